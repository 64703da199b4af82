"""Pin every package, transitive ones too, in pyproject.toml.

Run `uv run .ci/pin.py` after changing a dependency. It resolves anew (with no
pins in force), then writes the versions found between the two `pins` markers
as uv constraints. The lock file itself stays out of git.
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYPROJECT = ROOT / "pyproject.toml"
PINS = re.compile(r"(# pins:begin[^\n]*\n).*?(# pins:end)", re.DOTALL)


def write_pins(requirements: list[str]) -> None:
    """Replace what stands between the two markers."""
    lines = "".join(f'\n    "{requirement}",' for requirement in requirements)
    block = f"constraint-dependencies = [{lines}\n]\n"
    text, found = PINS.subn(
        lambda match: match[1] + block + match[2], PYPROJECT.read_text(encoding="utf-8")
    )
    if found != 1:
        sys.exit("pyproject.toml: the lines '# pins:begin' and '# pins:end' must stand there once")
    PYPROJECT.write_text(text, encoding="utf-8")


def resolved() -> list[str]:
    """Every package of the lock file that comes from an index, as `name==version`.

    `fork-strategy = "fewest"` asks for one version of each for every Python.
    Where that cannot be had the package is named here, and its range must do.
    """
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    versions: dict[str, set[str]] = {}
    for package in lock["package"]:
        if "registry" in package["source"]:
            versions.setdefault(package["name"], set()).add(package["version"])
    for name, found in versions.items():
        if len(found) > 1:
            print(f"not pinned, several versions: {name} {sorted(found)}")
    return [f"{name}=={min(v)}" for name, v in sorted(versions.items()) if len(v) == 1]


def main() -> None:
    """Resolve without pins, then pin."""
    before = PYPROJECT.read_text(encoding="utf-8")
    try:
        write_pins([])
        subprocess.run(["uv", "lock", "--upgrade", "--quiet"], cwd=ROOT, check=True)
        pins = resolved()
        write_pins(pins)
        subprocess.run(["uv", "lock", "--quiet"], cwd=ROOT, check=True)
    except BaseException:
        PYPROJECT.write_text(before, encoding="utf-8")
        raise
    print(f"pinned {len(pins)} packages")


if __name__ == "__main__":
    main()
