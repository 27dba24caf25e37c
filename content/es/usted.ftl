# Las mismas palabras de texts.ftl para quien prefiere que le hablen de usted. Mismas claves, mismos valores.
# Solo está aquí lo que cambia; lo demás se toma de texts.ftl. Las palabras de crisis llevan su `usted:` en crisis/replies.yaml.
# Se escribe igual de cerca y de corto: de usted no quiere decir frío. `python -m bot content check` dice qué falta.

### Negativas

refused = Eso no funcionó y nada ha cambiado. Puede probar otra vez o escribir /help.
refused-not-yours = Esto no es para usted, así que nada ha cambiado.
group-only-private = Solo trabajo en chats privados, para que lo que cada quien dice siga siendo suyo. Escríbame allí. Ahora salgo de este grupo.
repeat-mark = (Esto es una repetición, para que le llegue seguro.)
short-notice = Hay algo para usted que Telegram no quiso mostrar. Los botones de abajo funcionan, y /help también.
# excuse length: avisa a quien está de guardia cuando nada más funciona
crisis-only-alert = Alguien escribió algo que suena a crisis. Mi base de datos no funciona: no puedo ponerle en contacto con esa persona ni guardar lo que escribió. Ya tiene las líneas de ayuda. Avise ahora mismo a quien me mantiene y quédese cerca: le avisaré otra vez en cuanto pueda.

### Menú

command-schedule = Cuándo le pregunto cómo está
command-settings = Cambiar lo que eligió
command-lines = Líneas de ayuda cerca de usted

### Líneas de ayuda

line-call = llame al { $phone }
line-call-menu = llame al { $phone } y marque { $menu }
line-call-or-text = llame o mande un mensaje de texto al { $phone }
line-text = mande un mensaje de texto al { $number }
line-text-keyword = mande { $keyword } por mensaje de texto al { $number }
line-online = entre en { $address }

### crisis

closed-safe = { $name } cierra este chat por ahora. Puede escribirme cuando quiera o pulsar SOS. Puede que alguien vuelva a saludarle en los próximos días.
closed-emergency = { $name } cierra aquí este chat. Usted importa, y puede escribir cuando quiera o pulsar SOS.
closed-false-alarm = { $name } cierra este chat. Gracias por hablar. Aquí siempre puede escribir, aunque no sea una crisis.

### talking with a person

talk-asked = Estoy preguntando a quienes están de guardia en { $org }. Puede tardar. Le aviso aquí cuando alguien abra el chat.
talk-nobody-on-duty =
    Dejo el aviso, pero ahora no hay nadie de guardia en { $org }. No puedo decirle cuándo escribirá alguien.
    Si no puede esperar:
    { $line1 }
talk-uncovered =
    No hay nadie de guardia en { $org } hasta el { $when }. Verán que lo pidió.
    Si no puede esperar:
    { $line1 }
talk-live = Ya está con { $name }. Escriba aquí y { $name } lo verá.
talk-with = Ahora está con { $name }. Lo que escriba aquí le llega.
talk-ended = { $name } ha cerrado este chat. Gracias por hablar. Puede pedir una persona otra vez cuando quiera.
talk-waits-for-you = { $name } espera una palabra suya. Si no llega, dentro de un rato le pregunto a otra persona.
talk-handed-back = La persona con quien hablaba ya no está aquí. No es por usted.
talk-cancelled = De acuerdo, lo retiro. Puede pedirlo otra vez cuando quiera.
button-talk-cancel = Déjelo

relay-over = Ahora no está en ese chat, así que esto no salió. Para escribir a alguien, responda a uno de sus mensajes.

### alerts

alert-yours = N.º { $number } · Está con esta persona.
owner-more = N.º { $number } · Más palabras de crisis de la persona con quien está.
owner-raised = N.º { $number } · Sube a { $level }. Nuevas palabras de crisis de la persona con quien está.

claimed-screen =
    N.º { $number } · { $name } · { $level }
    { $language } · su hora: { $local }

    { $words }

    Por qué le llegó: { $why }

    Escriba aquí y a { $name } le llega de su parte. Cierre con un toque al terminar.
# excuse claims-human: Lo dice de sí la persona especialista que se encarga.
claimed-first-line = Una primera frase, si le sirve: «Hola, soy una persona de verdad, de { $org }. He leído lo que escribió. Estoy aquí con usted».
emergency-steps-unset = No hay pasos de emergencia definidos. Pídalos a supervisión.
toast-claimed = Se encarga usted. Gracias.
toast-stays-open = Lo que escribió sonaba a peligro. Por eso queda abierto hasta que alguien lo vea.
closed-thanks = El n.º { $number } está cerrado. Gracias por estar ahí. Mañana le pregunto cómo quedó y cuándo alguien saluda a { $peer }. ¿Cómo está usted? Tómese el tiempo que necesite.
closed-thanks-false-alarm = El n.º { $number } está cerrado como falsa alarma. Gracias por mirar. ¿Cómo está usted? Tómese el tiempo que necesite.
status-over = { $name } estuvo aquí con usted.
claimer-asked = N.º { $number } · { $name } espera una palabra suya. ¿Sigue ahí?
claimer-released = N.º { $number } · He pedido a otras personas que atiendan a { $name }. Todavía puede encargarse desde /queue.
follow-up-due = Seguimiento del n.º { $number }: ¿saluda a { $peer }?
follow-up-opened = Ahora está con { $peer }. Escriba aquí y le llega de su parte.

supervisor-set-aside = Un mensaje no se pudo atender y quedó aparte. Sus palabras sí se revisaron. Avise a quien mantiene el bot.
could-not-read = No pude leer su último mensaje. ¿Lo escribe otra vez con palabras?

talk-opened = Está con { $name } ({ $language }). Escriba aquí y le llega de su parte.
talk-close-escalation-first = Cierre la alerta con sus propios botones.

### staff

duty-on-first = Está de guardia, en primera línea. Gracias. /offduty cuando quiera.
duty-on-backup = Está de guardia, de respaldo. Gracias. /offduty cuando quiera.
duty-off =
    { $open ->
        [0] Ya no está de guardia. Descanse.
        [one] Ya no está de guardia. Le queda una conversación abierta.
       *[other] Ya no está de guardia. Le quedan { $open } conversaciones abiertas.
    }
duty-what = Escriba /onduty para primera línea o /onduty backup para respaldo.
offshift-on = También recibirá avisos fuera de su turno. Con /offshift off se acaba.
offshift-off = Solo recibirá avisos estando de guardia.
offshift-what = Escriba /offshift on o /offshift off.
enrolled-specialist =
    Le damos la bienvenida, { $name }. Aquí es especialista par.
    /onduty cuando esté de guardia, /offduty cuando no. Los avisos no muestran palabras hasta que pulse Me encargo o Leer antes.
enrolled-supervisor =
    Le damos la bienvenida, { $name }. Aquí lleva la supervisión.
    /whoson, /queue y /staff muestran cómo va todo. /onduty si usted también está de guardia.
enrolled-last-resort =
    Le damos la bienvenida, { $name }. Usted es el contacto de último recurso.
    Recibe el aviso cuando nadie más responde. Gracias por estar ahí.
staff-you-were-removed = Ya no está en el equipo de este bot. Gracias por lo que dio.
refused-not-alerted = Este aviso no es suyo. Entre de guardia con /onduty y tómelo desde /queue.

### louder channels

channels-none =
    Si su teléfono duerme, otro canal puede despertarle. Dice el número de un aviso y un nivel. Ni nombres ni palabras.

    ¿Cuál quiere? Oirá una prueba enseguida.
channels-more = Puede añadir otro. Oirá una prueba enseguida.
channels-full = No puedo guardar más. Quite uno para añadir otro.
channel-line = { $kind } { $hint } · { $state ->
        [heard] probado, lo oyó
        [failing] la última vez no funcionó
       *[untested] aún no lo ha oído
    }
channel-ask-push =
    1. Instale la app ntfy. 2. Siga un tema con un nombre largo que nadie adivine. 3. En la app, deje que suene aunque el teléfono esté en silencio.

    Luego escriba aquí el tema, por ejemplo nutria-amable-4821, o su dirección completa.
channel-ask-email = Escriba su correo, por ejemplo maria@example.org.
channel-ask-sms = Escriba su número con el código del país, por ejemplo +52 55 5010 0199.
channel-ask-voice = Escriba el número al que llamar, con el código del país, por ejemplo +52 55 5010 0199.
channel-ask-app =
    Escriba aquí su dirección de Apprise. Quien supervisa puede ayudarle.

    Se ve así: gotifys://host/clave
channel-unusable-push = Eso no me sirve como tema. Letras, cifras y guiones, seis o más: nutria-amable-4821. ¿Cuál es el suyo?
channel-unusable-email = A esa dirección no puedo escribir. Así: maria@example.org. ¿Cuál es la suya?
channel-unusable-sms = Necesito el número completo, con + y el código del país: +52 55 5010 0199. ¿Cuál es el suyo?
channel-unusable-voice = Necesito el número completo, con + y el código del país: +52 55 5010 0199. ¿Cuál es el suyo?
channel-unusable-app = Puedo usar pover, gotify, gotifys, json, jsons, signal y signals: jsons://host/ruta. ¿Cuál es la suya?
channel-not-now = Está en una conversación y lo que escribe le llega a la otra persona. Añada el canal cuando termine.
channel-tested =
    Va una prueba a { $kind } { $hint }. Puede tardar un minuto. ¿La oyó?
channel-failed = Quise hacer sonar { $kind } { $hint } y no pude. Mírelo con /channels, por favor. En Telegram le llega todo como antes.
ring-alert = Aviso { $number }, { $level }. Abra Telegram, por favor.

### joining

# excuse length: el primer mensaje dice todo lo que hay que saber antes que nada
start-hello =
    Hola. Soy un programa automático de { $org }. No soy una persona y esto no es terapia. Puedo preguntarle cómo está, leerle, mostrarle recursos y pedir que le escriba una persona especialista en apoyo entre iguales.

    Nadie mira este chat todo el tiempo. { $hours }

    ¿Hay peligro ahora? Llame al { $emergency }.
    { $line1 }

    Quién puede leer qué: /privacy. Parar cuando quiera: /stop.

    Puede escribirme sin preparar nada. O elegir por dónde seguir.
# excuse length: los mismos avisos que para todos, y la verdad sobre lo que no se puede
start-stranger =
    Hola. Soy un programa automático de { $org }. No soy una persona y esto no es terapia.

    No puedo avisar a { $org } por usted, porque llegó sin su enlace. Si le dieron uno, ábralo y podré hacer más. Las líneas de ayuda y los recursos están aquí para usted.

    ¿Hay peligro ahora? Llame al { $emergency }.
    { $line1 }

    Quién puede leer qué: /privacy. Parar cuando quiera: /stop.
# excuse length: los mismos avisos que para todos, y la verdad sobre lo que no se puede
start-not-open =
    Hola. Soy un programa automático de { $org }. No soy una persona y esto no es terapia.

    Todavía no abrimos, así que no puedo avisar a { $org } por usted. Las líneas de ayuda y los recursos están aquí para usted.

    ¿Hay peligro ahora? Llame al { $emergency }.
    { $line1 }

    Quién puede leer qué: /privacy. Parar cuando quiera: /stop.
start-welcome-back =
    Hola otra vez. No hace falta ponerse al día.

    Próxima pregunta: { $next }

    Soy un programa automático de { $org }, no una persona. { $hours }

    Puede escribirme sin preparar nada. O elegir por dónde seguir.
hours-now = Cuando pida una persona, quien está de guardia puede tardar en contestar.
code-unknown = Ese código no abre nada aquí. Puede que ya se usara o que haya vencido. Quien se lo dio puede hacer uno nuevo.
keyboard-here = Los botones de abajo se quedan aquí para usted.

# excuse length: para decidir hace falta toda la verdad en una pantalla, antes de elegir
setup-consents =
    Dos decisiones, cada una por su lado. Puede cambiarlas cuando quiera en /settings.

    1. ¿Puedo preguntarle cómo está, a las horas que elija?
    Ahora: { $checkins }

    2. ¿Puede leer lo que me escribe una persona especialista de { $org }?
    Ahora: { $reading }
setup-country =
    ¿En qué país está? Así le muestro números que allí funcionan.

    Toque uno o escriba su nombre.
setup-zone =
    ¿Por dónde está? Así sé qué hora tiene.

    Toque uno, escriba una ciudad grande cercana o mande su ubicación.
setup-zone-typed =
    Escriba una ciudad grande cercana, por ejemplo «Monterrey» o «Madrid». O mande su ubicación con el clip.
setup-zone-check = { $place }: ¿son las { $time } donde está usted?
setup-time =
    ¿A qué hora le pregunto? Los días se eligen después en /schedule.

    Toque una hora o escríbala, por ejemplo «8:30» o «los lunes a las 9 de la noche».
# excuse length: el resumen que cierra; cada línea es un dato
setup-done =
    Todo listo. Gracias.

    Próxima pregunta: { $next }

    Cambiar algo: /settings. Días y horas: /schedule. Silencio por un tiempo: /pause.

    Puede escribirme cuando quiera. Abajo están SOS y «Hablar con alguien».
zone-assumed = Me guío por la hora de { $place }. ¿Está en otro lugar? /settings
setup-left = Está bien. Nada ha cambiado y puede escribirme sin preparar nada. /settings queda ahí para cuando quiera.
button-yes-check-in = Sí, pregúnteme
button-no-check-ins = No pregunte
country-unknown = No conozco ese país. Escriba su nombre así: «México» o «España». Nada ha cambiado.
zone-unknown = No encuentro ese lugar. Escriba una ciudad grande cercana, por ejemplo «Monterrey» o «Madrid». Nada ha cambiado.
time-unknown = No puedo leer eso como una hora. Escríbala así: «8:30» o «los lunes a las 9 de la noche». Nada ha cambiado.
quiet-unknown = No puedo leer eso como horas. Escríbalas así: «de 22:00 a 8:00», o «ninguna». Nada ha cambiado.

### check-ins

checkin-recorded =
    { $question }
    Dijo: { $label }
checkin-low = Gracias por decírmelo. Un { $value } hoy. ¿Quiere contar más, hablar con una persona o quedarse en paz por ahora?
checkin-middle = Gracias. Un { $value } hoy. Puede añadir unas palabras o dejarlo ahí.
checkin-good = Gracias por contarlo. Un { $value } hoy. Si quiere, cuénteme qué ayudó.
checkin-say-more = Le leo. Escriba mucho o poco, como quiera.
checkin-left = De acuerdo. Puede escribir cuando quiera.
checkin-number-unknown = Ese número no está entre las respuestas. Toque uno de los botones, por ejemplo «3». /checkin los muestra otra vez.
checkin-open-door = Me quedo en silencio y ya no pregunto por mi cuenta. La puerta queda abierta: escriba cuando quiera o pulse el botón. SOS funciona como siempre.
button-check-in-again = Pregúnteme
schedule-one =
    Le pregunto a las { $time }, { $days }.

    Próxima: { $next }
schedule-several =
    Sus horas:
    { $list }

    Toque una para cambiarla.
schedule-none = No hay ninguna pregunta planeada. ¿Quiere una?
schedule-days = Días: { $days }. Toque un día para cambiarlo.
schedule-deleted = Borrada. Ya no le pregunto a esa hora.
time-in-quiet-hours = Las { $time } caen en sus horas de silencio ({ $quiet }), y entonces no mando nada. Escriba otra hora, por ejemplo «9:30», o cambie el silencio.
toast-one-day-stays = Queda un día. Para quitarlo todo, pulse Borrar.
pause-how-long = ¿Silencio por cuánto tiempo? Toque, o escriba «hasta el viernes». Puede seguir escribiéndome, y SOS funciona como siempre.
pause-is-on = Hay silencio hasta el { $until }. Puede cambiarlo.
paused =
    Silencio hasta el { $until }. Puede seguir escribiéndome, y SOS funciona como siempre.

    Próxima pregunta: { $next }
stopped =
    Listo. Ya no le escribo por mi cuenta. Gracias por el tiempo que dio.

    Si escribe, contesto igual, y SOS funciona como siempre. Con /start vuelve todo.

    ¿Hay peligro ahora? Llame al { $emergency }.
cadence-check =
    ¿Lo leí bien? Le pregunto a las { $time }, { $days }.
    Tamaño: { $length }

    Así queda:
    { $next1 }
    { $next2 }
    { $next3 }
cadence-over = Ese momento ya pasó. Escriba otro, por ejemplo «mañana a las 18» o «de lunes a viernes a las 19».
button-keep-cadence = Sí, guárdelo
schedule-full = Ya hay { $most } horas, y no puedo llevar más. Borre una para añadir otra.

command-toread = Palabras que le dejaron para leer
checkin-hello = Hola. Qué bueno que está aquí.
checkin-hello-named = Hola, { $name }. Qué bueno que está aquí.
checkin-question-words =
    { $question }

    Escriba mucho o poco, como quiera.
checkin-high = Gracias por decírmelo. Un { $value } es fuerte. ¿Contar más, algo pequeño, una persona o quedarse en paz por ahora?
checkin-high-warm = Gracias por la confianza. Un { $value } tira mucho. Contar más, algo pequeño, una persona o paz: usted elige.
checkin-low-warm = Gracias por decirlo con franqueza. Un { $value } es un lugar difícil. Contar más, algo pequeño, una persona o paz: usted elige.
checkin-middle-warm = Gracias por su tiempo. Un { $value } hoy. Unas palabras más caben, y dejarlo ahí también.
checkin-good-warm = Da gusto leerlo. Un { $value } hoy. Si quiere, cuénteme qué hubo.
checkin-noted = Anotado. Gracias. Puede añadir unas palabras o dejarlo ahí.
checkin-later = ¿Cuándo le pregunto otra vez?
checkin-put-off = Le pregunto otra vez a las { $time }.
toast-too-late-today = Hoy ya se hace tarde para eso. Puede saltarla.
button-ask-now = Pregunte ya
small-thing-1 = Mire alrededor y nombre cinco cosas que ve. Despacio. Puede parar cuando quiera.
small-thing-2 = Sienta los dos pies en el suelo. Apriete un poco y suelte. Unas veces, si le sienta bien.
small-thing-3 = Tome algo que tenga cerca. ¿Está frío o tibio? ¿Liso o áspero? Quédese ahí un momento.
small-thing-4 = ¿Hay una canción, una foto o una voz que le haga bien? Un minuto con ella puede bastar.
checkin-style =
    { $time }, { $days }
    Preguntas: { $questions }
    Tono: { $tone }
    Idioma: { $language }
    Primera línea neutra: { $discreet }
    Sin sonido: { $silent }

    Toque algo para cambiarlo.
checkin-questions =
    ¿Qué preguntas? Hasta { $most }. Si no elige ninguna, decide el tamaño.
    La suya: { $own }
toast-five-questions = Cinco es lo máximo. Quite una primero.
own-question-ask = Escriba su propia pregunta, como quiera que se la haga. Por ejemplo: ¿Salí hoy a la calle?
telling-whom = Si falta a algunas preguntas, puedo avisar a alguien. Solo si quiere, y se deshace cuando diga. ¿A quién?
telling-after = ¿Después de cuántas seguidas aviso a { $name }? Si me escribe entre medias, cuenta como que está.
telling-is-on = Después de { $count } seguidas sin respuesta aviso a { $name }. Puede deshacerlo ahora.
telling-set = Guardado. Si { $count } seguidas quedan sin respuesta y no escribe nada, aviso a { $name }. Se deshace cuando quiera.
telling-nobody = Aquí todavía no hay a quién nombrar. Con /talk puede pedir una persona cuando quiera.
telling-done = Me pidió avisar a { $name } si quedaban preguntas sin respuesta. Ya está hecho. No hace falta explicar nada.
telling-nobody-there = Me pidió avisar a alguien, pero ahora no puedo llegar a { $name }. No se lo he dicho a nadie. Con /talk llega a una persona.
missed-staff = { $name } ({ $language }) me pidió avisarle si { $count } preguntas seguidas quedan sin respuesta. Ahora es así. No es una alarma, es su deseo.

### words for a person

note-kept = Lo guardo para una persona. Alguien de { $org } lo lee a más tardar el { $day }. Si no puede esperar, puede pedir una persona ahora.
note-late = Todavía nadie ha leído lo que dejó para una persona. Lo siento. Ya lo saben quienes coordinan { $org }. Puede pedir una persona ahora.
note-words =
    { $name } ({ $language }):
    { $words }

    Ahora ve que usted lo leyó.

### reminders

command-remind = Recordarle algo
reminders-none = Puedo recordarle algo una vez. Escríbalo con su día y su hora, por ejemplo «mi reunión el jueves a las 18».
reminders =
    Le recuerdo:
    { $list }

    Toque uno para quitarlo o escriba otro con su día y su hora.
reminder-check =
    «{ $what }»
    { $when }

    ¿Cuándo se lo digo?
reminder-kept =
    Guardado. Le recuerdo:
    { $list }
reminder =
    Me pidió recordarle:
    { $what }
    { $when }
reminder-cannot = Esa hora ya pasó o cae en sus horas de silencio. Escriba otra, por ejemplo «mi reunión el jueves a las 18».
reminders-full = Ya hay { $most } recordatorios. Quite uno con /remind para añadir otro.

### an offered check-in

offer-nobody = No hay a quién ofrecerla. Sirve para personas con las que habló y que aceptan preguntas.
offer-made = { $name } de { $org } le ofrece una pregunta, solo esta vez. ¿La quiere? Lo que elija queda con usted.

### peer commands

# excuse length: la lista de todo; cada línea es un comando
# excuse grade: una lista de comandos, se lee línea a línea
help =
    Soy un programa automático de { $org }. Escríbame cuando quiera, con sus palabras.

    /sos ayuda ya: líneas y una persona
    /talk una persona, sin emergencia
    /checkin contar cómo estoy
    /schedule días y horas
    /history mirar atrás · /wins lo bueno que guardó
    /remind una vez, a su hora · /kept lo que pregunto después
    /pause silencio por un tiempo
    /resources grupos, comida, techo y más
    /lines líneas de ayuda
    /settings cambiar lo que eligió
    /privacy qué se guarda y quién lo lee
    /mydata verlo todo · /forget borrarlo
    /hide vaciar este chat rápido
    /stop no más mensajes
settings =
    Lo que eligió
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
quiet-ask = Sus horas de silencio: { $quiet }. Entonces no mando nada por mi cuenta. Escriba otras, por ejemplo «de 22:00 a 8:00», o «ninguna».
name-ask = ¿Cómo le llamo? Escriba un nombre, por ejemplo «Ana». No tiene que ser el suyo.
language-choose = ¿En qué idioma le hablo?
# excuse length: las líneas son el mensaje
lines-here =
    ¿Hay peligro ahora? Llame al { $emergency }.

    Para usted ({ $country }):
    { $lines }
# excuse length: las líneas son el mensaje
lines-assumed =
    ¿Hay peligro ahora? Llame al { $emergency }.

    Estas funcionan en { $country }. ¿Está en otro lugar? Pulse el botón.
    { $lines }
resources-menu = ¿Qué le ayudaría? Toque uno, o escriba qué y dónde: comida cerca de Leeds.
resources-nothing = No tengo nada de «{ $category }» donde está usted. Una persona de { $org } quizá sepa más.

register-picked = De acuerdo. Le hablo así desde ahora.

### reflections

cannot-read =
    No puedo leer ese tipo de mensaje. Puedo leer palabras.

    Si no puede esperar, llame al { $emergency }.
    { $line1 }
stranger-reply =
    Gracias por escribir. Soy un programa y no puedo avisar a { $org } por usted. Aquí contestan personas:

    { $line1 }
    ¿Hay peligro ahora? Llame al { $emergency }.
kept-for-the-person =
    Lo guardo para la persona a la que estoy llamando.

    Ahora mismo puede contactar con:
    { $line1 }
    ¿Hay peligro ahora? Llame al { $emergency }.
button-fit-just-listen = Solo escuche
fit-not-quite = Gracias por decirlo. No acerté. ¿Cómo lo diría usted?
fit-just-listen = De acuerdo. Adivino menos y escucho más. Escriba todo lo que quiera.

### own warning signs

command-signs = Sus propias señales de alerta
signs = Sus propias señales de alerta. Cuando escriba una, haré lo que eligió. Toque una para cambiarla.
signs-none = Puede guardar palabras que le dicen que la cosa va mal. Cuando las escriba, haré lo que elija. Nadie más ve la lista.
sign-ask = Escriba unas palabras que usa cuando la cosa va mal. Por ejemplo: otra vez en el pozo
sign-most = Ya tiene { $most }. Quite una para añadir otra.
sign =
    «{ $phrase }»
    { $state } Cuando la escriba, { $response }
sign-response-ask = le preguntaré sin rodeos cómo está.
sign-response-lines = le mostraré las líneas y no avisaré a nadie.
sign-response-person = le mostraré las líneas y pediré a una persona que le escriba.
sign-noticed =
    Escribió una de las señales que me pidió notar. Puede hablar con alguien ya:
    { $line1 }
    { $line2 }
    Si hay peligro ahora mismo: { $emergency }

### what screening learns

missed-what = Responda al mensaje con /missed, o escriba las palabras detrás: /missed las palabras
why-safe = lo que respondió a «¿está a salvo por ahora?»

### consents

# excuse length: lo que se retira y lo que queda, en un solo mensaje
consent-checkins-withdrawn = De acuerdo. Ya no le pregunto. Sus respuestas quedan hasta que las borre: /forget. Las palabras de crisis se siguen notando.
consent-reading-withdrawn = De acuerdo. Nadie lee lo que escribe, y lo que guardaba para eso está borrado. Si creo que puede estar en peligro, quienes están de guardia pueden leer ese mensaje.
consent-words-changed = Cambió el texto que aceptó. Mírelo otra vez, por favor. Hasta que elija, no guardo nada nuevo para que lo lea una persona.

### your rights

command-mydata = Todo lo que se guarda de usted
command-forget = Borrar todo lo suyo
mydata-text = Todo lo que { $org } guarda de usted, para leer.
mydata-head = Lo que { $org } guarda de usted. { $when }.
mydata-consents = Lo que aceptó, y cuándo
mydata-answers = Sus respuestas
mydata-words = Lo que escribió y se guarda
mydata-signs = Sus propias señales de alerta
mydata-alerts = Cuándo se llamó a una persona para usted
mydata-openings = Quién abrió sus palabras, y cuándo
mydata-opening-note = { $when } · { $name } · palabras que dejó para leer
# excuse length: toda la verdad sobre borrar, antes de la única confirmación
forget-preview =
    ¿Borro todo lo suyo?

    Se va: su nombre, lo que eligió, sus respuestas, sus palabras, sus planes. Se destruye su llave, así que ninguna copia se podrá leer. También quito de este chat los últimos dos días.

    Queda: que algo pasó y cuándo, como números sin usted. Puede quedar una frase que leí mal, sin su nombre. Y una marca en una lista, para que una copia vieja no le traiga de vuelta. No nombra a nadie.

    No se puede deshacer. Lo más antiguo sigue en Telegram hasta que vacíe este chat.
# excuse length: toda la verdad sobre borrar, antes de la única confirmación
forget-held-preview =
    ¿Borro todo lo suyo?

    Se está avisando a una persona, o ya está con usted. Hasta que eso se cierre, queda lo que necesita. Después todo se va solo.

    Se va: su nombre, lo que eligió, sus respuestas, sus palabras, sus planes. Se destruye su llave. También quito de este chat los últimos dos días.

    Queda: que algo pasó y cuándo, como números sin usted. Y una marca en una lista, para que una copia vieja no le traiga de vuelta.

    No se puede deshacer.
forget-staff = Usted trabaja aquí y hay quien cuenta con su ayuda. Pida antes a supervisión de { $org } que le quite del equipo. Después /forget funciona.
forget-waits = Queda anotado. Se está avisando a alguien de { $org }, o ya está con usted. Cuando eso se cierre, todo se va solo. Puede seguir escribiendo.
forget-begun = Todo lo suyo se está borrando.
# excuse length: el recibo dice todo lo que es verdad
forget-receipt =
    Hecho, { $when }. Ya no sé nada de usted.

    Recibo: { $receipt }

    Se fue: nombre, lo que eligió, respuestas, palabras y su llave. Queda: números sin usted, y una marca para que una copia vieja no le traiga de vuelta.

    Lo de hace más de dos días sigue en Telegram. Para quitarlo: abra el menú de este chat y toque «Borrar historial».

    Si vuelve a escribir, empezamos de nuevo. Gracias por el tiempo que dio.

### history

command-history = Ver lo que ha contestado
history =
    Lo que ha contestado:

    { $list }
history-none = Todavía no hay nada que mirar. Aquí quedará lo que conteste cuando le pregunte.
history-beside = Sus palabras
history-own = Su propia pregunta
history-which = ¿Cuál? Puede cambiarla o quitarla.
history-answer-words =
    { $when }
    { $name }: { $said }

    Escriba otras palabras, o quítela.
history-picture-title = Sus respuestas, cuatro semanas
history-picture =
    Sus respuestas de cuatro semanas, un punto por día. Los días vacíos quedan vacíos.

    Lo último, en palabras:
    { $list }
history-paper = Una hoja para llevar a una cita. Es suya: léala antes de enseñarla. Aquí no se guarda.
history-table = Todas sus respuestas en una tabla (CSV), para una computadora. Aquí no se guarda.

### house rules

refused-age = Antes va la pregunta sobre su edad: /settings y luego «Sí o no». Nada ha cambiado.
privacy-reporting-none = La gente de { $org } no tiene que denunciar lo que usted cuenta.
privacy-emergency-never = La gente de { $org } no llama a emergencias ni a la policía por usted si no dice que sí. Yo no llamo a nadie.
age-ask = { $org } trabaja con personas desde los { $age } años. ¿Los tiene? Solo guardo sí o no.
age-younger =
    Gracias por decirlo. { $org } trabaja con personas desde los { $age } años, así que aquí no le pregunto cómo está. Puede seguir escribiendo, y SOS funciona.

    Aquí hay gente para usted:
    { $line1 }
    { $line2 }
    ¿Hay peligro ahora? Llame al { $emergency }.

### good news

command-wins = Buenas noticias que guardó
wins-none = Aquí no hay nada todavía. Cuando me cuente algo bueno, un botón le deja guardarlo.
win =
    { $when }, con sus palabras:

    «{ $words }»
toast-wins-full = Tiene { $most }. Quite antes alguna en /wins.

### remembered: a date, a small step, asked about once

command-kept = Lo que le voy a preguntar una vez
kept-none = Aquí no hay nada. Cuente una fecha o un paso pequeño, como «mi cita es el jueves», y un botón me deja preguntarle una vez cómo fue.
kept-saved =
    Lo recuerdo: «{ $words }»

    { $when }: le pregunto una vez cómo fue. Después se borra. Hasta entonces está en /kept.
kept-list =
    Lo que voy a preguntar, una sola vez:
    { $list }

    Toque uno para quitarlo.
kept-asked =
    Me contó: «{ $words }»

    Dije que preguntaría una vez. ¿Cómo fue? También está bien no contestar.
kept-answer-well = Fue bien, entonces. ¿Qué ayudó, si quiere contarlo?
kept-answer-hard = Fue difícil, entonces. Gracias por decirlo. Puede contar más, pedir una persona o dejarlo aquí.
kept-answer-not = Puede pasar. Puede esperar, hacerse más pequeño o quedar atrás. Usted elige.
kept-full = Ya hay { $most }. Quite antes alguno en /kept.
button-remember = Recuerde esto

### who somebody is

address-ask = Su dirección para emergencias: { $address }. Solo puede abrirla una persona de { $org } que está con usted en una crisis. Le aviso si lo hace. Escríbala, o déjelo así.
identity-nobody = N.º { $number } · No hay nadie en supervisión que pueda estar de acuerdo, así que no lo muestro. Llame a supervisión.
identity-review = N.º { $number } · { $name } abrió quién es esta persona, en peligro inminente. Mire por qué, antes de un día.
identity-was-opened = Mientras había peligro, { $name } miró el nombre y la dirección que guardó aquí. /mydata dice cuándo.
mydata-opening-identity = { $when } · { $name } · n.º { $number } · su nombre y dirección

### the week

week =
    Su semana, como la contó:

    { $list }

    Para cambiar algo: /history
week-on = Sí. La próxima mirada atrás llega el { $when }, con sus propias respuestas. Una semana sin respuestas queda en paz.
week-off = No. Si quiere, cada domingo por la tarde miro atrás con usted, con sus propias respuestas.

### La copia de cada noche

backup-failed = No se pudo hacer la copia de los datos de anoche. No se ha perdido nada y el bot sigue funcionando. Avise, por favor, a quien cuida la máquina en { $org }: `python -m bot doctor` dice más. Lo sigo intentando y no volveré a escribirle por esto.

### Lo que se dice de la persona antes de elegir

start-talk =
    Escriba lo que tenga en mente, con sus palabras. Le contesto con frases que ya estaban escritas; ninguna se inventa al momento.

    Si prefiere una persona de { $org }, pulse el botón.
# excuse length: para decidir hace falta toda la verdad en una pantalla, antes de elegir
setup-about =
    ¿Quién está aquí? Soy un programa de { $org }. Contesto con frases que ya estaban escritas; ninguna se inventa al momento. Una persona especialista entre iguales se ha formado y también pasó por tiempos difíciles. No hace terapia ni medicina.

    Nadie mira todo el tiempo. { $hours }

    Guardo lo que elija aquí y sus respuestas a las preguntas. Sus palabras solo las guardo si dice que sí en la pantalla siguiente, o mientras llamo a alguien para usted.

    Si creo que puede estar en peligro, quienes están de guardia pueden leer ese mensaje aunque diga que no. Casi nunca podemos saber dónde está.

    ¿Hay peligro ahora? Llame al { $emergency }.

    Parar: /stop. Borrar todo: /forget. Qué se guarda: /privacy.
# excuse length: toda la verdad sobre lo que se guarda, en una pantalla
privacy =
    Soy un programa de { $org }, no una persona.

    Qué se guarda: lo que eligió, o me pidió guardar o recordar, sus respuestas y cuándo pasó cada cosa. Sus palabras solo si deja que las lea una persona especialista, o mientras llamo a alguien para usted.

    Quién lee: si creo que puede estar en peligro, quienes están de guardia pueden leer ese mensaje aunque diga que no. Quienes mantienen este bot tienen sus llaves.

    Se guarda sellado. No se vende ni se comparte nada, y nada sirve para entrenar máquinas. Telegram sí puede ver los chats con bots.

    Casi nunca podemos saber dónde está usted.

    Verlo todo: /mydata. Borrarlo: /forget. Cambiar lo que eligió: /settings. Terminar: /stop.

### El equipo: papeles, idiomas y líneas propias

command-stop = Que no le escriba más
command-rolecard = Qué hace su papel y qué no
claimed-write-quietly = Puede que no sea seguro que se vea que esa persona escribe. Lo que usted diga sale sin sonido.
role-yours = Desde ahora su papel aquí es: { $role }. Con /rolecard ve qué significa.
enrolled-trainee =
    Le damos la bienvenida, { $name }. Está en formación.
    Con /onduty ve cada aviso cuando llega. Otra persona se encarga y usted acompaña. /rolecard cuenta más.
duty-on-trainee = Desde ahora acompaña. Ve cada aviso; otra persona se encarga. /offduty cuando quiera.
refused-trainee = En formación nadie se encarga a solas. Acompañe a quien lo haga. Ya llegará su momento.
rolecard-trainee =
    Su papel: en formación

    Ve los avisos y aprende quién hace qué. Puede acompañar a un especialista y preguntar lo que sea.
rolecard-trainee-not = No le toca: encargarse a solas, ni contar como cobertura.
rolecard-specialist =
    Su papel: especialista

    Usted responde a los avisos y habla con la gente como quien ya pasó por ahí. Su historia ayuda cuando le sirve a la otra persona.
rolecard-specialist-not = No le toca: poner nombre a lo que alguien tiene, ni aconsejar sobre medicinas, leyes o dinero. Ni regalos, ni contacto fuera de aquí, ni prometer secreto.
rolecard-supervisor =
    Su papel: supervisión

    Lleva los turnos, ve lo que está abierto y cuida a quienes responden. Usted entra cuando nadie más puede.
rolecard-supervisor-not = No le toca: comparar a la gente, leer sin que la persona lo sepa, ni cargar con todo a solas.
rolecard-last-resort =
    Su papel: contacto de último recurso

    Le llaman cuando nadie más responde. Se encarga o llama a quien pueda.
rolecard-last-resort-not = No le toca: estar de guardia siempre, ni resolverlo a solas.
rolecard-all = Para todo el equipo: «no lo sé» es una buena respuesta. Pase lo que no le toca; nadie pregunta por qué. Tras una charla dura, hable con alguien.
command-skills = Sus idiomas y temas
command-intro = Lo que la gente puede leer de usted
skills-screen =
    Pulse para cambiar. Primero los idiomas en que habla y luego los temas: cuando sea, con gusto o mejor no.

    Solo decide a quién se pregunta antes. En una crisis puede tocarle igual, y «No puedo» siempre vale.
intro-ask =
    Lo que la gente lee de usted cuando pide hablar: { $intro }

    Escriba unas líneas nuevas, { $most } letras como mucho. Sin apellido, sin teléfono, sin enlaces.
intro-not-now = Está en una conversación y lo que escribe le llega a la otra persona. Escriba sus líneas cuando termine.
intro-unusable = Eso no puedo mostrarlo. { $most } letras como mucho, sin teléfono, enlaces ni @. ¿Prueba otra vez?
intro-kept = Gracias. Quien pida hablar mientras está de guardia puede leer esto: { $intro }
intro-removed = Sus líneas ya no se muestran. Puede escribir otras con /intro.
talk-choose =
    Ya se ha avisado a alguien. Si quiere, puede decir con quién le gustaría hablar.

    { $intros }
talk-asked-for-you = Le eligió por sus líneas.
talk-all-full = Quienes están de guardia ya acompañan a tantas personas como deben. ¿Decide usted?
reach-ask = Su turno empieza a las { $start }. Pulse una vez, para saber que le llegan los avisos.
reach-quiet = Una comprobación callada de que le llego. Se va sola.
toast-reach-here = Gracias. Contamos con usted.
ring-shift = Su turno empieza pronto. Abra Telegram, por favor.

### El equipo: pasar una conversación, leer de a dos, pausas

pass-to-whom = ¿Quién podría estar con { $name } en lugar de usted? Primero se le pregunta. Hasta que diga que sí, { $name } sigue con usted.
pass-note = ¿Qué debería saber { $who } de { $name }? Lo próximo que escriba es la nota. Le llega solo a { $who }, no a { $name }.
pass-kept = De acuerdo. { $name } sigue con usted. Lo que escriba le llega otra vez a { $name }.
pass-asked = Ya pregunté a { $who }. Hasta que diga que sí, { $name } está con usted y lo que escriba le llega a { $name }.
pass-gone = Esa persona ya no está de guardia. Su nota no fue a ninguna parte y { $name } sigue con usted.
pass-offer =
    { $giver } pregunta: ¿puede seguir usted con { $name }? { $language }

    Nota: { $note }
pass-taken =
    { $name } está ahora con usted, de parte de { $giver }.

    Nota: { $note }
pass-done = { $who } sigue ahora con { $name }. Gracias por estar ahí. ¿Cómo está usted?
pass-declined = { $who } no puede seguir. { $name } sigue con usted.
pass-lapsed = { $who } no ha contestado. { $name } sigue con usted.
status-passed = { $giver } ha pedido a { $name } que siga con usted desde aquí. { $name } está abriendo el chat.
talk-passed-to = { $giver } ha pedido a { $who } que siga con usted desde aquí. Lo que escriba ahora le llega a { $who }.
not-my-role = Gracias por decirlo. Ya se pregunta a más gente. Si quiere, diga por qué. No hace falta.
toast-kept = Sigue con usted.
second-is-here = { $who }, de { $org }, está ahora con { $name } y con usted. Desde aquí lee lo que se escribe. Si no lo quiere, un toque lo termina.
second-joined = { $who } lee ahora con usted. { $peer } lo sabe.
second-screen =
    Ahora lee el chat de { $name } y { $peer }. { $peer } lo sabe.

    { $words }

    Para escribir a { $peer }, responda a uno de los mensajes. Lo que se diga aparece aquí.
second-answer-one = Está leyendo. Para escribirle, responda a uno de los mensajes. Esto no fue a ninguna parte.
second-left = { $who } ya no lee su chat con { $name }. { $name } lo sabe.
second-you-left = Ya no lee el chat con { $name }. { $name } lo sabe.
toast-joined = Ahora lee el chat. Lo saben.
toast-left = Salió. Lo saben.
pause-yours = { $name } sabe que quiere volver a las { $time }. Entonces le pregunto. Tómese ese rato.
command-with = Elegir a quién escribe
with-whom = Lo que escriba le llega a { $name }. Toque para cambiarlo. Una respuesta a un mensaje va siempre a quien lo escribió.
with-nobody = Ahora no está en ninguna conversación.
relay-no-location = No paso ubicaciones. Así está a salvo aquí. Si quiere que sepa dónde está, puede escribirlo con palabras.
relay-no-location-staff = No paso ubicaciones. Si importa dónde verse, escríbalo con palabras.

### El equipo: turnos

rota-start =
    { $org } aún no tiene calendario de guardias. Dice quién está de guardia y cuándo. Yo lo sigo sin que nadie avise.

    Añada un turno con el botón, o escríbalo aquí, por ejemplo:
    { $example } lun-vie 18-22
rota-home =
    Las guardias de { $org }, en hora de { $place }:

    { $list }

    Use los botones o escriba una línea, por ejemplo:
    { $example } sáb 9-13 respaldo
    { $example } libre 24 dic
rota-which-days = ¿Qué días toma { $name }? Tóquelos o elija una respuesta habitual.
rota-which-hours = ¿De qué hora a qué hora? Toque o escríbalo, por ejemplo 18:30-22:00.
rota-which-holiday = ¿Qué día es festivo? Ese día no empieza ningún turno semanal. Escríbalo, por ejemplo: 25 de diciembre
rota-kept =
    Esto ya está en el calendario:
    { $list }

    Aviso a quien le toca. Escriba la línea siguiente o use un botón.
rota-problem-vague = «{ $written }» puede ser de mañana o de noche. Escriba { $morning } o { $evening }.
rota-problem-past = Ese día ya pasó. Escriba uno por venir, por ejemplo: { $example } mañana 18-22
rota-problem-overlap = { $name } ya tiene { $taken }. Vale otra hora, o quite antes ese turno.
rota-problem-away = { $name } no está ese día. Quite antes la ausencia y escríbalo otra vez.
rota-problem-nothing-there = { $name } no tiene turno ese día. Elija un día con turno, por ejemplo: { $example } en lugar de { $name } mañana
shift-begins =
    { $line ->
        [backup] Su turno de respaldo ha empezado. Dura hasta las { $end }.
       *[first] Su turno ha empezado. Dura hasta las { $end }.
    }
shift-over =
    Su turno ha terminado. Gracias.
    Tomadas: { $claimed } · cerradas: { $closed } · charlas: { $talks }
shift-left =
    { $open ->
        [0] No queda nada con usted.
        [one] Una conversación sigue siendo suya.
       *[other] { $open } conversaciones siguen siendo suyas.
    }
shift-confirm =
    { $line ->
        [backup] Su próximo turno de respaldo: { $start } a { $end }.
       *[first] Su próximo turno: { $start } a { $end }.
    } ¿Va a estar?
shift-offer =
    { $line ->
        [backup] Hay un turno de respaldo libre: { $start } a { $end }.
       *[first] Hay un turno libre: { $start } a { $end }.
    } { $name } no puede. ¿Podría usted?
shift-yours = Es suyo: { $start } a { $end }. Gracias.
toast-shift-taken = Es suyo. Gracias.
code-too-many = Varios códigos no han servido, así que hoy ya no miro más. Pida un enlace nuevo a quien le invitó y ábralo mañana. Todo lo demás funciona igual.

### Después de una crisis

not-my-role-nobody = Gracias por decirlo. Sigue abierto, pero ahora no hay nadie más de guardia. Hace falta una llamada a supervisión. Si quiere, diga por qué.
pass-note-typed = La nota va escrita. Esto no le llegó a nadie. Queda esperar su nota, o un toque en los botones de arriba.
tasks-none = No le espera nada. Gracias.
task-planned = Bien. El { $day } le pido que salude a { $peer }. Ese día no hay registro, para que no sea demasiado.
task-review = N.º { $number } · Alguien abrió quién es esta persona. Mire por qué.
follow-up-here = { $name } está aquí para saber cómo se encuentra. No hace falta que escriba. Lo que escriba aquí le llega.
refused-stopped = Pidió silencio, así que no puedo escribir primero. Si escribe, usted se entera.
helped-ask = { $name } estuvo aquí con usted. ¿Le ayudó? No hace falta que conteste.
helped-thanks-no = Gracias por decirlo. Queda sin el nombre de nadie. Si quiere, pregunto por otra persona.
checkin-was-held = Su registro esperó mientras alguien estaba con usted. Está aquí si lo quiere.

### Simulacros

drill-ask =
    Un simulacro ensaya un aviso sin que nadie esté en peligro. Cada texto lo dice. Les llega a: { $names }

    Usted recibe los tiempos. Termina solo.
drill-under-way = Ya hay un simulacro en marcha. Recibe los tiempos cuando termine.
drill-alert =
    Simulacro, nadie está en peligro · { $level }
    Haga lo que haría con un aviso real, por favor.
drill-yours = Simulacro: lo tiene usted, en { $after }. Gracias. En un aviso real ahora escribiría y le llegaría a la persona.
ring-drill = Esto es un simulacro. Nadie está en peligro. Abra Telegram, por favor.

### El registro de un aviso

journal-which = ¿De cuál? Escriba su número, así: /journal 12

### líneas de ayuda: ver más, y su cuidado

line-police-no = No llama a la policía si no lo pide.
lines-weekly =
    Las líneas de ayuda de { $country }, una vez por semana.

    Por llamar y revisar: { $count }
    { $lines }

    Nadie contesta para: { $gaps }

    En la máquina, `python -m bot content verify-lines` las recorre con usted.

### Cuidado de quienes atienden

command-care = Descanso, una nota, una palabra: para usted
care-screen = Esto es para usted. Aquí nadie pregunta por qué y nada se compara. ¿Qué le vendría bien ahora?
care-is-off = { $days ->
        [0] Hecho. Descansa hasta que lo diga.
       *[other] Hecho. Descansa hasta el { $day }.
    } Supervisión ve qué turnos quedan libres. Con quien esté ahora sigue hasta que lo pase a alguien.
care-off-supervisor = Si nadie más responde a un aviso, se pregunta a supervisión. También a usted.
care-back = Qué bueno que está. Sus turnos vuelven a contar. /onduty cuando quiera empezar.
care-note-ask =
    ¿Qué pasó? ¿Qué sintió, qué aprendió, qué necesita? Escriba lo que quiera, en un mensaje.

    Es solo para usted. Supervisión no lo ve, ni sabe que existe. Puede borrarlo cuando quiera.
care-note-not-now = Está en una conversación y lo que escribe le llega a la otra persona. Escriba su nota cuando termine.
care-note-kept = Guardada, solo para usted.
care-note-unusable = Puedo guardar un mensaje con palabras, de hasta { $most } letras. ¿Prueba otra vez?
care-own = Usted también puede tener un registro, como cualquiera. Nadie de aquí ve sus respuestas si no pide a una persona. Si algo suena a peligro, se avisa al equipo, como con cualquiera.
care-asked = Hecho. Supervisión sabe que quiere hablar, y nada más.
closed-rests = Durante { $hours } horas se pregunta antes a otras personas. En /care hay más para usted.
debrief-how = El n.º { $number } ya pasó. Son tres toques, si le apetece. Lo que toque no se guarda. ¿Cómo está ahora?
debrief-skipped = De acuerdo. /care está ahí cuando quiera.
debrief-talk-well = Me alegra leerlo. ¿Le vendría bien hablar con supervisión?
debrief-talk-tired = Fue mucho. ¿Le vendría bien hablar con supervisión?
debrief-talk-heavy = Gracias por decirlo. No hace falta llevarlo a solas. ¿Quiere que supervisión le busque?
debrief-next = { $talk ->
        [yes] Ya saben que quiere hablar.
        [nobody] Ahora no puedo avisar a nadie de supervisión. Quizá alguien del equipo tenga un rato.
       *[other] De acuerdo.
    } ¿Y los próximos avisos?
debrief-on = Gracias. Se le avisa como antes.
debrief-rests = { $hours ->
        [0] Tómese el tiempo que necesite. Con /offduty sale de guardia.
       *[other] Durante { $hours } horas se pregunta antes a otras personas.
    } A veces ayuda escribir una nota para usted.
debrief-told = { $name } estuvo con alguien en peligro (n.º { $number }). Quizá le venga bien una palabra suya.
supervision-full = Con tantas personas como el máximo que puso.

### the directory: finding, keeping, going together, looking after it

command-saved = Lo que guardó
button-resource-remind = Avíseme
saved-now = Guardado. Lo encuentra con /saved.
saved-full = Su lista está llena. Quite algo con /saved y habrá sitio.
saved-list =
    Lo que guardó:
    { $list }
saved-none = Aún no hay nada guardado. Abra algo con /resources y toque «Guardar».
resource-remind = ¿Cuándo le aviso de { $name }? Toque una hora o escriba otra, como «mañana a las 15:00».
company-when = ¿Más o menos cuándo le gustaría ir a { $name }? Pregunto en { $org } si alguien puede ir con usted.
company-asked = Pregunto en { $org } quién puede ir con usted a { $name } el { $day }. Le aviso cuando alguien pueda.
company-asked-already = Esto ya lo pidió. Le aviso cuando alguien pueda.
company-found = { $who } quiere ir con usted a { $name } el { $day }. Antes le escribe por aquí.
company-wanted = A { $peer } le gustaría ir con alguien a { $name } el { $day }. ¿Puede usted?
company-task = Acompaña usted a { $peer } a { $name } el { $day }.
tried-ask = Hace unos días miró { $name }. ¿Salió bien? No hace falta responder.
directory-right = { $name }: revisado hoy, por usted.

### Frases listas

quick-screen = Palabras para { $peer }. Las ve enteras antes de que salgan.
quick-preview-both =
    Esto le llegaría a { $peer }:

    { $words }

    En su idioma: { $own }
quick-1 = Hola, { $peer }. Soy { $name }. Leí lo que escribió y estoy aquí.
quick-2 = Tómese todo el tiempo que necesite. Sigo aquí.
quick-3 = Gracias por contármelo. ¿Quiere decir algo más?
quick-4 = ¿Qué le ayudaría más en los próximos diez minutos?
quick-5 = ¿Hay alguien con usted, o cerca de usted, ahora mismo?
quick-6 = ¿Está pensando en suicidarse?
quick-7 = Me gustaría que se nos una alguien del equipo. ¿Le parece bien?
quick-8 = Por hoy podemos dejarlo aquí. Escríbanos otra vez cuando quiera.

### Compañía en silencio

company-begins = Me quedo aquí en silencio. Soy un programa: ahora no hay nadie en este chat. Cada pocos minutos verá una pequeña señal. No hace falta escribir. Si escribe, lo leo como siempre.
company-begins-person = Está con { $name }. Le dije a { $name } que quiere estar en silencio. Cada señal que vea es de { $name }.
button-company-more = Quédese más
company-ask-staff = { $peer } quiere compañía en silencio. No hacen falta palabras. Si pulsa, le llega una señal suya.
toast-company-sign = { $peer } ve que está aquí.

### Contactos de cuidado

caring-about =
    Alguien de { $org } puede enviarle una nota breve de vez en cuando: unas nueve en un año, sin día fijo. No piden nada y nunca hace falta contestar.

    ¿Le gustaría? Puede terminarlo aquí cuando quiera.
caring-is-on = Dijo que sí a notas breves de vez en cuando. Puede terminarlo aquí cuando quiera.
caring-yes = Gracias. Cuando alguien se encargue, le digo quién es.
caring-no = De acuerdo. No llegan notas. /notes está ahí si las quiere más adelante.
caring-ask-author = { $peer } quiere notas breves de vez en cuando. ¿Le gustaría firmarlas?
caring-author = { $name } le enviará una nota breve de vez en cuando. No se le pide nada. Con /notes se termina.
caring-next =
    Hacia el { $day } esto le llega a { $peer }, con su nombre:

    { $words }
caring-write = Escríbala en un mensaje: como mucho { $most } letras, sin preguntas ni consejos. No necesita respuesta.
caring-unusable = Eso pregunta algo o es demasiado largo. Como mucho { $most } letras y sin preguntas. ¿Prueba otra vez?
caring-write-now = Lo que escriba ahora le llega a { $name }. Quizá no lo vea enseguida. Si no puede esperar: /talk o /sos.
caring-answered = { $peer } quiere escribirle, después de su nota. Lo que escriba llega aquí, y sus palabras le llegan.
caring-note-1 = Hoy pienso en usted. Fue bueno que nos escribiera.
caring-note-2 = Un saludo breve, sin nada que hacer. Ojalá esta semana tenga un momento bueno para usted.
caring-note-3 = Hoy me acordé de usted. Me alegra que nos hayamos cruzado.
caring-note-5 = Unas palabras para decirle que le recordamos. No hace falta contestar.
caring-note-6 = Le mando un pensamiento cálido. Le deseo buena compañía.
caring-note-8 = Pienso en usted, como de vez en cuando. Nada que contestar.
caring-note-9 = Ha pasado un año. Me alegra conocerle. La puerta sigue abierta.
