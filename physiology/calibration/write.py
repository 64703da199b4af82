"""Put fitted numbers where they are declared."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from physiology.core.assemble import model

_DIGITS = 4


def write_back(constants: Mapping[str, float], people: Mapping[str, Mapping[str, float]]) -> None:
    """Replace declared defaults and the values of people in their source files."""
    for name, value in constants.items():
        module = import_module(model().declared[name].module)
        pattern = rf"(^{name} = Parameter\(.*?default=)[-+.\deE]+"
        _replace(Path(str(module.__file__)), pattern, value)
    for person, values in people.items():
        module = import_module(f"physiology.people.{person}")
        for name, value in values.items():
            pattern = rf'("{name}": )[-+.\deE]+'
            _replace(Path(str(module.__file__)), pattern, _on_slider(name, value))


def _on_slider(name: str, value: float) -> float:
    """Return the value on the step of its slider, if it has one."""
    step = model().declared[name].step
    return round(value / step) * step if step else value


def _replace(path: Path, pattern: str, value: float) -> None:
    text = path.read_text(encoding="utf-8")
    number = f"{float(f'{value:.{_DIGITS}g}')!r}"
    changed, count = re.subn(
        pattern, lambda found: found[1] + number, text, count=1, flags=re.DOTALL | re.MULTILINE
    )
    if count != 1:
        raise RuntimeError(f"{path.name}: found no place for the fitted number")
    path.write_text(changed, encoding="utf-8")
