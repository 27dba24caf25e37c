"""The Portuguese, French, German and Italian lexicons: their own examples, and sentences as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.screening import Category, Level, Screener
from bot.domain.screening.lexicon import Entry
from bot.packs.screening import load_lexicon, load_screener

CONTENT = Path(__file__).parents[2] / "content"
LANGUAGES = ("de", "fr", "it", "pt")
CONCERN, HIGH, NOW = Level.CONCERN, Level.HIGH, Level.IMMINENT

# Who writes so, at least which level, which category.
SPOKEN = [
    ("pt", "mano n aguento mais viver desse jeito", HIGH, "suicide"),
    ("pt", "tô pensando seriamente em me jogar do viaduto", HIGH, "suicide"),
    ("pt", "já não faço cá falta nenhuma, estavam todos melhor sem mim", CONCERN, "suicide"),
    ("pt", "hoje à noite vou tomar todos os comprimidos da minha mãe", HIGH, "overdose"),
    ("pt", "engoli duas cartelas de rivotril e tô com medo", NOW, "overdose"),
    ("pt", "voltei a me cortar, ninguém sabe", HIGH, "self_harm"),
    ("pt", "o meu companheiro deu-me um murro ontem", HIGH, "abuse"),
    ("pt", "socorro ele voltou bêbado, me tranquei no banheiro e ele tá gritando", NOW, "abuse"),
    ("pt", "meu padrasto passa a mão em mim quando minha mãe sai", HIGH, "child_safety"),
    ("pt", "as vozes não param de mandar eu pular da janela", NOW, "psychosis"),
    ("pt", "vou esfaquear aquele desgraçado", HIGH, "harm_to_others"),
    ("pt", "minha vó está com uma dor forte no peito e não consegue respirar", NOW, "medical"),
    ("pt", "a minha melhor amiga anda a falar em matar-se", CONCERN, "worry_for_other"),
    ("pt", "desculpem por tudo, esta é a minha última mensagem", CONCERN, "suicide"),
    ("pt", "queria muito dormir e não acordar nunca mais", HIGH, "suicide"),
    ("fr", "franchement jpense a me foutre en l'air tous les soirs", HIGH, "suicide"),
    ("fr", "jveux pu vivre, chu tannée de toute", HIGH, "suicide"),
    ("fr", "si j'étais plus là ça changerait rien pour personne", CONCERN, "suicide"),
    ("fr", "cette nuit je saute du balcon", NOW, "suicide"),
    ("fr", "g avalé tous les médocs de ma mère", NOW, "overdose"),
    ("fr", "je me suis encore tailladé les bras", HIGH, "self_harm"),
    ("fr", "mon copain m'a étranglée hier soir", HIGH, "abuse"),
    ("fr", "il est derrière la porte avec un couteau, je suis enfermée dans la salle de bain", NOW, "abuse"),
    ("fr", "mon oncle me touche quand mes parents sont pas là", HIGH, "child_safety"),
    ("fr", "les voix m'ordonnent de tuer mon frère", NOW, "psychosis"),
    ("fr", "jvais le buter ce fils de pute, j'te jure", HIGH, "harm_to_others"),
    ("fr", "mon père a une grosse douleur dans la poitrine", NOW, "medical"),
    ("fr", "ma meilleure amie m'a écrit qu'elle veut en finir", CONCERN, "worry_for_other"),
    ("fr", "pardonnez-moi les enfants, prenez soin de votre mère", CONCERN, "suicide"),
    ("fr", "pas la force de continuer, à quoi bon vivre", CONCERN, "suicide"),
    ("de", "ich will einfach nur noch tot sein", HIGH, "suicide"),
    ("de", "ich halt das alles nicht mehr aus", CONCERN, "suicide"),
    ("de", "morgen früh spring ich von der Brücke", NOW, "suicide"),
    ("de", "i wü nimma, i mog nimma leben", HIGH, "suicide"),
    ("de", "ihr wärt ohne mich doch alle glücklicher", CONCERN, "suicide"),
    ("de", "hab grade 20 Schlaftabletten geschluckt", NOW, "overdose"),
    ("de", "gestern hab ich mich wieder geritzt", HIGH, "self_harm"),
    ("de", "mein Ex hat mich gewürgt", HIGH, "abuse"),
    ("de", "er tritt gerade die Tür ein, bitte helft mir", NOW, "abuse"),
    ("de", "mein Opa fasst mich immer so komisch an", HIGH, "child_safety"),
    ("de", "die Stimmen befehlen mir mich zu töten", NOW, "psychosis"),
    ("de", "ich stech den Typen ab wenn er nochmal kommt", HIGH, "harm_to_others"),
    ("de", "ich krieg kaum noch Luft und die Brust ist ganz eng", NOW, "medical"),
    ("de", "mein bester Freund hat gesagt er will sich das Leben nehmen", CONCERN, "worry_for_other"),
    ("de", "das ist meine letzte Nachricht an euch, lebt wohl", CONCERN, "suicide"),
    ("it", "nn ce la faccio +, voglio solo morire", HIGH, "suicide"),
    ("it", "sto pensando seriamente di buttarmi giù dal balcone", HIGH, "suicide"),
    ("it", "stanotte la faccio finita", NOW, "suicide"),
    ("it", "starebbero tutti meglio senza di me", CONCERN, "suicide"),
    ("it", "che senso ha continuare a vivere", HIGH, "suicide"),
    ("it", "ho mandato giù due blister di tavor", NOW, "overdose"),
    ("it", "mi sono tagliata le braccia di nuovo", HIGH, "self_harm"),
    ("it", "il mio compagno mi ha messo le mani addosso anche ieri", HIGH, "abuse"),
    ("it", "aiuto, sta sfondando la porta ed è ubriaco", NOW, "abuse"),
    ("it", "l'allenatore mi ha toccata negli spogliatoi", HIGH, "child_safety"),
    ("it", "le voci mi ripetono di ammazzarmi", NOW, "psychosis"),
    ("it", "prima o poi lo ammazzo, giuro", HIGH, "harm_to_others"),
    ("it", "mia nonna ha un forte dolore al petto", NOW, "medical"),
    ("it", "il mio migliore amico parla di suicidio", CONCERN, "worry_for_other"),
    ("it", "perdonami mamma, questo è il mio ultimo messaggio", CONCERN, "suicide"),
    # once missed
    ("pt", "tou farta de tudo, não tenho mais forças", CONCERN, "suicide"),
    ("pt", "tô aqui na ponte, não sei se volto", NOW, "suicide"),
    ("pt", "tenho 40 comprimidos aqui e vou tomar tudo", HIGH, "overdose"),
    ("pt", "fico me arranhando até sangrar quando brigo com minha mãe", HIGH, "self_harm"),
    ("pt", "tenho vontade de me atirar da varanda", HIGH, "suicide"),
    ("pt", "tô com tanta raiva que vou acabar matando meu padrasto", HIGH, "harm_to_others"),
    ("fr", "je sers à rien, tout le monde s'en fout de moi", CONCERN, "suicide"),
    ("fr", "je sais pas si je serai encore là à noël", CONCERN, "suicide"),
    ("fr", "mon frère parle tout le temps de mourir", CONCERN, "worry_for_other"),
    ("fr", "si j'avais un flingue je me serais déjà tiré une balle", HIGH, "suicide"),
    ("fr", "j'ai la lame sur le poignet", NOW, "suicide"),
    ("de", "ich sitz auf den Gleisen und warte", NOW, "suicide"),
    ("de", "ich hab schon oft dran gedacht vor nen Zug zu springen", HIGH, "suicide"),
    ("de", "hab gegoogelt wie man schmerzlos stirbt", HIGH, "suicide"),
    ("de", "meine Mutter redet wirr und ihr Mundwinkel hängt", NOW, "medical"),
    ("de", "irgendwann bring ich meinen Chef um, ich meins ernst", HIGH, "harm_to_others"),
    ("it", "tanto non mancherei a nessuno", CONCERN, "suicide"),
    ("it", "ho buttato giù mezza scatola di sonniferi col vino", NOW, "overdose"),
    ("it", "mio marito mi ha rotto il naso e mi tiene chiusa in casa", HIGH, "abuse"),
    ("it", "mio nonno parla strano e ha la bocca storta", NOW, "medical"),
]

EVERYDAY = [
    "bom dia gente, hoje tem prova e tô morrendo de sono",
    "vou matar a saudade da minha avó no domingo",
    "cortei o dedo picando cebola kkk",
    "o estudo fala de prevenção do suicídio",
    "meu celular morreu no meio da ligação",
    "tomei dois comprimidos pra dor de cabeça e dormi bem",
    "tenho três reuniões hoje e amanhã viajo para o Porto",
    "on s'est tués au boulot cette semaine, vivement vendredi",
    "je crève de chaud, on ouvre la fenêtre ?",
    "ma fille s'est coupé les cheveux toute seule",
    "t'as vu la série sur le suicide au lycée ?",
    "je me sacrifie pour faire la vaisselle",
    "mon portable est mort, appelle sur le fixe",
    "je prends le train de 8 h demain, à plus",
    "ich lach mich tot, schau dir das an",
    "mein Handy ist tot, schreib mir später",
    "ich bring dich um sieben zum Bahnhof",
    "am Wochenende schneide ich die Hecke",
    "der Krimi mit dem Selbstmord war langweilig",
    "ich muss heute noch zum Arzt wegen der Schulter",
    "sto morendo di fame, ordiniamo una pizza?",
    "mi sono tagliato facendo la barba",
    "mio figlio mi fa morire dal ridere",
    "non ne posso più di questo traffico",
    "il film parla di un suicidio a scuola",
    "non voglio impicciarmi, ma hai parlato con lei?",
    "mi ha picchiato il sole in testa tutto il giorno",
    "ich spring jetzt gleich unter die Dusche",
    "ich springe gleich in den Bus",
    "mein Kind will nicht mehr in die Kita",
    "ich kann heute nicht mehr kommen, bin müde",
    "não tenho forças pra ir na academia hoje",
    "ich hab mich beim Brotschneiden geschnitten",
    "j'ai sauté du plongeoir, trop bien",
    "vorrei andarmene in vacanza",
    "quiero enfocarme en el trabajo y tomar tres cafés",
]


DISGUISED = [
    "vou me m4tar",
    "penso em s u i c í d i o",
    "jveux m0urir",
    "je vais me suic1der",
    "ich will st3rben",
    "voglio m0rire",
]


@pytest.fixture(scope="module")
def screener() -> Screener:
    return load_screener(CONTENT, second_opinion=False)


def _entries(language: str) -> list[Entry]:
    return [e for e in load_lexicon(CONTENT).entries if e.id.startswith(f"{language}.")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_an_entry_is_found_at_its_level(language: str, screener: Screener) -> None:
    missed = []
    for entry in _entries(language):
        for line in entry.hits:
            result = screener.assess(line)
            if result.level < entry.level or entry.id not in {m.id for m in result.matches}:
                missed.append((entry.id, line, result.level.word))
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_harmless_example_of_an_entry_is_ordinary_talk(language: str, screener: Screener) -> None:
    lines = [line for entry in _entries(language) for line in entry.misses]
    assert [line for line in lines if screener.assess(line).level is not Level.NONE] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_has_entries_and_the_grave_ones_are_imminent(language: str) -> None:
    found = {(entry.category, entry.level) for entry in _entries(language)}
    assert {category for category, _ in found} == set(Category)
    grave = set(Category) - {Category.WORRY_FOR_OTHER}
    assert {category for category, level in found if level is Level.IMMINENT} == grave


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_three_examples_of_each_kind(language: str) -> None:
    assert [e.id for e in _entries(language) if len(e.hits) < 3 or len(e.misses) < 3] == []


@pytest.mark.parametrize(("language", "text", "least", "category"), SPOKEN)
def test_what_people_write_is_heard(language: str, text: str, least: Level, category: str, screener: Screener) -> None:
    result = screener.assess(text)
    assert result.level >= least, result.reason
    assert result.category == Category(category)


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_talk_is_left_alone(text: str, screener: Screener) -> None:
    assert screener.assess(text).level is Level.NONE


@pytest.mark.parametrize("text", DISGUISED)
def test_disguised_words_are_heard(text: str, screener: Screener) -> None:
    assert screener.assess(text).level >= Level.CONCERN
