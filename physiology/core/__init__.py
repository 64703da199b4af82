"""The machinery: declare, collect, assemble, compile, integrate. It knows no biology."""

from pathlib import Path

_PASTED = "# ---- pasted from here on ----\n"


def kernel_source(name: str = "kernel") -> str:
    """Return the source of a numerical kernel, which is pasted and never imported."""
    text = (Path(__file__).parent / f"{name}.py").read_text(encoding="utf-8")
    return text.split(_PASTED, 1)[1]
