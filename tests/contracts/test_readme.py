"""What the README shows in Python can be run as it stands."""

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"


@pytest.mark.slow
def test_the_examples_run(capsys):
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    examples = [block for block in blocks if "ph." in block]
    assert len(examples) >= 2
    names: dict = {}
    for example in examples:
        exec(example, names)
    printed = capsys.readouterr().out
    assert "plasma_glucose" in printed
    assert "ec50_ratio_egp" in printed
    assert sum(names["why"].values()) != 0.0
