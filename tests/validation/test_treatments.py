"""What drugs do that no anchor says: direction, dose, dependence on beta cells and kidney."""

import pytest

import physiology as ph

trial = ph.protocols.treatment_trial


def read(person, treatment, dose, weeks=12, **values):
    who = ph.Scenario(person, values=values) if values else person
    return trial(who, treatment, dose, weeks).readouts


@pytest.mark.parametrize("treatment", sorted(ph.treatments))
@pytest.mark.slow
def test_more_of_a_drug_lowers_hba1c_more(treatment):
    doses = ph.treatments[treatment].doses
    changes = [read("type2_moderate", treatment, dose, 24)["hba1c_change"] for dose in doses]
    assert changes == sorted(changes, reverse=True)
    assert changes[-1] < -0.3


@pytest.mark.parametrize("treatment", sorted(ph.treatments))
def test_no_dose_changes_nothing(treatment):
    found = read("type2_moderate", treatment, 0.0)
    assert found["hba1c_change"] == pytest.approx(0.0, abs=1e-3)
    assert found["weight_change"] == pytest.approx(0.0, abs=1e-3)


@pytest.mark.slow
def test_a_sulfonylurea_needs_beta_cells():
    assert abs(read("type1", "sulfonylurea", 4)["fasting_glucose_change"]) < 0.01
    few = read("type2_late", "sulfonylurea", 4, beta_cell_mass=0.1)["hba1c_change"]
    assert read("type2_late", "sulfonylurea", 4)["hba1c_change"] < few < 0.0


def test_higher_doses_of_a_sulfonylurea_are_hardly_better():
    one, four = (read("type2_moderate", "sulfonylurea", d, 16)["hba1c_change"] for d in (1, 4))
    assert one / four > 0.7


@pytest.mark.slow
def test_a_weak_kidney_makes_an_sglt2_inhibitor_weak():
    healthy, weak = (
        read("type2_moderate", "sglt2_inhibitor", 10, 24, glomerular_filtration_rate=g)
        for g in (110.0, 35.0)
    )
    assert weak["urinary_glucose"] < 0.5 * healthy["urinary_glucose"]
    assert weak["hba1c_change"] > 0.7 * healthy["hba1c_change"]


def test_an_sglt2_inhibitor_raises_hepatic_output_and_ketones():
    found = read("type2_moderate", "sglt2_inhibitor", 10, 4)
    assert found["egp_change"] > 10.0
    assert found["ketone_ratio"] > 1.3


def test_a_glp1_agonist_slows_the_stomach_and_takes_weight():
    found = read("type2_moderate", "semaglutide", 1, 52)
    assert found["first_hour_emptying_ratio"] < 0.95
    assert found["weight_change_percent"] < -3.0
    # Fasting insulin rises in trials; here weight loss takes that back, and it stays as it was
    # while glucose falls: more insulin at the same glucose.
    assert found["fasting_insulin_ratio"] > 0.95
    assert found["fasting_glucose_change"] < -1.5


def test_ketosis_without_insulin_comes_earlier_and_at_lower_glucose():
    """The pump stops in type 1: with an SGLT2 inhibitor ketones rise while glucose looks fair."""
    runs = [
        ph.protocols.basal_interruption(ph.Scenario("type1", treatments=doses))
        for doses in ({}, {"sglt2_inhibitor": 10})
    ]
    plain, inhibited = (run.readouts["time_to_ketones_3_0"] for run in runs)
    assert inhibited < plain

    def glucose_at_three(run):
        ketones = run.trajectory["ketones"]
        return run.trajectory["plasma_glucose"][(ketones >= 3.0).argmax()]

    assert glucose_at_three(runs[1]) < 0.85 * glucose_at_three(runs[0])


def test_sugar_and_glucagon_end_a_hypo():
    """15 to 20 g of sugar raise glucose by some 40 mg/dL in half an hour; glucagon as much."""
    basal = ph.BasalRate("00:00", ph.usual_therapy("type1").basal_rate)
    too_much = ph.Bolus("08:00", "lispro", 6.0)

    def rise(*helps):
        run = ph.simulate(
            ph.Scenario("type1", days=0.3, start="07:00", schedule=[basal, too_much, *helps])
        )
        glucose = run["plasma_glucose"]
        return float(glucose[190] - glucose[160])

    assert rise() < 5.0
    assert 20.0 < rise(ph.Rescue("09:40", 15)) < 60.0
    assert 30.0 < rise(ph.Rescue("09:40", 20)) < 70.0
    assert 25.0 < rise(ph.Glucagon("09:40", 1000)) < 90.0


@pytest.mark.parametrize("treatment", ["metformin", "dpp4_inhibitor", "sglt2_inhibitor"])
def test_the_healthy_do_not_become_low(treatment):
    dose = ph.treatments[treatment].doses[-1]
    assert read("healthy", treatment, dose)["minimum_glucose"] > 3.9


def test_hba1c_lags_behind_glucose():
    """Glucose falls within weeks, and a little more as beta cells rest; HbA1c needs months."""
    early, late = (read("type2_moderate", "sulfonylurea", 4, weeks) for weeks in (4, 26))
    assert 0.7 < early["fasting_glucose_change"] / late["fasting_glucose_change"] < 1.0
    assert 0.25 < early["hba1c_change"] / late["hba1c_change"] < 0.6


def test_a_trial_lasts_as_long_as_it_says():
    """One course holds trials of every length; each reads its own time."""
    weights = [read("type2_moderate", "semaglutide", 1, w)["weight_change"] for w in (4, 12, 52)]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == pytest.approx(4 / 52 * weights[2], abs=0.75)


@pytest.mark.slow
def test_titrated_insulin_meets_its_target_in_the_body_it_has_changed():
    found = read("type2_moderate", "basal_insulin", "titrate", 24)
    assert found["fasting_glucose"] == pytest.approx(7.0, abs=0.1)
    assert 0.0 < found["dose"] < 45.0
    assert read("type2_moderate", "basal_insulin", "titrate", 0.4)["dose"] == 0.0
    assert read("type2_late", "basal_insulin", "titrate", 24, body_weight=60.0)["dose"] <= 30.0


def test_insulin_doses_stay_in_a_trial():
    """Else a drug that lowers glucose would only lower the dose."""
    found = read("type1", "metformin", 2000.0)
    assert found["fasting_glucose_change"] < -0.5
    assert found["hba1c_change"] < -0.2


def test_a_single_dose_of_an_sglt2_inhibitor_acts_within_hours():
    found = read("type2_moderate", "sglt2_inhibitor", 10, 4 / 168)
    assert found["urinary_glucose"] > 5.0
    assert abs(found["weight_change"]) < 0.1
    assert abs(found["hba1c_change"]) < 0.05


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"treatment": "snake oil"}, ["treatment", "metformin"]),
        ({"dose": -1}, ["metformin_dose", "0 to 3000 mg/day"]),
        ({"dose": "much"}, ["metformin_dose", "number"]),
        ({"dose": "titrate"}, ["dose", "basal_insulin"]),
        ({"weeks": 0}, ["weeks", "0.01 to 260"]),
    ],
)
def test_what_is_refused(settings, words):
    with pytest.raises(ph.ScenarioError) as error:
        trial("type2_early", **settings)
    for word in words:
        assert word in str(error.value)


def test_treatments_of_a_scenario_are_its_doses():
    by_key = ph.Scenario("type2_early", treatments={"metformin": 1000})
    by_value = ph.Scenario("type2_early", values={"metformin_dose": 1000})
    assert by_key.body == by_value.body
    assert ph.Scenario.from_json(by_key.to_json()) == by_key
    with pytest.raises(ph.ScenarioError, match="metformin"):
        ph.Scenario("type2_early", treatments={"metformin": 1}, values={"metformin_dose": 2})
