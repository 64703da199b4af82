"""Keep the numbers of today: ``python -m tests.baseline``."""

from tests.baseline import (
    cohorts,
    declared,
    experiments,
    kept,
    limits,
    lived,
    loops,
    many_bodies,
    maps,
    pond,
    right_hand_side,
    stated,
)

tables = declared.tables() | right_hand_side.tables() | lived.tables()
tables |= many_bodies.tables() | stated.tables() | loops.tables() | limits.tables()
tables["cohorts"] = {one: cohorts.column(one) for one in cohorts.COLUMNS}
tables["maps"] = {one: made() for one, made in maps.PARTS.items()}
for name, table in (tables | {name: experiments.table(name) for name in experiments.PARTS}).items():
    kept.write(name, table)
    print(f"{name}.csv")
pond.FILE.write_text(pond.text(), encoding="utf-8")
print(pond.FILE.name)
