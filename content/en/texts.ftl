# The words people read, in English. Fluent: `key = words`, values as { $name }, further lines indented by four spaces.
# Write as to one tired person: short, warm, plain; no "I understand"; every text in Spanish too, in es/texts.ftl.
# Crisis words live in crisis/replies.yaml. `python -m bot content check` tells what is wrong and where.

### Refusals: nothing has changed when one of these is shown

refused = That didn't work, and nothing has changed. You can try again, or write /help.
refused-not-yours = This one isn't for you, so nothing has changed.
refused-stale = This button is from before. Things have moved on, and nothing has changed.
group-only-private = I work in private chats only, so that what people say stays theirs. Write to me there. I'm leaving this group now.
repeat-mark = (This is a repeat, to be sure it reaches you.)
short-notice = There is something for you here that Telegram would not show. The buttons below work, and /help does too.
crisis-only-alert = Someone's message sounds like a crisis. My database is not working, so I can't connect you or keep their words. They have the crisis lines. Please tell whoever runs me at once, and be ready: I will alert you again when I can.

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
command-policy = The rules this service runs by

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
line-checked-year = checked in { $year }
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

notice-short = I'm an automated helper of { $org }. I'm not a person, and this isn't therapy.
closed-safe = { $name } has ended this chat for now. You can write to me any time, or press SOS. Someone may look in again in the next days.
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
talk-waits-for-you = { $name } is waiting for a word from you. If none comes, I'll ask someone else in a while.
talk-passed-on = I've asked others to talk with { $name }. Thank you for being there.
talk-handed-back = The person you were talking with is no longer here. That isn't about you.
talk-cancelled = Okay, I've taken that back. You can ask again any time.
button-talk-cancel = Never mind

relay-text = { $name }: { $text }
relay-media = { $name }:
relay-sent-to = → { $name }
relay-not-delivered = Not delivered. They may have blocked the bot.
relay-over = You are not in that chat now, so this did not go out. To write to someone, reply to one of their messages.
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
button-show-words = Show the words
button-claim = Claim
button-read-first = Read first
button-cannot = I can't

level-none = none
# excuse capitals: Staff see the level at a glance; peers never see it.
level-concern = CONCERN
# excuse capitals: Staff see the level at a glance; peers never see it.
level-high = HIGH
# excuse capitals: Staff see the level at a glance; peers never see it.
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
claimed-bot-said = The bot answered them at { $replied }.
claimed-checkins =
    Their last check-ins:
    { $checkins }
claimed-write-quietly = It may not be safe for them to be seen writing. Your words go out without a sound.
# excuse claims-human: The specialist who claims, a person, says it about themself.
claimed-first-line = A first line, if you want one: “Hi, I'm a real person at { $org }. I've read what you wrote. I'm here with you.”
claimed-folded = #{ $number } · The words are folded away.
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
toast-claimed = It's with you now. Thank you.
toast-read-first = The words are below.
toast-cannot = Okay. Someone else is asked.
toast-closed = Closed.
toast-stays-open = What you wrote sounded like danger. So this stays open. A person will read it.
toast-still-here = Thank you.
closed-thanks = #{ $number } is closed. Thank you for being there. Tomorrow I'll ask what came of it, and when someone looks in on { $peer }. How are you? Take the time you need.
closed-thanks-false-alarm = #{ $number } is closed as a false alarm. Thank you for looking. How are you? Take the time you need.
status-over = { $name } was with you here.
released-lost-contact = Thank you for trying. It stays open, and others are asked now.
claimer-asked = #{ $number } · { $name } is waiting for a word from you. Are you there?
claimer-released = #{ $number } · I've asked others to step in for { $name }. You can still claim it from /queue.
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
queue-claimed-waits = #{ $number } · { $level } · { $name } is there · { $minutes } min · no word from { $name } for { $unanswered } min
queue-talk = { $peer } · { $name } is talking with them
queue-talk-waits = { $peer } · { $name } is with them · no word from { $name } for { $unanswered } min
policy =
    The ladder of { $org }:
    { $steps }
    Then everyone again, every { $repeat } minutes. It never stops until someone claims.

    Minutes for each step: imminent { $imminent }, high { $high }, concern { $concern }. An empty step takes none.
policy-hours = Covered hours: { $hours }. Outside them imminent rings the last-resort contact. Everything else waits for the next shift.
policy-always = Covered hours: day and night, every day.
policy-claimed = “Read first” holds the ladder { $hold } minutes. A claimer silent for { $silence } minutes is asked, then others are.
policy-step-on-duty = On duty
policy-step-backup = Backup
policy-step-offshift = Willing off shift
policy-step-supervisors = Supervisors
policy-step-last-resort = Last resort
whoson-next =
    Next in the rota:
    { $next }
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
        [trainee] trainee
        [supervisor] supervisor
        [last_resort] last-resort contact
       *[specialist] specialist
    }.
staff-line = { $name } · { $role ->
        [trainee] trainee
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

### louder channels

command-channels = How an alert can be louder
channels-none =
    If your phone sleeps, a louder channel can wake you. It says an alert number and a level. No names, no words.

    Which kind? You hear a test at once.
channels-more = You can add another kind. You hear a test at once.
channels-full = That is as many as I can keep. Remove one to add another.
channel-line = { $kind } { $hint } · { $state ->
        [heard] tested, you heard it
        [failing] did not work the last time
       *[untested] not heard yet
    }
channel-push = Push app (ntfy)
channel-email = E-mail
channel-sms = Text message
channel-voice = Phone call
channel-app = Another app
button-channel-push = Push app (ntfy)
button-channel-email = E-mail
button-channel-sms = Text message
button-channel-voice = Phone call
button-channel-app = Another app
button-channel-test = Ring a test
button-channel-heard = I heard it
button-channel-remove = Remove
channel-ask-push =
    1. Install the ntfy app. 2. Follow a topic with a long name that nobody guesses. 3. In the app, let it ring through silent mode.

    Then write the topic here, like kind-otter-4821, or its whole address.
channel-ask-email = Write your e-mail address, like maria@example.org.
channel-ask-sms = Write your number with the country code, like +1 555 010 0199.
channel-ask-voice = Write the number to call, with the country code, like +1 555 010 0199.
channel-ask-app =
    Write its Apprise address here. Your supervisor can help with it.

    It looks like this: gotifys://host/token
channel-unusable-push = I can't use that as a topic. Letters, digits and dashes, six or more: kind-otter-4821. What is yours?
channel-unusable-email = That is not an address I can write to. Like this: maria@example.org. What is yours?
channel-unusable-sms = I need the whole number, with + and the country code: +1 555 010 0199. What is yours?
channel-unusable-voice = I need the whole number, with + and the country code: +1 555 010 0199. What is yours?
channel-unusable-app = I can use pover, gotify, gotifys, json, jsons, signal and signals: jsons://host/path. What is yours?
channel-not-now = You're in a conversation, and what you write goes to the other person. Add a channel when that is over.
channel-tested =
    A test is on its way to { $kind } { $hint }. It can take a minute. Did you hear it?
channel-removed = { $kind } { $hint } is gone. Nothing rings there any more.
channel-failed = I tried to ring { $kind } { $hint } and could not. Please look at it with /channels. On Telegram you get everything as before.
channel-failed-supervisor = { $name }: { $kind } could not be rung. { $name } knows.
toast-channel-wait = One test a minute. It rings again soon.
toast-channel-heard = Good. It will ring when it must.
ring-test-title = Test
ring-test = This is a test. Nothing has happened. An alert sounds like this.
ring-alert-title = Alert
ring-alert = Alert { $number }, { $level }. Please open Telegram.

### roles

command-rolecard = What your role does, and does not
role-trainee = trainee
role-specialist = specialist
role-supervisor = supervisor
button-make-trainee = Make trainee
button-make-specialist = Let them claim: specialist
button-make-supervisor = Give oversight: supervisor
button-role-yes = Yes, from now on
role-sure-trainee = { $name } as a trainee: sees alerts, claims none alone. Open conversations and shifts go to others at once. Sure?
role-sure-specialist = { $name } as a specialist: claims alerts and talks with people. Sure?
role-sure-supervisor = { $name } as a supervisor: sees all that is open, keeps the rota, can change roles. Sure?
role-yours = You are a { $role } here from now on. /rolecard says what that means.
role-changed = { $name } is a { $role } here from now on.
enrolled-trainee =
    Welcome, { $name }. You're a trainee here.
    /onduty shows you each alert as it comes. Someone else claims it, and you walk along. /rolecard tells more.
duty-on-trainee = You walk along from now on. You see each alert; someone else claims it. /offduty any time.
alert-shadow =
    #{ $number } · { $level } · { $language } · { $topic }
    To walk along: someone else is asked to claim it.
refused-trainee = A trainee doesn't claim alone. Walk along with whoever claims it. You'll get there.
rolecard-trainee =
    Your role: trainee

    You see alerts, and learn who does what. You can sit beside a specialist, and ask anything.
rolecard-trainee-not = Not yours: to claim alone, or to be counted on as cover.
rolecard-specialist =
    Your role: specialist

    You answer alerts and talk with people, as a peer. Your own story helps when it serves the other person.
rolecard-specialist-not = Not yours: to name what someone has, or to advise on medicine, law or money. No gifts. No contact outside. No promise of secrecy.
rolecard-supervisor =
    Your role: supervisor

    You keep the rota, see what is open, and look after those who answer. You step in when nobody else can.
rolecard-supervisor-not = Not yours: to rank people, to read along without telling the person, or to carry it all alone.
rolecard-last-resort =
    Your role: last-resort contact

    You are rung when nobody else answers. You claim, or you ring somebody who can.
rolecard-last-resort-not = Not yours: to be on call all the time, or to solve it alone.
rolecard-all = For everyone here: “I don't know” is a good answer. Hand over what is not your role; nobody asks why. After a hard talk, talk to someone.

### skills

command-skills = Your languages and topics
command-intro = What people may read about you
skills-screen =
    Press to change. First the languages you talk in, then topics: any time, gladly, or rather not.

    This only sets who is asked first. In a crisis you may still be asked, and "I can't" is always fine.
button-skill = { $what }: { $how ->
        [yes] yes
        [no] no
        [gladly] gladly
        [rather_not] rather not
       *[any] any time
    }
topic-word-suicide = Thoughts of suicide
topic-word-self-harm = Self-harm
topic-word-overdose = Overdose
topic-word-harm-to-others = Harm to others
topic-word-abuse = Abuse
topic-word-child-safety = A child's safety
topic-word-psychosis = Hearing or seeing things
topic-word-medical = Body and health
topic-word-worry-for-other = Worry for someone
toast-one-language = One language has to stay.
intro-ask =
    What people read about you when they ask to talk: { $intro }

    Write a few new lines, at most { $most } letters. No last name, no phone number, no link.
intro-not-now = You're in a conversation, and what you write goes to the other person. Write your lines when that is over.
intro-unusable = I can't show that. At most { $most } letters, with no phone number, link or @. Would you try again?
intro-kept = Thank you. People who ask to talk while you are on call can read this: { $intro }
intro-written = { $name } wrote new lines for people to read: { $intro }
intro-removed = Your lines are no longer shown. You can write new ones with /intro.
toast-intro-down = Taken down. They know.
button-intro-remove = Take mine down
button-intro-down = Take it down
talk-choose =
    Someone is asked already. If you like, you can say whom you would like to talk with.

    { $intros }
button-talk-choose = { $name }
talk-chosen = I've passed that on to { $name }. If { $name } isn't free, I ask whoever else is on call.
talk-asked-for-you = They chose you by your lines.
talk-all-full = Everyone on call is with as many people as they should be. Will you decide?

### reach

reach-quiet = A quiet check that I can reach you. It goes away by itself.
reach-ask = Your shift begins at { $start }. Press once, so that we know alerts reach you.
button-reach-here = I'm within reach
toast-reach-here = Thank you. You count.
reach-missed = { $name } has not pressed before the shift at { $start }. Until that comes, I alert { $name } but count on others. Is there someone else?
reach-after-all = { $name } has pressed and counts now.
reach-again = { $name } can be reached on Telegram again.
whoson-unsure = Alerted, but not counted on, until they press: { $unsure }
ring-shift-title = Shift
ring-shift = Your shift begins soon. Please open Telegram.

### drills

command-drill = Practise an alert with those on duty
drill-ask =
    A drill plays an alert with nobody in danger. Every text says so. It goes to: { $names }

    You get the times. It ends by itself.
drill-nobody = Nobody is on duty, so a drill would reach no one. That is worth knowing too.
drill-under-way = A drill is under way already. You get its times when it is over.
drill-not-now = Someone real is waiting now. The drill can come later.
button-drill-high = Start a drill: high
button-drill-imminent = Play it urgent: imminent
toast-drill-started = Drill: it has begun.
toast-drill = Drill: noted.
drill-alert =
    Drill, nobody is in danger · { $level }
    Please act as you would with a real alert.
drill-words =
    Drill · { $level }

    “These are practice words. Nobody wrote them.”
drill-yours = Drill: you have it, after { $after }. Thank you. In a real alert you would now write, and the person gets it from you.
drill-taken = Drill: { $name } has it. Thank you for being there.
drill-cannot = Drill: okay. Someone else is asked. No reason needed.
drill-over = Drill: it is over. Nothing is left to do.
drill-report-claimed =
    Drill, claimed · { $level }. Minutes and seconds from the start:
    { $lines }
drill-report-unclaimed =
    Drill, nobody claimed · { $level }. Minutes and seconds from the start:
    { $lines }

    A real alert would go on up the ladder. Shall the team talk about it?
drill-report-interrupted =
    Drill, ended early: a real alert came · { $level }.
    { $lines }
drill-line = { $name }: alerted { $alerted } · read { $read } · claimed { $claimed }
ring-drill-title = Drill
ring-drill = This is a drill. Nobody is in danger. Please open Telegram.

### sandbox

sandbox-banner = This is a sandbox. Nothing here reaches Telegram, and nobody real is alerted.
tour-1-title = Joining
tour-1-told = Ana opens the chat. Cairn says first that it is a program, who can read what, and how to reach help. She sets up in a few taps; every step can be skipped.
tour-2-title = A check-in
tour-2-told = The clock moves to the next morning. One question, five buttons. Ana taps a 2. A low number is not an alarm: it opens a choice.
tour-3-title = Being heard
tour-3-told = Ana writes how her day was. Cairn waits a moment for the rest, then answers with one reply from authored lines: no advice, no cheer over pain.
tour-4-title = A resource
tour-4-told = Ana asks for resources. Three at most, from different roads, with what to expect and who checked it.
tour-5-title = A crisis
tour-5-told = Ana's words cross the line. The next message is the crisis reply with lines for where she is. Maria's phone rings: a number, a level, a code. None of Ana's words.
tour-6-title = A person
tour-6-told = Maria claims. Now she sees the words. Ana reads the truth: Maria has your message. They talk through the bot, and Maria closes with one tap.
tour-ana-tired = I'm so drained. I was up all night worrying about the rent again.
tour-ana-crisis = I can't do this anymore. I want to die.
# excuse claims-human: Maria, a human specialist, says it about herself.
tour-maria-hello = Hi Ana, I'm Maria. I'm a real person, and I've read what you wrote. I'm here with you.
tour-ana-answers = thank you. I didn't think anybody would answer
tour-maria-stays = I'm glad you wrote. I've got time. Shall we talk about tonight first?

### joining

language-own-name = English
keyboard-sos = SOS
keyboard-menu = Menu
keyboard-talk = Talk to a person
keyboard-checkin = Check in

# excuse length: the first message says everything that has to be known before anything else
start-hello =
    Hi. I'm an automated helper of { $org }. I'm not a person, and this isn't therapy. I can check in with you, listen, show resources, and ask a peer specialist to write to you.

    Nobody watches this chat all the time. { $hours }

    In danger now? Call { $emergency }.
    { $line1 }

    Who can read what: /privacy. Stop any time: /stop.

    You can write to me as you are. Or pick a way on.
# excuse length: the same disclosures as for everyone, and the truth about what cannot be done
start-stranger =
    Hi. I'm an automated helper of { $org }. I'm not a person, and this isn't therapy.

    I can't reach { $org } for you, because you came without their link. If they gave you one, open it and I can do more. Crisis lines and resources are open to you here.

    In danger now? Call { $emergency }.
    { $line1 }

    Who can read what: /privacy. Stop any time: /stop.
# excuse length: the same disclosures as for everyone, and the truth about what cannot be done
start-not-open =
    Hi. I'm an automated helper of { $org }. I'm not a person, and this isn't therapy.

    We are not open yet, so I can't reach { $org } for you. Crisis lines and resources are open to you here.

    In danger now? Call { $emergency }.
    { $line1 }

    Who can read what: /privacy. Stop any time: /stop.
start-welcome-back =
    Welcome back. No need to catch up.

    Next check-in: { $next }

    I'm an automated helper of { $org }, not a person. { $hours }

    You can write to me as you are. Or pick a way on.
start-trial = This is a trial. The people you meet here may be testing too.
start-sandbox = This is a sandbox. Nobody real is on call, and nothing leaves this computer.
start-talk =
    Write whatever is on your mind, in your own words. I'll answer with lines written ahead of time; none is made up on the spot.

    If you'd like a person of { $org }, press the button.
hours-now = When you ask for a person, someone on call may take a while to answer.
hours-from = People of { $org } are on call from { $opens }.
code-unknown = That code opens nothing here. It may have been used, or be too old. The person who gave it to you can make a new one.
button-talk-now = Talk now
button-settings = Settings
button-set-up = Set up
button-help-now = Help now
button-language = { $name }
keyboard-here = The buttons below stay here for you.
keyboard-discreet = The buttons below are neutral now.
keyboard-language = The buttons below speak English now.

# excuse length: consent needs the whole truth on one screen, before any choice
setup-about =
    Who is here? I'm a program of { $org }. I answer with lines written ahead of time; none is made up on the spot. A peer specialist is a trained person who has been through hard times too. They are not a therapist or a doctor.

    Nobody watches all the time. { $hours }

    I keep what you choose here, and your check-in answers. I keep your words only if you say yes on the next screen, or while someone is called for you.

    If I think you may be in danger, people on call can read that message even if you say no. We usually can't tell where you are.

    In danger now? Call { $emergency }.

    Stop: /stop. Erase everything: /forget. What is kept: /privacy.
setup-consents =
    Two choices, apart from each other. You can change them any time in /settings.

    1. May I check in with you, at times you pick?
    Now: { $checkins }

    2. May a peer specialist of { $org } read what you write to me?
    Now: { $reading }
setup-country =
    Which country are you in? Then I show numbers that work there.

    Tap one, or type its name.
setup-zone =
    Where are you, so that I know your time?

    Tap one, type a big city near you, or send your location.
setup-zone-typed =
    Type a big city near you, for example “Chicago” or “Madrid”. Or send your location with the paper clip.
setup-zone-check = { $place }: is it { $time } for you?
setup-time =
    When shall I check in? You can pick the days later in /schedule.

    Tap a time, or type one, for example “8:30” or “weekdays at 7pm”.
# excuse length: the summary that closes the set-up; each line is one fact
setup-done =
    All set. Thank you.

    Next check-in: { $next }

    Change anything: /settings. Days and times: /schedule. Quiet for a while: /pause.

    You can write to me any time. SOS and “Talk to a person” are below.
zone-assumed = I'm going by the time in { $place }. Somewhere else? /settings
setup-left = That's fine. Nothing has changed, and you can write to me as you are. /settings is there when you want it.
button-next = Next
button-not-now = Not now
button-skip = Skip
button-back = Back
button-yes-check-in = Yes, check in
button-no-check-ins = No check-ins
button-let-them-read = Let them read
button-keep-private = Keep it to me
button-country = { $country }
button-other-country = Another country
button-zone = { $place } { $time }
button-yes-that-time = Yes, it is
button-no-other-place = No, another place
button-time = { $time }
chosen-yes = yes
chosen-no = no
chosen-not-yet = not chosen yet
not-set = not set
country-unknown = I don't know that country. Type its name like this: “Mexico” or “Spain”. Nothing has changed.
zone-unknown = I can't find that place. Type one big city near you, for example “Chicago” or “Madrid”. Nothing has changed.
time-unknown = I can't read that as a time. Type it like “8:30”, “weekdays at 7pm” or “every other day at 9”. Nothing has changed.
quiet-unknown = I can't read that as hours. Type them like “22:00 to 8:00”, or “none”. Nothing has changed.
name-unusable = I need one short name, up to { $most } letters, for example “Ana”. Nothing has changed.

### check-ins

checkin-question = { $question }
checkin-recorded =
    { $question }
    You said: { $label }
checkin-skipped = Skipped. That's fine.
checkin-low = Thanks for telling me. A { $value } today. Want to say more, talk to a person, or be left alone for now?
checkin-middle = Thanks. A { $value } today. You can add a few words, or leave it there.
checkin-good = Thanks for telling me. A { $value } today. If you like, tell me what helped.
checkin-say-more = I'm listening. Write as much or as little as you like.
checkin-left = All right. You can write any time.
checkin-number-unknown = That number is not one of the answers. Tap one of the buttons, for example “3”. /checkin shows them again.
checkin-open-door = I'll be quiet now and won't check in by myself. The door stays open: write any time, or press the button. SOS works as ever.
button-option = { $label }
button-less-often = Less often
button-say-more = Say more
button-ask-person = A person, please
button-leave-it = Leave it there
button-check-in-again = Check in

no-checkin-planned = none planned
every-day = every day
weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
schedule-one =
    I check in at { $time }, { $days }.

    Next: { $next }
schedule-several =
    Your check-ins:
    { $list }

    Tap one to change it.
schedule-line = { $time }, { $days }
schedule-none = You have no check-ins planned. Would you like one?
schedule-days = Check-in days: { $days }. Tap a day to switch it.
schedule-less-often =
    Less often it is: { $days }.

    Next: { $next }
schedule-weekly-already = It can't come less often than it does. /pause makes it quiet for a while, /schedule can delete it.
schedule-deleted = Deleted. I won't check in at that time any more.
time-in-quiet-hours = { $time } is in your quiet hours ({ $quiet }), and then I send nothing. Type another time, for example “9:30”, or change the quiet hours.
button-add-time = Add a time
button-change-time = Change time
button-pick-days = Pick days
button-delete-checkin = Delete
# excuse button-start: the day comes first so that a person finds it
button-day-on = { $day }: yes
button-day-off = { $day }: no
button-done-days = Done
toast-one-day-stays = One day stays. To end it, use Delete.
button-pause = Pause
pause-how-long = Quiet for how long? Tap, or type “until Friday”. You can still write to me, and SOS works as ever.
pause-is-on = It is quiet until { $until }. You can change that.
paused =
    Quiet until { $until }. You can still write to me, and SOS works as ever.

    Next check-in: { $next }
pause-ended =
    The pause is over.

    Next check-in: { $next }
button-pause-today = Rest of today
button-pause-three = Three days
button-pause-week = One week
button-pause-month = A month
button-end-pause = End the pause
stopped =
    Stopped. I won't write by myself any more. Thank you for the time you gave.

    If you write, I still answer, and SOS works as ever. /start brings everything back.

    In danger now? Call { $emergency }.
button-stop-all = Stop all messages
button-keep-going = Keep going
toast-all-stays = All stays as it is.

### check-ins: days and times in words

cadence-check =
    Did I get this right? I check in at { $time }, { $days }.
    Length: { $length }

    The next ones:
    { $next1 }
    { $next2 }
    { $next3 }
cadence-over = That moment has passed. Type another one, for example “tomorrow 18:00” or “weekdays at 19:00”.
button-keep-cadence = Yes, save it
button-other-half = No, at { $time }
button-cadence-again = Type it again
button-one-checkin = { $time }, { $days }
schedule-full = You have { $most } check-ins, and that is all I can keep apart. Delete one to add another.
on-weekdays = Monday to Friday
on-weekends = Saturday and Sunday
every-some-days = { $days ->
        [2] every other day
       *[other] every { $days } days
    }
every-other-week = { $day }, every other week
only-on = once, on { $day }
length-daily = one tap
length-short = short
length-longer = longer

### check-ins: questions, style, telling

command-toread = Words people left for you to read
checkin-hello = Hi. Good that you are here.
checkin-hello-named = Hi { $name }. Good that you are here.
checkin-question-words =
    { $question }

    Write as much or as little as you like.
checkin-recorded-several = { $list }
checkin-high = Thanks for telling me. That is a strong urge: { $value }. Want to say more, something small, a person, or quiet for now?
checkin-high-warm = Thanks for trusting me with that. A strong pull: { $value }. Say more, something small, a person, or quiet: you choose.
checkin-low-warm = Thanks for being open about it. A { $value } is a hard place to be. Say more, something small, a person, or quiet: you choose.
checkin-middle-warm = Thanks for taking the time. A { $value } today. A few words more are welcome, and so is leaving it there.
checkin-good-warm = That is good to read. A { $value } today. If you like, tell me what was in it.
checkin-noted = Noted. Thank you. You can add a few words, or leave it there.
checkin-noted-warm = Thank you for telling me. A few words more are welcome, and so is leaving it there.
checkin-option-reply = { $reply }
checkin-later = When shall I ask again?
checkin-put-off = I'll ask again at { $time }.
toast-too-late-today = It gets too late for that today. You can skip it.
button-next-question = Next question
button-later = Later
button-ask-now = Ask now
button-in-an-hour = In an hour
button-three-hours = Three hours on
button-something-small = Something small
button-another-small = Another one
small-thing-1 = Look around and name five things you can see. Slowly. Stop any time.
small-thing-2 = Feel both feet on the floor. Press them down a little, and let go. A few times, if it feels okay.
small-thing-3 = Hold something near you. Is it warm or cold? Smooth or rough? Stay with it for a moment.
small-thing-4 = Is there a song, a photo or a voice that is good to you? A minute with it can be enough.
button-style = How it asks
button-telling = If I miss some
checkin-style =
    { $time }, { $days }
    Questions: { $questions }
    Tone: { $tone }
    Language: { $language }
    Neutral first line: { $discreet }
    Without sound: { $silent }

    Tap one to change it.
tone-plain = plain
tone-warm = warm
language-mine = the one we use
button-style-length = Length
button-style-questions = Pick questions
button-style-tone = Tone
button-style-language = Language
button-style-discreet = First line
button-style-silent = Sound
checkin-questions =
    Which questions? Up to { $most }. With none picked, the length decides.
    Yours: { $own }
# excuse button-start: the question comes first so that a person finds it
button-question-on = { $name }: yes
button-question-off = { $name }: no
button-change-own = Change mine
toast-five-questions = Five are the most. Switch one off first.
own-question-ask = Type your own question, as you want to be asked. For example: Did I go outside today?
own-question-unusable = I need one question of up to { $most } letters. For example: Did I go outside today? Nothing has changed.
telling-whom = If you miss some check-ins, I can tell a person. Only if you want it, and you can undo it any time. Who?
telling-after = After how many in a row shall I tell { $name }? Writing to me in between counts as being here.
telling-is-on = After { $count } missed check-ins in a row I tell { $name }. You can undo it now.
telling-set = Saved. If { $count } in a row stay open and you write nothing, I tell { $name }. You can undo it any time.
telling-nobody = Nobody can be named here yet. You can ask for a person any time with /talk.
telling-done = You asked me to tell { $name } if some check-ins stay open. I have done that now. No need to explain anything.
telling-nobody-there = You asked me to tell someone if check-ins stay open, but { $name } can't be reached now. I have told nobody. /talk reaches a person.
button-count = { $count }
button-tell = { $name }
button-tell-nobody = Undo this
missed-staff = { $name } ({ $language }) asked me to tell you when { $count } check-ins in a row stay open. That is so now. It is no alarm, it is their wish.

### words for a person

note-kept = I've kept that for a person. Someone of { $org } reads it by { $day }. If it can't wait, you can ask for a person now.
note-was-read = { $name } read this.
note-late = Nobody has read what you left for a person yet. I'm sorry. I've told the people in charge at { $org }. You can ask for a person now.
notes-none = Nothing is waiting to be read.
note-waiting =
    { $name } ({ $language }) left words for a person.
    To be read by { $day }.
note-overdue =
    { $name } ({ $language }) left words for a person.
    They were to be read by { $day }.
note-words =
    { $name } ({ $language }):
    { $words }

    They now see that you read it.
note-late-staff = Words { $name } left for a person were to be read by { $day }. Nobody has read them. /toread
refused-note-private = They no longer let us read. Nothing was opened.
button-read-note = Read it

### reminders

command-remind = Remind you of something
reminders-none = I can remind you of a thing once. Type it with its day and time, for example “my meeting on Thursday at 18:00”.
reminders =
    I'll remind you of:
    { $list }

    Tap one to remove it, or type another with its day and time.
reminder-check =
    “{ $what }”
    { $when }

    When shall I say it?
reminder-line = { $when }: { $what }
reminder-kept =
    Saved. I'll remind you of:
    { $list }
reminder =
    You asked me to remind you:
    { $what }
    { $when }
reminder-unknown = I need the thing and its time, for example “my meeting on Thursday at 18:00”. Nothing is saved yet.
reminder-cannot = That time has passed, or lies in your quiet hours. Type another, for example “my meeting on Thursday at 18:00”.
reminders-full = You have { $most } reminders. Remove one with /remind to add another.
button-lead-none = Right then
button-lead-hour = An hour before
button-lead-day = The day before
button-remove-reminder = Remove: { $what }

### an offered check-in

command-offer = Offer someone one check-in
offer-whom = To whom shall I offer one check-in? You are not told what they choose.
offer-nobody = There is nobody to offer it to. It works for people you talked with who agreed to check-ins.
offer-made = { $name } of { $org } offers you a check-in, just this once. Would you like it? Nobody is told what you choose.
offer-taken = Here it comes.
offer-declined = That's fine. Nothing else follows.
toast-offered = Offered. Nobody is told what they choose.
refused-offer = I can't offer that now. It may be their quiet hours or a pause, a person may be with them, or they had one offered today.
button-offer = { $name }
button-offer-yes = Yes, now
button-offer-no = No, thanks

### peer commands

# excuse length: the list of everything; each line is one command
# excuse grade: a list of commands, read line by line
help =
    I'm an automated helper of { $org }. Write to me any time, in your own words.

    /sos help now: lines and a person
    /talk a person, no emergency
    /checkin check in now
    /schedule days and times
    /history look back · /wins good news you kept
    /remind once, at a time · /kept what I ask about later
    /pause quiet for a while
    /resources groups, food, housing and more
    /lines crisis lines
    /settings change what you chose
    /privacy what is kept, who can read it
    /mydata see all of it · /forget erase it
    /hide clear this chat quickly
    /stop no more messages
# excuse length: the whole truth about what is kept, on one screen
privacy =
    I'm a program of { $org }, not a person.

    What is kept: what you chose, or asked me to keep or remind you of, your check-in answers, and when things happened. Your words are kept only if you let a specialist read, or while someone is called for you.

    Who can read: if I think you may be in danger, people on call can read that message even if you say no. Those who keep this bot running hold its keys.

    It is stored sealed. Nothing is sold or shared, and nothing trains a machine. Telegram itself can see bot chats.

    We usually can't tell where you are.

    See all of it: /mydata. Erase it: /forget. Change your choices: /settings. End it: /stop.
command-unknown = I don't know that command. /help shows what I can do. In danger now? /sos
settings =
    Your settings
    Name: { $name }
    Language: { $language }
    Country: { $country }
    Time zone: { $zone }, { $time } now
    Quiet hours: { $quiet }
    Check-ins: { $checkins }
    Next: { $next }
    A specialist may read: { $reading }
    Discreet: { $discreet }
    Address for emergencies: { $address }
no-quiet-hours = none
quiet-ask = Your quiet hours: { $quiet }. I send nothing by myself then. Type new ones, for example “22:00 to 8:00”, or “none”.
quiet-covers-checkin = Your check-in at { $time } lies in these hours, so it won't come. /schedule can move it.
name-ask = What shall I call you? Type a name, for example “Ana”. It need not be your own.
button-set-language = Language
button-set-country = Country
button-set-zone = Time zone
button-set-quiet = Quiet hours
button-set-consents = Yes or no
button-set-schedule = Check-ins
button-set-name = Name
button-no-name = No name
button-discreet-on = Discreet: switch on
button-discreet-off = Discreet: switch off
language-choose = Which language shall I use?
language-picked = English it is.
button-speak-usted = Use usted
button-speak-tu = Speak with tú
register-picked = All right. I'll speak like that from now on.
# excuse length: the lines themselves are the message
lines-here =
    In danger now? Call { $emergency }.

    Open to you ({ $country }):
    { $lines }
# excuse length: the lines themselves are the message
lines-assumed =
    In danger now? Call { $emergency }.

    Country: { $country }. Somewhere else? Press the button.
    { $lines }
button-see-lines = Crisis lines
button-see-resources = Resources
resources-menu = What would help? Tap one, or write what and where: food near Leeds.
resources-found =
    { $category }

    { $entries }
resources-nothing = I have nothing for { $category } where you are. A person of { $org } may know more.
resources-none-fit = None of these fit. A person of { $org } may know more. Shall I ask someone?
resource-audience = For: { $what }
resource-road = Kind: { $what }
resource-cost = Cost: { $what }
resource-start = To start: { $what }
resource-access = Good to know: { $what }
resource-checked = Checked { $date }
resource-checked-long-ago = Checked long ago: { $date }
resource-unchecked = Not yet checked by { $org }
button-more-needs = More needs
button-other-needs = Other needs
button-more = More like this
button-none-fit = None fit

### reflections

reflection = { $text }
cannot-read =
    I can't read that kind of message. I can read words.

    If it can't wait, call { $emergency }.
    { $line1 }
stranger-reply =
    Thank you for writing. I'm a program, and I can't reach { $org } for you. These people can be reached:

    { $line1 }
    In danger now? Call { $emergency }.
kept-for-the-person =
    I've kept that for the person I'm asking.

    Right now you can reach:
    { $line1 }
    In danger now? Call { $emergency }.
button-what-is-kept = What is kept
button-fit-fits = That fits
button-fit-not-quite = Not quite
button-fit-just-listen = Just listen
fit-not-quite = Thanks for saying so. I got that wrong. How would you put it?
fit-just-listen = All right. I'll guess less and listen more. Write as much as you like.
toast-thanks = Thank you.

### own warning signs

command-signs = Your own warning signs
command-missed = Say that screening missed something (reply to it)
command-lessons = What screening got wrong
signs = Your own warning signs. When you write one, I'll do what you chose. Tap one to change it.
signs-none = You can save words that tell you it is getting bad. When you write them, I'll do what you choose. Nobody else sees the list.
sign-ask = Type a few words you write when it gets bad. For example: back in the dark place
sign-most = You have { $most } already. Remove one to add another.
sign-unusable = That's too short or too long to listen for. A few words, up to { $most } letters. For example: back in the dark place
sign =
    “{ $phrase }”
    { $state } When you write it, { $response }
sign-is-on = It's on.
sign-is-off = It's off.
sign-response-ask = I'll ask you plainly how you are.
sign-response-lines = I'll show you the lines, and tell nobody.
sign-response-person = I'll show you the lines and ask a person to write to you.
sign-noticed =
    You wrote one of the signs you asked me to notice. You can reach someone now:
    { $line1 }
    { $line2 }
    In danger right now: { $emergency }
button-sign-on = On: { $phrase }
button-sign-off = Off: { $phrase }
button-sign-add = Add words
button-sign-switch-on = Switch on
button-sign-switch-off = Switch off
button-sign-response = Change what I do
button-sign-remove = Remove it

### what screening learns

lesson-missed =
    Missed · { $language } · seen as { $level } { $topic }
    “{ $text }”
    Agreed: { $agreed } of 2
lesson-not-a-crisis =
    Not a crisis · { $language } · alerted as { $level } { $topic }
    “{ $text }”
    Agreed: { $agreed } of 2
lessons-none = Nothing has been reported.
missed-what = Reply to the message with /missed, or write the words after it: /missed the words
missed-thanks = Thank you. It is kept without a name. When two supervisors agree, an author rewrites it as an example.
button-lesson-agree = Agree
button-lesson-remove = Remove
toast-lesson-agreed = Agreed by two. An author can rewrite it now.
toast-lesson-one-more = Noted. One more person has to agree.
toast-lesson-removed = Removed.

### why an alert came

why-statistical = a guess; no phrase matched
why-third-party = words about someone else
why-negated = words taken back, with something that stayed
why-own-sign = one of their own warning signs
why-error = screening failed, so it asked
why-authored = crisis words
why-answer = what they answered to the plain question
why-safe = what they answered to “are you safe for now?”
why-silence = the plain question was left unanswered

### consents: taken back, and asked again

consent-checkins-withdrawn = All right. I won't check in any more. Your answers stay until you erase them: /forget. Crisis words are still noticed.
consent-reading-withdrawn = All right. Nobody reads what you write, and what I had kept for that is erased. If I think you may be in danger, people on call can still read that message.
consent-words-changed = The words you agreed to have changed. Please look again. Until you choose, nothing new is kept for a specialist.

### your rights: see it, erase it, hide it

command-mydata = Everything kept about you
command-forget = Erase everything about you
command-hide = Clear this chat quickly
mydata-text = Everything { $org } keeps about you, to read.
mydata-json = The same for a computer. Both are made now and not kept.
mydata-head = What { $org } keeps about you. { $when }.
mydata-consents = What you agreed to, and when
mydata-consent-checkins = { $when } · check-ins: { $answer } (words { $version })
mydata-consent-reading = { $when } · a specialist may read: { $answer } (words { $version })
mydata-answers = Your check-in answers
mydata-answer = { $when } · { $answer }
mydata-words = What you wrote that is kept
mydata-word = { $when } · “{ $words }”
mydata-signs = Your own warning signs
mydata-alerts = When a person was called for you
mydata-alert = { $when } · #{ $number } · { $outcome }
mydata-outcome-open = still open
mydata-outcome-safe = closed: safe for now
mydata-outcome-emergency = closed: handed to emergency
mydata-outcome-false-alarm = closed: false alarm
mydata-openings = Who opened your words, and when
mydata-opening = { $when } · { $name } · #{ $number }
mydata-opening-note = { $when } · { $name } · words you left to be read
mydata-none = nothing
mydata-rest = The other file has all of it, by these names: { $list }. To change something: /settings. To erase it all: /forget.
# excuse length: the whole truth about erasing, before the one confirmation
forget-preview =
    Erase everything about you?

    What goes: your name, your choices, your answers, your words, your plans. The key to them is destroyed, so copies cannot be read. I also take the last two days out of this chat.

    What stays: that something happened and when, as numbers without you. A phrase I misread may stay, without your name. And one mark in a list, so that an old copy cannot bring you back. It names nobody.

    It cannot be undone. Older messages stay in Telegram until you clear this chat.
# excuse length: the whole truth about erasing, before the one confirmation
forget-held-preview =
    Erase everything about you?

    A person is called for you, or is with you. Until that is closed, what they need stays. Then everything goes by itself.

    What goes: your name, your choices, your answers, your words, your plans. The key to them is destroyed. I also take the last two days out of this chat.

    What stays: that something happened and when, as numbers without you. And one mark in a list, so that an old copy cannot bring you back.

    It cannot be undone.
forget-staff = You work here, so others count on you. Ask a supervisor of { $org } to take you off the staff first. Then /forget works.
forget-waits = It is noted. A person of { $org } is called for you or is with you. When that is closed, everything goes by itself. You can keep writing.
forget-begun = Everything about you is going now.
forget-kept = All right. Nothing is erased.
# excuse length: the receipt says all that is true about it
forget-receipt =
    Done, { $when }. I know nothing about you any more.

    Receipt: { $receipt }

    Gone: name, choices, answers, words, and their key. Left: numbers without you, and one mark so that an old copy cannot bring you back.

    Messages older than two days are still in Telegram. To clear them: open the menu of this chat, then “Clear history”.

    If you write again, we start anew. Thank you for the time you gave.
hidden = Bread, apples, tea, soap.
button-forget-yes = Erase everything
button-forget-keep = Keep it all
button-see-mydata = Show me first

### history

command-history = Look back on what you answered
history =
    What you answered:

    { $list }
history-none = There is nothing to look back on yet. What you answer in a check-in will stand here.
history-day = { $when }
history-line = { $name }: { $said }
history-beside = Your words
history-own = Your own question
history-question-gone = A question from before
history-for-person = left for a person to read
history-not-kept = answered; the words were not kept
history-which = Which one? You can change it or take it away.
history-answer =
    { $when }
    { $name }: { $said }

    What shall it say instead?
history-answer-words =
    { $when }
    { $name }: { $said }

    Type other words, or take it away.
history-answer-only =
    { $when }
    { $name }: { $said }
history-removed = It is gone.
button-history-older = Older
button-history-newer = Newer
button-history-change = Change something
button-history-answer = { $when } · { $line }
button-history-remove = Take it away
button-start-checkin = Check in now
history-no-picture = There is nothing to draw from the last four weeks. /history shows it in words.
history-picture-title = Your answers, four weeks
history-picture =
    Your answers of four weeks, one dot a day. Empty days stay empty.

    The latest, in words:
    { $list }
history-dot = { $said } ({ $when })
history-short-day = { $month }/{ $day }
history-paper = One page to take to an appointment. It is yours: read it before you show it. It is not kept here.
history-paper-title = To take to an appointment
history-paper-whose = { $name } · { $first } to { $last } · my own answers and words
history-paper-of = { $first } to { $last } · my own answers and words
history-paper-more = There is more in the chat, under /history.
history-paper-questions = What I want to say or ask:
history-table = All your answers as a table (CSV), for a computer. It is not kept here.
history-table-day = day
history-table-time = time
history-table-question = question
history-table-answer = answer
button-history-picture = See a picture
button-history-paper = Print a page
button-history-table = Get a table

### house rules: age, reporting, emergencies

refused-age = First the question about your age: /settings, then “Yes or no”. Nothing has changed.
privacy-age = { $org } works with people from the age of { $age }.
privacy-reporting-none = People of { $org } have no duty to report what you say.
privacy-reporting-children = Is a child being harmed? Then people of { $org } must report it.
privacy-reporting-vulnerable = Is a child being harmed, or an adult who cannot protect themself? Then people of { $org } must report it.
privacy-emergency-never = People of { $org } do not call emergency services or police for you unless you say yes. I never call anyone.
privacy-emergency-danger = If a life is in danger right now, a person of { $org } may call emergency services, and police may come. I never call anyone.
age-ask = { $org } works with people from the age of { $age }. Are you that old? I keep only yes or no.
age-younger =
    Thank you for saying so. { $org } works with people from the age of { $age }, so I don't check in with you here. You can still write, and SOS works.

    These people are there for you:
    { $line1 }
    { $line2 }
    In danger now? Call { $emergency }.
button-old-enough = I'm { $age } or older
button-younger = Younger than that
button-age-again = That was a slip
mydata-consent-age = { $when } · old enough: { $answer } (asked: { $version })

### good news

command-wins = Good news you kept
wins-none = Nothing is kept here yet. When you tell me good news, a button lets you keep it.
win =
    { $when }, in your words:

    “{ $words }”
toast-win-kept = Kept. /wins shows it again.
toast-wins-full = You have { $most }. Take one away in /wins first.
button-win-keep = Keep this
button-win-another = Show another
button-win-remove = Take it away

### remembered: a date, a small step, asked about once

command-kept = What I will ask you about once
kept-none = Nothing is kept here. Name a date or a small step, like “my hearing is on Thursday”, and a button lets me ask once how it went.
kept-saved =
    I'll remember this: “{ $words }”

    { $when }: I ask once how it went. Then it is gone. /kept shows it until then.
kept-list =
    What I will ask about, once:
    { $list }

    Tap one to take it away.
kept-line = { $when }: “{ $words }”
kept-asked =
    You told me: “{ $words }”

    I said I would ask once. How did it go? No answer is fine too.
kept-answer-well = That went well, then. What helped, if you want to say?
kept-answer-hard = Hard, then. Thank you for telling me. You can say more, or ask for a person, or leave it here.
kept-answer-not = That can happen. It can wait, get smaller, or go. You choose.
kept-full = You have { $most } of them. Take one away in /kept first.
button-remember = Remember this for me
button-kept-back = Take it back
button-kept-remove = Remove: { $words }
button-kept-well = Well
button-kept-hard = Hard
button-kept-not = It didn't happen

### who somebody is: opened on record, and told

address-ask = Your address for emergencies: { $address }. Only a person of { $org } who is with you in a crisis can open it. You are told when they do. Type it, or leave it out.
address-unusable = I need a short address, up to { $most } letters, for example “12 Oak Street, second floor”. Nothing has changed.
button-set-address = Address for emergencies
button-no-address = Leave it out
button-identity = Who they are
identity-why = #{ $number } · Why open who they are? A supervisor has to agree. The person is told later.
button-their-life = Their life is in danger
button-another-life = Someone else is in danger
button-they-asked = The person asked for it
identity-asked = #{ $number } · { $name } asks to see who this person is. Reason: { $reason }.
button-identity-agree = Agree
identity-waits = #{ $number } · A supervisor is asked. I'll show it here when one agrees.
identity-nobody = #{ $number } · There is no supervisor who could agree, so I can't show it. Call your supervisor.
identity-shown =
    #{ $number }
    Name: { $name }
    Address: { $address }
    Telegram number: { $account }

    This is on record, and the person will be told. It folds away in half an hour.
identity-review = #{ $number } · { $name } opened who this person is, in imminent danger. Please look at why, within a day.
button-identity-reviewed = Reviewed
identity-was-opened = While you were in danger, { $name } looked up the name and address you saved here. /mydata shows when.
toast-identity-agreed = Agreed. It is on record.
toast-identity-reviewed = Noted. Thank you.
mydata-opening-identity = { $when } · { $name } · #{ $number } · your name and address

### the week

command-week = A look back each Sunday
week =
    Your week, as you told it:

    { $list }

    To change a part: /history
week-on = On. The next look back comes { $when }, made of your own answers. A week without answers stays quiet.
week-off = Off. If you like, I look back with you each Sunday evening, with your own answers.
button-week-on = Look back on Sundays
button-week-off = No more of these

### a life in danger: steps, who called whom

danger-screen =
    #{ $number } · Emergency steps
    { $steps }

    Noted so far:
    { $noted }

    One tap notes it, with the time. Supervisors see it too.
danger-nothing-noted = Nothing yet.
danger-line = { $time } · { $name } · { $step }
danger-i-called = called the emergency number
danger-they-called = the person called the emergency number
danger-other-called = someone with them called the emergency number
danger-team-called = a colleague called the emergency number
danger-family-called = someone close to them was called
danger-confirmed = contact confirmed: someone is with them
button-danger = Emergency steps
button-danger-i-called = I called emergency
button-danger-they-called = They called it
button-danger-other-called = Someone there called
button-danger-team-called = Colleague called
button-danger-family-called = Family or friend told
button-danger-confirmed = Contact confirmed
button-danger-take-back = Take back the last
toast-danger-noted = Noted, with the time.
toast-danger-taken-back = Taken back. Both stay in the journal.
danger-told = #{ $number } · { $name } noted: { $step }.
danger-told-taken-back = #{ $number } · { $name } took back: { $step }.

### The nightly backup

backup-failed = Last night's copy of the records could not be made. Nothing is lost, and the bot goes on. Please tell the person who looks after the machine at { $org }: `python -m bot doctor` says more. I keep trying, and won't write again about this one.

### passing on, a second pair of eyes, a pause

button-not-my-role = Not my role
button-more-help = More help
button-pass = Pass it on
button-eyes = Second pair of eyes
help-what = What would help with { $name }?
pass-to-whom = Who could be with { $name } instead of you? They are asked first. Until they say yes, { $name } stays with you.
pass-to-nobody = Nobody else is on call right now. “Not my role” asks everyone the ladder knows, at once.
button-person = { $name }
pass-note =
    What should { $who } know about { $name }? The next thing you type is the note. It goes to { $who } only, not to { $name }.
button-without-note = Ask without a note
button-keep-it = Keep it myself
pass-note-typed = The note has to be typed. This went to nobody. Type it, or tap one of the buttons above.
pass-kept = Okay. { $name } stays with you. What you type goes to { $name } again.
pass-asked = { $who } is asked. Until { $who } says yes, { $name } is with you, and what you type goes to { $name }.
pass-gone = That colleague is not on call any more. Your note went nowhere, and { $name } is still with you.
pass-offer =
    { $giver } asks: could you take over with { $name }? { $language }

    Note: { $note }
pass-no-note = none
button-take-over = Take over
pass-taken =
    { $name } is with you now, from { $giver }.

    Note: { $note }
pass-done = { $who } has taken over with { $name }. Thank you for being there. How are you?
pass-declined = { $who } can't take over. { $name } is still with you.
pass-declined-by-you = Okay. { $name } stays where they are. No reason needed.
pass-lapsed = { $who } has not answered. { $name } is still with you.
pass-lapsed-for-you = { $name }: this is no longer needed from you. Thank you.
status-passed = { $giver } has asked { $name } to be with you from here. { $name } is opening the chat.
talk-passed-to = { $giver } has asked { $who } to be with you from here. What you write now goes to { $who }.
not-my-role = Thank you for saying so. Others are asked now. If you want, say why. You don't have to.
not-my-role-nobody = Thank you for saying so. It stays open, but nobody else is on call right now. Please call your supervisor. If you want, say why.
released-nobody = Thank you for trying. It stays open, but nobody else is on call right now. Please call your supervisor.
not-my-role-noted = Noted. Thank you.
button-why-training = Outside my training
button-why-know-them = I know this person
button-why-too-close = Too close to home
supervisor-not-my-role = #{ $number } · { $level }: { $name } handed it back as not their role. Others are asked now.
toast-not-my-role = Okay. Others are asked now.
toast-kept = It stays with you.

eyes-asked = { $who } would like a second pair of eyes on the chat with { $name }. { $name } is told when you join.
eyes-waits = I'm asking the people on call. { $name } is told when somebody joins, not before.
eyes-nobody = Nobody else is on call right now, so nobody could be asked.
button-join = Join
button-leave = Leave
second-is-here = { $who } from { $org } has joined { $name } and you. { $who } reads along from now on. If you don't want that, one tap ends it.
button-rather-not = I'd rather not
toast-only-one = Okay. It's the two of you again.
second-joined = { $who } reads along now. { $peer } knows.
second-screen =
    You read along with { $name } and { $peer } now. { $peer } knows.

    { $words }

    To write to { $peer }, reply to one of the messages. What is said shows up here.
second-answer-one = You are reading along. To write to them, reply to one of the messages. This went nowhere.
second-has-left = { $who } is no longer reading along.
second-left = { $who } is no longer reading along with { $name }. { $name } knows.
second-you-left = You no longer read along with { $name }. They know.
second-over = The chat with { $name } is over, so there is nothing more to read along.
toast-joined = You read along now. They know.
toast-left = You left. They know.
refused-already-two = Somebody reads along already. Two are enough.

button-pause-chat = Pause
pause-told =
    { $name } needs a short break and wants to be back at { $time }. This chat stays open. If it can't wait:
    { $line1 }
pause-yours = { $name } knows that you want to be back at { $time }. Then I ask you. Take that time.
toast-paused = A short break. They know.

### several conversations at once

command-with = Choose whom you write to
with-whom = What you type goes to { $name }. Tap to change it. A reply to a message always goes to who wrote it.
with-nobody = You are in no conversation right now.
button-with = { $now ->
        [yes] Now: { $name }
       *[no] → { $name }
    }{ $waits ->
        [yes] {" "}· waiting { $minutes } min
       *[no] {""}
    }
button-to = → { $name }
toast-with = → { $name }
relay-to-whom = Somebody else wrote in between. Whom is this for? It has not gone out yet.
relay-not-sent = This did not go out, because nobody was chosen.
relay-no-location = I don't pass on places. That keeps you safe here. If you want them to know where you are, you can write it in words.
relay-no-location-staff = I don't pass on places. If it matters where to meet, write it in words.
relay-reaction = { $name } reacted: { $emoji }
relay-reaction-plain = { $name } reacted to this.

### the rota: who is on call when

command-rota = The rota: who is on call when
rota-start =
    { $org } has no rota yet. It says who is on call when. I follow it by myself.

    Add a shift with the button, or write it here, for example:
    { $example } mon-fri 18-22
rota-home =
    The rota of { $org }, in { $place } time:

    { $list }

    Use the buttons, or write a line, for example:
    { $example } sat 9-13 backup
    { $example } off 24 dec
rota-week =
    The rota of { $org }, in { $place } time:

    { $list }
rota-empty = There is no rota yet. A supervisor can write one with /rota.
rota-said = { $said }
rota-gaps =
    Nobody is on call this coming week:
    { $gaps }
rota-no-gaps = All covered hours of the coming week have somebody on call.
rota-when = { $start } to { $end }
rota-days-run = { $first } to { $last }
rota-weekly = { $name }: { $days }, { $hours }
rota-once = { $name }: { $day }, { $hours }
rota-backup = backup
rota-place = { $place } time
rota-from = from { $day }
rota-until = until { $last }
rota-away = { $name } is away: { $day }
rota-away-to = { $name } is away: { $day } to { $last }
rota-away-hours = { $name } is away: { $day }, { $hours }
rota-holiday = Holiday: { $day }
rota-holiday-to = Holiday: { $day } to { $last }
rota-whose = Whose shift is it?
rota-whose-day = Whose day changes?
rota-which-days = Which days does { $name } take? Tap them, or take a usual answer.
rota-which-hours = From when to when? Tap, or write it, for example 18:30-22:00.
rota-which-day = Which day changes for { $name }?
rota-what-then = What does { $name } do that day?
rota-which-holiday = Which day is the holiday? No weekly shift begins on it. Write it, for example: 25 december
rota-which-line = Which line shall I take away?
rota-nothing-to-remove = There is nothing to take away.
rota-removed = Taken away: { $what }
rota-added = { $what }
rota-kept =
    This is in the rota now:
    { $list }

    I tell whoever it concerns. Write the next line, or use a button.
rota-you-are-in =
    { $name } has changed the rota:
    { $list }
rota-not-read = { $said }
rota-line-problem = “{ $line }”: { $problem }
rota-problem-who = I don't find a name I know at the start. I know: { $names }. For example: { $example } mon-fri 18-22
rota-problem-days = I can't read the day. For example: { $example } mon-fri 18-22, or { $example } 24 dec 18-22, or { $example } off 24-26 dec
rota-problem-hours = I can't read the hours. For example: { $example } mon-fri 18-22
rota-problem-vague = “{ $written }” may be morning or evening. Write { $morning } or { $evening }.
rota-problem-past = That day is over. Write one to come, for example: { $example } tomorrow 18-22
rota-problem-overlap = { $name } already has { $taken }. Other hours work, or take that away first.
rota-problem-away = { $name } is away then. Take the absence away first, then write it again.
rota-problem-nothing-there = { $name } has no shift on that day. Pick a day with one, for example: { $example } instead of { $name } tomorrow
button-rota-add = Add a shift
button-rota-add-more = Add another
button-rota-one-day = Change one day
button-rota-holiday = Holiday
button-rota-remove = Take away
button-rota-whole = Show the rota
button-rota-name = { $name }
button-rota-every-day = Every day
button-rota-weekdays = Weekdays
button-rota-weekend = The weekend
button-rota-these-days = Done
button-rota-hours = { $hours }
button-rota-day = { $day }
button-rota-line = { $line }
button-rota-other-hours = Other hours
button-rota-works = Works
button-rota-away = Away
button-rota-undo = Undo
button-rota-make-backup = Make it backup
button-rota-make-first = Make it first line
shift-begins =
    { $line ->
        [backup] Your backup shift has begun. It lasts until { $end }.
       *[first] Your shift has begun. It lasts until { $end }.
    }
shift-over =
    Your shift is over. Thank you.
    Taken: { $claimed } · closed: { $closed } · talks: { $talks }
shift-left =
    { $open ->
        [0] Nothing is left with you.
        [one] One conversation is still yours.
       *[other] { $open } conversations are still yours.
    }
shift-waiting =
    { $waiting ->
        [0] Nobody is waiting.
        [one] One person is waiting, and the ladder goes on.
       *[other] { $waiting } people are waiting, and the ladder goes on.
    }
button-stay-on = I'll stay on
rota-which-file =
    Send me a calendar file (.ics), or a table (.csv) with these columns:
    name,days,start,end,line,from,until
    Maria,mon-fri,08:00,16:00,first,,
    I show what I read before anything is kept.
rota-file-read =
    { $count ->
        [one] I read one line:
       *[other] I read { $count } lines:
    }
    { $list }
rota-file-nothing = I found no shift in this file. Nothing has changed.
rota-file-slips =
    Not read:
    { $slips }
rota-file-skipped = Over already, so left out: { $skipped }.
rota-file-kept =
    { $left ->
        [0] Lines written: { $count }.
       *[other] Lines written: { $count }. Left out because they overlap: { $left }.
    }
rota-calendar = The next twelve weeks, for any calendar program.
rota-table = The whole rota as a table. Change it and send it back, if you like.
rota-problem-columns = The first line must name the columns, for example: name,days,start,end
rota-problem-date = I can't read the date. For example: 2026-12-24
rota-problem-calendar = There are no events in this calendar.
rota-problem-repeat = I can't follow how this event repeats. Every day or every week works, or single days.
rota-problem-zone = I don't know the time zone “{ $zone }”. For example: America/New_York
rota-problem-file = I can't read this file. A table (.csv) or a calendar (.ics) of up to 256 kB works.
button-rota-file = Send a file
button-rota-file-add = Add it
button-rota-file-replace = Replace all
button-rota-leave = Leave it
button-rota-calendar = Calendar file
rota-gap-ahead =
    The rota has a gap. Nobody is planned:
    { $gaps }

    /rota fills it.
shift-confirm =
    { $line ->
        [backup] Your next backup shift: { $start } to { $end }.
       *[first] Your next shift: { $start } to { $end }.
    } Will you be there?
shift-confirmed = Thank you. See you { $start }.
shift-declined =
    Okay. No reason needed. I'm asking the others about { $start } to { $end }.
shift-declined-nobody =
    Okay. No reason needed. Nobody else is free from { $start } to { $end }. Your supervisors know.
shift-offer =
    { $line ->
        [backup] A backup shift is free: { $start } to { $end }.
       *[first] A shift is free: { $start } to { $end }.
    } { $name } can't take it. Could you?
shift-yours = It's yours: { $start } to { $end }. Thank you.
shift-taken = { $name } takes { $start } to { $end }. Thank you.
shift-passed = That's fine. The shift from { $start } to { $end } is offered to others.
shift-free-told =
    { $name } can't take { $start } to { $end }. { $people ->
        [0] Nobody else is free then.
        [one] I'm asking one colleague.
       *[other] I'm asking { $people } colleagues.
    }
shift-taken-told = { $name } takes the shift of { $from }: { $start } to { $end }.
button-shift-yes = Yes, I'll be there
button-shift-cannot = I can't
button-shift-after-all = I can after all
button-shift-take = I'll take it
button-shift-pass = Not this time
toast-shift-taken = It's yours. Thank you.
refused-shift-taken = Someone else has this shift already.

### Wrong invitation codes

code-too-many = Several codes didn't work, so I won't look at more of them today. Ask the person who invited you for a new link, and open it tomorrow. Everything else works as before.
codes-guessed = Today I was given { $count } invitation codes that open nothing. Nobody got in with them, and I've slowed this down. If you have just handed out codes, it may be a slip. /staff shows who works here.

### after a crisis: tasks, looking in again, whether it helped

command-tasks = What is still to be done
tasks-none = Nothing is waiting for you. Thank you.
button-task-now = Do it now
task-outcome = #{ $number } · { $peer }: what came of it? One tap is enough.
button-result-people = People they trust are there
button-result-care = In care with professionals
button-result-easier = Alone, and it was easier
button-result-emergency = Emergency took over
button-result-unknown = We don't know
task-follow-up = #{ $number } · When will someone look in on { $peer }?
button-in-0 = Today
button-in-1 = Tomorrow
button-in-3 = In three days
button-in-7 = Next week
button-none-because = Nobody, because…
task-none-why = Why will nobody look in on { $peer }?
button-none-declined = They don't want it
button-none-elsewhere = Someone else does
button-none-unneeded = It isn't needed
task-planned = Good. On { $day } I'll ask you to look in on { $peer }. There's no check-in that day, so that it is not too much.
task-planned-today = Good. It stands below.
task-review = #{ $number } · Someone opened who this person is. Please look at why.
task-of-supervisors = supervisors
task-is-overdue = This has waited for a while.
task-waits-with = #{ $number } · waits with { $name }, { $days } days over its time.
task-waits = #{ $number } · waits for a supervisor.
follow-up-here = { $name } is here to look in on you. You don't have to write. What you write here goes to { $name }.
follow-up-one-today = { $peer } has had one message from us today. After a hard time, one a day is enough. Tomorrow may be kinder.
button-write-anyway = Write all the same
refused-stopped = They asked for quiet, so I can't write first. If they write, you hear of it.
helped-ask = { $name } was here with you. Did that help? You needn't answer.
button-helped-yes = It helped
button-helped-some = A little
button-helped-no = Not really
helped-thanks = Thank you. That helps us, and it stays without anyone's name.
helped-thanks-no = Thank you for saying so. It stays without anyone's name. If you want, I ask for another person.
checkin-was-held = Your check-in waited while someone was with you. It's here if you want it.
button-held-checkin = Check in now

### the journal of an escalation

command-journal = The steps of one alert
journal-which = Which one? Write its number, like this: /journal 12
journal-page =
    #{ $number } · what happened, step by step

    { $lines }

    The file holds the same for a table. Nobody's words are in it.
journal-line = { $when } · { $who } · { $what }{ $facts }
journal-count = { $what }: { $count }
journal-bot = the bot
journal-person = the person
journal-count-people = people
journal-count-round = round
journal-count-days = days
journal-count-count = times
journal-escalation-opened = it came up
journal-escalation-appended = more crisis words
journal-crisis-reply-given = gave the crisis lines
journal-step-alerted = people were alerted
journal-step-skipped = a step had nobody
journal-claimed = claimed it
journal-words-opened = opened the words
journal-cannot-take = couldn't take it
journal-alert-undeliverable = could not be reached
journal-released = is no longer with them
journal-first-words = wrote the first words
journal-closed = closed it
journal-list-shown = shown to the shift
journal-pages-stop-asked = asked for no more pages
journal-danger-step = noted a step
journal-danger-step-taken-back = took a step back
journal-handover-offered = asked a colleague to take over
journal-handover-declined = couldn't take over
journal-handed-over = handed it over
journal-not-my-role-because = said why it was not their role
journal-eyes-asked = asked for a second pair of eyes
journal-second-joined = read along
journal-second-left = stopped reading along
journal-paused = took a short break
journal-identity-asked = asked to see who it is
journal-identity-opened = opened who it is
journal-identity-reviewed = reviewed that opening
journal-identity-told = the person was told of it
journal-task-added = a task was set
journal-result-noted = noted what came of it
journal-follow-up-planned = planned to look in
journal-no-follow-up = nobody looks in
journal-follow-up-opened = looked in
journal-follow-up-done = that is done
journal-helped-asked = asked whether it helped
journal-helped-answered = the person answered
journal-journal-opened = read this journal
journal-rung-louder = rang a louder channel
journal-ring-failed = a louder channel failed
journal-value-concern = concern
journal-value-high = high
journal-value-imminent = imminent
journal-value-none = none
journal-value-words = by words
journal-value-sos = by SOS
journal-value-answer = by an answer
journal-value-silence = by silence
journal-value-set-aside = set aside
journal-value-on-duty = on duty
journal-value-backup = backup
journal-value-offshift = off shift
journal-value-supervisors = supervisors
journal-value-last-resort = last resort
journal-value-everyone = everyone
journal-value-lost-contact = lost contact
journal-value-silent = no word came
journal-value-not-my-role = not their role
journal-value-removed = off the staff
journal-value-unreachable = unreachable
journal-value-claim = with the claim
journal-value-read-first = read first
journal-value-second = reading along
journal-value-safe = safe for now
journal-value-emergency = with emergency services
journal-value-false-alarm = false alarm
journal-value-i-called = called the emergency number
journal-value-they-called = the person called
journal-value-other-called = someone there called
journal-value-team-called = a colleague called
journal-value-family-called = someone close was called
journal-value-confirmed = contact confirmed
journal-value-training = outside their training
journal-value-know-them = they know each other
journal-value-too-close = too close to home
journal-value-their-life = their life in danger
journal-value-another-life = another life in danger
journal-value-they-asked = they asked for it
journal-value-wrap-up = what came of it
journal-value-follow-up = looking in
journal-value-review = review
journal-value-people = with people they trust
journal-value-care = in care
journal-value-easier = alone, easier
journal-value-unknown = not known
journal-value-declined = they don't want it
journal-value-elsewhere = someone else does
journal-value-unneeded = not needed
journal-value-yes = it helped
journal-value-some = a little
journal-value-no = not really
journal-value-suicide = T1
journal-value-self-harm = T2
journal-value-overdose = T3
journal-value-harm-to-others = T4
journal-value-abuse = T5
journal-value-child-safety = T6
journal-value-psychosis = T7
journal-value-medical = T8
journal-value-worry-for-other = T9

### crisis lines: more of them, and their upkeep

button-more-lines = More lines
line-police-yes = It may call the police if a life is in danger.
line-police-no = It calls no police unless you ask.
chosen-none = none
lines-weekly =
    Crisis lines for { $country }, once a week.

    To call and check: { $count }
    { $lines }

    Nobody answers for: { $gaps }

    On the machine, `python -m bot content verify-lines` goes through them with you.
line-about-suicide = thoughts of suicide
line-about-self-harm = self-harm
line-about-overdose = overdose
line-about-harm-to-others = harm to others
line-about-abuse = abuse
line-about-child-safety = a child in danger
line-about-psychosis = hearing or seeing things
line-about-medical = the body
line-about-worry-for-other = worry for someone else

### care for those who answer

command-care = Time off, a note, a word: for you
care-screen = This is for you. Nothing here asks why, and none of it is ever compared. What would be good now?
button-care-off = Take me off until…
button-care-back = I'm back
button-care-note = A note for me
button-care-notes = My notes
button-care-ask = Ask a supervisor for a word
button-care-own = My own check-in
button-care-list = Who may need a word
care-off-until = Off duty and off the rota, from now. Until when?
button-care-off-days = { $days ->
        [1] Tomorrow morning
       *[other] For { $days } days
    }
button-care-off-open = Until I say so
care-is-off = { $days ->
        [0] Done. You're off until you say so.
       *[other] Done. You're off until { $day }.
    } The supervisors see which shifts are open. Whoever you're with now stays with you until you pass them on.
care-off-supervisor = When nobody else answers an alert, supervisors are still asked. You too.
care-is-off-supervisors = { $days ->
        [0] { $name } is off until further notice.
       *[other] { $name } is off until { $day }.
    } No reason needed. Open shifts show in /rota.
care-back = Welcome back. Your shifts count again. /onduty when you want to begin.
care-back-supervisors = { $name } is back. Their shifts count again.
care-note-ask =
    What happened? What did you feel, what did you learn, what do you need? Write any of it, in one message.

    Only you can read it. No supervisor sees it, or that it exists. Delete it any time.
care-note-not-now = You're in a conversation, and what you write goes to the other person. Write your note when that is over.
care-note-kept = Kept, for you alone.
care-note-unusable = I can keep one message of words, up to { $most } letters. Would you try again?
care-notes-none = No notes yet.
care-note-shown =
    { $when }

    { $words }
button-care-older = Older one
button-care-note-gone = Delete it
care-note-is-gone = Deleted for good.
care-own = You can have a check-in too, like anyone. No one here sees your answers unless you ask for a person. If something sounds like danger, colleagues are asked, as for anyone.
button-care-own-plan = Plan my check-in
care-asked = Done. The supervisors know you'd like a word, and nothing else.
care-asked-nobody = No supervisor can be reached here just now. It stands in their list. A colleague may have time.
care-asked-supervisors = { $name } would like a word with a supervisor. /care has the list.
closed-rests = For { $hours } hours others are asked before you. /care has more for you.
debrief-how = #{ $number } is behind you. Three taps, if you like. What you tap is not kept. How are you now?
button-debrief-well = All right
button-debrief-tired = Tired
button-debrief-heavy = It's heavy
button-debrief-skip = Not now
debrief-skipped = Okay. /care is there any time.
debrief-talk-well = Good to hear. Would a word with a supervisor still be welcome?
debrief-talk-tired = That was a lot to carry. Would a word with a supervisor be welcome?
debrief-talk-heavy = Thank you for saying so. You don't have to carry it alone. Shall a supervisor come to you?
button-debrief-talk = Yes, please
button-debrief-no-talk = No, thanks
debrief-next = { $talk ->
        [yes] They know that you'd like a word.
        [nobody] No supervisor can be reached here just now. A colleague may have time.
       *[other] All right.
    } And the next alerts?
button-debrief-on = Ready to go on
button-debrief-rest = Some rest first
debrief-on = Thank you. You're asked as before.
debrief-rests = { $hours ->
        [0] Take the time you need. /offduty takes you off call.
       *[other] For { $hours } hours others are asked before you.
    } A note for yourself helps some people.
debrief-told = { $name } was with somebody in danger (#{ $number }). A word from you may be welcome.
supervision-head = The team, by name. It shows what each carries, so that you can lighten it. It ranks nobody.
supervision-line = { $name }: with { $open ->
        [one] one person
       *[other] { $open } people
    } now. In { $days } days: { $hours } hours on call, { $crises ->
        [one] one crisis
       *[other] { $crises } crises
    }.
supervision-off = Off for a while.
supervision-rests = Resting from the first line.
supervision-full = As many people as you set as the most.
supervision-asked = Asked for a word: { $when }.
button-supervision-given = We talked
toast-supervision-given = Noted. Nothing of what was said.

### the directory: finding, keeping, going together, looking after it

command-saved = What you saved
command-directory = The directory: what to look at
button-resource = { $n }. { $name }
button-resource-save = Save it
button-resource-remind = Remind me
button-resource-company = Someone come with me
button-resource-wrong = This was wrong
button-remind-at = { $when }
button-saved-open = { $name }
button-saved-remove = Take off { $n }
button-wrong-closed = It is closed
button-wrong-number = The number or link is wrong
button-wrong-hours = Other hours or cost
button-wrong-away = They turned me away
button-tried-yes = It helped
button-tried-not-yet = Not yet
button-tried-no = No, it didn't work out
button-go-along = I'll go along
button-entry-right = Still right
button-entry-hide = Hide it
button-entry-show = Show it again
resource-alert = Please note: { $what }
resource-run-by = By: { $what }
resource-place = Where: { $what }
resource-expect = What to expect: { $what }
resource-hours = Hours: { $what }
resource-open-until = Open now, until { $when }
resource-open-from = Closed now. Opens { $when }
resource-whole = { $entry }
resources-here = { $entries }
resources-nearest =
    I have nothing with “{ $missing }”. These come near:

    { $entries }
resources-no-words = I found nothing with these words. A person of { $org } may know more.
saved-now = Saved. You find it with /saved.
saved-full = Your list is full. Take one off with /saved, and there is room.
saved-list =
    What you saved:
    { $list }
saved-none = Nothing is saved yet. Open one with /resources, then tap “Save it”.
resource-remind = When shall I remind you of { $name }? Tap a time or type one, like “tomorrow at 3 pm”.
resource-wrong = What was wrong with { $name }?
resource-wrong-thanks = Thank you. A person of { $org } looks at it. They don't see who said it.
company-when = About when would you like to go to { $name }? I'll ask the people of { $org } if one of them can come.
company-asked = I'm asking the people of { $org } who can come with you to { $name } on { $day }. You hear from me when someone can.
company-asked-already = You asked for this already. You hear from me when someone can.
company-found = { $who } would like to come with you to { $name } on { $day }. { $who } writes to you here before then.
company-wanted = { $peer } would like someone to come along to { $name } on { $day }. Can you?
company-taken = Thank you. { $name } goes along.
company-task = You go along with { $peer } to { $name } on { $day }.
company-waits = This waits for someone to go along:
company-waits-with = { $name } said they would go along. It is still open:
tried-ask = You looked at { $name } some days ago. Did it work out? You needn't answer.
tried-yes = I'm glad. Thank you for telling me.
tried-not-yet = That's fine. There is no hurry.
tried-no = I'm sorry it didn't. Thank you for telling me. Would a person help?
directory-head = { $waiting } to look at · { $hidden } hidden · { $services } imported
directory-wrong = { $name }: someone says { $what }. Is it still right?
directory-what-closed = it is closed
directory-what-number = the number or link is wrong
directory-what-hours = the hours or the cost are not right
directory-what-away = they were turned away
directory-link = { $name }: its link failed three times ({ $why }). { $url }
directory-old = { $name }: last checked { $date }. Is it still right?
directory-hidden = { $name } is hidden.
directory-right = { $name }: checked today, by you.
directory-hid = { $name } is hidden now. Nothing is removed.
directory-due = There are { $waiting } things to look at in the directory: /directory
journal-company-asked = asked for company
journal-company-found = goes along
journal-company-opened = wrote before going along
journal-company-done = went along

### quick phrases: quick-1 to quick-20 are the organisation's own

button-quick = Quick phrases
quick-screen = Words for { $peer }. You see them whole before they go.
quick-empty = There are no quick phrases yet. Whoever keeps the words can add quick-1 to quick-20.
button-quick-one = { $words }
quick-preview =
    This would go to { $peer }:

    { $words }
quick-preview-both =
    This would go to { $peer }:

    { $words }

    In your language: { $own }
button-quick-send = Send it to { $peer }
button-quick-another = Another one
quick-sent = { $words }
quick-1 = Hi { $peer }, I'm { $name }. I've read what you wrote, and I'm here.
quick-2 = Take all the time you need. I'm not going anywhere.
quick-3 = Thank you for telling me that. Would you like to say more?
quick-4 = What would help most in the next ten minutes?
quick-5 = Is there someone with you, or near you, right now?
quick-6 = Are you thinking about suicide?
quick-7 = I'd like to ask a colleague to join us. Is that all right with you?
quick-8 = We can stop here for today. You can write to us again any time.

### silent company

command-company = Silent company
company-begins = I'll stay here quietly. I'm a program; no person is in this chat now. You'll see a small sign every few minutes. There's no need to write. If you do, I read it as always.
company-begins-person = You're with { $name }. I've told { $name } you'd like to sit in silence. Each sign you see is from { $name }.
company-sign = Still here, quietly. (The program.)
company-sign-person = { $name } is here, quietly.
company-hour = An hour has passed in silence. Shall I stay?
company-ends = All right. Thank you for letting me stay.
button-company-stop = That's enough
button-company-more = Stay longer
button-company-here = I'm here
company-ask-staff = { $peer } would like silent company. No words needed. A press gives them a quiet sign from you.
company-ended-staff = { $peer } has had enough silence for now.
toast-company-sign = { $peer } sees that you're here.

### caring contacts: short notes from a named person

command-notes = Short notes from a person, now and then
caring-about =
    Somebody at { $org } can send you a short note now and then: about nine in a year, at no fixed time. They ask for nothing, and you never have to answer.

    Would you like that? You can end it here any time.
caring-is-on = You said yes to short notes now and then. You can end that here any time.
caring-not-here = Notes come only to people { $org } walks with. /lines and /resources are here for everyone.
button-caring-offer = Short notes, now and then
button-caring-yes = Yes, now and then
button-caring-no = No more notes
caring-yes = Thank you. When somebody has taken it on, I tell you who it is.
caring-no = All right. No notes come. /notes is there if you want them later.
caring-ask-author = { $peer } would like short notes now and then. Would you be the one who signs them?
button-caring-take = I'll write to them
caring-author = { $name } will send you a short note now and then. Nothing is asked of you. /notes ends it.
caring-next =
    Around { $day } this goes to { $peer }, signed with your name:

    { $words }
button-caring-own = My own words
caring-write = Write it in one message: at most { $most } letters, with no question and no advice. It needs no answer.
caring-unusable = That asks something, or is too long. At most { $most } letters and no question. Would you try again?
caring-note =
    { $words }

    { $name }
button-caring-reply = Write to { $name }
caring-write-now = What you write here now goes to { $name }, who may not see it at once. If it can't wait: /talk or /sos.
caring-away = { $name } is away just now. I'm asking who else is there.
caring-answered = { $peer } would like to write to you, after your note. What they write comes here, and your words go to them.
refused-caring-taken = A colleague writes to them already.
mydata-consent-caring = { $when } · short notes: { $answer } (words { $version })
unanswered-digest = { $count ->
        [one] One person waits
       *[other] { $count } people wait
    } for a word. The oldest has waited { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }. /queue shows where.
caring-note-1 = Thinking of you today. It was good that you wrote to us.
caring-note-2 = A short hello, with nothing to do. I hope this week holds a quiet moment for you.
caring-note-3 = You came to mind today. I'm glad our paths crossed.
caring-note-4 = Just a hello from here. The door stays open, whatever the day is like.
caring-note-5 = A few words to say: you are not forgotten. No answer needed.
caring-note-6 = Sending you a warm thought today. I wish you some good company.
caring-note-7 = Hello from me. I hope something small is going well.
caring-note-8 = Thinking of you, as I do now and then. Nothing to answer.
caring-note-9 = It's been a year. I'm glad to know you. The door stays open.

### how long people waited

talk-lately = Lately most people waited up to { $minutes } minutes. I can't promise that.
