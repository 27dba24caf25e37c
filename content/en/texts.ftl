# The words people read, in English. Fluent: `key = words`, values as { $name }, further lines indented by four spaces.
# Write as to one tired person: short, warm, plain; no "I understand"; every text in Spanish too, in es/texts.ftl.
# Crisis words live in crisis/replies.yaml. `python -m bot content check` tells what is wrong and where.

### Refusals: nothing has changed when one of these is shown

refused = That didn't work, and nothing has changed. You can try again, or write /help.
refused-not-yours = This one isn't for you, so nothing has changed.
refused-stale = This button is from before. Things have moved on, and nothing has changed.
repeat-mark = (Sent again, to be sure.)

### Menu: one line for each command

command-start = Say hello, or come back
command-sos = Help now: lines and a person
command-talk = Talk with a person, no emergency
command-checkin = Check in now
command-schedule = When I check in with you
command-pause = Quiet for a while
command-stop = Stop all messages from me
command-settings = Change what you chose
command-language = English or español
command-privacy = What is kept, and who can read it
command-help = What I can do
command-resources = Groups, food, housing and more
command-lines = Crisis lines near you
command-onduty = Be on call now
command-offduty = End your time on call
command-offshift = Alerts outside your shifts
command-whoson = Who is on call
command-queue = Who is waiting
command-staff = Who works here
command-invite = Ask someone to join

### Crisis lines: how one line is written

line-shown = { $name }: { $ways }
line-shown-noted = { $name }: { $ways } ({ $notes })
line-or = { $first }, or { $second }
line-call = call { $phone }
line-call-menu = call { $phone }, then press { $menu }
line-call-or-text = call or text { $phone }
line-text = text { $number }
line-text-keyword = text { $keyword } to { $number }
line-whatsapp = WhatsApp { $number }
line-online = go to { $address }
line-always = day and night
line-hours-daily = { $start } to { $end } each day
line-hours = { $days }: { $start } to { $end }
line-cost-free = free
line-cost-free-mobile = free from a mobile phone
line-cost-local = local rate
line-cost-charged = calls cost money
line-for = for { $groups }
line-group-children = children
line-group-youth = young people
line-group-women = women
line-group-men = men
line-group-veterans = veterans and their families
line-group-lgbtq = LGBTQ+ people
line-group-aboriginal = Aboriginal and Torres Strait Islander people
line-topic-domestic-violence = about violence at home
line-topic-poisoning = about poison or overdose
line-topic-child-abuse = about a child being hurt
line-topic-substance-use = about alcohol or drugs
line-in = in { $languages }
line-checked = checked { $date }
line-check-unknown = date of last check not known

### Resources: the names of the categories

category-peer-groups = Peer groups
category-lines = Lines to call or text
category-treatment = Ways into treatment
category-harm-reduction = Safer use and naloxone
category-housing = A place to stay
category-food = Food
category-money = Money and benefits
category-work-school = Work and school
category-legal = Legal help
category-health = Health care
category-id-transport = ID and transport
category-family = Family and carers
category-veterans = Veterans
category-lgbtq = LGBTQ+
category-domestic-violence = Safety at home
category-youth = Young people
category-older = Older people
category-disability = Illness and disability
category-culture-faith = Culture and faith

### crisis
## The status and the first replies are in crisis/replies.yaml.

notice-short = I'm an automated helper of { $org }. I'm not a person.
closed-safe = { $name } has ended this chat for now. You can write to me any time, or press SOS. Someone will look in again.
closed-emergency = { $name } has ended this chat here. You matter, and you can write any time, or press SOS.
closed-false-alarm = { $name } has ended this chat. Thank you for talking. Writing here is always okay, even when it isn't a crisis.

button-yes = Yes
button-no = No
button-unsure = Not sure
button-rather-person = I'd rather talk to a person
button-safe-yes = Safe for now
button-safe-no = Not safe
button-safe-unsure = I'm not sure
button-just-numbers = Just the numbers
button-ok-now = I'm OK now

### talking with a person

talk-asked = I'm asking the people on call at { $org }. It may take a while. I'll tell you here when someone opens the chat.
talk-nobody-on-duty =
    I'm passing this on, but nobody at { $org } is on call right now. I can't say when someone will write.
    If it can't wait:
    { $line1 }
talk-uncovered =
    Nobody at { $org } is on call until { $when }. They will see that you asked.
    If it can't wait:
    { $line1 }
talk-live = You're with { $name } already. Write here and { $name } will see it.
talk-with = You're with { $name } now. What you write here goes to { $name }.
talk-ended = { $name } has ended this chat. Thank you for talking. You can ask for a person again any time.
talk-cancelled = Okay, I've taken that back. You can ask again any time.
button-talk-cancel = Never mind

relay-text = { $name }: { $text }
relay-media = { $name }:
relay-sent-to = → { $name }
relay-not-delivered = Not delivered. They may have blocked the bot. A supervisor has been told.
relay-cannot-carry = I can't pass that on. Text, photos, voice, video, files and stickers work.
peer-unreachable = { $name } can't be reached any more. They may have blocked the bot.

### alerts

alert-new =
    #{ $number } · { $level } · waiting { $minutes } min
    { $language } · { $topic }
alert-repeat =
    Repeat: #{ $number } · { $level } · waiting { $minutes } min
    { $language } · { $topic }
alert-claimed-by = #{ $number } · { $name } is with this person. Thank you.
alert-yours = #{ $number } · You are with this person.
alert-you-cannot = #{ $number } · Okay. Someone else is asked. No reason needed.
alert-closed = #{ $number } · Closed by { $name }.
alert-paused = #{ $number } · The person asked for no more pages. It stays in /queue until someone closes it.
owner-more = #{ $number } · More crisis words from the person you are with.
owner-raised = #{ $number } · Raised to { $level }. New crisis words from the person you are with.
button-claim = Claim
button-read-first = Read first
button-cannot = I can't

level-none = none
level-concern = CONCERN
level-high = HIGH
level-imminent = IMMINENT
language-en = English
language-es = Spanish
topic-none = T0
topic-suicide = T1
topic-self-harm = T2
topic-overdose = T3
topic-harm-to-others = T4
topic-abuse = T5
topic-child-safety = T6
topic-psychosis = T7
topic-medical = T8
topic-worry-for-other = T9

claimed-screen =
    #{ $number } · { $name } · { $level }
    { $language } · their time: { $local }

    { $words }

    Why it came to you: { $why }

    Write here and { $name } gets it from you. Close with one tap when you are done.
claimed-emergency-steps =
    Emergency steps:
    { $steps }
claimed-write-quietly = It may not be safe for them to be seen writing. Your words go out without a sound.
claimed-first-line = A first line, if you want one: “Hi, I'm a peer specialist and a real person. I've read what you wrote. I'm here with you.”
emergency-steps-unset = No emergency steps are set. Ask your supervisor for them.
read-first-words =
    #{ $number } · { $name } · { $level }

    { $words }

    I hold the next alert for two minutes.
button-close-safe = Safe for now
button-close-emergency = Handed to emergency
button-close-false-alarm = False alarm
button-lost-contact = Lost contact
button-still-here = I'm here
toast-claimed = You have it.
toast-read-first = The words are below.
toast-cannot = Okay. Someone else is asked.
toast-closed = Closed.
toast-still-here = Thank you.
closed-thanks = #{ $number } is closed. Thank you for being there. I'll remind you tomorrow to look in on { $peer }. How are you? Take the time you need.
released-lost-contact = Thank you for trying. It stays open, and others are asked now.
claimer-asked = #{ $number } · { $name } is waiting for a word from you. Are you there?
claimer-released = #{ $number } · I've asked others to step in for { $name }. You can still claim it.
follow-up-due = Follow-up for #{ $number }: look in on { $peer }?
follow-up-thanks = Thank you. That's done.
follow-up-opened = You're with { $peer } now. Write here and they get it from you.
button-write-to-them = Write to them
button-done = Done

gap-nobody-on-duty = #{ $number } · { $level }: nobody is on duty in covered hours. The next step is being alerted.
gap-warning = { $name } went off duty. Nobody is on duty in covered hours now.
supervisor-lost-contact = #{ $number } · { $level }: { $name } lost contact. It is open again, and others are asked.
supervisor-unreachable = { $name } can't be reached on Telegram and no longer counts as cover.
supervisor-set-aside = One message could not be handled and was set aside. Its words were screened. Please tell whoever runs the bot.
could-not-read = I couldn't read your last message. Could you write it again in words?

talk-offer =
    { $name } would like to talk. No emergency.
    { $language } · waiting { $minutes } min
talk-opened = You're with { $name } ({ $language }). Write here and they get it from you.
talk-taken-by = { $name }: { $who } is talking with them.
talk-cancelled-staff = { $name } no longer needs to talk just now.
talk-ended-staff = The chat with { $peer } is over.
talk-close-escalation-first = Close the escalation with its own buttons.
button-take = Take
button-end-talk = End chat

### staff

duty-on-first = You're on duty, first line. Thank you. /offduty any time.
duty-on-backup = You're on duty as backup. Thank you. /offduty any time.
duty-off =
    { $open ->
        [0] You're off duty. Rest well.
        [one] You're off duty. One conversation is still yours.
       *[other] You're off duty. { $open } conversations are still yours.
    }
duty-what = Write /onduty for first line, or /onduty backup.
offshift-on = You'll be alerted outside your shifts too. /offshift off ends that.
offshift-off = You'll be alerted only on duty.
offshift-what = Write /offshift on or /offshift off.
whoson-covered =
    On duty: { $first }
    Backup: { $backup }
    Off shift, but willing: { $offshift }
whoson-uncovered =
    On duty: { $first }
    Backup: { $backup }
    Off shift, but willing: { $offshift }
    Hours without cover now. Cover begins { $opens }.
queue-empty = Nobody is waiting.
queue-climb = #{ $number } · { $level } · waiting { $minutes } min · { $language } · { $topic }
queue-once = #{ $number } · { $level } · no answer to the question · { $minutes } min · { $language } · { $topic }
queue-listed = #{ $number } · { $level } · to be read this shift · { $minutes } min · { $language } · { $topic }
queue-stopped = #{ $number } · { $level } · asked for no more pages · { $minutes } min · { $language } · { $topic }
queue-claimed = #{ $number } · { $level } · { $name } is there · { $minutes } min
policy =
    On duty, then backup, then those willing off shift, then supervisors, then the last-resort contact, then everyone again.

    Minutes for each step: imminent { $imminent }, high { $high }, concern { $concern }. Then every { $repeat }. It never stops until someone claims.
enrolled-specialist =
    Welcome, { $name }. You're a peer specialist here.
    /onduty when you are on call, /offduty when not. Alerts show no words until you press Claim or Read first.
enrolled-supervisor =
    Welcome, { $name }. You're a supervisor here.
    /whoson, /queue and /staff show how things stand. /onduty when you are on call yourself.
enrolled-last-resort =
    Welcome, { $name }. You're the last-resort contact.
    You are alerted when nobody else answers. Thank you for being there.
staff-joined = { $name } has joined as { $role ->
        [supervisor] supervisor
        [last_resort] last-resort contact
       *[specialist] specialist
    }.
staff-line = { $name } · { $role ->
        [supervisor] supervisor
        [last_resort] last-resort contact
       *[specialist] specialist
    } · { $duty ->
        [first] on duty
        [backup] backup
       *[off] off duty
    }
staff-remove-sure = Take { $name } off the staff? Open conversations go to others at once.
staff-removed = { $name } is off the staff.
staff-you-were-removed = You are no longer on the staff of this bot. Thank you for what you gave.
button-remove-staff = Take off staff
button-remove-staff-yes = Yes, take off now

refused-already-taken = Someone else is talking with them already.
refused-already-claimed = Someone else has claimed this.
refused-not-alerted = This alert isn't yours. Go on duty with /onduty to take it from /queue.

### sandbox

sandbox-banner = This is a sandbox. Nothing here reaches Telegram, and nobody real is alerted.
tour-1-title = Joining
tour-1-told = Ana opens the chat. Cairn says first that it is a program, who can read what, and how to reach help. She sets up in a few taps; every step can be skipped.
tour-2-title = A check-in
tour-2-told = The clock moves to the next morning. One question, five buttons. Ana taps a 2. A low number is not an alarm: it opens a choice.
tour-3-title = Being heard
tour-3-told = Ana writes how her day was. Cairn waits a moment for the rest, then answers with one reply written by people: no advice, no cheer over pain.
tour-4-title = A resource
tour-4-told = Ana asks for resources. Three at most, from different roads, with what to expect and who checked it.
tour-5-title = A crisis
tour-5-told = Ana's words cross the line. The next message is the crisis reply with lines for where she is. Maria's phone rings: a number, a level, a code. None of Ana's words.
tour-6-title = A person
tour-6-told = Maria claims. Now she sees the words. Ana reads the truth: Maria has your message. They talk through the bot, and Maria closes with one tap.
tour-ana-tired = I'm so drained. I was up all night worrying about the rent again.
tour-ana-crisis = I can't do this anymore. I want to die.
tour-maria-hello = Hi Ana, I'm Maria. I'm a real person, and I've read what you wrote. I'm here with you.
tour-ana-answers = thank you. I didn't think anybody would answer
tour-maria-stays = I'm glad you wrote. I've got time. Shall we talk about tonight first?
