"""Records of the physiology cannot be changed once they are made, but for the few that are told."""

import inspect
from dataclasses import is_dataclass

from tests.baseline.stated import classes, modules

#: Those that stand for something that goes on: a life, a plate, a bench of experiments.
CHANGED = {"_Dosing", "Plate", "Bench"}


def test_records_are_frozen():
    records = {
        name: kind for module in modules() for name, kind in classes(module) if is_dataclass(kind)
    }
    assert len(records) > 80
    changed = {name for name, one in records.items() if not one.__dataclass_params__.frozen}
    assert changed == CHANGED


def test_classes_with_fields_are_records():
    """A class that only lists fields says nothing without its decorator."""
    for module in modules():
        for name, kind in classes(module):
            lists_fields = inspect.get_annotations(kind) and "__init__" not in vars(kind)
            made_by_hand = issubclass(kind, dict | Exception) or "__call__" in vars(kind)
            made_by_hand = made_by_hand or bool(kind.__subclasses__())  # what these have to give
            assert is_dataclass(kind) or not lists_fields or made_by_hand, name
