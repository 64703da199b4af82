"""Where generated models and their machine code are kept between two starts.

What lies there is run, so it is never a folder that others may write to. A container has its
model compiled into a folder that it can only read: that is copied to a private one, because
numba reads machine code only from where it could write it.
"""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from platformdirs import user_cache_dir

_KEPT = 12


def find(name: str) -> Path:
    """Return where the module ``name`` lies or is to be written, without its being there.

    Parameters
    ----------
    name : str
        Of the generated module.

    Returns
    -------
    Path
        A file in the user's cache folder; where that cannot be written to, in a private temporary
        folder, with what the cache folder holds of this module.
    """
    kept = Path(user_cache_dir("islet"))
    with contextlib.suppress(OSError):
        kept.mkdir(parents=True, exist_ok=True)
    if os.access(kept, os.W_OK):
        return kept / f"{name}.py"
    path = _private_folder() / f"{name}.py"
    if not path.exists():
        with contextlib.suppress(OSError):  # What cannot be read is compiled again.
            _copy(kept, path)
    return path


def write(path: Path, source: str) -> None:
    """Write a generated module, and forget the oldest ones.

    Parameters
    ----------
    path : Path
        As `find` returned it.
    source : str
        Its text.
    """
    _put(path, source.encode())
    with contextlib.suppress(OSError):
        _forget_older(path.parent)


def _private_folder() -> Path:
    """Return a temporary folder of this user's, the same one for every process if possible."""
    if not hasattr(os, "geteuid"):
        return Path(tempfile.mkdtemp(prefix="islet-"))
    folder = Path(tempfile.gettempdir(), f"islet-{os.geteuid()}")
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    # Anyone can make a folder of that name first: it must be ours, and closed to others.
    found = folder.lstat()
    ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    if ours and not stat.S_IMODE(found.st_mode) & 0o077:
        return folder
    return Path(tempfile.mkdtemp(prefix="islet-"))


def _copy(kept: Path, path: Path) -> None:
    """Copy a module and its machine code; the module last, because with it the copy is whole."""
    compiled = path.parent / "__pycache__"
    compiled.mkdir(exist_ok=True)
    for file in kept.glob(f"__pycache__/{path.stem}.*"):
        _put(compiled / file.name, file.read_bytes())
    source = kept / path.name
    if source.exists():
        _put(path, source.read_bytes())


def _put(path: Path, content: bytes) -> None:
    """Write aside and move, so that a second process never reads half a file."""
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        part.write(content)
    Path(part.name).replace(path)


def _forget_older(folder: Path) -> None:
    """Delete all but the newest models and their machine code."""
    models = sorted(folder.glob("islet_model_*.py"), key=lambda path: path.stat().st_mtime)
    for old in models[:-_KEPT]:
        for compiled in folder.glob(f"__pycache__/{old.stem}*"):
            compiled.unlink(missing_ok=True)
        old.unlink(missing_ok=True)
