"""The first schema: the durable core, people, check-ins, crisis and relay."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    _facts()
    _inbox()
    _installation_keys()
    _invite_tries()
    _invites()
    _journal()
    _leases()
    _people()
    _buttons()
    _checkin_runs()
    _checkins()
    _concerns()
    _conversations()
    _dialogues()
    _due()
    _escalations()
    _outbox()
    _person_keys()
    _slots()
    _staff()
    _words_kept()
    _alerts()
    _answers()
    _carried()


def _facts() -> None:
    op.create_table(
        "facts",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_facts")),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=12), server_default="new", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_inbox")),
    )
    op.create_index(
        "ix_inbox_new",
        "inbox",
        ["update_id"],
        unique=False,
        sqlite_where=sa.text("state = 'new'"),
        postgresql_where=sa.text("state = 'new'"),
    )
    op.create_index("ix_inbox_received_at", "inbox", ["received_at"], unique=False)


def _installation_keys() -> None:
    op.create_table(
        "installation_keys",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_installation_keys")),
    )


def _invite_tries() -> None:
    op.create_table(
        "invite_tries",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invite_tries")),
    )
    op.create_index("ix_invite_tries_person", "invite_tries", ["person_id", "at"], unique=False)


def _invites() -> None:
    op.create_table(
        "invites",
        sa.Column("code", sa.LargeBinary(), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=True),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.Column("used_by", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_invites")),
    )


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("event", sa.String(length=60), nullable=False),
        sa.Column("about", sa.String(length=80), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=True),
        sa.Column("facts", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
    )
    op.create_index("ix_journal_about", "journal", ["about"], unique=False)


def _leases() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("owner", sa.String(length=60), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.Column("fence", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("chat", sa.LargeBinary(), nullable=False),
        sa.Column("chat_id", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=True),
        sa.Column("standing", sa.String(length=12), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("timezone", sa.String(length=60), nullable=False),
        sa.Column("zone_confirmed", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("quiet_start", sa.String(length=5), nullable=True),
        sa.Column("quiet_end", sa.String(length=5), nullable=True),
        sa.Column("discreet", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("hushed", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("paused_until", UtcDateTime(), nullable=True),
        sa.Column("consent_checkins", sa.Boolean(), nullable=True),
        sa.Column("consent_reading", sa.Boolean(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("set_up_at", UtcDateTime(), nullable=True),
        sa.Column("notice_at", UtcDateTime(), nullable=True),
        sa.Column("seen_at", UtcDateTime(), nullable=True),
        sa.Column("unreachable_at", UtcDateTime(), nullable=True),
        sa.Column("memory", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("chat", name=op.f("uq_people_chat")),
    )


def _buttons() -> None:
    op.create_table(
        "buttons",
        sa.Column("token", sa.String(length=40), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("args", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_buttons_person_id_people")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_buttons")),
    )


def _checkin_runs() -> None:
    op.create_table(
        "checkin_runs",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("checkin_id", sa.String(length=60), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("question", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_checkin_runs_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkin_runs")),
        sa.UniqueConstraint("checkin_id", "day", name=op.f("uq_checkin_runs_checkin_id_day")),
    )
    op.create_index("ix_checkin_runs_peer", "checkin_runs", ["peer_id", "asked_at"], unique=False)


def _checkins() -> None:
    op.create_table(
        "checkins",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("days", sa.String(length=20), nullable=False),
        sa.Column("questionnaire", sa.String(length=40), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("next_at", UtcDateTime(), nullable=True),
        sa.Column("unanswered", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_checkins_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkins")),
    )
    op.create_index("ix_checkins_peer", "checkins", ["peer_id"], unique=False)


def _concerns() -> None:
    op.create_table(
        "concerns",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("origin", sa.String(length=12), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=True),
        sa.Column("answer", sa.String(length=12), nullable=True),
        sa.Column("escalation_id", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_concerns_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concerns")),
    )
    op.create_index("ix_concerns_peer", "concerns", ["peer_id", "asked_at"], unique=False)


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("specialist_id", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.String(length=12), nullable=False),
        sa.Column("escalation_id", sa.String(length=40), nullable=True),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=True),
        sa.Column("first_words_at", UtcDateTime(), nullable=True),
        sa.Column("peer_wrote_at", UtcDateTime(), nullable=True),
        sa.Column("specialist_wrote_at", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_conversations_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversations")),
    )
    op.create_index("ix_conversations_specialist", "conversations", ["specialist_id", "ended_at"], unique=False)
    op.create_index(
        "uq_conversations_open",
        "conversations",
        ["peer_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def _dialogues() -> None:
    op.create_table(
        "dialogues",
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_dialogues_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_dialogues")),
    )


def _due() -> None:
    op.create_table(
        "due",
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_due_person_id_people")),
        sa.PrimaryKeyConstraint("kind", "subject", name=op.f("pk_due")),
    )
    op.create_index("ix_due_due_at", "due", ["due_at"], unique=False)
    op.create_index("ix_due_kind", "due", ["kind", "due_at"], unique=False)


def _escalations() -> None:
    op.create_table(
        "escalations",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=True),
        sa.Column("origin", sa.String(length=12), nullable=True),
        sa.Column("source", sa.String(length=12), nullable=False),
        sa.Column("pace", sa.String(length=12), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("held_until", UtcDateTime(), nullable=True),
        sa.Column("pinged_at", UtcDateTime(), nullable=True),
        sa.Column("replied_at", UtcDateTime(), nullable=True),
        sa.Column("claimed_by", sa.String(length=40), nullable=True),
        sa.Column("claimed_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("told", sa.String(length=60), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_escalations_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalations")),
        sa.UniqueConstraint("number", name=op.f("uq_escalations_number")),
    )
    op.create_index("ix_escalations_state", "escalations", ["state"], unique=False)
    op.create_index(
        "uq_escalations_open",
        "escalations",
        ["peer_id"],
        unique=True,
        sqlite_where=sa.text("state <> 'closed'"),
        postgresql_where=sa.text("state <> 'closed'"),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=True),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=12), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("slot", sa.String(length=80), nullable=True),
        sa.Column("manner", sa.Text(), server_default="{}", nullable=False),
        sa.Column("about", sa.String(length=80), nullable=True),
        sa.Column("state", sa.String(length=12), server_default="new", nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("next_at", UtcDateTime(), nullable=False),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("is_repeat", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("failure", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_outbox_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(
        "ix_outbox_new",
        "outbox",
        ["urgency", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'new'"),
        postgresql_where=sa.text("state = 'new'"),
    )
    op.create_index(
        "ix_outbox_sending",
        "outbox",
        ["lease_until"],
        unique=False,
        sqlite_where=sa.text("state = 'sending'"),
        postgresql_where=sa.text("state = 'sending'"),
    )


def _person_keys() -> None:
    op.create_table(
        "person_keys",
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_person_keys_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_person_keys")),
    )


def _slots() -> None:
    op.create_table(
        "slots",
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("slot", sa.String(length=80), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_slots_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", "slot", name=op.f("pk_slots")),
    )
    op.create_index("ix_slots_message", "slots", ["person_id", "message_id"], unique=False)


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.Column("duty", sa.String(length=12), nullable=False),
        sa.Column("is_offshift", sa.Boolean(), nullable=False),
        sa.Column("is_reachable", sa.Boolean(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_staff_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_staff")),
    )


def _words_kept() -> None:
    op.create_table(
        "words_kept",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("why", sa.LargeBinary(), nullable=True),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("escalation_id", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_words_kept_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_words_kept")),
    )
    op.create_index("ix_words_kept_escalation", "words_kept", ["escalation_id"], unique=False)
    op.create_index("ix_words_kept_peer", "words_kept", ["peer_id", "written_at"], unique=False)


def _alerts() -> None:
    op.create_table(
        "alerts",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("escalation_id", sa.String(length=40), nullable=False),
        sa.Column("specialist_id", sa.String(length=40), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("first_at", UtcDateTime(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("repeats", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["escalation_id"], ["escalations.id"], name=op.f("fk_alerts_escalation_id_escalations")
        ),
        sa.ForeignKeyConstraint(["specialist_id"], ["people.id"], name=op.f("fk_alerts_specialist_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alerts")),
        sa.UniqueConstraint("escalation_id", "specialist_id", name=op.f("uq_alerts_escalation_id_specialist_id")),
    )


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("run_id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("question", sa.String(length=40), nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_answers_peer_id_people")),
        sa.ForeignKeyConstraint(["run_id"], ["checkin_runs.id"], name=op.f("fk_answers_run_id_checkin_runs")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers")),
    )
    op.create_index("ix_answers_peer", "answers", ["peer_id", "answered_at"], unique=False)


def _carried() -> None:
    op.create_table(
        "carried",
        sa.Column("author_id", sa.String(length=40), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("conversation_id", sa.String(length=40), nullable=False),
        sa.Column("reader_id", sa.String(length=40), nullable=False),
        sa.Column("slot", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name=op.f("fk_carried_author_id_people")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_carried_conversation_id_conversations")
        ),
        sa.ForeignKeyConstraint(["reader_id"], ["people.id"], name=op.f("fk_carried_reader_id_people")),
        sa.PrimaryKeyConstraint("author_id", "message_id", name=op.f("pk_carried")),
    )
    op.create_index("ix_carried_slot", "carried", ["reader_id", "slot"], unique=False)
