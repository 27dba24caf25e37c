# Las palabras que la gente lee, en español. Fluent: `clave = palabras`, valores como { $name }, las líneas siguientes con cuatro espacios.
# Se escribe como a una sola persona cansada: corto, cálido, claro; nunca "te entiendo"; de tú y sin marcar género.
# Las palabras de crisis están en crisis/replies.yaml. `python -m bot content check` dice qué falla y dónde.

### Negativas: cuando aparece una de estas, nada ha cambiado

refused = Eso no funcionó y nada ha cambiado. Puedes probar otra vez o escribir /help.
refused-not-yours = Esto no es para ti, así que nada ha cambiado.
refused-stale = Este botón es de antes. Las cosas han avanzado y nada ha cambiado.
group-only-private = Solo trabajo en chats privados, para que lo que cada quien dice siga siendo suyo. Escríbeme allí. Ahora salgo de este grupo.
repeat-mark = (Esto es una repetición, para que te llegue seguro.)
short-notice = Hay algo para ti que Telegram no quiso mostrar. Los botones de abajo funcionan, y /help también.
crisis-only-alert = Alguien escribió algo que suena a crisis. Mi base de datos no funciona: no puedo conectarte con esa persona ni guardar lo que escribió. Ya tiene las líneas de ayuda. Avisa ahora mismo a quien me mantiene y quédate cerca: te avisaré otra vez en cuanto pueda.

### Menú: una línea para cada comando

command-start = Saludar, o volver
command-sos = Ayuda ya: líneas y una persona
command-talk = Hablar con una persona, sin emergencia
command-checkin = Contar cómo estoy ahora
command-schedule = Cuándo te pregunto cómo estás
command-pause = Silencio por un tiempo
command-stop = Que no te escriba más
command-settings = Cambiar lo que elegiste
command-language = Español o English
command-privacy = Qué se guarda y quién lo lee
command-help = Lo que puedo hacer
command-resources = Grupos, comida, techo y más
command-lines = Líneas de ayuda cerca de ti
command-onduty = Empezar mi guardia
command-offduty = Terminar mi guardia
command-offshift = Avisos fuera de mis turnos
command-whoson = Quién está de guardia
command-queue = Quién está esperando
command-staff = Quién trabaja aquí
command-policy = Las reglas de este servicio

### Líneas de ayuda: cómo se escribe una línea

line-shown = { $name }: { $ways }
line-shown-noted = { $name }: { $ways } ({ $notes })
line-or = { $first }, o { $second }
line-call = llama al { $phone }
line-call-menu = llama al { $phone } y marca { $menu }
line-call-or-text = llama o manda un mensaje de texto al { $phone }
line-text = manda un mensaje de texto al { $number }
line-text-keyword = manda { $keyword } por mensaje de texto al { $number }
line-whatsapp = WhatsApp { $number }
line-online = entra en { $address }
line-always = de día y de noche
line-hours-daily = de { $start } a { $end } todos los días
line-hours = { $days }: de { $start } a { $end }
line-cost-free = gratis
line-cost-free-mobile = gratis desde un celular
line-cost-local = tarifa local
line-cost-charged = la llamada cuesta dinero
line-for = para { $groups }
line-group-children = niñas y niños
line-group-youth = jóvenes
line-group-women = mujeres
line-group-men = hombres
line-group-veterans = personas veteranas y sus familias
line-group-lgbtq = personas LGBTQ+
line-group-aboriginal = personas aborígenes y de las islas del Estrecho de Torres
line-topic-domestic-violence = sobre violencia en casa
line-topic-poisoning = sobre intoxicación o sobredosis
line-topic-child-abuse = sobre daño a una niña o un niño
line-topic-substance-use = sobre alcohol o drogas
line-in = en { $languages }
line-checked = revisada el { $date }
line-checked-year = revisada en { $year }
line-check-unknown = no se sabe cuándo se revisó

### Recursos: los nombres de las categorías

category-peer-groups = Grupos entre iguales
category-lines = Líneas para llamar o escribir
category-treatment = Entrar en tratamiento
category-harm-reduction = Menos riesgo y naloxona
category-housing = Un lugar donde quedarse
category-food = Comida
category-money = Dinero y ayudas
category-work-school = Trabajo y estudios
category-legal = Ayuda legal
category-health = Salud
category-id-transport = Documentos y transporte
category-family = Familia y personas que cuidan
category-veterans = Personas veteranas
category-lgbtq = LGBTQ+
category-domestic-violence = Seguridad en casa
category-youth = Jóvenes
category-older = Personas mayores
category-disability = Enfermedad y discapacidad
category-culture-faith = Cultura y fe

### crisis
## El estado y las primeras respuestas están en crisis/replies.yaml.

notice-short = Soy un programa automático de { $org }. No soy una persona y esto no es terapia.
closed-safe = { $name } cierra este chat por ahora. Puedes escribirme cuando quieras o pulsar SOS. Puede que alguien vuelva a saludarte en los próximos días.
closed-emergency = { $name } cierra aquí este chat. Tú importas, y puedes escribir cuando quieras o pulsar SOS.
closed-false-alarm = { $name } cierra este chat. Gracias por hablar. Aquí siempre puedes escribir, aunque no sea una crisis.

button-yes = Sí
button-no = No
button-unsure = No lo sé
button-rather-person = Prefiero hablar con una persona
button-safe-yes = Por ahora, a salvo
button-safe-no = No estoy a salvo
button-safe-unsure = No sabría decir
button-just-numbers = Solo los números
button-ok-now = Ya estoy mejor

### talking with a person

talk-asked = Estoy preguntando a quienes están de guardia en { $org }. Puede tardar. Te aviso aquí cuando alguien abra el chat.
talk-nobody-on-duty =
    Dejo el aviso, pero ahora no hay nadie de guardia en { $org }. No puedo decirte cuándo escribirá alguien.
    Si no puede esperar:
    { $line1 }
talk-uncovered =
    No hay nadie de guardia en { $org } hasta el { $when }. Verán que lo pediste.
    Si no puede esperar:
    { $line1 }
talk-live = Ya estás con { $name }. Escribe aquí y { $name } lo verá.
talk-with = Ahora estás con { $name }. Lo que escribas aquí le llega.
talk-ended = { $name } ha cerrado este chat. Gracias por hablar. Puedes pedir una persona otra vez cuando quieras.
talk-waits-for-you = { $name } espera una palabra tuya. Si no llega, dentro de un rato le pregunto a otra persona.
talk-passed-on = He pedido a otras personas que hablen con { $name }. Gracias por estar ahí.
talk-handed-back = La persona con quien hablabas ya no está aquí. No es por ti.
talk-cancelled = De acuerdo, lo retiro. Puedes pedirlo otra vez cuando quieras.
button-talk-cancel = Déjalo

relay-text = { $name }: { $text }
relay-media = { $name }:
relay-sent-to = → { $name }
relay-not-delivered = Esto no llegó. Puede que haya bloqueado el bot.
relay-over = Ahora no estás en ese chat, así que esto no salió. Para escribir a alguien, responde a uno de sus mensajes.
relay-cannot-carry = Eso no lo puedo pasar. Sí puedo pasar texto, fotos, voz, vídeo, archivos y stickers.
peer-unreachable = Ya no se puede contactar con { $name }. Puede que haya bloqueado el bot.

### alerts

alert-new =
    N.º { $number } · { $level } · espera { $minutes } min
    { $language } · { $topic }
alert-repeat =
    Repetición: n.º { $number } · { $level } · espera { $minutes } min
    { $language } · { $topic }
alert-claimed-by = N.º { $number } · { $name } está con esta persona. Gracias.
alert-yours = N.º { $number } · Estás con esta persona.
alert-you-cannot = N.º { $number } · De acuerdo. Se avisa a alguien más. No hace falta un motivo.
alert-closed = N.º { $number } · Cerrado por { $name }.
alert-paused = N.º { $number } · La persona pidió que no haya más avisos. Sigue en /queue hasta que alguien lo cierre.
owner-more = N.º { $number } · Más palabras de crisis de la persona con quien estás.
owner-raised = N.º { $number } · Sube a { $level }. Nuevas palabras de crisis de la persona con quien estás.
button-show-words = Mostrar las palabras
button-claim = Me encargo
button-read-first = Leer antes
button-cannot = No puedo

level-none = ninguno
# excuse capitals: El equipo ve el nivel de un vistazo; los iguales no lo ven.
level-concern = DUDA
# excuse capitals: El equipo ve el nivel de un vistazo; los iguales no lo ven.
level-high = ALTO
# excuse capitals: El equipo ve el nivel de un vistazo; los iguales no lo ven.
level-imminent = INMINENTE
language-en = inglés
language-es = español
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
    N.º { $number } · { $name } · { $level }
    { $language } · su hora: { $local }

    { $words }

    Por qué te llegó: { $why }

    Escribe aquí y a { $name } le llega de tu parte. Cierra con un toque al terminar.
claimed-bot-said = El bot respondió a las { $replied }.
claimed-checkins =
    Lo último que respondió al bot:
    { $checkins }
claimed-write-quietly = Puede que no sea seguro que se vea que escribe. Tus palabras salen sin sonido.
# excuse claims-human: Lo dice de sí la persona especialista que se encarga.
claimed-first-line = Una primera frase, si te sirve: «Hola, soy una persona de verdad, de { $org }. He leído lo que escribiste. Estoy aquí contigo».
claimed-folded = N.º { $number } · Las palabras ya no se muestran.
emergency-steps-unset = No hay pasos de emergencia definidos. Pídelos a supervisión.
read-first-words =
    N.º { $number } · { $name } · { $level }

    { $words }

    Espero dos minutos antes del siguiente aviso.
button-close-safe = A salvo por ahora
button-close-emergency = En manos de emergencias
button-close-false-alarm = Falsa alarma
button-lost-contact = Perdí el contacto
button-still-here = Aquí estoy
toast-claimed = Te encargas tú. Gracias.
toast-read-first = Las palabras están abajo.
toast-cannot = De acuerdo. Se avisa a alguien más.
toast-closed = Cerrado.
toast-stays-open = Lo que escribiste sonaba a peligro. Por eso queda abierto hasta que alguien lo vea.
toast-still-here = Gracias.
closed-thanks = El n.º { $number } está cerrado. Gracias por estar ahí. Mañana te pregunto cómo quedó y cuándo alguien saluda a { $peer }. ¿Cómo estás tú? Tómate el tiempo que necesites.
closed-thanks-false-alarm = El n.º { $number } está cerrado como falsa alarma. Gracias por mirar. ¿Cómo estás tú? Tómate el tiempo que necesites.
status-over = { $name } estuvo aquí contigo.
released-lost-contact = Gracias por intentarlo. Sigue abierto y ya se avisa a más gente.
claimer-asked = N.º { $number } · { $name } espera una palabra tuya. ¿Sigues ahí?
claimer-released = N.º { $number } · He pedido a otras personas que atiendan a { $name }. Todavía puedes encargarte desde /queue.
follow-up-due = Seguimiento del n.º { $number }: ¿saludas a { $peer }?
follow-up-thanks = Gracias. Hecho.
follow-up-opened = Ahora estás con { $peer }. Escribe aquí y le llega de tu parte.
button-write-to-them = Escribirle
button-done = Hecho

gap-nobody-on-duty = N.º { $number } · { $level }: no hay nadie de guardia en horas cubiertas. Se avisa al siguiente paso.
gap-warning = { $name } terminó su guardia. Ahora no queda nadie de guardia en horas cubiertas.
supervisor-lost-contact = N.º { $number } · { $level }: { $name } perdió el contacto. Está abierto otra vez y se avisa a más gente.
supervisor-unreachable = No se puede contactar con { $name } por Telegram. Ya no cuenta como guardia.
supervisor-set-aside = Un mensaje no se pudo atender y quedó aparte. Sus palabras sí se revisaron. Avisa a quien mantiene el bot.
could-not-read = No pude leer tu último mensaje. ¿Lo escribes otra vez con palabras?

talk-offer =
    { $name } quiere hablar. No es una emergencia.
    { $language } · espera { $minutes } min
talk-opened = Estás con { $name } ({ $language }). Escribe aquí y le llega de tu parte.
talk-taken-by = { $name }: { $who } está hablando con esta persona.
talk-cancelled-staff = { $name } ya no necesita hablar por ahora.
talk-ended-staff = El chat con { $peer } terminó.
talk-close-escalation-first = Cierra la alerta con sus propios botones.
button-take = Tomar
button-end-talk = Terminar chat

### staff

duty-on-first = Estás de guardia, en primera línea. Gracias. /offduty cuando quieras.
duty-on-backup = Estás de guardia, de respaldo. Gracias. /offduty cuando quieras.
duty-off =
    { $open ->
        [0] Ya no estás de guardia. Descansa.
        [one] Ya no estás de guardia. Te queda una conversación abierta.
       *[other] Ya no estás de guardia. Te quedan { $open } conversaciones abiertas.
    }
duty-what = Escribe /onduty para primera línea o /onduty backup para respaldo.
offshift-on = También recibirás avisos fuera de tu turno. Con /offshift off se acaba.
offshift-off = Solo recibirás avisos estando de guardia.
offshift-what = Escribe /offshift on o /offshift off.
whoson-covered =
    De guardia: { $first }
    Respaldo: { $backup }
    Fuera de turno, con disposición: { $offshift }
whoson-uncovered =
    De guardia: { $first }
    Respaldo: { $backup }
    Fuera de turno, con disposición: { $offshift }
    Ahora son horas sin cobertura. La cobertura empieza el { $opens }.
queue-empty = No hay nadie esperando.
queue-climb = N.º { $number } · { $level } · espera { $minutes } min · { $language } · { $topic }
queue-once = N.º { $number } · { $level } · no respondió a la pregunta · { $minutes } min · { $language } · { $topic }
queue-listed = N.º { $number } · { $level } · para leer en este turno · { $minutes } min · { $language } · { $topic }
queue-stopped = N.º { $number } · { $level } · pidió no más avisos · { $minutes } min · { $language } · { $topic }
queue-claimed = N.º { $number } · { $level } · está con { $name } · { $minutes } min
queue-claimed-waits = N.º { $number } · { $level } · { $name } está ahí · { $minutes } min. Espera una palabra suya desde hace { $unanswered } min.
queue-talk = { $peer } · { $name } está hablando con esta persona
queue-talk-waits = { $peer } · { $name } está ahí. Espera una palabra suya desde hace { $unanswered } min.
policy =
    Los pasos de { $org }:
    { $steps }
    Después, otra vez todo el equipo, cada { $repeat } minutos. No para hasta que alguien se encargue.

    Minutos por paso: inminente { $imminent }, alto { $high }, duda { $concern }. Un paso vacío no gasta ninguno.
policy-hours = Horario cubierto: { $hours }. Fuera de él, lo inminente llama al último recurso. Lo demás espera al turno siguiente.
policy-always = Horario cubierto: día y noche, todos los días.
policy-claimed = «Leer primero» detiene los pasos { $hold } minutos. A quien se encarga y calla { $silence } minutos se le pregunta; luego se avisa a otras personas.
policy-step-on-duty = De guardia
policy-step-backup = Respaldo
policy-step-offshift = Fuera de turno, con disposición
policy-step-supervisors = Supervisión
policy-step-last-resort = Último recurso
whoson-next =
    Después, según el calendario:
    { $next }
enrolled-specialist =
    Te damos la bienvenida, { $name }. Aquí eres especialista par.
    /onduty cuando estés de guardia, /offduty cuando no. Los avisos no muestran palabras hasta que pulses Me encargo o Leer antes.
enrolled-supervisor =
    Te damos la bienvenida, { $name }. Aquí llevas la supervisión.
    /whoson, /queue y /staff muestran cómo va todo. /onduty si tú también estás de guardia.
enrolled-last-resort =
    Te damos la bienvenida, { $name }. Eres el contacto de último recurso.
    Recibes el aviso cuando nadie más responde. Gracias por estar ahí.
staff-joined = { $name } se une como { $role ->
        [trainee] persona en formación
        [supervisor] supervisión
        [last_resort] contacto de último recurso
       *[specialist] especialista
    }.
staff-line = { $name } · { $role ->
        [trainee] en formación
        [supervisor] supervisión
        [last_resort] último recurso
       *[specialist] especialista
    } · { $duty ->
        [first] de guardia
        [backup] respaldo
       *[off] sin guardia
    }
staff-remove-sure = ¿Quitar a { $name } del equipo? Sus conversaciones abiertas pasan a otras personas al momento.
staff-removed = { $name } ya no está en el equipo.
staff-you-were-removed = Ya no estás en el equipo de este bot. Gracias por lo que diste.
button-remove-staff = Quitar del equipo
button-remove-staff-yes = Sí, quitar ahora

refused-already-taken = Otra persona ya está hablando con ella.
refused-already-claimed = Otra persona ya se encargó.
refused-not-alerted = Este aviso no es tuyo. Entra de guardia con /onduty y tómalo desde /queue.

### louder channels

command-channels = Que un aviso suene más fuerte
channels-none =
    Si tu teléfono duerme, otro canal puede despertarte. Dice el número de un aviso y un nivel. Ni nombres ni palabras.

    ¿Cuál quieres? Oirás una prueba enseguida.
channels-more = Puedes añadir otro. Oirás una prueba enseguida.
channels-full = No puedo guardar más. Quita uno para añadir otro.
channel-line = { $kind } { $hint } · { $state ->
        [heard] probado, lo oíste
        [failing] la última vez no funcionó
       *[untested] aún no lo has oído
    }
channel-push = App de avisos (ntfy)
channel-email = Correo electrónico
channel-sms = Mensaje de texto
channel-voice = Llamada
channel-app = Otra app
button-channel-push = App de avisos (ntfy)
button-channel-email = Correo electrónico
button-channel-sms = Mensaje de texto
button-channel-voice = Llamada
button-channel-app = Otra app
button-channel-test = Probar cómo suena
button-channel-heard = Lo oí
button-channel-remove = Quitar
channel-ask-push =
    1. Instala la app ntfy. 2. Sigue un tema con un nombre largo que nadie adivine. 3. En la app, deja que suene aunque el teléfono esté en silencio.

    Luego escribe aquí el tema, por ejemplo nutria-amable-4821, o su dirección completa.
channel-ask-email = Escribe tu correo, por ejemplo maria@example.org.
channel-ask-sms = Escribe tu número con el código del país, por ejemplo +52 55 5010 0199.
channel-ask-voice = Escribe el número al que llamar, con el código del país, por ejemplo +52 55 5010 0199.
channel-ask-app =
    Escribe aquí su dirección de Apprise. Quien supervisa puede ayudarte.

    Se ve así: gotifys://host/clave
channel-unusable-push = Eso no me sirve como tema. Letras, cifras y guiones, seis o más: nutria-amable-4821. ¿Cuál es el tuyo?
channel-unusable-email = A esa dirección no puedo escribir. Así: maria@example.org. ¿Cuál es la tuya?
channel-unusable-sms = Necesito el número completo, con + y el código del país: +52 55 5010 0199. ¿Cuál es el tuyo?
channel-unusable-voice = Necesito el número completo, con + y el código del país: +52 55 5010 0199. ¿Cuál es el tuyo?
channel-unusable-app = Puedo usar pover, gotify, gotifys, json, jsons, signal y signals: jsons://host/ruta. ¿Cuál es la tuya?
channel-not-now = Estás en una conversación y lo que escribes le llega a la otra persona. Añade el canal cuando termine.
channel-tested =
    Va una prueba a { $kind } { $hint }. Puede tardar un minuto. ¿La oíste?
channel-removed = { $kind } { $hint } ya no está. Ahí no sonará nada más.
channel-failed = Quise hacer sonar { $kind } { $hint } y no pude. Míralo con /channels, por favor. En Telegram te llega todo como antes.
channel-failed-supervisor = { $name }: no se pudo hacer sonar { $kind }. { $name } ya lo sabe.
toast-channel-wait = Una prueba por minuto. En un momento puede sonar otra.
toast-channel-heard = Bien. Sonará cuando haga falta.
ring-test-title = Prueba
ring-test = Esto es una prueba. No ha pasado nada. Un aviso suena así.
ring-alert-title = Aviso
ring-alert = Aviso { $number }, { $level }. Abre Telegram, por favor.

### roles

command-rolecard = Qué hace tu papel y qué no
role-trainee = en formación
role-specialist = especialista
role-supervisor = supervisión
button-make-trainee = Pasar a formación
button-make-specialist = Dejar que atienda: especialista
button-make-supervisor = Confiarle la supervisión
button-role-yes = Sí, desde ahora
role-sure-trainee = { $name }, en formación: ve los avisos y no se encarga a solas. Sus conversaciones y turnos pasan a otras personas enseguida. ¿Seguro?
role-sure-specialist = { $name }, especialista: se encarga de avisos y habla con la gente. ¿Seguro?
role-sure-supervisor = { $name }, en supervisión: ve todo lo abierto, lleva los turnos y puede cambiar papeles. ¿Seguro?
role-yours = Desde ahora tu papel aquí es: { $role }. Con /rolecard ves qué significa.
role-changed = El papel de { $name } desde ahora: { $role }.
enrolled-trainee =
    Te damos la bienvenida, { $name }. Estás en formación.
    Con /onduty ves cada aviso cuando llega. Otra persona se encarga y tú acompañas. /rolecard cuenta más.
duty-on-trainee = Desde ahora acompañas. Ves cada aviso; otra persona se encarga. /offduty cuando quieras.
alert-shadow =
    N.º { $number } · { $level } · { $language } · { $topic }
    Para acompañar: se pide a otra persona que se encargue.
refused-trainee = En formación nadie se encarga a solas. Acompaña a quien lo haga. Ya llegará tu momento.
rolecard-trainee =
    Tu papel: en formación

    Ves los avisos y aprendes quién hace qué. Puedes acompañar a un especialista y preguntar lo que sea.
rolecard-trainee-not = No te toca: encargarte a solas, ni contar como cobertura.
rolecard-specialist =
    Tu papel: especialista

    Respondes a los avisos y hablas con la gente como quien ya pasó por ahí. Tu historia ayuda cuando le sirve a la otra persona.
rolecard-specialist-not = No te toca: poner nombre a lo que alguien tiene, ni aconsejar sobre medicinas, leyes o dinero. Ni regalos, ni contacto fuera de aquí, ni prometer secreto.
rolecard-supervisor =
    Tu papel: supervisión

    Llevas los turnos, ves lo que está abierto y cuidas a quienes responden. Entras cuando nadie más puede.
rolecard-supervisor-not = No te toca: comparar a la gente, leer sin que la persona lo sepa, ni cargar con todo a solas.
rolecard-last-resort =
    Tu papel: contacto de último recurso

    Te llaman cuando nadie más responde. Te encargas o llamas a quien pueda.
rolecard-last-resort-not = No te toca: estar de guardia siempre, ni resolverlo a solas.
rolecard-all = Para todo el equipo: «no lo sé» es una buena respuesta. Pasa lo que no te toca; nadie pregunta por qué. Tras una charla dura, habla con alguien.

### skills

command-skills = Tus idiomas y temas
command-intro = Lo que la gente puede leer de ti
skills-screen =
    Pulsa para cambiar. Primero los idiomas en que hablas y luego los temas: cuando sea, con gusto o mejor no.

    Solo decide a quién se pregunta antes. En una crisis puede tocarte igual, y «No puedo» siempre vale.
button-skill = { $what }: { $how ->
        [yes] sí
        [no] no
        [gladly] con gusto
        [rather_not] mejor no
       *[any] cuando sea
    }
topic-word-suicide = Pensamientos de suicidio
topic-word-self-harm = Hacerse daño
topic-word-overdose = Sobredosis
topic-word-harm-to-others = Daño a otras personas
topic-word-abuse = Maltrato
topic-word-child-safety = La seguridad de un menor
topic-word-psychosis = Oír o ver cosas
topic-word-medical = Cuerpo y salud
topic-word-worry-for-other = Preocupación por alguien
toast-one-language = Tiene que quedar un idioma.
intro-ask =
    Lo que la gente lee de ti cuando pide hablar: { $intro }

    Escribe unas líneas nuevas, { $most } letras como mucho. Sin apellido, sin teléfono, sin enlaces.
intro-not-now = Estás en una conversación y lo que escribes le llega a la otra persona. Escribe tus líneas cuando termine.
intro-unusable = Eso no puedo mostrarlo. { $most } letras como mucho, sin teléfono, enlaces ni @. ¿Lo intentas otra vez?
intro-kept = Gracias. Quien pida hablar mientras estás de guardia puede leer esto: { $intro }
intro-written = { $name } escribió líneas nuevas para que la gente las lea: { $intro }
intro-removed = Tus líneas ya no se muestran. Puedes escribir otras con /intro.
toast-intro-down = Ya no se muestra. Lo sabe.
button-intro-remove = Quitar mis líneas
button-intro-down = Quitarlas
talk-choose =
    Ya se ha avisado a alguien. Si quieres, puedes decir con quién te gustaría hablar.

    { $intros }
button-talk-choose = { $name }
talk-chosen = Se lo he pasado a { $name }. Si no puede, pregunto a quien más esté de guardia.
talk-asked-for-you = Te eligió por tus líneas.
talk-all-full = Quienes están de guardia ya acompañan a tantas personas como deben. ¿Decides tú?

### reach

reach-quiet = Una comprobación callada de que te llego. Se va sola.
reach-ask = Tu turno empieza a las { $start }. Pulsa una vez, para saber que te llegan los avisos.
button-reach-here = Me llegan
toast-reach-here = Gracias. Contamos contigo.
reach-missed = { $name } no ha pulsado antes del turno de las { $start }. Mientras tanto le aviso, pero cuento con otras personas. ¿Hay alguien más?
reach-after-all = { $name } ya pulsó y cuenta desde ahora.
reach-again = { $name } vuelve a estar localizable en Telegram.
whoson-unsure = Reciben avisos, pero no cuentan hasta que pulsen: { $unsure }
ring-shift-title = Turno
ring-shift = Tu turno empieza pronto. Abre Telegram, por favor.

### drills

command-drill = Ensayar un aviso con la guardia
drill-ask =
    Un simulacro ensaya un aviso sin que nadie esté en peligro. Cada texto lo dice. Les llega a: { $names }

    Tú recibes los tiempos. Termina solo.
drill-nobody = No hay nadie de guardia: un simulacro no le llegaría a nadie. También eso conviene saberlo.
drill-under-way = Ya hay un simulacro en marcha. Recibes los tiempos cuando termine.
drill-not-now = Ahora espera alguien de verdad. El simulacro puede ser más tarde.
button-drill-high = Empezar un simulacro: alto
button-drill-imminent = Ensayarlo urgente: inminente
toast-drill-started = Simulacro: ha empezado.
toast-drill = Simulacro: anotado.
drill-alert =
    Simulacro, nadie está en peligro · { $level }
    Haz lo que harías con un aviso real, por favor.
drill-words =
    Simulacro · { $level }

    «Son palabras de práctica. No las escribió nadie.»
drill-yours = Simulacro: es tuyo, en { $after }. Gracias. En un aviso real ahora escribirías y le llegaría a la persona.
drill-taken = Simulacro: lo tiene { $name }. Gracias por estar ahí.
drill-cannot = Simulacro: de acuerdo. Se avisa a alguien más. No hace falta un motivo.
drill-over = Simulacro: ha terminado. No queda nada por hacer.
drill-report-claimed =
    Simulacro, alguien se encargó · { $level }. Minutos y segundos desde el inicio:
    { $lines }
drill-report-unclaimed =
    Simulacro, nadie se encargó · { $level }. Minutos y segundos desde el inicio:
    { $lines }

    Un aviso real seguiría hacia arriba. ¿Lo hablan en equipo?
drill-report-interrupted =
    Simulacro terminado antes: llegó un aviso real · { $level }.
    { $lines }
drill-line = { $name }: aviso { $alerted } · leído { $read } · a cargo { $claimed }
ring-drill-title = Simulacro
ring-drill = Esto es un simulacro. Nadie está en peligro. Abre Telegram, por favor.

### sandbox

sandbox-banner = Esto es un ensayo. Nada de aquí llega a Telegram y no se avisa a nadie de verdad.
tour-1-title = La llegada
tour-1-told = Ana abre el chat. Cairn dice primero que es un programa, quién puede leer qué y cómo pedir ayuda. Se prepara en unos toques; cada paso se puede saltar.
tour-2-title = Un saludo diario
tour-2-told = El reloj pasa a la mañana siguiente. Una pregunta, cinco botones. Ana toca un 2. Un número bajo no es una alarma: abre una elección.
tour-3-title = Sentirse escuchada
tour-3-told = Ana cuenta su día. Cairn espera un momento por si sigue y responde con una sola frase de las ya escritas: sin consejos y sin alegría sobre el dolor.
tour-4-title = Un recurso
tour-4-told = Ana pide recursos. Tres como mucho, de caminos distintos, con qué esperar y quién lo revisó.
tour-5-title = Una crisis
tour-5-told = Las palabras de Ana cruzan la línea. El siguiente mensaje es la respuesta de crisis con líneas de donde vive. Suena el teléfono de Maria: un número, un nivel, un código. Ni una palabra de Ana.
tour-6-title = Una persona
# excuse usted: cuenta lo que lee Ana, que eligió tú
tour-6-told = Maria se encarga. Ahora sí ve las palabras. Ana lee la verdad: Maria tiene tu mensaje. Hablan a través del bot y Maria cierra con un toque.
tour-ana-tired = Estoy agotada. Pasé otra noche en vela pensando en la renta.
tour-ana-crisis = Ya no puedo más. Quiero morirme.
# excuse claims-human: Lo dice Maria, una especialista humana, sobre sí misma.
# excuse usted: lo escribe Maria a Ana, no el bot
tour-maria-hello = Hola, Ana, soy Maria. Soy una persona de verdad y he leído lo que escribiste. Estoy aquí contigo.
tour-ana-answers = gracias. No pensé que alguien fuera a contestar
tour-maria-stays = Me alegra que escribieras. Tengo tiempo. ¿Hablamos primero de esta noche?

### joining

language-own-name = Español
keyboard-sos = SOS
keyboard-menu = Menú
keyboard-talk = Hablar con alguien
keyboard-checkin = ¿Cómo estoy?

# excuse length: el primer mensaje dice todo lo que hay que saber antes que nada
start-hello =
    Hola. Soy un programa automático de { $org }. No soy una persona y esto no es terapia. Puedo preguntarte cómo estás, leerte, mostrarte recursos y pedir que te escriba una persona especialista en apoyo entre iguales.

    Nadie mira este chat todo el tiempo. { $hours }

    ¿Hay peligro ahora? Llama al { $emergency }.
    { $line1 }

    Quién puede leer qué: /privacy. Parar cuando quieras: /stop.

    Puedes escribirme tal como estás. O elegir por dónde seguir.
# excuse length: los mismos avisos que para todos, y la verdad sobre lo que no se puede
start-stranger =
    Hola. Soy un programa automático de { $org }. No soy una persona y esto no es terapia.

    No puedo avisar a { $org } por ti, porque llegaste sin su enlace. Si te dieron uno, ábrelo y podré hacer más. Las líneas de ayuda y los recursos están aquí para ti.

    ¿Hay peligro ahora? Llama al { $emergency }.
    { $line1 }

    Quién puede leer qué: /privacy. Parar cuando quieras: /stop.
# excuse length: los mismos avisos que para todos, y la verdad sobre lo que no se puede
start-not-open =
    Hola. Soy un programa automático de { $org }. No soy una persona y esto no es terapia.

    Todavía no abrimos, así que no puedo avisar a { $org } por ti. Las líneas de ayuda y los recursos están aquí para ti.

    ¿Hay peligro ahora? Llama al { $emergency }.
    { $line1 }

    Quién puede leer qué: /privacy. Parar cuando quieras: /stop.
start-welcome-back =
    Hola otra vez. No hace falta ponerse al día.

    Próxima pregunta: { $next }

    Soy un programa automático de { $org }, no una persona. { $hours }

    Puedes escribirme tal como estás. O elegir por dónde seguir.
start-trial = Esto es una prueba. Quienes están aquí quizá también estén probando.
start-sandbox = Esto es un espacio de práctica. No hay nadie real de guardia y nada sale de este equipo.
start-talk =
    Escribe lo que tengas en mente, con tus palabras. Te contesto con frases que ya estaban escritas; ninguna se inventa al momento.

    Si prefieres una persona de { $org }, pulsa el botón.
hours-now = Cuando pidas una persona, quien está de guardia puede tardar en contestar.
hours-from = Hay gente de { $org } de guardia desde el { $opens }.
code-unknown = Ese código no abre nada aquí. Puede que ya se usara o que haya vencido. Quien te lo dio puede hacer uno nuevo.
button-talk-now = Hablar ahora
button-settings = Ajustes
button-set-up = Preparar todo
button-help-now = Ayuda ya
button-language = { $name }
keyboard-here = Los botones de abajo se quedan aquí para ti.
keyboard-discreet = Los botones de abajo ahora son neutros.
keyboard-language = Los botones de abajo ahora están en español.

# excuse length: para decidir hace falta toda la verdad en una pantalla, antes de elegir
setup-about =
    ¿Quién está aquí? Soy un programa de { $org }. Contesto con frases que ya estaban escritas; ninguna se inventa al momento. Una persona especialista entre iguales se ha formado y también pasó por tiempos difíciles. No hace terapia ni medicina.

    Nadie mira todo el tiempo. { $hours }

    Guardo lo que elijas aquí y tus respuestas a las preguntas. Tus palabras solo las guardo si dices que sí en la pantalla siguiente, o mientras llamo a alguien para ti.

    Si creo que puedes estar en peligro, quienes están de guardia pueden leer ese mensaje aunque digas que no. Casi nunca podemos saber dónde estás.

    ¿Hay peligro ahora? Llama al { $emergency }.

    Parar: /stop. Borrar todo: /forget. Qué se guarda: /privacy.
setup-consents =
    Dos decisiones, cada una por su lado. Puedes cambiarlas cuando quieras en /settings.

    1. ¿Puedo preguntarte cómo estás, a las horas que elijas?
    Ahora: { $checkins }

    2. ¿Puede leer lo que me escribes una persona especialista de { $org }?
    Ahora: { $reading }
setup-country =
    ¿En qué país estás? Así te muestro números que allí funcionan.

    Toca uno o escribe su nombre.
setup-zone =
    ¿Por dónde estás? Así sé qué hora tienes.

    Toca uno, escribe una ciudad grande cercana o manda tu ubicación.
setup-zone-typed =
    Escribe una ciudad grande cercana, por ejemplo «Monterrey» o «Madrid». O manda tu ubicación con el clip.
setup-zone-check = { $place }: ¿son las { $time } donde estás?
setup-time =
    ¿A qué hora te pregunto? Los días se eligen después en /schedule.

    Toca una hora o escríbela, por ejemplo «8:30» o «los lunes a las 9 de la noche».
# excuse length: el resumen que cierra; cada línea es un dato
setup-done =
    Todo listo. Gracias.

    Próxima pregunta: { $next }

    Cambiar algo: /settings. Días y horas: /schedule. Silencio por un tiempo: /pause.

    Puedes escribirme cuando quieras. Abajo están SOS y «Hablar con alguien».
zone-assumed = Me guío por la hora de { $place }. ¿Estás en otro lugar? /settings
setup-left = Está bien. Nada ha cambiado y puedes escribirme tal como estás. /settings queda ahí para cuando quieras.
button-next = Siguiente
button-not-now = Ahora no
button-skip = Saltar
button-back = Volver
button-yes-check-in = Sí, pregúntame
button-no-check-ins = No preguntes
button-let-them-read = Pueden leer
button-keep-private = Solo para mí
button-country = { $country }
button-other-country = Otro país
button-zone = { $place } { $time }
button-yes-that-time = Sí, esa hora
button-no-other-place = No, otro lugar
button-time = { $time }
chosen-yes = sí
chosen-no = no
chosen-not-yet = sin elegir todavía
not-set = sin elegir
country-unknown = No conozco ese país. Escribe su nombre así: «México» o «España». Nada ha cambiado.
zone-unknown = No encuentro ese lugar. Escribe una ciudad grande cercana, por ejemplo «Monterrey» o «Madrid». Nada ha cambiado.
time-unknown = No puedo leer eso como una hora. Escríbela así: «8:30» o «los lunes a las 9 de la noche». Nada ha cambiado.
quiet-unknown = No puedo leer eso como horas. Escríbelas así: «de 22:00 a 8:00», o «ninguna». Nada ha cambiado.
name-unusable = Me sirve un nombre corto, de hasta { $most } letras, por ejemplo «Ana». Nada ha cambiado.

### check-ins

checkin-question = { $question }
checkin-recorded =
    { $question }
    Dijiste: { $label }
checkin-skipped = Saltada. Está bien así.
checkin-low = Gracias por decírmelo. Un { $value } hoy. ¿Quieres contar más, hablar con una persona o quedarte en paz por ahora?
checkin-middle = Gracias. Un { $value } hoy. Puedes añadir unas palabras o dejarlo ahí.
checkin-good = Gracias por contarlo. Un { $value } hoy. Si quieres, cuéntame qué ayudó.
checkin-say-more = Te leo. Escribe mucho o poco, como quieras.
checkin-left = De acuerdo. Puedes escribir cuando quieras.
checkin-number-unknown = Ese número no está entre las respuestas. Toca uno de los botones, por ejemplo «3». /checkin los muestra otra vez.
checkin-open-door = Me quedo en silencio y ya no pregunto por mi cuenta. La puerta queda abierta: escribe cuando quieras o pulsa el botón. SOS funciona como siempre.
button-option = { $label }
button-less-often = Menos a menudo
button-say-more = Contar más
button-ask-person = Una persona, por favor
button-leave-it = Dejarlo ahí
button-check-in-again = Pregúntame

no-checkin-planned = ninguna
every-day = todos los días
weekday-0 = lunes
weekday-1 = martes
weekday-2 = miércoles
weekday-3 = jueves
weekday-4 = viernes
weekday-5 = sábado
weekday-6 = domingo
schedule-one =
    Te pregunto a las { $time }, { $days }.

    Próxima: { $next }
schedule-several =
    Tus horas:
    { $list }

    Toca una para cambiarla.
schedule-line = { $time }, { $days }
schedule-none = No hay ninguna pregunta planeada. ¿Quieres una?
schedule-days = Días: { $days }. Toca un día para cambiarlo.
schedule-less-often =
    Menos a menudo, entonces: { $days }.

    Próxima: { $next }
schedule-weekly-already = Más espaciado no puede ser. /pause da silencio por un tiempo y en /schedule se puede borrar.
schedule-deleted = Borrada. Ya no te pregunto a esa hora.
time-in-quiet-hours = Las { $time } caen en tus horas de silencio ({ $quiet }), y entonces no mando nada. Escribe otra hora, por ejemplo «9:30», o cambia el silencio.
button-add-time = Añadir hora
button-change-time = Cambiar hora
button-pick-days = Elegir días
button-delete-checkin = Borrar
# excuse button-start: el día va primero para encontrarlo pronto
button-day-on = { $day }: sí
button-day-off = { $day }: no
button-done-days = Listo
toast-one-day-stays = Queda un día. Para quitarlo todo, pulsa Borrar.
button-pause = Pausa
pause-how-long = ¿Silencio por cuánto tiempo? Toca, o escribe «hasta el viernes». Puedes seguir escribiéndome, y SOS funciona como siempre.
pause-is-on = Hay silencio hasta el { $until }. Puedes cambiarlo.
paused =
    Silencio hasta el { $until }. Puedes seguir escribiéndome, y SOS funciona como siempre.

    Próxima pregunta: { $next }
pause-ended =
    Se acabó la pausa.

    Próxima pregunta: { $next }
button-pause-today = Lo que queda de hoy
button-pause-three = Tres días
button-pause-week = Una semana
button-pause-month = Un mes
button-end-pause = Terminar la pausa
stopped =
    Listo. Ya no te escribo por mi cuenta. Gracias por el tiempo que diste.

    Si escribes, contesto igual, y SOS funciona como siempre. Con /start vuelve todo.

    ¿Hay peligro ahora? Llama al { $emergency }.
button-stop-all = Parar todo
button-keep-going = Seguir así
toast-all-stays = Todo queda como estaba.

### check-ins: days and times in words

cadence-check =
    ¿Lo leí bien? Te pregunto a las { $time }, { $days }.
    Tamaño: { $length }

    Así queda:
    { $next1 }
    { $next2 }
    { $next3 }
cadence-over = Ese momento ya pasó. Escribe otro, por ejemplo «mañana a las 18» o «de lunes a viernes a las 19».
button-keep-cadence = Sí, guárdalo
button-other-half = No, a las { $time }
button-cadence-again = Escribirlo otra vez
button-one-checkin = { $time }, { $days }
schedule-full = Ya hay { $most } horas, y no puedo llevar más. Borra una para añadir otra.
on-weekdays = de lunes a viernes
on-weekends = sábado y domingo
every-some-days = { $days ->
        [2] un día sí y otro no
       *[other] cada { $days } días
    }
every-other-week = { $day }, cada dos semanas
only-on = una sola vez, el { $day }
length-daily = un toque
length-short = corta
length-longer = más larga

### check-ins: questions, style, telling

command-toread = Palabras que te dejaron para leer
checkin-hello = Hola. Qué bueno que estás aquí.
checkin-hello-named = Hola, { $name }. Qué bueno que estás aquí.
checkin-question-words =
    { $question }

    Escribe mucho o poco, como quieras.
checkin-recorded-several = { $list }
checkin-high = Gracias por decírmelo. Un { $value } es fuerte. ¿Contar más, algo pequeño, una persona o quedarte en paz por ahora?
checkin-high-warm = Gracias por la confianza. Un { $value } tira mucho. Contar más, algo pequeño, una persona o paz: tú eliges.
checkin-low-warm = Gracias por decirlo con franqueza. Un { $value } es un lugar difícil. Contar más, algo pequeño, una persona o paz: tú eliges.
checkin-middle-warm = Gracias por tu tiempo. Un { $value } hoy. Unas palabras más caben, y dejarlo ahí también.
checkin-good-warm = Da gusto leerlo. Un { $value } hoy. Si quieres, cuéntame qué hubo.
checkin-noted = Anotado. Gracias. Puedes añadir unas palabras o dejarlo ahí.
checkin-noted-warm = Gracias por contarlo. Unas palabras más caben, y dejarlo ahí también.
checkin-option-reply = { $reply }
checkin-later = ¿Cuándo te pregunto otra vez?
checkin-put-off = Te pregunto otra vez a las { $time }.
toast-too-late-today = Hoy ya se hace tarde para eso. Puedes saltarla.
button-next-question = Siguiente pregunta
button-later = Más tarde
button-ask-now = Pregunta ya
button-in-an-hour = En una hora
button-three-hours = Tres horas después
button-something-small = Algo pequeño
button-another-small = Otra cosa
small-thing-1 = Mira alrededor y nombra cinco cosas que ves. Despacio. Puedes parar cuando quieras.
small-thing-2 = Siente los dos pies en el suelo. Aprieta un poco y suelta. Unas veces, si te sienta bien.
small-thing-3 = Toma algo que tengas cerca. ¿Está frío o tibio? ¿Liso o áspero? Quédate ahí un momento.
small-thing-4 = ¿Hay una canción, una foto o una voz que te haga bien? Un minuto con ella puede bastar.
button-style = Cómo pregunta
button-telling = Si falto
checkin-style =
    { $time }, { $days }
    Preguntas: { $questions }
    Tono: { $tone }
    Idioma: { $language }
    Primera línea neutra: { $discreet }
    Sin sonido: { $silent }

    Toca algo para cambiarlo.
tone-plain = sencillo
tone-warm = cálido
language-mine = el que usamos
button-style-length = Tamaño
button-style-questions = Elegir preguntas
button-style-tone = Tono
button-style-language = Idioma
button-style-discreet = Primera línea
button-style-silent = Sonido
checkin-questions =
    ¿Qué preguntas? Hasta { $most }. Si no eliges ninguna, decide el tamaño.
    La tuya: { $own }
# excuse button-start: la pregunta va primero para encontrarla pronto
button-question-on = { $name }: sí
button-question-off = { $name }: no
button-change-own = Cambiar la mía
toast-five-questions = Cinco es lo máximo. Quita una primero.
own-question-ask = Escribe tu propia pregunta, como quieras que te la haga. Por ejemplo: ¿Salí hoy a la calle?
own-question-unusable = Me hace falta una pregunta de hasta { $most } letras. Por ejemplo: ¿Salí hoy a la calle? Nada ha cambiado.
telling-whom = Si faltas a algunas preguntas, puedo avisar a alguien. Solo si quieres, y se deshace cuando digas. ¿A quién?
telling-after = ¿Después de cuántas seguidas aviso a { $name }? Si me escribes entre medias, cuenta como que estás.
telling-is-on = Después de { $count } seguidas sin respuesta aviso a { $name }. Puedes deshacerlo ahora.
telling-set = Guardado. Si { $count } seguidas quedan sin respuesta y no escribes nada, aviso a { $name }. Se deshace cuando quieras.
telling-nobody = Aquí todavía no hay a quién nombrar. Con /talk puedes pedir una persona cuando quieras.
telling-done = Me pediste avisar a { $name } si quedaban preguntas sin respuesta. Ya está hecho. No hace falta explicar nada.
telling-nobody-there = Me pediste avisar a alguien, pero ahora no puedo llegar a { $name }. No se lo he dicho a nadie. Con /talk llegas a una persona.
button-count = { $count }
button-tell = { $name }
button-tell-nobody = Deshacerlo
missed-staff = { $name } ({ $language }) me pidió avisarte si { $count } preguntas seguidas quedan sin respuesta. Ahora es así. No es una alarma, es su deseo.

### words for a person

note-kept = Lo guardo para una persona. Alguien de { $org } lo lee a más tardar el { $day }. Si no puede esperar, puedes pedir una persona ahora.
note-was-read = { $name } leyó esto.
note-late = Todavía nadie ha leído lo que dejaste para una persona. Lo siento. Ya lo saben quienes coordinan { $org }. Puedes pedir una persona ahora.
notes-none = No hay nada por leer.
note-waiting =
    { $name } ({ $language }) dejó palabras para una persona.
    Para leer a más tardar el { $day }.
note-overdue =
    { $name } ({ $language }) dejó palabras para una persona.
    Eran para leer a más tardar el { $day }.
note-words =
    { $name } ({ $language }):
    { $words }

    Ahora ve que lo leíste.
note-late-staff = Lo que { $name } dejó para una persona era para leer a más tardar el { $day }. Nadie lo ha leído. /toread
refused-note-private = Ya no nos deja leer. No se abrió nada.
button-read-note = Leerlo

### reminders

command-remind = Recordarte algo
reminders-none = Puedo recordarte algo una vez. Escríbelo con su día y su hora, por ejemplo «mi reunión el jueves a las 18».
reminders =
    Te recuerdo:
    { $list }

    Toca uno para quitarlo o escribe otro con su día y su hora.
reminder-check =
    «{ $what }»
    { $when }

    ¿Cuándo te lo digo?
reminder-line = { $when }: { $what }
reminder-kept =
    Guardado. Te recuerdo:
    { $list }
reminder =
    Me pediste recordarte:
    { $what }
    { $when }
reminder-unknown = Me falta qué es y a qué hora, por ejemplo «mi reunión el jueves a las 18». Todavía no hay nada guardado.
reminder-cannot = Esa hora ya pasó o cae en tus horas de silencio. Escribe otra, por ejemplo «mi reunión el jueves a las 18».
reminders-full = Ya hay { $most } recordatorios. Quita uno con /remind para añadir otro.
button-lead-none = Justo entonces
button-lead-hour = Una hora antes
button-lead-day = El día antes
button-remove-reminder = Quitar: { $what }

### an offered check-in

command-offer = Ofrecer una pregunta a alguien
offer-whom = ¿A quién le ofrezco una pregunta, una sola vez? Lo que elija queda con esa persona.
offer-nobody = No hay a quién ofrecerla. Sirve para personas con las que hablaste y que aceptan preguntas.
offer-made = { $name } de { $org } te ofrece una pregunta, solo esta vez. ¿La quieres? Lo que elijas queda contigo.
offer-taken = Aquí va.
offer-declined = Está bien. No viene nada más.
toast-offered = Ofrecida. Lo que elija queda con esa persona.
refused-offer = Ahora no puedo ofrecerla. Puede ser su silencio o una pausa, que alguien esté ahí, o que hoy ya haya una.
button-offer = { $name }
button-offer-yes = Sí, ahora
button-offer-no = No, gracias

### peer commands

# excuse length: la lista de todo; cada línea es un comando
# excuse grade: una lista de comandos, se lee línea a línea
help =
    Soy un programa automático de { $org }. Escríbeme cuando quieras, con tus palabras.

    /sos ayuda ya: líneas y una persona
    /talk una persona, sin emergencia
    /checkin contar cómo estoy
    /schedule días y horas
    /history mirar atrás · /wins lo bueno que guardaste
    /remind una vez, a su hora · /kept lo que pregunto después
    /pause silencio por un tiempo
    /resources grupos, comida, techo y más
    /lines líneas de ayuda
    /settings cambiar lo que elegiste
    /privacy qué se guarda y quién lo lee
    /mydata verlo todo · /forget borrarlo
    /hide vaciar este chat rápido
    /stop no más mensajes
# excuse length: toda la verdad sobre lo que se guarda, en una pantalla
privacy =
    Soy un programa de { $org }, no una persona.

    Qué se guarda: lo que elegiste, o me pediste guardar o recordar, tus respuestas y cuándo pasó cada cosa. Tus palabras solo si dejas que las lea una persona especialista, o mientras llamo a alguien para ti.

    Quién lee: si creo que puedes estar en peligro, quienes están de guardia pueden leer ese mensaje aunque digas que no. Quienes mantienen este bot tienen sus llaves.

    Se guarda sellado. No se vende ni se comparte nada, y nada sirve para entrenar máquinas. Telegram sí puede ver los chats con bots.

    Casi nunca podemos saber dónde estás.

    Verlo todo: /mydata. Borrarlo: /forget. Cambiar lo que elegiste: /settings. Terminar: /stop.
command-unknown = No conozco ese comando. /help muestra lo que puedo hacer. ¿Hay peligro ahora? /sos
settings =
    Lo que elegiste
    Nombre: { $name }
    Idioma: { $language }
    País: { $country }
    Zona: { $zone }, allí son las { $time }
    Horas de silencio: { $quiet }
    Preguntas: { $checkins }
    Próxima: { $next }
    Puede leer una persona especialista: { $reading }
    Discreto: { $discreet }
    Dirección para emergencias: { $address }
no-quiet-hours = ninguna
quiet-ask = Tus horas de silencio: { $quiet }. Entonces no mando nada por mi cuenta. Escribe otras, por ejemplo «de 22:00 a 8:00», o «ninguna».
quiet-covers-checkin = La pregunta de las { $time } cae en esas horas, así que no llegará. En /schedule se puede mover.
name-ask = ¿Cómo te llamo? Escribe un nombre, por ejemplo «Ana». No tiene que ser el tuyo.
button-set-language = Idioma
button-set-country = País
button-set-zone = Zona horaria
button-set-quiet = Horas de silencio
button-set-consents = Sí o no
button-set-schedule = Preguntas
button-set-name = Nombre
button-no-name = Sin nombre
button-discreet-on = Discreto: activar
button-discreet-off = Discreto: quitar
language-choose = ¿En qué idioma te hablo?
language-picked = En español, entonces.
# excuse usted: nombra la forma que se puede elegir
button-speak-usted = Hablarme de usted
button-speak-tu = Tutearme
register-picked = De acuerdo. Te hablo así desde ahora.
# excuse length: las líneas son el mensaje
lines-here =
    ¿Hay peligro ahora? Llama al { $emergency }.

    Para ti ({ $country }):
    { $lines }
# excuse length: las líneas son el mensaje
lines-assumed =
    ¿Hay peligro ahora? Llama al { $emergency }.

    Estas funcionan en { $country }. ¿Estás en otro lugar? Pulsa el botón.
    { $lines }
button-see-lines = Líneas de ayuda
button-see-resources = Recursos
resources-menu = ¿Qué te ayudaría? Toca uno, o escribe qué y dónde: comida cerca de Leeds.
resources-found =
    { $category }

    { $entries }
resources-nothing = No tengo nada de «{ $category }» donde estás. Una persona de { $org } quizá sepa más.
resources-none-fit = Ninguno de estos sirve. Una persona de { $org } quizá sepa más. ¿Pregunto a alguien?
resource-audience = Para: { $what }
resource-road = Tipo: { $what }
resource-cost = Costo: { $what }
resource-start = Cómo empezar: { $what }
resource-access = Bueno saberlo: { $what }
resource-checked = Revisado el { $date }
resource-checked-long-ago = Revisado hace mucho: { $date }
resource-unchecked = Aún sin revisar por { $org }
button-more-needs = Más temas
button-other-needs = Otros temas
button-more = Ver más
button-none-fit = Ninguno sirve

### reflections

reflection = { $text }
cannot-read =
    No puedo leer ese tipo de mensaje. Puedo leer palabras.

    Si no puede esperar, llama al { $emergency }.
    { $line1 }
stranger-reply =
    Gracias por escribir. Soy un programa y no puedo avisar a { $org } por ti. Aquí contestan personas:

    { $line1 }
    ¿Hay peligro ahora? Llama al { $emergency }.
kept-for-the-person =
    Lo guardo para la persona a la que estoy llamando.

    Ahora mismo puedes contactar con:
    { $line1 }
    ¿Hay peligro ahora? Llama al { $emergency }.
button-what-is-kept = Qué se guarda
button-fit-fits = Así es
button-fit-not-quite = No del todo
button-fit-just-listen = Solo escucha
fit-not-quite = Gracias por decirlo. No acerté. ¿Cómo lo dirías tú?
fit-just-listen = De acuerdo. Adivino menos y escucho más. Escribe todo lo que quieras.
toast-thanks = Gracias.

### own warning signs

command-signs = Tus propias señales de alerta
command-missed = Decir que la revisión no vio algo (respondiendo)
command-lessons = En qué se equivocó la revisión
signs = Tus propias señales de alerta. Cuando escribas una, haré lo que elegiste. Toca una para cambiarla.
signs-none = Puedes guardar palabras que te dicen que la cosa va mal. Cuando las escribas, haré lo que elijas. Nadie más ve la lista.
sign-ask = Escribe unas palabras que usas cuando la cosa va mal. Por ejemplo: otra vez en el pozo
sign-most = Ya tienes { $most }. Quita una para añadir otra.
sign-unusable = Es muy corto o muy largo para reconocerlo. Unas pocas palabras, hasta { $most } letras. Por ejemplo: otra vez en el pozo
sign =
    «{ $phrase }»
    { $state } Cuando la escribas, { $response }
sign-is-on = Está activa.
sign-is-off = Está apagada.
sign-response-ask = te preguntaré sin rodeos cómo estás.
sign-response-lines = te mostraré las líneas y no avisaré a nadie.
sign-response-person = te mostraré las líneas y pediré a una persona que te escriba.
sign-noticed =
    Escribiste una de las señales que me pediste notar. Puedes hablar con alguien ya:
    { $line1 }
    { $line2 }
    Si hay peligro ahora mismo: { $emergency }
button-sign-on = Activa: { $phrase }
button-sign-off = Apagada: { $phrase }
button-sign-add = Añadir palabras
button-sign-switch-on = Encender
button-sign-switch-off = Apagar
button-sign-response = Cambiar lo que hago
button-sign-remove = Quitarla

### what screening learns

lesson-missed =
    No vista · { $language } · vista como { $level } { $topic }
    «{ $text }»
    De acuerdo: { $agreed } de 2
lesson-not-a-crisis =
    No era crisis · { $language } · avisó como { $level } { $topic }
    «{ $text }»
    De acuerdo: { $agreed } de 2
lessons-none = No hay nada anotado.
missed-what = Responde al mensaje con /missed, o escribe las palabras detrás: /missed las palabras
missed-thanks = Gracias. Se guarda sin nombre. Cuando dos personas de supervisión estén de acuerdo, alguien lo reescribe como ejemplo.
button-lesson-agree = De acuerdo
button-lesson-remove = Quitar
toast-lesson-agreed = De acuerdo dos personas. Ya se puede reescribir.
toast-lesson-one-more = Anotado. Falta una persona más.
toast-lesson-removed = Quitado.

### why an alert came

why-statistical = una suposición; ninguna frase coincidió
why-third-party = palabras sobre otra persona
why-negated = palabras retiradas, pero algo quedó
why-own-sign = una de sus propias señales de alerta
why-error = la revisión falló y por eso preguntó
why-authored = palabras de crisis
why-answer = lo que respondió a la pregunta directa
why-safe = lo que respondió a «¿estás a salvo por ahora?»
why-silence = la pregunta directa quedó sin respuesta

### consents: taken back, and asked again

consent-checkins-withdrawn = De acuerdo. Ya no te pregunto. Tus respuestas quedan hasta que las borres: /forget. Las palabras de crisis se siguen notando.
consent-reading-withdrawn = De acuerdo. Nadie lee lo que escribes, y lo que guardaba para eso está borrado. Si creo que puedes estar en peligro, quienes están de guardia pueden leer ese mensaje.
consent-words-changed = Cambió el texto que aceptaste. Míralo otra vez, por favor. Hasta que elijas, no guardo nada nuevo para que lo lea una persona.

### your rights: see it, erase it, hide it

command-mydata = Todo lo que se guarda de ti
command-forget = Borrar todo lo tuyo
command-hide = Vaciar este chat rápido
mydata-text = Todo lo que { $org } guarda de ti, para leer.
mydata-json = Lo mismo para una computadora. Los dos se hacen ahora y no se guardan.
mydata-head = Lo que { $org } guarda de ti. { $when }.
mydata-consents = Lo que aceptaste, y cuándo
mydata-consent-checkins = { $when } · preguntas: { $answer } (texto { $version })
mydata-consent-reading = { $when } · puede leer una persona especialista: { $answer } (texto { $version })
mydata-answers = Tus respuestas
mydata-answer = { $when } · { $answer }
mydata-words = Lo que escribiste y se guarda
mydata-word = { $when } · «{ $words }»
mydata-signs = Tus propias señales de alerta
mydata-alerts = Cuándo se llamó a una persona para ti
mydata-alert = { $when } · n.º { $number } · { $outcome }
mydata-outcome-open = sigue abierto
mydata-outcome-safe = cerrado: a salvo por ahora
mydata-outcome-emergency = cerrado: en manos de emergencias
mydata-outcome-false-alarm = cerrado: falsa alarma
mydata-openings = Quién abrió tus palabras, y cuándo
mydata-opening = { $when } · { $name } · n.º { $number }
mydata-opening-note = { $when } · { $name } · palabras que dejaste para leer
mydata-none = nada
mydata-rest = El otro archivo lo tiene todo, con estos nombres: { $list }. Para cambiar algo: /settings. Para borrarlo todo: /forget.
# excuse length: toda la verdad sobre borrar, antes de la única confirmación
forget-preview =
    ¿Borro todo lo tuyo?

    Se va: tu nombre, lo que elegiste, tus respuestas, tus palabras, tus planes. Se destruye su llave, así que ninguna copia se podrá leer. También quito de este chat los últimos dos días.

    Queda: que algo pasó y cuándo, como números sin ti. Puede quedar una frase que leí mal, sin tu nombre. Y una marca en una lista, para que una copia vieja no te traiga de vuelta. No nombra a nadie.

    No se puede deshacer. Lo más antiguo sigue en Telegram hasta que vacíes este chat.
# excuse length: toda la verdad sobre borrar, antes de la única confirmación
forget-held-preview =
    ¿Borro todo lo tuyo?

    Se está avisando a una persona, o ya está contigo. Hasta que eso se cierre, queda lo que necesita. Después todo se va solo.

    Se va: tu nombre, lo que elegiste, tus respuestas, tus palabras, tus planes. Se destruye su llave. También quito de este chat los últimos dos días.

    Queda: que algo pasó y cuándo, como números sin ti. Y una marca en una lista, para que una copia vieja no te traiga de vuelta.

    No se puede deshacer.
forget-staff = Trabajas aquí y hay quien cuenta contigo. Pide antes a supervisión de { $org } que te quite del equipo. Después /forget funciona.
forget-waits = Queda anotado. Se está avisando a alguien de { $org }, o ya está contigo. Cuando eso se cierre, todo se va solo. Puedes seguir escribiendo.
forget-begun = Todo lo tuyo se está borrando.
forget-kept = De acuerdo. No se borra nada.
# excuse length: el recibo dice todo lo que es verdad
forget-receipt =
    Hecho, { $when }. Ya no sé nada de ti.

    Recibo: { $receipt }

    Se fue: nombre, lo que elegiste, respuestas, palabras y su llave. Queda: números sin ti, y una marca para que una copia vieja no te traiga de vuelta.

    Lo de hace más de dos días sigue en Telegram. Para quitarlo: abre el menú de este chat y toca «Borrar historial».

    Si vuelves a escribir, empezamos de nuevo. Gracias por el tiempo que diste.
hidden = Pan, manzanas, té, jabón.
button-forget-yes = Borrar todo
button-forget-keep = Dejarlo como está
button-see-mydata = Verlo antes

### history

command-history = Ver lo que has contestado
history =
    Lo que has contestado:

    { $list }
history-none = Todavía no hay nada que mirar. Aquí quedará lo que contestes cuando te pregunte.
history-day = { $when }
history-line = { $name }: { $said }
history-beside = Tus palabras
history-own = Tu propia pregunta
history-question-gone = Una pregunta de antes
history-for-person = quedó para que lo lea una persona
history-not-kept = contestada; no guardé las palabras
history-which = ¿Cuál? Puedes cambiarla o quitarla.
history-answer =
    { $when }
    { $name }: { $said }

    ¿Qué debería decir?
history-answer-words =
    { $when }
    { $name }: { $said }

    Escribe otras palabras, o quítala.
history-answer-only =
    { $when }
    { $name }: { $said }
history-removed = Ya no está.
button-history-older = Anteriores
button-history-newer = Más recientes
button-history-change = Cambiar algo
button-history-answer = { $when } · { $line }
button-history-remove = Quitarla
button-start-checkin = Contestar ahora
history-no-picture = No hay nada que dibujar de las últimas cuatro semanas. /history lo cuenta en palabras.
history-picture-title = Tus respuestas, cuatro semanas
history-picture =
    Tus respuestas de cuatro semanas, un punto por día. Los días vacíos quedan vacíos.

    Lo último, en palabras:
    { $list }
history-dot = { $said } ({ $when })
history-short-day = { $day }/{ $month }
history-paper = Una hoja para llevar a una cita. Es tuya: léela antes de enseñarla. Aquí no se guarda.
history-paper-title = Para llevar a una cita
history-paper-whose = { $name } · del { $first } al { $last } · mis respuestas y mis palabras
history-paper-of = Del { $first } al { $last } · mis respuestas y mis palabras
history-paper-more = Hay más en el chat, en /history.
history-paper-questions = Lo que quiero decir o preguntar:
history-table = Todas tus respuestas en una tabla (CSV), para una computadora. Aquí no se guarda.
history-table-day = día
history-table-time = hora
history-table-question = pregunta
history-table-answer = respuesta
button-history-picture = Ver en imagen
button-history-paper = Hoja para imprimir
button-history-table = Sacar una tabla

### house rules: age, reporting, emergencies

refused-age = Antes va la pregunta sobre tu edad: /settings y luego «Sí o no». Nada ha cambiado.
privacy-age = { $org } trabaja con personas desde los { $age } años.
privacy-reporting-none = La gente de { $org } no tiene que denunciar lo que cuentas.
privacy-reporting-children = ¿Alguien hace daño a una niña o un niño? La gente de { $org } tiene que denunciarlo.
privacy-reporting-vulnerable = ¿Alguien hace daño a una niña o un niño, o a una persona adulta que no puede protegerse? La gente de { $org } tiene que denunciarlo.
privacy-emergency-never = La gente de { $org } no llama a emergencias ni a la policía por ti si no dices que sí. Yo no llamo a nadie.
privacy-emergency-danger = Si hay una vida en peligro ahora mismo, alguien de { $org } puede llamar a emergencias, y puede venir la policía. Yo no llamo a nadie.
age-ask = { $org } trabaja con personas desde los { $age } años. ¿Los tienes? Solo guardo sí o no.
age-younger =
    Gracias por decirlo. { $org } trabaja con personas desde los { $age } años, así que aquí no te pregunto cómo estás. Puedes seguir escribiendo, y SOS funciona.

    Aquí hay gente para ti:
    { $line1 }
    { $line2 }
    ¿Hay peligro ahora? Llama al { $emergency }.
button-old-enough = Tengo { $age } o más
button-younger = Todavía no
button-age-again = Me equivoqué
mydata-consent-age = { $when } · edad suficiente: { $answer } (pregunta: { $version })

### good news

command-wins = Buenas noticias que guardaste
wins-none = Aquí no hay nada todavía. Cuando me cuentes algo bueno, un botón te deja guardarlo.
win =
    { $when }, con tus palabras:

    «{ $words }»
toast-win-kept = Guardado. /wins lo muestra otra vez.
toast-wins-full = Tienes { $most }. Quita antes alguna en /wins.
button-win-keep = Guardar esto
button-win-another = Ver otra
button-win-remove = Quitarla

### remembered: a date, a small step, asked about once

command-kept = Lo que te voy a preguntar una vez
kept-none = Aquí no hay nada. Cuenta una fecha o un paso pequeño, como «mi cita es el jueves», y un botón me deja preguntarte una vez cómo fue.
kept-saved =
    Lo recuerdo: «{ $words }»

    { $when }: te pregunto una vez cómo fue. Después se borra. Hasta entonces está en /kept.
kept-list =
    Lo que voy a preguntar, una sola vez:
    { $list }

    Toca uno para quitarlo.
kept-line = { $when }: «{ $words }»
kept-asked =
    Me contaste: «{ $words }»

    Dije que preguntaría una vez. ¿Cómo fue? También está bien no contestar.
kept-answer-well = Fue bien, entonces. ¿Qué ayudó, si quieres contarlo?
kept-answer-hard = Fue difícil, entonces. Gracias por decirlo. Puedes contar más, pedir una persona o dejarlo aquí.
kept-answer-not = Puede pasar. Puede esperar, hacerse más pequeño o quedar atrás. Tú eliges.
kept-full = Ya hay { $most }. Quita antes alguno en /kept.
button-remember = Recuérdame esto
button-kept-back = Olvidar esto
button-kept-remove = Quitar: { $words }
button-kept-well = Bien
button-kept-hard = Difícil
button-kept-not = No pasó

### who somebody is: opened on record, and told

address-ask = Tu dirección para emergencias: { $address }. Solo puede abrirla una persona de { $org } que está contigo en una crisis. Te aviso si lo hace. Escríbela, o déjalo así.
address-unusable = Me sirve una dirección corta, de hasta { $most } letras, por ejemplo «calle Mayor 12, segundo piso». Nada ha cambiado.
button-set-address = Dirección para emergencias
button-no-address = Sin dirección
button-identity = Quién es
identity-why = N.º { $number } · ¿Por qué abrir quién es? Supervisión tiene que estar de acuerdo. La persona lo sabrá después.
button-their-life = Su vida está en peligro
button-another-life = Otra persona está en peligro
button-they-asked = Lo pidió la persona
identity-asked = N.º { $number } · { $name } pide ver quién es esta persona. Motivo: { $reason }.
button-identity-agree = De acuerdo
identity-waits = N.º { $number } · Ya pregunto a supervisión. Lo muestro aquí cuando alguien esté de acuerdo.
identity-nobody = N.º { $number } · No hay nadie en supervisión que pueda estar de acuerdo, así que no lo muestro. Llama a supervisión.
identity-shown =
    N.º { $number }
    Nombre: { $name }
    Dirección: { $address }
    Número de Telegram: { $account }

    Queda anotado y la persona lo sabrá. En media hora deja de verse.
identity-review = N.º { $number } · { $name } abrió quién es esta persona, en peligro inminente. Mira por qué, antes de un día.
button-identity-reviewed = Revisado
identity-was-opened = Mientras había peligro, { $name } miró el nombre y la dirección que guardaste aquí. /mydata dice cuándo.
toast-identity-agreed = De acuerdo. Queda anotado.
toast-identity-reviewed = Anotado. Gracias.
mydata-opening-identity = { $when } · { $name } · n.º { $number } · tu nombre y dirección

### the week

command-week = Mirar atrás cada domingo
week =
    Tu semana, como la contaste:

    { $list }

    Para cambiar algo: /history
week-on = Sí. La próxima mirada atrás llega el { $when }, con tus propias respuestas. Una semana sin respuestas queda en paz.
week-off = No. Si quieres, cada domingo por la tarde miro atrás contigo, con tus propias respuestas.
button-week-on = Mirar atrás los domingos
button-week-off = Ya no más

### a life in danger: steps, who called whom

danger-screen =
    N.º { $number } · Pasos de emergencia
    { $steps }

    Anotado hasta ahora:
    { $noted }

    Un toque lo anota, con la hora. Supervisión también lo ve.
danger-nothing-noted = Nada todavía.
danger-line = { $time } · { $name } · { $step }
danger-i-called = llamó a emergencias
danger-they-called = la propia persona llamó a emergencias
danger-other-called = alguien que está con la persona llamó a emergencias
danger-team-called = alguien del equipo llamó a emergencias
danger-family-called = se llamó a alguien cercano
danger-confirmed = contacto confirmado: hay alguien con la persona
button-danger = Pasos de emergencia
button-danger-i-called = Llamé a emergencias
button-danger-they-called = Lo hizo la persona
button-danger-other-called = Alguien allí llamó
button-danger-team-called = El equipo llamó
button-danger-family-called = Familia o amistad avisada
button-danger-confirmed = Contacto confirmado
button-danger-take-back = Quitar lo último
toast-danger-noted = Anotado, con la hora.
toast-danger-taken-back = Retirado. Las dos cosas quedan en el registro.
danger-told = N.º { $number } · { $name } anotó: { $step }.
danger-told-taken-back = N.º { $number } · { $name } retiró: { $step }.

### La copia de cada noche

backup-failed = No se pudo hacer la copia de los datos de anoche. No se ha perdido nada y el bot sigue funcionando. Avisa, por favor, a quien cuida la máquina en { $org }: `python -m bot doctor` dice más. Lo sigo intentando y no volveré a escribirte por esto.

### passing on, a second pair of eyes, a pause

button-not-my-role = No es mi papel
button-more-help = Más ayuda
button-pass = Pasarlo a alguien
button-eyes = Otro par de ojos
help-what = ¿Qué ayudaría con { $name }?
pass-to-whom = ¿Quién podría estar con { $name } en tu lugar? Primero se le pregunta. Hasta que diga que sí, { $name } sigue contigo.
pass-to-nobody = Ahora no hay nadie más de guardia. «No es mi papel» pregunta enseguida a toda la escalera.
button-person = { $name }
pass-note =
    ¿Qué debería saber { $who } de { $name }? Lo próximo que escribas es la nota. Le llega solo a { $who }, no a { $name }.
button-without-note = Preguntar sin nota
button-keep-it = Seguir yo
pass-note-typed = La nota va escrita. Esto no le llegó a nadie. Queda esperar tu nota, o un toque en los botones de arriba.
pass-kept = De acuerdo. { $name } sigue contigo. Lo que escribas le llega otra vez a { $name }.
pass-asked = Ya pregunté a { $who }. Hasta que diga que sí, { $name } está contigo y lo que escribas le llega a { $name }.
pass-gone = Esa persona ya no está de guardia. Tu nota no fue a ninguna parte y { $name } sigue contigo.
pass-offer =
    { $giver } pregunta: ¿puedes seguir tú con { $name }? { $language }

    Nota: { $note }
pass-no-note = ninguna
button-take-over = Sigo yo
pass-taken =
    { $name } está ahora contigo, de parte de { $giver }.

    Nota: { $note }
pass-done = { $who } sigue ahora con { $name }. Gracias por estar ahí. ¿Cómo estás tú?
pass-declined = { $who } no puede seguir. { $name } sigue contigo.
pass-declined-by-you = De acuerdo. { $name } se queda donde está. No hace falta un motivo.
pass-lapsed = { $who } no ha contestado. { $name } sigue contigo.
pass-lapsed-for-you = { $name }: ya no hace falta que respondas. Gracias.
status-passed = { $giver } ha pedido a { $name } que siga contigo desde aquí. { $name } está abriendo el chat.
talk-passed-to = { $giver } ha pedido a { $who } que siga contigo desde aquí. Lo que escribas ahora le llega a { $who }.
not-my-role = Gracias por decirlo. Ya se pregunta a más gente. Si quieres, di por qué. No hace falta.
not-my-role-nobody = Gracias por decirlo. Sigue abierto, pero ahora no hay nadie más de guardia. Hace falta una llamada a supervisión. Si quieres, di por qué.
released-nobody = Gracias por intentarlo. Sigue abierto, pero ahora no hay nadie más de guardia. Hace falta una llamada a supervisión.
not-my-role-noted = Anotado. Gracias.
button-why-training = Fuera de mi formación
button-why-know-them = Conozco a esta persona
button-why-too-close = Me toca muy de cerca
supervisor-not-my-role = N.º { $number } · { $level }: { $name } lo devolvió porque no es su papel. Ya se pregunta a más gente.
toast-not-my-role = De acuerdo. Ya se pregunta a más gente.
toast-kept = Sigue contigo.

eyes-asked = { $who } querría otro par de ojos en el chat con { $name }. Cuando entres, { $name } lo sabrá.
eyes-waits = Estoy preguntando a quienes están de guardia. { $name } lo sabrá cuando alguien entre, no antes.
eyes-nobody = Ahora no hay nadie más de guardia, así que no pude preguntar a nadie.
button-join = Entrar
button-leave = Salir
second-is-here = { $who }, de { $org }, está ahora con { $name } y contigo. Desde aquí lee lo que se escribe. Si no lo quieres, un toque lo termina.
button-rather-not = Prefiero que no
toast-only-one = De acuerdo. Ya no lee nadie más.
second-joined = { $who } lee ahora contigo. { $peer } lo sabe.
second-screen =
    Ahora lees el chat de { $name } y { $peer }. { $peer } lo sabe.

    { $words }

    Para escribir a { $peer }, responde a uno de los mensajes. Lo que se diga aparece aquí.
second-answer-one = Estás leyendo. Para escribirle, responde a uno de los mensajes. Esto no fue a ninguna parte.
second-has-left = { $who } ya no lee este chat.
second-left = { $who } ya no lee tu chat con { $name }. { $name } lo sabe.
second-you-left = Ya no lees el chat con { $name }. Lo sabe.
second-over = El chat con { $name } terminó, así que ya no hay nada que leer.
toast-joined = Ahora lees el chat. Lo saben.
toast-left = Saliste. Lo saben.
refused-already-two = Ya hay otra persona leyendo. Dos bastan.

button-pause-chat = Pausa
pause-told =
    { $name } necesita un descanso corto y quiere volver a las { $time }. Este chat sigue abierto. Si no puede esperar:
    { $line1 }
pause-yours = { $name } sabe que quieres volver a las { $time }. Entonces te pregunto. Tómate ese rato.
toast-paused = Un descanso corto. Lo sabe.

### several conversations at once

command-with = Elegir a quién escribes
with-whom = Lo que escribas le llega a { $name }. Toca para cambiarlo. Una respuesta a un mensaje va siempre a quien lo escribió.
with-nobody = Ahora no estás en ninguna conversación.
button-with = { $now ->
        [yes] Ahora: { $name }
       *[no] → { $name }
    }{ $waits ->
        [yes] {" "}· espera { $minutes } min
       *[no] {""}
    }
button-to = → { $name }
toast-with = → { $name }
relay-to-whom = Entretanto escribió otra persona. ¿Para quién es esto? Todavía no ha salido.
relay-not-sent = Esto no salió, porque no se eligió a nadie.
relay-no-location = No paso ubicaciones. Así estás a salvo aquí. Si quieres que sepa dónde estás, puedes escribirlo con palabras.
relay-no-location-staff = No paso ubicaciones. Si importa dónde verse, escríbelo con palabras.
relay-reaction = { $name } reaccionó: { $emoji }
relay-reaction-plain = { $name } reaccionó a esto.

### the rota: who is on call when

command-rota = El calendario de guardias
rota-start =
    { $org } aún no tiene calendario de guardias. Dice quién está de guardia y cuándo. Yo lo sigo sin que nadie avise.

    Añade un turno con el botón, o escríbelo aquí, por ejemplo:
    { $example } lun-vie 18-22
rota-home =
    Las guardias de { $org }, en hora de { $place }:

    { $list }

    Usa los botones o escribe una línea, por ejemplo:
    { $example } sáb 9-13 respaldo
    { $example } libre 24 dic
rota-week =
    Las guardias de { $org }, en hora de { $place }:

    { $list }
rota-empty = Aún no hay calendario de guardias. Quien supervisa puede escribirlo con /rota.
rota-said = { $said }
rota-gaps =
    En la semana que viene nadie está de guardia:
    { $gaps }
rota-no-gaps = En la semana que viene hay alguien de guardia en todo el horario cubierto.
rota-when = { $start } a { $end }
rota-days-run = de { $first } a { $last }
rota-weekly = { $name }: { $days }, { $hours }
rota-once = { $name }: { $day }, { $hours }
rota-backup = de respaldo
rota-place = hora de { $place }
rota-from = desde el { $day }
rota-until = hasta el { $last }
rota-away = { $name } no está: { $day }
rota-away-to = { $name } no está: del { $day } al { $last }
rota-away-hours = { $name } no está: { $day }, { $hours }
rota-holiday = Festivo: { $day }
rota-holiday-to = Festivo: del { $day } al { $last }
rota-whose = ¿De quién es el turno?
rota-whose-day = ¿A quién le cambia un día?
rota-which-days = ¿Qué días toma { $name }? Tócalos o elige una respuesta habitual.
rota-which-hours = ¿De qué hora a qué hora? Toca o escríbelo, por ejemplo 18:30-22:00.
rota-which-day = ¿Qué día le cambia a { $name }?
rota-what-then = ¿Qué hace { $name } ese día?
rota-which-holiday = ¿Qué día es festivo? Ese día no empieza ningún turno semanal. Escríbelo, por ejemplo: 25 de diciembre
rota-which-line = ¿Qué línea quito?
rota-nothing-to-remove = No hay nada que quitar.
rota-removed = Quitado: { $what }
rota-added = { $what }
rota-kept =
    Esto ya está en el calendario:
    { $list }

    Aviso a quien le toca. Escribe la línea siguiente o usa un botón.
rota-you-are-in =
    { $name } ha cambiado el calendario de guardias:
    { $list }
rota-not-read = { $said }
rota-line-problem = «{ $line }»: { $problem }
rota-problem-who = No encuentro al principio un nombre que conozca. Conozco: { $names }. Por ejemplo: { $example } lun-vie 18-22
rota-problem-days = No sé leer el día. Por ejemplo: { $example } lun-vie 18-22, o { $example } 24 dic 18-22, o { $example } libre 24-26 dic
rota-problem-hours = No sé leer las horas. Por ejemplo: { $example } lun-vie 18-22
rota-problem-vague = «{ $written }» puede ser de mañana o de noche. Escribe { $morning } o { $evening }.
rota-problem-past = Ese día ya pasó. Escribe uno por venir, por ejemplo: { $example } mañana 18-22
rota-problem-overlap = { $name } ya tiene { $taken }. Vale otra hora, o quita antes ese turno.
rota-problem-away = { $name } no está ese día. Quita antes la ausencia y escríbelo otra vez.
rota-problem-nothing-there = { $name } no tiene turno ese día. Elige un día con turno, por ejemplo: { $example } en lugar de { $name } mañana
button-rota-add = Añadir un turno
button-rota-add-more = Otro turno
button-rota-one-day = Cambiar un día
button-rota-holiday = Festivo
button-rota-remove = Quitar
button-rota-whole = Ver el calendario
button-rota-name = { $name }
button-rota-every-day = Todos los días
button-rota-weekdays = Entre semana
button-rota-weekend = Fin de semana
button-rota-these-days = Listo
button-rota-hours = { $hours }
button-rota-day = { $day }
button-rota-line = { $line }
button-rota-other-hours = Otras horas
button-rota-works = Trabaja
button-rota-away = No está
button-rota-undo = Deshacer
button-rota-make-backup = Que sea de respaldo
button-rota-make-first = Que sea primera línea
shift-begins =
    { $line ->
        [backup] Tu turno de respaldo ha empezado. Termina: { $end }.
       *[first] Tu turno ha empezado. Termina: { $end }.
    }
shift-over =
    Tu turno ha terminado. Gracias.
    Tomadas: { $claimed } · cerradas: { $closed } · charlas: { $talks }
shift-left =
    { $open ->
        [0] No queda nada contigo.
        [one] Una conversación sigue siendo tuya.
       *[other] { $open } conversaciones siguen siendo tuyas.
    }
shift-waiting =
    { $waiting ->
        [0] Nadie espera.
        [one] Una persona espera, y se sigue avisando.
       *[other] { $waiting } personas esperan, y se sigue avisando.
    }
button-stay-on = Sigo de guardia
rota-which-file =
    Mándame un calendario (.ics) o una tabla (.csv) con estas columnas:
    nombre,dias,inicio,fin,linea,desde,hasta
    Maria,lun-vie,08:00,16:00,primera,,
    Enseño lo que leo antes de apuntar nada.
rota-file-read =
    { $count ->
        [one] He leído una línea:
       *[other] He leído { $count } líneas:
    }
    { $list }
rota-file-nothing = No encontré ningún turno en este archivo. Nada ha cambiado.
rota-file-slips =
    Sin leer:
    { $slips }
rota-file-skipped = Ya pasaron y quedan fuera: { $skipped }.
rota-file-kept =
    { $left ->
        [0] Líneas apuntadas: { $count }.
       *[other] Líneas apuntadas: { $count }. Quedan fuera porque se solapan: { $left }.
    }
rota-calendar = Las próximas doce semanas, para cualquier programa de calendario.
rota-table = Las guardias en una tabla. Se puede cambiar y volver a mandar.
rota-problem-columns = La primera línea debe nombrar las columnas, por ejemplo: nombre,dias,inicio,fin
rota-problem-date = No sé leer la fecha. Por ejemplo: 2026-12-24
rota-problem-calendar = En este calendario no hay citas.
rota-problem-repeat = No sé seguir cómo se repite esta cita. Vale cada día o cada semana, o días sueltos.
rota-problem-zone = No conozco la zona horaria «{ $zone }». Por ejemplo: Europe/Madrid
rota-problem-file = No puedo leer este archivo. Vale una tabla (.csv) o un calendario (.ics) de hasta 256 kB.
button-rota-file = Mandar un archivo
button-rota-file-add = Añadirlo
button-rota-file-replace = Cambiar todo
button-rota-leave = Dejarlo
button-rota-calendar = Archivo de calendario
rota-gap-ahead =
    Hay un hueco en las guardias. No hay nadie previsto:
    { $gaps }

    Con /rota se llena.
shift-confirm =
    { $line ->
        [backup] Tu próximo turno de respaldo: { $start } a { $end }.
       *[first] Tu próximo turno: { $start } a { $end }.
    } ¿Vas a estar?
shift-confirmed = Gracias. Nos vemos el { $start }.
shift-declined =
    De acuerdo. No hace falta motivo. Pregunto a los demás por el turno: { $start } a { $end }.
shift-declined-nobody =
    De acuerdo. No hace falta motivo. Nadie más está libre: { $start } a { $end }. Quien supervisa lo sabe.
shift-offer =
    { $line ->
        [backup] Hay un turno de respaldo libre: { $start } a { $end }.
       *[first] Hay un turno libre: { $start } a { $end }.
    } { $name } no puede. ¿Podrías tú?
shift-yours = Es tuyo: { $start } a { $end }. Gracias.
shift-taken = { $name } toma el turno: { $start } a { $end }. Gracias.
shift-passed = Está bien. El turno se ofrece a otras personas: { $start } a { $end }.
shift-free-told =
    { $name } no puede: { $start } a { $end }. { $people ->
        [0] Nadie más está libre entonces.
        [one] Pregunto a una persona del equipo.
       *[other] Pregunto a { $people } personas del equipo.
    }
shift-taken-told = { $name } toma el turno de { $from }: { $start } a { $end }.
button-shift-yes = Sí, ahí estaré
button-shift-cannot = No puedo
button-shift-after-all = Al final sí puedo
button-shift-take = Lo tomo
button-shift-pass = Esta vez no
toast-shift-taken = Es tuyo. Gracias.
refused-shift-taken = Ese turno ya lo tiene otra persona.

### Códigos de invitación que no abren

code-too-many = Varios códigos no han servido, así que hoy ya no miro más. Pide un enlace nuevo a quien te invitó y ábrelo mañana. Todo lo demás funciona igual.
codes-guessed = Hoy me han dado { $count } códigos de invitación que no abren nada. Nadie ha entrado con ellos y he puesto un freno. Si acabas de repartir códigos, puede ser un error al copiarlos. /staff muestra quién trabaja aquí.

### after a crisis: tasks, looking in again, whether it helped

command-tasks = Lo que queda por hacer
tasks-none = No te espera nada. Gracias.
button-task-now = Hacerlo ahora
task-outcome = N.º { $number } · { $peer }: ¿cómo quedó? Basta un toque.
button-result-people = Con gente de confianza
button-result-care = En atención profesional
button-result-easier = A solas y con más calma
button-result-emergency = Emergencias se hizo cargo
button-result-unknown = No lo sabemos
task-follow-up = N.º { $number } · ¿Cuándo saluda alguien a { $peer }?
button-in-0 = Hoy
button-in-1 = Mañana
button-in-3 = En tres días
button-in-7 = La próxima semana
button-none-because = Nadie, porque…
task-none-why = ¿Por qué nadie saluda a { $peer }?
button-none-declined = No lo quiere
button-none-elsewhere = Otra persona lo hace
button-none-unneeded = Ya no hace falta
task-planned = Bien. El { $day } te pido que saludes a { $peer }. Ese día no hay registro, para que no sea demasiado.
task-planned-today = Bien. Está aquí abajo.
task-review = N.º { $number } · Alguien abrió quién es esta persona. Mira por qué.
task-of-supervisors = supervisión
task-is-overdue = Esto espera desde hace un tiempo.
task-waits-with = N.º { $number } · lo tiene { $name }, con { $days } días de retraso.
task-waits = N.º { $number } · espera a supervisión.
follow-up-here = { $name } está aquí para saber cómo vas. No hace falta que escribas. Lo que escribas aquí le llega.
follow-up-one-today = { $peer } ya recibió hoy un mensaje nuestro. Tras un momento difícil, basta uno al día. Mañana quizá sea mejor.
button-write-anyway = Escribir de todos modos
refused-stopped = Pidió silencio, así que no puedo escribir primero. Si escribe, te enteras.
helped-ask = { $name } estuvo aquí contigo. ¿Te ayudó? No hace falta que contestes.
button-helped-yes = Me ayudó
button-helped-some = Un poco
button-helped-no = La verdad, no
helped-thanks = Gracias. Eso nos ayuda y queda sin el nombre de nadie.
helped-thanks-no = Gracias por decirlo. Queda sin el nombre de nadie. Si quieres, pregunto por otra persona.
checkin-was-held = Tu registro esperó mientras alguien estaba contigo. Está aquí si lo quieres.
button-held-checkin = Hacer el registro

### the journal of an escalation

command-journal = Los pasos de un aviso
journal-which = ¿De cuál? Escribe su número, así: /journal 12
journal-page =
    N.º { $number } · lo que pasó, paso a paso

    { $lines }

    El archivo tiene lo mismo en una tabla. No hay palabras de nadie.
journal-line = { $when } · { $who } · { $what }{ $facts }
journal-count = { $what }: { $count }
journal-bot = el bot
journal-person = la persona
journal-count-people = personas
journal-count-round = vuelta
journal-count-days = días
journal-count-count = veces
journal-escalation-opened = surgió
journal-escalation-appended = más palabras de crisis
journal-crisis-reply-given = dio las líneas de ayuda
journal-step-alerted = se avisó
journal-step-skipped = un paso sin nadie
journal-claimed = se encargó
journal-words-opened = abrió las palabras
journal-cannot-take = no podía
journal-alert-undeliverable = no se le pudo avisar
journal-released = ya no está con la persona
journal-first-words = escribió las primeras palabras
journal-closed = lo cerró
journal-list-shown = se mostró al turno
journal-pages-stop-asked = pidió no más avisos
journal-danger-step = anotó un paso
journal-danger-step-taken-back = retiró un paso
journal-handover-offered = pidió relevo
journal-handover-declined = no pudo relevar
journal-handed-over = lo pasó
journal-not-my-role-because = dijo por qué no era su papel
journal-eyes-asked = pidió otro par de ojos
journal-second-joined = empezó a leer
journal-second-left = dejó de leer
journal-paused = hizo una pausa
journal-identity-asked = pidió ver quién es
journal-identity-opened = abrió quién es
journal-identity-reviewed = revisó esa apertura
journal-identity-told = la persona lo supo
journal-task-added = se creó una tarea
journal-result-noted = anotó cómo quedó
journal-follow-up-planned = planeó un saludo
journal-no-follow-up = nadie saluda
journal-follow-up-opened = saludó
journal-follow-up-done = eso está hecho
journal-helped-asked = preguntó si ayudó
journal-helped-answered = la persona contestó
journal-journal-opened = leyó este registro
journal-rung-louder = hizo sonar otro canal
journal-ring-failed = otro canal falló
journal-value-concern = atención
journal-value-high = alto
journal-value-imminent = inminente
journal-value-none = ninguno
journal-value-words = por palabras
journal-value-sos = por SOS
journal-value-answer = por una respuesta
journal-value-silence = por silencio
journal-value-set-aside = apartado
journal-value-on-duty = guardia
journal-value-backup = respaldo
journal-value-offshift = fuera de turno
journal-value-supervisors = supervisión
journal-value-last-resort = último recurso
journal-value-everyone = todos
journal-value-lost-contact = sin contacto
journal-value-silent = sin respuesta
journal-value-not-my-role = no es su papel
journal-value-removed = ya no trabaja aquí
journal-value-unreachable = sin conexión
journal-value-claim = al encargarse
journal-value-read-first = leyó antes
journal-value-second = como segunda persona
journal-value-safe = a salvo por ahora
journal-value-emergency = con emergencias
journal-value-false-alarm = falsa alarma
journal-value-i-called = llamó a emergencias
journal-value-they-called = llamó la persona
journal-value-other-called = llamó alguien allí
journal-value-team-called = llamó el equipo
journal-value-family-called = se llamó a alguien cercano
journal-value-confirmed = contacto confirmado
journal-value-training = fuera de su formación
journal-value-know-them = se conocen
journal-value-too-close = le toca muy de cerca
journal-value-their-life = su vida en peligro
journal-value-another-life = otra vida en peligro
journal-value-they-asked = lo pidió
journal-value-wrap-up = cómo quedó
journal-value-follow-up = saludar
journal-value-review = revisión
journal-value-people = con gente de confianza
journal-value-care = en atención
journal-value-easier = a solas, con más calma
journal-value-unknown = no se sabe
journal-value-declined = no lo quiere
journal-value-elsewhere = otra persona lo hace
journal-value-unneeded = no hace falta
journal-value-yes = ayudó
journal-value-some = un poco
journal-value-no = no mucho
journal-value-suicide = T1
journal-value-self-harm = T2
journal-value-overdose = T3
journal-value-harm-to-others = T4
journal-value-abuse = T5
journal-value-child-safety = T6
journal-value-psychosis = T7
journal-value-medical = T8
journal-value-worry-for-other = T9

### líneas de ayuda: ver más, y su cuidado

button-more-lines = Más líneas
line-police-yes = Puede llamar a la policía si hay una vida en peligro.
line-police-no = No llama a la policía si no lo pides.
chosen-none = nada
lines-weekly =
    Las líneas de ayuda de { $country }, una vez por semana.

    Por llamar y revisar: { $count }
    { $lines }

    Nadie contesta para: { $gaps }

    En la máquina, `python -m bot content verify-lines` las recorre contigo.
line-about-suicide = pensamientos de suicidio
line-about-self-harm = hacerse daño
line-about-overdose = sobredosis
line-about-harm-to-others = daño a otras personas
line-about-abuse = violencia en casa
line-about-child-safety = una niña o un niño en peligro
line-about-psychosis = oír o ver cosas
line-about-medical = el cuerpo
line-about-worry-for-other = preocupación por otra persona

### cuidado de quienes atienden

command-care = Descanso, una nota, una palabra: para ti
care-screen = Esto es para ti. Aquí nadie pregunta por qué y nada se compara. ¿Qué te vendría bien ahora?
button-care-off = Descansar hasta…
button-care-back = Ya estoy de vuelta
button-care-note = Una nota para mí
button-care-notes = Mis notas
button-care-ask = Hablar con supervisión
button-care-own = Mi propio registro
button-care-list = A quién preguntar cómo está
care-off-until = Fuera de guardia y de turnos desde ahora. ¿Hasta cuándo?
button-care-off-days = { $days ->
        [1] Mañana por la mañana
       *[other] Durante { $days } días
    }
button-care-off-open = Hasta que yo diga
care-is-off = { $days ->
        [0] Hecho. Descansas hasta que lo digas.
       *[other] Hecho. Descansas hasta el { $day }.
    } Supervisión ve qué turnos quedan libres. Con quien estés ahora sigues hasta que lo pases a alguien.
care-off-supervisor = Si nadie más responde a un aviso, se pregunta a supervisión. También a ti.
care-is-off-supervisors = { $days ->
        [0] { $name } descansa hasta nuevo aviso.
       *[other] { $name } descansa hasta el { $day }.
    } No hace falta motivo. Los turnos libres están en /rota.
care-back = Qué bueno que estás. Tus turnos vuelven a contar. /onduty cuando quieras empezar.
care-back-supervisors = { $name } ha vuelto. Sus turnos vuelven a contar.
care-note-ask =
    ¿Qué pasó? ¿Qué sentiste, qué aprendiste, qué necesitas? Escribe lo que quieras, en un mensaje.

    Es solo para ti. Supervisión no lo ve, ni sabe que existe. Puedes borrarlo cuando quieras.
care-note-not-now = Estás en una conversación y lo que escribes le llega a la otra persona. Escribe tu nota cuando termine.
care-note-kept = Guardada, solo para ti.
care-note-unusable = Puedo guardar un mensaje con palabras, de hasta { $most } letras. ¿Pruebas otra vez?
care-notes-none = Todavía no hay notas.
care-note-shown =
    { $when }

    { $words }
button-care-older = Otra anterior
button-care-note-gone = Borrarla
care-note-is-gone = Borrada del todo.
care-own = Tú también puedes tener un registro, como cualquiera. Nadie de aquí ve tus respuestas si no pides a una persona. Si algo suena a peligro, se avisa al equipo, como con cualquiera.
button-care-own-plan = Planear mi registro
care-asked = Hecho. Supervisión sabe que quieres hablar, y nada más.
care-asked-nobody = Ahora no puedo avisar a nadie de supervisión. Queda en su lista. Quizá alguien del equipo tenga un rato.
care-asked-supervisors = { $name } quiere hablar con supervisión. La lista está en /care.
closed-rests = Durante { $hours } horas se pregunta antes a otras personas. En /care hay más para ti.
debrief-how = El n.º { $number } ya pasó. Son tres toques, si te apetece. Lo que toques no se guarda. ¿Cómo estás ahora?
button-debrief-well = Estoy bien
button-debrief-tired = Con cansancio
button-debrief-heavy = Me pesa
button-debrief-skip = Ahora no
debrief-skipped = De acuerdo. /care está ahí cuando quieras.
debrief-talk-well = Me alegra leerlo. ¿Te vendría bien hablar con supervisión?
debrief-talk-tired = Fue mucho. ¿Te vendría bien hablar con supervisión?
debrief-talk-heavy = Gracias por decirlo. No hace falta llevarlo a solas. ¿Quieres que supervisión te busque?
button-debrief-talk = Sí, por favor
button-debrief-no-talk = No, gracias
debrief-next = { $talk ->
        [yes] Ya saben que quieres hablar.
        [nobody] Ahora no puedo avisar a nadie de supervisión. Quizá alguien del equipo tenga un rato.
       *[other] De acuerdo.
    } ¿Y los próximos avisos?
button-debrief-on = Puedo seguir
button-debrief-rest = Antes un descanso
debrief-on = Gracias. Se te avisa como antes.
debrief-rests = { $hours ->
        [0] Tómate el tiempo que necesites. Con /offduty sales de guardia.
       *[other] Durante { $hours } horas se pregunta antes a otras personas.
    } A veces ayuda escribir una nota para ti.
debrief-told = { $name } estuvo con alguien en peligro (n.º { $number }). Quizá le venga bien una palabra tuya.
supervision-head = El equipo, por nombre. Muestra lo que lleva cada quien, para poder aliviarlo. No ordena a nadie.
supervision-line = { $name }: ahora con { $open ->
        [one] una persona
       *[other] { $open } personas
    }. En { $days } días: { $hours } horas de guardia y { $crises ->
        [one] una crisis
       *[other] { $crises } crisis
    }.
supervision-off = Descansa por un tiempo.
supervision-rests = Descansa de la primera línea.
supervision-full = Con tantas personas como el máximo que pusiste.
supervision-asked = Pidió hablar: { $when }.
button-supervision-given = Ya hablamos
toast-supervision-given = Anotado. Nada de lo que se dijo.

### the directory: finding, keeping, going together, looking after it

command-saved = Lo que guardaste
command-directory = El directorio: qué revisar
button-resource = { $n }. { $name }
button-resource-save = Guardar
button-resource-remind = Avísame
button-resource-company = Que alguien me acompañe
button-resource-wrong = Esto no era así
button-remind-at = { $when }
button-saved-open = { $name }
button-saved-remove = Quitar { $n }
button-wrong-closed = Está cerrado
button-wrong-number = El número o el enlace no sirve
button-wrong-hours = Otro horario u otro costo
button-wrong-away = Me dijeron que no
button-tried-yes = Me sirvió
button-tried-not-yet = Todavía no
button-tried-no = No salió bien
button-go-along = Yo acompaño
button-entry-right = Sigue bien
button-entry-hide = Ocultar
button-entry-show = Mostrar otra vez
resource-alert = Atención: { $what }
resource-run-by = De: { $what }
resource-place = Dónde: { $what }
resource-expect = Qué esperar: { $what }
resource-hours = Horario: { $what }
resource-open-until = Abierto ahora, hasta las { $when }
resource-open-from = Cerrado ahora. Próximo horario: { $when }
resource-whole = { $entry }
resources-here = { $entries }
resources-nearest =
    No tengo nada con «{ $missing }». Esto se acerca:

    { $entries }
resources-no-words = No encontré nada con estas palabras. Una persona de { $org } quizá sepa más.
saved-now = Guardado. Lo encuentras con /saved.
saved-full = Tu lista está llena. Quita algo con /saved y habrá sitio.
saved-list =
    Lo que guardaste:
    { $list }
saved-none = Aún no hay nada guardado. Abre algo con /resources y toca «Guardar».
resource-remind = ¿Cuándo te aviso de { $name }? Toca una hora o escribe otra, como «mañana a las 15:00».
resource-wrong = ¿Qué no estaba bien en { $name }?
resource-wrong-thanks = Gracias. Una persona de { $org } lo revisa. No ve quién lo dijo.
company-when = ¿Más o menos cuándo te gustaría ir a { $name }? Pregunto en { $org } si alguien puede ir contigo.
company-asked = Pregunto en { $org } quién puede ir contigo a { $name } el { $day }. Te aviso cuando alguien pueda.
company-asked-already = Esto ya lo pediste. Te aviso cuando alguien pueda.
company-found = { $who } quiere ir contigo a { $name } el { $day }. Antes te escribe por aquí.
company-wanted = A { $peer } le gustaría ir con alguien a { $name } el { $day }. ¿Puedes?
company-taken = Gracias. { $name } acompaña.
company-task = Acompañas a { $peer } a { $name } el { $day }.
company-waits = Esto espera a alguien que acompañe:
company-waits-with = { $name } dijo que acompañaba. Sigue abierto:
tried-ask = Hace unos días miraste { $name }. ¿Salió bien? No hace falta responder.
tried-yes = Qué bueno. Gracias por contármelo.
tried-not-yet = Está bien. No hay prisa.
tried-no = Siento que no. Gracias por contármelo. ¿Ayudaría una persona?
directory-head = { $waiting } por revisar · { $hidden } ocultos · { $services } importados
directory-wrong = { $name }: alguien dice que { $what }. ¿Sigue bien?
directory-what-closed = está cerrado
directory-what-number = el número o el enlace no sirve
directory-what-hours = el horario o el costo no es así
directory-what-away = le dijeron que no
directory-link = { $name }: su enlace falló tres veces ({ $why }). { $url }
directory-old = { $name }: revisado por última vez el { $date }. ¿Sigue bien?
directory-hidden = { $name } está oculto.
directory-right = { $name }: revisado hoy, por ti.
directory-hid = { $name } está oculto ahora. No se borra nada.
directory-due = Hay { $waiting } cosas por revisar en el directorio: /directory
journal-company-asked = pidió compañía
journal-company-found = acompaña
journal-company-opened = escribió antes de acompañar
journal-company-done = acompañó

### frases listas: de quick-1 a quick-20 son de la organización

button-quick = Frases listas
quick-screen = Palabras para { $peer }. Las ves enteras antes de que salgan.
quick-empty = Todavía no hay frases listas. Quien cuida los textos puede añadir de quick-1 a quick-20.
button-quick-one = { $words }
quick-preview =
    Esto le llegaría a { $peer }:

    { $words }
quick-preview-both =
    Esto le llegaría a { $peer }:

    { $words }

    En tu idioma: { $own }
button-quick-send = Enviar a { $peer }
button-quick-another = Otra frase
quick-sent = { $words }
quick-1 = Hola, { $peer }. Soy { $name }. Leí lo que escribiste y estoy aquí.
quick-2 = Tómate todo el tiempo que necesites. Sigo aquí.
quick-3 = Gracias por contármelo. ¿Quieres decir algo más?
quick-4 = ¿Qué te ayudaría más en los próximos diez minutos?
quick-5 = ¿Hay alguien contigo, o cerca de ti, ahora mismo?
quick-6 = ¿Estás pensando en suicidarte?
quick-7 = Me gustaría que se nos una alguien del equipo. ¿Te parece bien?
quick-8 = Por hoy podemos dejarlo aquí. Escríbenos otra vez cuando quieras.

### compañía en silencio

command-company = Compañía en silencio
company-begins = Me quedo aquí en silencio. Soy un programa: ahora no hay nadie en este chat. Cada pocos minutos verás una pequeña señal. No hace falta escribir. Si escribes, lo leo como siempre.
company-begins-person = Estás con { $name }. Le dije a { $name } que quieres estar en silencio. Cada señal que veas es de { $name }.
company-sign = Sigo aquí, en silencio. (El programa.)
company-sign-person = { $name } está aquí, en silencio.
company-hour = Ha pasado una hora en silencio. ¿Me quedo?
company-ends = De acuerdo. Gracias por dejar que me quedara.
button-company-stop = Ya es suficiente
button-company-more = Quédate más
button-company-here = Aquí estoy
company-ask-staff = { $peer } quiere compañía en silencio. No hacen falta palabras. Si pulsas, le llega una señal tuya.
company-ended-staff = { $peer } ya tiene suficiente silencio por ahora.
toast-company-sign = { $peer } ve que estás aquí.

### contactos de cuidado: notas breves de alguien con nombre

command-notes = Notas breves de una persona, de vez en cuando
caring-about =
    Alguien de { $org } puede enviarte una nota breve de vez en cuando: unas nueve en un año, sin día fijo. No piden nada y nunca hace falta contestar.

    ¿Te gustaría? Puedes terminarlo aquí cuando quieras.
caring-is-on = Dijiste que sí a notas breves de vez en cuando. Puedes terminarlo aquí cuando quieras.
caring-not-here = Las notas llegan solo a quienes { $org } acompaña. /lines y /resources están aquí para cualquiera.
button-caring-offer = Notas breves, de vez en cuando
button-caring-yes = Sí, de vez en cuando
button-caring-no = No más notas
caring-yes = Gracias. Cuando alguien se encargue, te digo quién es.
caring-no = De acuerdo. No llegan notas. /notes está ahí si las quieres más adelante.
caring-ask-author = { $peer } quiere notas breves de vez en cuando. ¿Te gustaría firmarlas?
button-caring-take = Yo le escribo
caring-author = { $name } te enviará una nota breve de vez en cuando. No se te pide nada. Con /notes se termina.
caring-next =
    Hacia el { $day } esto le llega a { $peer }, con tu nombre:

    { $words }
button-caring-own = Con mis palabras
caring-write = Escríbela en un mensaje: como mucho { $most } letras, sin preguntas ni consejos. No necesita respuesta.
caring-unusable = Eso pregunta algo o es demasiado largo. Como mucho { $most } letras y sin preguntas. ¿Pruebas otra vez?
caring-note =
    { $words }

    { $name }
button-caring-reply = Escribir a { $name }
caring-write-now = Lo que escribas ahora le llega a { $name }. Quizá no lo vea enseguida. Si no puede esperar: /talk o /sos.
caring-away = { $name } no está en este momento. Pregunto quién más está.
caring-answered = { $peer } quiere escribirte, después de tu nota. Lo que escriba llega aquí, y tus palabras le llegan.
refused-caring-taken = Ya le escribe alguien del equipo.
mydata-consent-caring = { $when } · notas breves: { $answer } (textos { $version })
unanswered-digest = { $count ->
        [one] Una persona espera
       *[other] { $count } personas esperan
    } una palabra. La que más lleva espera desde hace { $hours ->
        [one] una hora
       *[other] { $hours } horas
    }. En /queue está dónde.
caring-note-1 = Hoy pienso en ti. Fue bueno que nos escribieras.
caring-note-2 = Un saludo breve, sin nada que hacer. Ojalá esta semana tenga un momento bueno para ti.
caring-note-3 = Hoy me acordé de ti. Me alegra que nos hayamos cruzado.
caring-note-4 = Solo un saludo desde aquí. La puerta sigue abierta, sea como sea el día.
caring-note-5 = Unas palabras para decirte que te recordamos. No hace falta contestar.
caring-note-6 = Te mando un pensamiento cálido. Te deseo buena compañía.
caring-note-7 = Un saludo de mi parte. Ojalá algo pequeño vaya bien.
caring-note-8 = Pienso en ti, como de vez en cuando. Nada que contestar.
caring-note-9 = Ha pasado un año. Me alegra conocerte. La puerta sigue abierta.

### cuánto se ha esperado

talk-lately = Últimamente la mayoría esperó hasta { $minutes } minutos. No puedo prometerlo.
