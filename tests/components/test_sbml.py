"""What the server gives who wants the model as a file."""

import libsbml
import pytest

import physiology as ph
from components.explore.invalid import InvalidRequest
from components.sbml.callbacks import answer
from components.sbml.request import check
from tests.server import asking


def test_a_person_is_asked_for_by_name_alone():
    told = answer({"ask": 3, "person": "type1"})
    assert told == {"ask": 3, "text": ph.to_sbml(ph.Scenario("type1"))}


def test_the_file_holds_what_explore_runs():
    question = asking.question("sbml.data")
    sbml = libsbml.readSBMLFromString(answer(question)["text"]).getModel()
    area = sbml.getParameter("visceral_fat_area").getValue()
    assert area == question["values"]["visceral_fat_area"]
    assert sbml.getParameter("clock_at_start").getValue() == 420.0  # the morning begins at 07:00


@pytest.mark.parametrize(
    "wrong", [{"person": "nobody"}, {"ask": -1}, {"schedule": [{"entry": "feast"}]}, {"view": "x"}]
)
def test_what_is_not_allowed_is_refused_before_anything_is_written(wrong):
    with pytest.raises(InvalidRequest):
        check(asking.question("sbml.data") | wrong)
    with pytest.raises(InvalidRequest):
        check({"ask": 1, "person": "type1", "more": 1})
