"""Bring the catalogues up to date: ``python -m components.texts.extract``.

New texts come in without a translation, texts that are no longer said go. With ``--check`` nothing
is written; the exit code tells whether every language is complete.
"""

from __future__ import annotations

import sys

from components.texts.catalogue import path_of
from components.texts.extract.collect import collected
from components.texts.extract.po import problems, read, written
from components.texts.languages import ENGLISH, LANGUAGES


def main(arguments: list[str]) -> int:
    """Write or check every catalogue; return the exit code."""
    texts = collected()
    wrong: list[str] = []
    for language in LANGUAGES:
        if language == ENGLISH:
            continue
        kept = read(language)
        wrong += problems(language, texts, kept).messages()
        if "--check" not in arguments:
            path_of(language).write_bytes(written(language, texts, kept))
    print(f"{len(texts)} texts", *wrong, sep="\n")
    return 1 if wrong and "--check" in arguments else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
