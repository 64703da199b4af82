"""Every slider is on the page once: a few in view, the others in groups with a name."""

from __future__ import annotations

import physiology as ph
from components.controls.declared import CONTROLS, FIRST, control, grouped
from components.controls.groups import group, identifier
from components.controls.phrases import phrases
from components.controls.slider_row import slider_row
from components.explore.case import slider_values


def test_every_slider_stands_in_one_place() -> None:
    names = [one.name for members in grouped().values() for one in members]
    assert names == list(CONTROLS)
    assert len(set(names)) == len(names)


def test_a_few_are_in_view_and_the_others_in_the_group_they_declare() -> None:
    groups = grouped()
    assert {one.name for one in groups[""]} == set(FIRST) & set(CONTROLS)
    for title, members in groups.items():
        for one in members:
            assert not title or title == ph.catalogue()[one.name].group or title == "More"


def test_a_group_is_closed_and_counts_its_sliders() -> None:
    title, members = next((title, found) for title, found in grouped().items() if title)
    drawn = group(title, members, slider_values("healthy"))
    assert not getattr(drawn, "open", None)
    assert drawn.id == identifier(title)
    assert f"'{len(members)}'" in str(drawn.to_plotly_json())


def test_a_group_has_an_id_without_blanks() -> None:
    assert identifier("Sleep and stress") == "group-sleep-and-stress"


def test_a_slider_without_words_of_its_own_gets_plain_ones() -> None:
    assert phrases("not_written", "Stomach speed") == (
        "Stomach speed raised",
        "Stomach speed lowered",
    )
    assert phrases("bolus_dose", "Insulin dose") == ("More insulin", "Less insulin")


def test_weak_evidence_is_said_on_the_row() -> None:
    one = control(CONTROLS[0])
    for weak in (True, False):
        marked = type(one)(**{**vars(one), "weak": weak})
        shown = str(slider_row(marked, one.low).to_plotly_json())
        assert ("evidence weak" in shown) == weak
