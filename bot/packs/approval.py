"""What an approval of the crisis words stands for: a hash of every such text in every language, and nothing else."""

import hashlib
import json
from pathlib import Path

from bot.packs.crisis import formal_by_key, words_by_key
from bot.packs.loader import CONTENT, crisis_file, read_languages
from bot.packs.shapes import CrisisReplies
from bot.packs.yaml_files import read


def crisis_words_hash(folder: Path = CONTENT) -> str:
    """Changes with any crisis text of any language; comments, order and status leave it as it is."""
    words = {tongue.code: crisis_words(folder, tongue.code) for tongue in read_languages(folder)}
    return hashlib.sha256(json.dumps(words, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def crisis_words(folder: Path, language: str) -> dict[str, str]:
    """Every crisis text of one language by its key, tú and usted, as it is to be read before approving it."""
    replies = read(crisis_file(folder, language), CrisisReplies)
    return words_by_key(replies) | {f"{key}.usted": words for key, words in formal_by_key(replies).items()}
