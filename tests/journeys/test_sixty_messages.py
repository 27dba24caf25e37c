"""Conversations of many messages through the real program: nothing repeated, no advice, no wrong cheer, no quiz."""

import re

import pytest

from tests.people import Person
from tests.world import World

ADVICE = re.compile(
    r"\byou (?:should|must|need to|have to|ought)\b|\bhave you tried\b|\btry to\b|\bwhy don't you\b|\bdeber[ií]as\b"
    r"|\btienes que\b|\bintenta\b|\bpor qu[eé] no (?:pruebas|haces)\b",
    re.IGNORECASE,
)
CHEER = re.compile(
    r"\b(?:great|awesome|wonderful|congrat\w*|yay|proud|genial|felicidades|qué bien|orgullo)\b|!", re.IGNORECASE
)

ENGLISH = """
my landlord is such a liar|he took my deposit and laughed at me|im so pissed off i could scream
are you even listening
whatever|he's been doing this to everyone in the building|i called the city and they put me on hold for an hour
nobody gives a damn about people like us|my kid heard me yelling and cried|now i feel so guilty|yeah
i said sorry to her|she hugged me|i dont know what to do about the money though|rent is due friday and i have 40 bucks
dont tell me to budget|i worked double shifts all week for this|my back is killing me|fine|its always something
the kid is asleep now|i poured one out instead of drinking it|not that anyone noticed|my sponsor moved to ohio
i miss him|he never judged me|i got so mad at the meeting i walked out|i cant do gratitude right now
why do you keep asking me stuff|ok|sorry for snapping|its been a rough year|my mom died in march
i didnt get to say bye|i still have her voicemails
i cant listen to them|my brother wants me to move on|what does he know|he wasnt there|i was|every day|i bathed her
anyway|i think i might sleep tonight|is there a group for this stuff|not religious|thanks|you're alright for a robot
do you remember what i told you about my kid|lol fair enough|she wants to go to the park saturday|im going to take her
that feels good actually|the neighbors brought soup|the house is so quiet|i talk to her sometimes|is that crazy
i got approved for the apartment|im a bit scared about moving|goodnight dear
"""
SPANISH = """
hoy fue un día horrible|mi jefe me gritó delante de todos|me dio mucha vergüenza|no supe qué decir
llegué a casa y le grité a mi mamá|me siento fatal por eso|ella no hizo nada
siempre termino lastimando a los que quiero
estoy muy cansada|llevo tres noches sin dormir bien|pienso en las deudas|el alquiler vence el viernes
no sé cómo voy a pagar|mi hermano me ofreció prestarme|me da pena aceptar|¿eres una persona de verdad?|ok
me da rabia que todo cueste tanto|mi abuela murió en mayo y todavía la extraño|me enseñó a cocinar
ayer cociné su receta|me salió igualita|mi hija se comió tres|qué alegría verla comer|gracias
a veces me siento muy sola aunque haya gente|mis amigas ya no llaman|dejé de beber hace dos meses|nadie lo celebra
yo sí estoy orgullosa|pero tengo miedo de recaer|el sábado hay una fiesta|no sé si ir|no me des consejos
solo quería contarlo|jaja|bueno|mi hija sacó buena nota|me puse feliz|¿puedo dejar las pastillas?
tengo una cita el jueves|estoy nerviosa|es con la trabajadora social|espero que me ayude
la última vez me trataron mal|me sentí como basura
hoy amanecí mejor|salí a caminar|vi el río|me hizo bien|no entiendo por qué lloro tanto|perdón por tanto
murió mi perro|se llamaba Toby|la casa está vacía|la gente dice que era solo un perro|no puedo tirar su cama
me da coraje|me hablas bonito|buenas noches
"""
TALKS = [("Ana", "en", ENGLISH), ("Luz", "es", SPANISH)]
HARD = ("died", "guilty", "voicemails", "cried", "murió", "basura", "fatal", "sola", "horrible")


def messages(talk: str) -> list[str]:
    """One a turn."""
    return [text for line in talk.strip().splitlines() for text in line.split("|")]


async def told(world: World, person: Person, talk: str) -> list[tuple[str, str]]:
    """Each message, and what the person then sees."""
    heard = []
    for text in messages(talk):
        person.sends(text)
        await world.passes(seconds=10)
        heard.append((text, str(person.last.text)))
    return heard


@pytest.mark.parametrize(("name", "language", "talk"), TALKS)
async def test_sixty_messages_are_each_heard(world: World, name: str, language: str, talk: str) -> None:
    heard = await told(world, await world.joined(name, language=language), talk)
    replies = [reply for _, reply in heard]
    asked = [reply.rstrip().endswith("?") for reply in replies]
    assert len(replies) >= 55
    assert not {reply for reply in replies if replies.count(reply) > 1}
    assert not [reply for reply in replies if ADVICE.search(reply)]
    assert not [pair for pair in heard if any(word in pair[0] for word in HARD) and CHEER.search(pair[1])]
    assert sum(asked) <= len(asked) / 2
    assert not any(all(asked[at : at + 3]) for at in range(len(asked) - 2))


async def test_a_guess_while_the_question_stands_open_is_listened_to(world: World) -> None:
    ana = await world.joined("Ana")
    await told(world, ana, "dont wanna see anyone|he took my deposit and laughed at me")
    asked = [seen.text for seen in ana.sees if "Are you thinking about suicide" in seen.text]
    before = len(ana.hears)
    await told(world, ana, "he took my deposit and laughed at me|my head hurts")
    assert len(asked) <= 1
    assert len(ana.hears) == before + 2
