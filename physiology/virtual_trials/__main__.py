"""Run every virtual trial and keep the outcomes: ``python -m physiology.virtual_trials``."""

from __future__ import annotations

import argparse
from pathlib import Path

from physiology import evidence
from physiology.virtual_trials.everybody import Size, followed, outcomes, sample_of
from physiology.virtual_trials.outcome import SAMPLE, TABLE, written


def main() -> None:
    """Follow everybody, print the outcomes and keep them."""
    usual = Size()
    parser = argparse.ArgumentParser(description="Virtual trials over years; takes minutes.")
    parser.add_argument("--histories", type=int, default=int(usual.histories))
    parser.add_argument("--autoimmune", type=int, default=int(usual.autoimmune))
    parser.add_argument("--no-write", action="store_true", help="only print")
    asked = parser.parse_args()
    size = Size(histories=float(asked.histories), autoimmune=float(asked.autoimmune))
    found = followed(size)
    rows = outcomes(found)
    for one in rows:
        print(
            f"{one.trial:18}{one.outcome:56}{one.published:7.4g} ({one.low:g} to {one.high:g})"
            f" {one.unit}: {one.simulated:.3g}, n = {one.n}, {one.verdict}"
        )
    if not asked.no_write:
        folder = Path(evidence.__file__).parent
        (folder / TABLE).write_text(written(rows), encoding="utf-8")
        sample = outcomes(sample_of(found, size))
        (folder / SAMPLE).write_text(written(sample), encoding="utf-8")


if __name__ == "__main__":
    main()
