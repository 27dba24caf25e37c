"""Invented services in the shape real directories have, to try imports and searches with.

Every name says that it is a sample; the phone numbers are of the kind that reaches nobody (555-01xx).
"""

import csv
import json
import random
from collections.abc import Iterator
from io import StringIO
from typing import Any

Record = dict[str, Any]
NEEDS = {
    "Food pantry": ("Food", "Bags of groceries, once a week.", "Bring a bag."),
    "Hot meals": ("Soup kitchen", "A hot meal at a shared table.", "Come to the front door."),
    "Night shelter": ("Shelter", "A bed for the night, with a locker.", "Beds are given out at the door."),
    "Rent help": ("Housing", "Help with a late rent or a deposit.", "Bring your lease."),
    "Sober home": ("Sober living", "A house shared by people in recovery.", "An interview with the house."),
    "Open door group": ("Support group", "People in recovery meet and share.", "Come ten minutes early."),
    "Naloxone corner": ("Harm reduction", "Naloxone and safer use supplies.", "No questions at the desk."),
    "Detox desk": ("Treatment", "A way into detox and rehab.", "A first talk by phone."),
    "Job club": ("Employment", "Help with a resume and job search.", "Bring what you have written."),
    "Legal clinic": ("Legal aid", "Free advice on court and record clearing.", "Bring your papers."),
    "Walk-in clinic": ("Health care", "A doctor without an appointment.", "Expect to wait an hour."),
    "ID help": ("ID card", "Help to get a birth certificate or ID card.", "They help with the fee."),
    "Benefits desk": ("Benefits", "Help to apply for benefits.", "Bring a letter if you have one."),
    "Family circle": ("Families", "A circle for parents and carers.", "Children can come."),
    "Elders' lunch": ("Older adults", "Lunch and company for older adults.", "Rides can be arranged."),
}
FOR_WHOM = ("Anyone", "Veterans", "Women with children", "Young adults under 25", "Seniors over 60", "LGBTQ people")
COSTS = ("Free", "Free", "Free", "Sliding scale", "5 dollars, or what you can give")
STREETS = ("Oak Street", "Mill Lane", "Station Road", "River Avenue", "Church Street", "Harbor Way")
PLACES = (
    "Leeds",
    "Maplewood",
    "Fort Elm",
    "Riverton",
    "Saint Clair",
    "Birchfield",
    "Nueva Vista",
    "Harlow",
    "Eastport",
)
HOUSES = (
    "Lantern House",
    "Second Bridge",
    "Open Hands",
    "Stone Path",
    "Warm Room",
    "Blue Door",
    "Casa Abierta",
    "Kite",
)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def sample(count: int, seed: int = 1) -> Iterator[Record]:
    """So many services, the same each time, nested as HSDS 3 has them."""
    chance = random.Random(seed)  # noqa: S311 - invented services, not secrets
    for at in range(1, count + 1):
        yield _service(chance, at, count)


def _service(chance: random.Random, at: int, count: int) -> Record:
    kind, (need, told, expect) = chance.choice(list(NEEDS.items()))
    house, place, whom = chance.choice(HOUSES), _place(chance, count), chance.choice(FOR_WHOM)
    hour, first = chance.randint(7, 18), chance.randrange(7)
    no_id = chance.random() < 0.4
    number = f"(205) 555-01{at % 100:02d}"
    return {
        "id": f"sample-{at:06d}",
        "name": f"{house} {kind} {place} (sample {at})",
        "organization": {"id": f"org-{house}-{place}", "name": f"{house} of {place} (sample)", "website": ""},
        "description": told,
        "status": "active",
        "url": f"https://{house.lower().replace(' ', '-')}-{at}.example.org",
        "fees_description": chance.choice(COSTS),
        "eligibility_description": f"{whom}. {'No ID needed.' if no_id else 'Bring an ID if you have one.'}",
        "application_process": chance.choice(("Just come.", "Call first.", "Sign up on the website.")),
        "required_documents": [{"document": expect}],
        "assured_date": f"2026-{chance.randint(6, 11):02d}-{chance.randint(1, 20):02d}",
        "assurer_email": "sample@example.org",
        "languages": [{"code": code} for code in chance.choice((("en",), ("en", "es"), ("es",)))],
        "phones": [{"number": number, "type": chance.choice(("voice", "voice", "text"))}],
        "schedules": [
            {"freq": "WEEKLY", "byday": ",".join((DAYS[first], DAYS[(first + 2) % 7])),
             "opens_at": f"{hour:02d}:00", "closes_at": f"{min(hour + 3, 23):02d}:00"}
        ],
        "service_areas": [{"name": place}],
        "attributes": [{"taxonomy_term": {"name": need}}],
        "service_at_locations": [{"location": {
            "name": house,
            "latitude": round(33.5 + chance.random(), 4), "longitude": round(-86.5 + chance.random(), 4),
            "addresses": [{"address_1": f"{chance.randint(1, 400)} {chance.choice(STREETS)}", "city": place,
                           "state_province": "AL", "postal_code": f"35{at % 1000:03d}", "country": "US"}],
            "accessibility": [{"description": chance.choice(("Step-free entrance", "Three steps at the door"))}],
        }}],
    }  # fmt: skip


def _place(chance: random.Random, count: int) -> str:
    """As many places as a directory of this size would have: one for every 200 services, and these nine."""
    more = chance.randrange(max(1, count // 200))
    return chance.choice(PLACES) if more < len(PLACES) else f"{chance.choice(PLACES)} {_syllables(more)}"


def _syllables(number: int) -> str:
    parts = ("ba", "den", "fo", "gil", "har", "mon", "ne", "pol", "ri", "ton", "ve", "wick")
    said = ""
    while number:
        number, rest = divmod(number, len(parts))
        said += parts[rest]
    return said.capitalize()


def as_json(count: int) -> str:
    """One page of an HSDS API."""
    return json.dumps({"sample": True, "contents": list(sample(count))}, indent=1, ensure_ascii=False) + "\n"


def as_table(count: int) -> str:
    """A table such as a county keeps in a spreadsheet."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("Record ID", "Program Name", "Agency", "About", "Type", "Telephone", "Website", "Street", "Town",
                    "State", "Zip", "Who", "Fee", "Language", "Last verified"))  # fmt: skip
    for one in sample(count):
        where = one["service_at_locations"][0]["location"]["addresses"][0]
        table.writerow((
            one["id"], one["name"], one["organization"]["name"], one["description"],
            one["attributes"][0]["taxonomy_term"]["name"], one["phones"][0]["number"], one["url"], where["address_1"],
            where["city"], "AL", where["postal_code"], one["eligibility_description"], one["fees_description"],
            "; ".join(each["code"] for each in one["languages"]), one["assured_date"],
        ))  # fmt: skip
    return out.getvalue()
