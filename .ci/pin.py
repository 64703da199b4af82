"""Pin every package, transitive ones too, in pyproject.toml.

Run `uv run .ci/pin.py` after changing a dependency. It resolves anew (with no
pins in force), then writes the versions found between the two `pins` markers
as uv constraints, and those that a server needs with their hashes into
`.deploy/requirements.txt`. The lock file itself stays out of git.
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYPROJECT = ROOT / "pyproject.toml"
REQUIREMENTS = ROOT / ".deploy" / "requirements.txt"
HEADER = """\
# What a server needs, each file by its hash. Written by `uv run .ci/pin.py`; do not edit by hand.
#     pip install --require-hashes --only-binary :all: -r .deploy/requirements.txt
"""
EXPORT = ("export", "--quiet", "--frozen", "--no-dev", "--extra", "server", "--no-emit-project")
PLAIN = ("--no-header", "--no-annotate", "--format", "requirements.txt")
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


def write_requirements() -> int:
    """Write what the lock file says of a server's packages; return how many there are."""
    found = subprocess.run(
        ["uv", *EXPORT, *PLAIN], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    if "://" in found or "--index" in found:
        sys.exit("the requirements name a host; they must be good for any package index")
    REQUIREMENTS.write_text(HEADER + found, encoding="utf-8")
    return len(re.findall(r"^[a-z0-9]", found, re.MULTILINE))


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
    print(f"pinned {len(pins)} packages, {write_requirements()} of them for a server")


if __name__ == "__main__":
    main()
