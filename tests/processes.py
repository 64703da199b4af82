"""What the processes of a server have used, as Linux tells it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def processor_seconds(processes: Iterable[int]) -> float:
    """Return the processor time of processes, s."""
    ticks = 0
    for number in processes:
        fields = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def resident_megabytes(processes: Iterable[int]) -> float:
    """Return the memory that processes hold, MB; what they share counts for each."""
    kilobytes = 0
    for number in processes:
        status = Path(f"/proc/{number}/status").read_text(encoding="utf-8")
        kilobytes += int(status.split("VmRSS:")[1].split()[0])
    return kilobytes / 1024
