"""Countries as people type them, and the time zones offered as buttons; names come from the content packs."""

import difflib
from collections.abc import Mapping

from bot.domain.typed import LONGEST, fold

_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
COUNTRIES = tuple(_CODES.split())
"""Every ISO 3166 code."""

OFFERED = ("US", "MX", "ES", "GB", "CA", "AR", "CO", "CL")
"""The countries offered as buttons, after the organisation's own."""

ALIASES: Mapping[str, str] = {
    **dict.fromkeys(("usa", "us", "u.s", "u.s.a", "america", "the states", "eeuu", "ee.uu", "ee. uu"), "US"),
    **dict.fromkeys(("united states of america", "the united states", "los estados unidos"), "US"),
    **dict.fromkeys(("uk", "u.k", "england", "scotland", "wales", "great britain", "inglaterra"), "GB"),
    **dict.fromkeys(("escocia", "gales", "gran bretana", "northern ireland", "irlanda del norte"), "GB"),
    **dict.fromkeys(("holland", "holanda", "the netherlands"), "NL"),
    **dict.fromkeys(("korea", "south korea", "corea", "corea del sur"), "KR"),
    **dict.fromkeys(("czech republic", "republica checa"), "CZ"),
    **dict.fromkeys(("turkey", "turquia"), "TR"),
    **dict.fromkeys(("dominican republic", "rep. dominicana", "rd"), "DO"),
}

ZONES: Mapping[str, tuple[str, ...]] = {
    "AR": ("America/Argentina/Buenos_Aires",),
    "AU": (
        "Australia/Sydney",
        "Australia/Brisbane",
        "Australia/Adelaide",
        "Australia/Darwin",
        "Australia/Perth",
    ),
    "BO": ("America/La_Paz",),
    "BR": ("America/Sao_Paulo", "America/Bahia", "America/Manaus", "America/Cuiaba", "America/Rio_Branco"),
    "CA": (
        *("America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax"),
        *("America/Regina", "America/St_Johns"),
    ),
    "CL": ("America/Santiago", "America/Punta_Arenas", "Pacific/Easter"),
    "CO": ("America/Bogota",),
    "CR": ("America/Costa_Rica",),
    "CU": ("America/Havana",),
    "DE": ("Europe/Berlin",),
    "DO": ("America/Santo_Domingo",),
    "EC": ("America/Guayaquil", "Pacific/Galapagos"),
    "ES": ("Europe/Madrid", "Atlantic/Canary"),
    "FR": ("Europe/Paris",),
    "GB": ("Europe/London",),
    "GT": ("America/Guatemala",),
    "HN": ("America/Tegucigalpa",),
    "IE": ("Europe/Dublin",),
    "IN": ("Asia/Kolkata",),
    "IT": ("Europe/Rome",),
    "MX": ("America/Mexico_City", "America/Cancun", "America/Hermosillo", "America/Tijuana"),
    "NI": ("America/Managua",),
    "NZ": ("Pacific/Auckland", "Pacific/Chatham"),
    "PA": ("America/Panama",),
    "PE": ("America/Lima",),
    "PR": ("America/Puerto_Rico",),
    "PT": ("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"),
    "PY": ("America/Asuncion",),
    "SV": ("America/El_Salvador",),
    "US": (
        *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix"),
        *("America/Anchorage", "Pacific/Honolulu"),
    ),
    "UY": ("America/Montevideo",),
    "VE": ("America/Caracas",),
    "ZA": ("Africa/Johannesburg",),
}
"""The zones most people of a country live in, the fullest first; others are found by city or by location."""


def offered_countries(own: str) -> tuple[str, ...]:
    """The countries to show as buttons, the organisation's own first."""
    return tuple(dict.fromkeys((own, *OFFERED)))


def find_country(typed: str, names: Mapping[str, str]) -> str | None:
    """The code of a typed country; `names` are codes by name, in every language. Small slips are forgiven."""
    words = fold(typed)
    if not words or len(words) > LONGEST:
        return None
    known = {**{fold(name): code for name, code in names.items()}, **ALIASES}
    if words in known:
        return known[words]
    close = difflib.get_close_matches(words, known, n=1, cutoff=0.86) if len(words) >= 5 else []
    return known[close[0]] if close else None
