"""Run every experiment anew and keep the table: ``python -m physiology.evidence.courses``."""

from physiology.evidence.courses.tables import keep

if __name__ == "__main__":
    keep()
