"""From a Telegram update to an IncomingMessage: everything its author wrote, and nothing they quoted."""

from datetime import UTC

from telegram import CallbackQuery, Message

from bot.domain.message import Form, IncomingMessage, Place, Press
from bot.domain.words import Media, MediaKind

# Attachments in the order of looking; a GIF also has a document, so it comes first.
_MEDIA = (
    ("animation", MediaKind.ANIMATION),
    ("photo", MediaKind.PHOTO),
    ("voice", MediaKind.VOICE),
    ("video", MediaKind.VIDEO),
    ("video_note", MediaKind.VIDEO_NOTE),
    ("document", MediaKind.DOCUMENT),
    ("sticker", MediaKind.STICKER),
    ("audio", MediaKind.AUDIO),
)


def written_in(message: Message) -> str:
    """Every text this author wrote in it: text, caption, poll, contact, venue, checklist; joined by newlines."""
    parts = [message.text, message.caption]
    if message.poll and not message.forward_origin:
        parts += [
            message.poll.question,
            *(option.text for option in message.poll.options),
            message.poll.explanation,
        ]
    if message.contact:
        parts += [message.contact.first_name, message.contact.last_name, message.contact.vcard]
    if message.venue:
        parts += [message.venue.title, message.venue.address]
    if message.document:
        parts.append(message.document.file_name)
    if message.checklist:
        parts += [message.checklist.title, *(task.text for task in message.checklist.tasks)]
    return "\n".join(part for part in parts if part)


def media_of(message: Message) -> Media | None:
    """The attachment the relay could carry, if there is one."""
    for name, kind in _MEDIA:
        attached = getattr(message, name)
        if attached:
            return Media(kind, (attached[-1] if kind is MediaKind.PHOTO else attached).file_id)
    return None


def incoming(message: Message, *, is_edit: bool = False, arguments: str | None = None) -> IncomingMessage:
    """The message in our own words; `arguments` is what followed a command."""
    media, text = media_of(message), written_in(message) if arguments is None else arguments
    author = message.from_user
    return IncomingMessage(
        chat_id=message.chat_id,
        message_id=message.message_id,
        sent_at=(message.edit_date or message.date if is_edit else message.date).astimezone(UTC),
        form=_form(message, text, media, is_edit=is_edit, is_command=arguments is not None),
        text=text,
        media=media,
        place=Place(message.location.latitude, message.location.longitude) if message.location else None,
        reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
        telegram_language=author.language_code if author else None,
        first_name=author.first_name if author else None,
        quoted=_quoted(message.reply_to_message),
    )


def press_of(query: CallbackQuery) -> Press:
    """One press of an inline button."""
    message = query.message
    return Press(
        chat_id=message.chat.id if message else query.from_user.id,
        token=query.data or "",
        query_id=query.id,
        message_id=message.message_id if message else None,
    )


def _quoted(message: Message | None) -> str:
    return (message.text or message.caption or "") if message else ""


def _form(message: Message, text: str, media: Media | None, *, is_edit: bool, is_command: bool) -> Form:
    if is_command:
        return Form.COMMAND
    if is_edit:
        return Form.EDIT
    written = (
        (message.location, Form.LOCATION),
        (message.poll, Form.POLL),
        (message.contact, Form.CONTACT),
        (message.text, Form.TEXT),
        (media and text, Form.CAPTION),
        (media, Form.MEDIA),
    )
    return next((form for present, form in written if present), Form.UNREADABLE)
