"""Refusals a person can be told about: each class names the text that says it."""


class CairnError(Exception):
    """Something the program refuses, with a sentence for whoever runs it."""


class Refusal(CairnError):
    """A polite no to a person; `key` is the text that says it. Nothing has changed when it is raised."""

    key = "refused"


class NotYours(Refusal):
    """This button or command belongs to somebody else, or to a role the person does not have."""

    key = "refused-not-yours"


class Stale(Refusal):
    """This button is from before; things have moved on."""

    key = "refused-stale"


class NotOfAge(Refusal):
    """The organisation serves people from a certain age on, and this person is not, or has not said so."""

    key = "refused-age"


class TraineesWalkAlong(Refusal):
    """A trainee sees alerts and does not claim them alone."""

    key = "refused-trainee"


class AlreadyClaimed(Refusal):
    """Somebody else has claimed this escalation."""

    key = "refused-already-claimed"


class NotAlerted(Refusal):
    """Only someone whom a step of the ladder alerted may claim."""

    key = "refused-not-alerted"
