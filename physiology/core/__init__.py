"""The machinery: declare, collect, assemble, compile, integrate. It knows no biology."""

from pathlib import Path


def kernel_source() -> str:
    """Return the source of the numerical kernel, which is pasted and never imported."""
    text = (Path(__file__).parent / "kernel.py").read_text(encoding="utf-8")
    return text.split("import numpy as np\n", 1)[1]
