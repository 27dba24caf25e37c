"""Every setting, typed, read once at start (.env.example explains each to the person who sets it).

Before the first opening to peers a malformed value stops the start with a sentence and an example. After
it the setting falls back to its default and the program says so loudly: refusing to start at night would
silence SOS. Nothing here is needed by the sandbox.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot import setting_values as check
from bot.domain.errors import CairnError
from bot.domain.house_rules import Emergency, HouseRules, Reporting
from bot.domain.louder import LoudKind, Loudness
from bot.domain.policy import LadderMinutes, Policy
from bot.domain.retention import Retention
from bot.domain.written_hours import COVERED_EXAMPLE, QUIET_EXAMPLE, parse_covered, parse_quiet

ENV_FILE = ".env"
TELEGRAM = "https://api.telegram.org"
DATABASE = "sqlite:///var/cairn.db"
NO_DATABASE = "malformed://"
SECRETS = ("TELEGRAM_BOT_TOKEN", "DATABASE_URL", "ENCRYPTION_KEYS", "LOUD_EMAIL", "LOUD_SMS", "LOUD_VOICE")


@dataclass(frozen=True)
class Problem:
    """One setting that can't be used as written, and what to write instead."""

    name: str
    sentence: str
    example: str = ""

    def __str__(self) -> str:
        """The whole sentence for the person at the keyboard; never holds a secret."""
        return f"{self.name}: {self.sentence}" + (
            f"\n    For example: {self.name}={self.example}" if self.example else ""
        )


class SettingsError(CairnError):
    """Settings that stop the start before the first opening."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def _setting(default: Any, example: str, **limits: Any) -> Any:
    return Field(default, examples=[example], **limits)


class Settings(BaseSettings):
    """The organisation's and the machine's settings. `Settings()` is all defaults and reads nothing."""

    model_config = SettingsConfigDict(extra="forbid", frozen=True)

    telegram_bot_token: Annotated[SecretStr, AfterValidator(check.check_token)] | None = _setting(
        None, "123456789:the-letters-BotFather-gave-you"
    )
    telegram_api_url: Annotated[str, AfterValidator(check.check_api_url)] = _setting(TELEGRAM, TELEGRAM)
    database_url: Annotated[SecretStr, AfterValidator(check.check_database_url)] = _setting(
        SecretStr(DATABASE), DATABASE
    )
    encryption_keys: Annotated[SecretStr, AfterValidator(check.check_keys)] | None = _setting(
        None, "first:<44 letters; `python -m bot new-key` makes them>"
    )

    organisation_name: str = _setting("Cairn", "Riverside Recovery", min_length=1, max_length=80)
    default_language: Annotated[str, AfterValidator(check.check_language)] = _setting("en", "en")
    default_country: Annotated[str, AfterValidator(check.check_country)] = _setting("US", "US")
    default_subdivision: Annotated[str, AfterValidator(check.check_subdivision)] | None = _setting(None, "US-NY")
    default_timezone: Annotated[str, AfterValidator(check.check_zone)] = _setting("America/New_York", "America/Chicago")
    enrolment: Annotated[str, AfterValidator(check.check_enrolment)] = _setting("link", "capped:50")

    covered_hours: Annotated[str, AfterValidator(check.check_covered)] = _setting("always", COVERED_EXAMPLE)
    quiet_hours: Annotated[str, AfterValidator(check.check_quiet)] = _setting(QUIET_EXAMPLE, QUIET_EXAMPLE)
    ladder_minutes_imminent: int = _setting(3, "3", ge=1, le=15)
    ladder_minutes_high: int = _setting(10, "10", ge=1, le=60)
    ladder_minutes_concern: int = _setting(15, "15", ge=1, le=120)
    ladder_minutes_repeat: int = _setting(30, "30", ge=5, le=60)
    most_open_conversations: int = _setting(3, "4", ge=1, le=20)
    rest_hours: int = _setting(4, "12", ge=0, le=72)
    loud_after_minutes: int = _setting(2, "3", ge=1, le=30)
    loud_at_once: Annotated[str, AfterValidator(check.check_at_once)] = _setting(
        "imminent, last_resort", "imminent, high, last_resort"
    )
    loud_email: Annotated[SecretStr, AfterValidator(check.check_gateway)] | None = _setting(
        None, "mailtos://name:password@mail.example.org?from=alerts@example.org&to={address}"
    )
    loud_sms: Annotated[SecretStr, AfterValidator(check.check_gateway)] | None = _setting(
        None, "twilio://AccountSid:AuthToken@+15550100/{address}"
    )
    loud_voice: Annotated[SecretStr, AfterValidator(check.check_gateway)] | None = _setting(
        None, "twilio://AccountSid:AuthToken@+15550100/{address}?method=call"
    )
    loud_private_addresses: bool = _setting(False, "1")
    emergency_steps: str = _setting("", "Call 911, then ring the supervisor.", max_length=2000)
    minimum_age: int | None = _setting(None, "18", ge=0, le=25)
    reporting_duties: Literal["none", "children", "vulnerable"] | None = _setting(None, "children")
    emergency_calls: Literal["never", "danger"] | None = _setting(None, "danger")
    consent_version: int = _setting(1, "2", ge=1)
    keep_words_days: int = _setting(180, "90", ge=1, le=3650)
    keep_answers_days: int = _setting(730, "365", ge=1, le=3650)
    keep_alerts_days: int = _setting(1095, "730", ge=30, le=3650)
    backup_dir: str = _setting("var/backups", "/mnt/backups/cairn", max_length=400)
    backup_keep: int = _setting(14, "30", ge=1, le=365)
    require_reviewed_content: bool = _setting(False, "1")
    content_dir: Annotated[Path, AfterValidator(check.check_folder)] | None = _setting(None, "our-words")

    webhook_url: Annotated[str, AfterValidator(check.check_webhook)] | None = _setting(
        None, "https://bot.example.org/telegram"
    )
    heartbeat_url: Annotated[SecretStr, AfterValidator(check.check_heartbeat)] | None = _setting(
        None, "https://hc-ping.com/your-check"
    )
    trial: bool = _setting(False, "0")
    host: str = _setting("127.0.0.1", "127.0.0.1", min_length=1)
    port: int = _setting(8080, "8080", ge=0, le=65535)
    log_level: Literal["debug", "info", "warning", "error"] = _setting("info", "info")

    @field_validator("log_level", mode="before")
    @classmethod
    def _small_letters(cls, value: Any) -> Any:
        return value.lower() if isinstance(value, str) else value

    @field_validator("trial")
    @classmethod
    def _only_on_this_machine(cls, trial: bool, info: ValidationInfo) -> bool:
        """A trial skips the go-live rules, so it must not reach anyone through the real Telegram."""
        if trial and not check.is_loopback(info.data.get("telegram_api_url", TELEGRAM)):
            raise ValueError("a trial needs TELEGRAM_API_URL on this machine (http://127.0.0.1:8081).")
        return trial

    @classmethod
    def settings_customise_sources(cls, *_: Any, **sources: Any) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `load_settings` hands over: tests and the sandbox never see the environment."""
        return (sources["init_settings"],)

    def gateways(self) -> dict[LoudKind, str]:
        """The operator's ways to ring, by kind: apprise addresses with {address} in them."""
        kinds = {LoudKind.EMAIL: self.loud_email, LoudKind.SMS: self.loud_sms, LoudKind.VOICE: self.loud_voice}
        return {kind: gateway.get_secret_value() for kind, gateway in kinds.items() if gateway}

    def _loudness(self) -> Loudness:
        return Loudness(
            kinds=frozenset({LoudKind.PUSH, LoudKind.APP, *self.gateways()}),
            after=timedelta(minutes=self.loud_after_minutes),
            at_once=check.parse_at_once(self.loud_at_once),
        )

    def policy(self) -> Policy:
        """The organisation's decisions, as the rules know them."""
        enrolment, cap = check.parse_enrolment(self.enrolment)
        return Policy(
            organisation=self.organisation_name,
            language=self.default_language,
            country=self.default_country,
            timezone=self.default_timezone,
            enrolment=enrolment,
            enrolment_cap=cap,
            covered=parse_covered(self.covered_hours, self.default_timezone),
            quiet=parse_quiet(self.quiet_hours),
            minutes=LadderMinutes(
                high=timedelta(minutes=self.ladder_minutes_high),
                imminent=timedelta(minutes=self.ladder_minutes_imminent),
                concern=timedelta(minutes=self.ladder_minutes_concern),
                repeat=timedelta(minutes=self.ladder_minutes_repeat),
            ),
            emergency_steps=self.emergency_steps,
            louder=self._loudness(),
            most_open=self.most_open_conversations,
            rest=timedelta(hours=self.rest_hours),
            house=HouseRules(
                self.minimum_age,
                Reporting(self.reporting_duties) if self.reporting_duties else None,
                Emergency(self.emergency_calls) if self.emergency_calls else None,
            ),
            consent_version=self.consent_version,
            retention=Retention(
                words=self.keep_words_days, answers=self.keep_answers_days, alerts=self.keep_alerts_days
            ),
            trial=self.trial,
        )


NAMES = tuple(name.upper() for name in Settings.model_fields)


def read_settings(folder: Path = Path(), *, has_opened: bool) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of the environment and of `.env` in this folder; the environment wins."""
    written = read_env_file(folder / ENV_FILE)
    slips = misspelt(written)
    if slips and not has_opened:
        raise SettingsError(slips)
    settings, problems = load_settings({**written, **os.environ}, has_opened=has_opened)
    return settings, (*slips, *problems)


def load_settings(env: Mapping[str, str], *, has_opened: bool) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in `env` (an empty value counts as not set), and what could not be used as written.

    Raises SettingsError for any problem before the first opening; afterwards such a setting has its default. Only the
    database has none then: another, empty one would know nobody, so none can be used until the address is mended.
    """
    values, problems = _given(env)
    settings, more = _validated(values)
    problems = (*problems, *more)
    if problems and not has_opened:
        raise SettingsError(problems)
    if any(problem.name.startswith("DATABASE_URL") for problem in problems):
        settings = settings.model_copy(update={"database_url": SecretStr(NO_DATABASE)})
    return settings, problems


def read_env_file(path: Path) -> dict[str, str]:
    """What a .env file says, names as written; nothing if there is none."""
    found = DotEnvSettingsSource(Settings, env_file=path, case_sensitive=True, env_file_encoding="utf-8").env_vars
    return {name: value for name, value in found.items() if value is not None}


def misspelt(written: Mapping[str, str]) -> tuple[Problem, ...]:
    """Names in .env that are nearly one of ours: slips that would leave a decision at its default unseen."""
    known = (*NAMES, *(f"{name}_FILE" for name in SECRETS))
    slips = []
    for name in written:
        near = get_close_matches(name.upper(), known, n=1, cutoff=0.8)
        if near and name not in known:
            slips.append(Problem(name, f"no setting has this name. Did you mean {near[0]}?"))
    return tuple(slips)


def _given(env: Mapping[str, str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Values by field name, secrets also from the file that NAME_FILE names."""
    values = {name.lower(): env[name].strip() for name in NAMES if env.get(name, "").strip()}
    problems = []
    for name in SECRETS:
        path = env.get(f"{name}_FILE", "").strip()
        if not path or name.lower() in values:
            continue
        try:
            values[name.lower()] = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            problems.append(Problem(f"{name}_FILE", f"the file {path} can't be read."))
    return values, tuple(problems)


def _validated(values: Mapping[str, str]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings without the values that failed, and a problem for each of those."""
    try:
        return Settings.model_validate(values), ()
    except ValidationError as error:
        problems = {str(e["loc"][0]): _problem(str(e["loc"][0]), e) for e in error.errors()}
    rest = {name: value for name, value in values.items() if name not in problems}
    settings, more = _validated(rest)
    return settings, (*problems.values(), *more)


def _problem(field: str, error: Mapping[str, Any]) -> Problem:
    example = (Settings.model_fields[field].examples or [""])[0]
    return Problem(field.upper(), _sentence(error), str(example))


def _sentence(error: Mapping[str, Any]) -> str:
    limits = error.get("ctx", {})
    match error["type"]:
        case "value_error":
            return str(limits["error"]).partition(" For example: ")[0]  # the setting's own example follows
        case "int_parsing" | "int_from_float":
            return "this must be a whole number."
        case "greater_than_equal":
            return f"this must be {limits['ge']} or more."
        case "less_than_equal":
            return f"this must be {limits['le']} or less."
        case "bool_parsing":
            return "this is 1 for yes or 0 for no."
        case "string_too_long":
            return f"this is too long: at most {limits['max_length']} letters."
        case _:
            return f"this can't be used: {error['msg'].lower()}."
