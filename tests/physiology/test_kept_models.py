"""Machine code is found again where it may be written, and where it may only be read."""

import os
import stat
import sys
import tempfile

import pytest

from physiology.core import kept_models

NAME = "islet_model_0123"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Make a cache folder and a place for temporary files."""
    folder, temporary = tmp_path / "kept", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(kept_models, "user_cache_dir", lambda _name: str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return folder


def read_only(monkeypatch, folder):
    """Refuse to write there; who tests as root is refused nothing by the rights of a file."""
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != folder and allowed(path, mode))


def fill(folder):
    compiled = folder / "__pycache__"
    compiled.mkdir(parents=True)
    (folder / f"{NAME}.py").write_text("x = 1\n", encoding="utf-8")
    (compiled / f"{NAME}.f-1.py311.1.nbc").write_bytes(b"code")
    (compiled / f"{NAME}.f-1.py311.nbi").write_bytes(b"index")
    (compiled / "islet_model_4567.f-1.py311.nbi").write_bytes(b"of another model")


def test_the_cache_folder_itself_where_it_can_be_written(kept):
    path = kept_models.find(NAME)
    assert path == kept / f"{NAME}.py"
    assert not path.exists()
    kept_models.write(path, "x = 1\n")
    assert kept_models.find(NAME).read_text(encoding="utf-8") == "x = 1\n"


@POSIX
def test_what_can_only_be_read_is_copied_with_its_machine_code(kept, monkeypatch):
    fill(kept)
    read_only(monkeypatch, kept)
    path = kept_models.find(NAME)
    assert path.parent != kept
    assert path.read_text(encoding="utf-8") == "x = 1\n"
    assert sorted(file.read_bytes() for file in path.parent.glob("__pycache__/*")) == [
        b"code",
        b"index",
    ]
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    # The next process finds the same copy: workers that come and go leave no folder each.
    assert kept_models.find(NAME) == path


@POSIX
def test_nothing_to_copy_is_no_error(kept, monkeypatch):
    read_only(monkeypatch, kept)
    path = kept_models.find(NAME)
    assert not path.exists()
    kept_models.write(path, "x = 2\n")
    assert kept_models.find(NAME).read_text(encoding="utf-8") == "x = 2\n"


@POSIX
@pytest.mark.parametrize("kind", ["open to others", "a link", "of somebody else"])
def test_a_folder_that_others_prepared_is_not_used(kept, monkeypatch, tmp_path, kind):
    read_only(monkeypatch, kept)
    trap = tmp_path / "temporary" / f"islet-{os.geteuid()}"
    if kind == "a link":
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        trap.symlink_to(tmp_path / "elsewhere")
    else:
        trap.mkdir(mode=0o700)
    if kind == "open to others":
        trap.chmod(0o777)
    if kind == "of somebody else":
        own = os.geteuid()
        monkeypatch.setattr(os, "geteuid", lambda: own + 1)
        trap.rename(trap.with_name(f"islet-{own + 1}"))
    path = kept_models.find(NAME)
    assert path.parent not in {trap, trap.with_name(f"islet-{os.geteuid()}")}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_only_the_newest_are_kept(kept):
    for number in range(20):
        path = kept_models.find(f"islet_model_{number:02}")
        kept_models.write(path, "")
        os.utime(path, (number, number))
    left = {path.stem for path in kept.glob("*.py")}
    assert left == {f"islet_model_{number:02}" for number in range(8, 20)}
