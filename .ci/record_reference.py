"""Record the reference run anew, after a change of the model that is meant.

`/healthz` compares a run with this record: ``uv run .ci/record_reference.py``.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from components.server import reference_run  # noqa: E402 (the project is not always installed)


def main() -> None:
    """Write what the model gives now."""
    values = [round(value, 6) for value in reference_run.compute()]
    record = {"person": "healthy", "minutes_between": reference_run.READ_EVERY, "values": values}
    path = ROOT / "components" / "server" / reference_run.FILE
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    print(f"recorded {len(values)} values in {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
