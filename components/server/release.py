"""Which code this is: `/healthz` names the release that answers, and this command the one here.

``python -m components.server.release`` prints it, so that an operator sees after an update that
the new code answers, and that two servers run the same.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("app.py", "assets", "components", "physiology")
NO_CODE = {".md", ".pyc"}
LENGTH = 12


@cache
def release(root: Path = ROOT) -> str:
    """Return twelve hexadecimal digits that a change of any file changes.

    Parameters
    ----------
    root : Path, optional
        Folder with the application and its packages.
    """
    whole = hashlib.sha256()
    for part in PARTS:
        folder = root / part
        for file in [folder] if folder.is_file() else sorted(folder.rglob("*")):
            if file.is_file() and file.suffix not in NO_CODE:
                content = hashlib.sha256(file.read_bytes()).hexdigest()
                whole.update(f"{file.relative_to(root).as_posix()} {content}\n".encode())
    return whole.hexdigest()[:LENGTH]


if __name__ == "__main__":
    print(release())
