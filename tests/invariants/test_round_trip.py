"""A scenario survives its way through JSON and an address; anything else is refused."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import physiology as ph
from physiology.core.assemble import model

PARAMETERS = {n: item for n, item in model().declared.items() if item.kind == "parameter"}


def within(name: str) -> st.SearchStrategy[float]:
    low, high = PARAMETERS[name].bounds
    return st.floats(low, high, allow_nan=False)


times = st.builds(lambda h, m: f"{h:02d}:{m:02d}", st.integers(0, 23), st.integers(0, 59))
values = st.lists(st.sampled_from(sorted(PARAMETERS)), max_size=5, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: within(name) for name in names})
)
entries = st.one_of(
    st.builds(ph.Bolus, times, st.sampled_from(["lispro", "aspart"]), st.floats(0, 40)),
    st.builds(ph.Injection, times, st.just("glargine_u100"), st.floats(0, 100)),
)
scenarios = st.builds(
    ph.Scenario,
    person=st.sampled_from(list(ph.people)),
    days=st.floats(0.01, 28),
    start=times,
    values=values,
    without=st.lists(st.sampled_from(["glucose_toxicity", "cortisol"]), max_size=2).map(tuple),
    therapy=st.sampled_from(["usual", "mdi", "pump", "closed_loop"]),
    schedule=st.one_of(
        st.none(),
        st.lists(entries, max_size=6),
        times.map(lambda t: [ph.Meal(t, carbohydrate=30, fibre=3, glycaemic_index=40)]),
        times.map(lambda t: [ph.Exercise(t, minutes=20, intensity=80, kind="sprint")]),
        times.map(lambda t: [ph.BasalRate(t, 0.75)]),
    ),
)


@settings(max_examples=60)
@given(scenarios)
@pytest.mark.slow
def test_a_scenario_returns_as_it_was(scenario):
    for back in (
        ph.Scenario.from_json(scenario.to_json()),
        ph.Scenario.from_query(scenario.to_query()),
        ph.Scenario.from_query("?" + scenario.to_query()),
    ):
        assert back == scenario
        assert hash(back) == hash(scenario)
        assert back.to_json() == scenario.to_json()


def test_what_is_written_is_plain_json():
    text = ph.Scenario("type1", values={"mean_cortisol": 14.0}, schedule=[
        ph.Meal("08:00", carbohydrate=40)]).to_json()  # fmt: skip
    plain = json.loads(text)
    assert plain["version"] == 1
    assert plain["schedule"][0]["entry"] == "meal"
    json.dumps(plain, allow_nan=False)


def written(**changes: object) -> str:
    return json.dumps(json.loads(ph.Scenario().to_json()) | changes)


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "null", "[]", "3", '"x"', "{}", "[" * 100_000, written(version=2),
        written(version=None), written(charm=1), written(person="nobody"), written(days="1"),
        written(values=[]), written(values={"mean_cortisol": None}), written(schedule={}),
        written(schedule=[3]), written(schedule=[{}]), written(schedule=[{"entry": "feast"}]),
        written(schedule=[{"entry": "meal"}]), written(schedule=[{"entry": ["meal"]}]),
        written(schedule=[{"entry": "meal", "time": "08:00", "charm": 1}]),
        written(schedule=[{"entry": "meal", "time": "08:00", "carbohydrate": "40"}]),
        written(schedule=[{"entry": "meal", "time": None, "carbohydrate": 40}]),
        written(schedule=[{"entry": "exercise", "time": "08:00", "kind": ["sprint"]}]),
        written(schedule=[{"entry": "exercise", "time": "08:00", "minutes": None}]),
        written(schedule=[{"entry": "bolus", "time": "08:00", "product": {}, "units": 1}]),
        written(schedule=[{"entry": "bolus", "time": "08:00", "shape": [], "units": 1}]),
        written(without=[[]]), written(without=[3]), written(without={"a": 1}),
        written(therapy=[]), written(start=None), written(treatments=3), written(person={}),
        '{"version":1,"days":NaN}', '{"version":1,"days":1e999}', '{"version":1,"values":{"a":1e999}}',
    ],
)  # fmt: skip
def test_what_is_no_scenario_is_refused(text):
    with pytest.raises(ph.ScenarioError):
        ph.Scenario.from_json(text)
    with pytest.raises(ph.ScenarioError):
        ph.Scenario.from_query("s=" + text)


@pytest.mark.parametrize("query", ["", "?", "x=1", "s", "s=", None, 3, b"s=1"])
def test_what_is_no_query_is_refused(query):
    with pytest.raises(ph.ScenarioError):
        ph.Scenario.from_query(query)


@pytest.mark.parametrize("text", [None, 3, ["a"], b"{}"])
def test_what_is_no_text_is_refused(text):
    with pytest.raises(ph.ScenarioError):
        ph.Scenario.from_json(text)
