"""Each mistake that an author may make, and what is said about it."""

import pytest

from tests.teaching.library_of import FIBRE, changed, library_of, said_of

PEAK = 'peak_white = { body = "white", signal = "plasma_glucose", take = "max", from = "08:00", to = "12:00" }'
ORDER = """form = "order"
items = [
  { id = "first", text = "One", value = "peak_white" },
  { id = "second", text = "Two", value = "late_white" },
  { id = "third", text = "Three", value = "late_white" },
]
"""
NUMBER = 'form = "number"\nnumber = { value = "peak_left", min = 0.5, max = 3, step = 0.1, close = 0.1 }\n'
OPTIONS = FIBRE[FIBRE.index("options = [") : FIBRE.index("]\n[[steps]]\nkind = \"run\"") + 2]  # fmt: skip
LONG = " ".join(["word"] * 74)

MISTAKES = {
    "not TOML": (
        [('meal = "08:00"', "meal = 08:00")],
        'fibre.toml, line 14: cannot be read. Clock times need quotes: "07:00".',
    ),
    "unknown format version": (
        [("schema = 1", "schema = 2")],
        "schema 2 is newer than this app knows (1).",
    ),
    "unknown field": (
        [('kind = "explain"\ntext', 'kind = "explain"\nexplane = "x"\ntext')],
        'step 4: unknown field "explane".',
    ),
    "unknown kind": (
        [('kind = "explain"', 'kind = "explane"')],
        'step 4: unknown kind "explane". Did you mean "explain"?',
    ),
    "field missing": (
        [('goal = "Say what fibre changes in a meal: speed first."\n', "")],
        'lesson has no "goal".',
    ),
    "field of a step missing": (
        [('question = "What does the fibre do to the peak?"\n', "")],
        'step 1: step has no "question".',
    ),
    "id used twice": (
        [('id = "fibre_first"', 'id = "normal_loop"')],
        'id "normal_loop" is already used by 01_normal_loop.toml.',
    ),
    "number used twice": ([("number = 101", "number = 1")], "number 1 is already used by"),
    "title too long": (
        [("Fibre lowers the peak more than the total", "a b c d e f g h i j k l m n o")],
        "title has 15 words; at most 12. Say the finding.",
    ),
    "title a question": (
        [("more than the total", "more than the total?")],
        "title is a question. Say the finding.",
    ),
    "unknown person": (
        [('person = "prediabetes"', 'person = "type3"')],
        'body "white": unknown person "type3". Known: healthy, insulin_resistant, ',
    ),
    "value out of range": (
        [('person = "prediabetes"', 'person = "prediabetes"\nvalues = { visceral_fat_area = 900 }')],
        'body "white": visceral_fat_area = 900 is outside 20 to 400 cm2.',
    ),
    "unknown value": (
        [('person = "prediabetes"', 'person = "prediabetes"\nvalues = { visceral_fat = 90 }')],
        'body "white": unknown value "visceral_fat". Did you mean "visceral_fat_area"?',
    ),
    "unknown treatment": (
        [('person = "prediabetes"', 'person = "prediabetes"\ntreatments = { metformine = 90 }')],
        'unknown treatment "metformine". Did you mean "metformin"?',
    ),
    "unknown mechanism": (
        [('person = "prediabetes"', 'person = "prediabetes"\nwithout = ["incretin"]')],
        'without: unknown mechanism "incretin". Did you mean "incretins"?',
    ),
    "unknown signal": (
        [(PEAK, PEAK.replace("plasma_glucose", "glucose"))],
        'readout "peak_white": unknown signal "glucose". Did you mean "plasma_glucose"?',
    ),
    "unknown outcome": (
        [(PEAK, 'peak_white = { body = "white", outcome = "time_in_rang" }')],
        'readout "peak_white": unknown outcome "time_in_rang". Did you mean "time_in_range"?',
    ),
    "unknown protocol": (
        [(PEAK, 'peak_white = { body = "white", protocol = "clam", readout = "m_value" }')],
        'readout "peak_white": unknown protocol "clam". Did you mean "clamp"?',
    ),
    "unknown read-out of a protocol": (
        [(PEAK, 'peak_white = { body = "white", protocol = "clamp", readout = "m_valu" }')],
        'readout "peak_white": clamp has no read-out "m_valu". Did you mean "m_value"?',
    ),
    "protocol makes no sense": (
        [(PEAK, 'peak_white = { body = "white", protocol = "basal_interruption", readout = "time_to_300" }')],
        'readout "peak_white": basal_interruption needs a person on insulin; "prediabetes" is not.',
    ),
    "like points nowhere": (
        [('like = "white"', 'like = "brown"')],
        'body "bran": like: no body "brown".',
    ),
    "like in a circle": (
        [('person = "prediabetes"', 'like = "bran"')],
        "like goes in a circle: white is like ",
    ),
    "time not on the clock": (
        [('meal = "08:00", carbohydrate = 75 }', 'meal = "25:10", carbohydrate = 75 }')],
        'schedule of "white": "25:10" is no time. Use 00:00 to 24:00, and day = 2 for the next day.',
    ),
    "doses in units": (
        [("{ meal = \"08:00\", carbohydrate = 75 }", "{ bolus = \"12:00\", units = 4, counted = 60 }")],
        'bolus "12:00": lessons use counted or share_of_own, not units.',
    ),
    "window outside the run": (
        [('window = ["07:00", "13:00"]', 'window = ["07:00", "day 3 13:00"]')],
        "view: window ends on day 3, the run has 1 days.",
    ),
    "read-out outside the run": (
        [('take = "at", time = "12:00" }\nlate_bran', 'take = "at", time = "30:00" }\nlate_bran')],
        'readout "late_white": reads 30:00, the run ends at 24:00.',
    ),
    "placeholder not declared": (
        [("The total hardly changes.", "{peek} hardly changes.")],
        "explain 1: {peek} is not a read-out. Declared: peak_white, peak_bran",
    ),
    "placeholder in no known form": (
        [("{late_gap}", "{late_gap:huge}")],
        'reveal 1: {late_gap:huge}: unknown "huge". Known: size, bare.',
    ),
    "read-out never used": (
        [("{late_gap}", "small")],
        'readout "late_gap": is never used (warning).',
    ),
    "placeholder before its run": (
        [("The same 75 g, once", "Peak {peak_white}. The same 75 g, once")],
        "predict 1: {peak_white} gives the answer away. List it under given if it is part of the set-up.",
    ),
    "guess before a prediction": (
        [("The same 75 g, once", "You said {guess}. The same 75 g, once")],
        "predict 1: {guess} is only known after a prediction.",
    ),
    "typed number": (
        [("instead of {peak_white}", "instead of 148 mg/dL")],
        'reveal 1: "148 mg/dL" is typed. Use a placeholder; for a threshold write {mgdl:148}.',
    ),
    "options leave a gap": (
        [('when = "peak_left <= 75"', 'when = "peak_left <= 50"')],
        "predict 1: no option holds where peak_left = ",
    ),
    "options overlap wrongly": (
        [('when = "peak_left > 75"', 'when = "peak_left > 97"')],
        'predict 1: option "Lowers it a little" can never be right; an earlier one always holds.',
    ),
    "draw without options": (
        [
            (OPTIONS, 'draw = { body = "bran", signal = "plasma_glucose", from = "08:00", to = "12:00" }\n'),
            ('form = "choose"', 'form = "draw"'),
        ],
        "predict 1: a drawing needs options for readers who do not draw.",
    ),
    "order of steps": (
        [('[[steps]]\nkind = "run"\n', "")],
        "step 2 is reveal, but nothing has run. Order: predict, run, reveal, explain.",
    ),
    "explanation too long": (
        [("Viscous fibre slows stomach and gut.", LONG)],
        "fibre.toml: explain 1 has 91 words; at most 60.",
    ),
    "too many controls": (
        [
            (
                'controls = [{ entry = "bran.meal.fibre", label = "Fibre", min = 0, max = 20, step = 1 }]',
                "controls = ["
                + 5 * '{ entry = "bran.meal.fibre", label = "Fibre", min = 0, max = 20, step = 1 },'
                + "]",
            )
        ],
        "try 1: 5 controls; at most 3",
    ),
    "too many rows": (
        [
            (
                'rows = ["plasma_glucose", "glucose_rate_of_appearance"]\nwindow',
                'rows = ["plasma_glucose", "glucose_rate_of_appearance", "plasma_insulin", "ketones", "glucagon", "cortisol"]\nwindow',
            )
        ],
        "view: Rows: 6; at most 4.",
    ),
    "control the body lacks": (
        [('entry = "bran.meal.fibre"', 'entry = "bran.bolus.now"')],
        'try 1: "bran.bolus.now" has no such entry. Entries: meal.',
    ),
    "two right options": (
        [('text = "it removes glucose from the body",', 'text = "it removes glucose", correct = true,')],
        "check: 2 options are marked correct; exactly 1.",
    ),
    "no right option": (
        [(" correct = true,", "")],
        "check: no option is marked correct; exactly 1.",
    ),
    "feedback missing": (
        [(', feedback = "It changes what insulin has to answer."', "")],
        "check: option 3 has no feedback. Say why it is tempting and what to look at.",
    ),
    "comparison not understood": (
        [('that = "peak_left in 75..99"', 'that = "peak ~ 140"')],
        'expect 1: cannot read "peak ~ 140". Use <, <=, >, >= or "in a..b".',
    ),
    "comparison with something unknown": (
        [('that = "peak_left in 75..99"', 'that = "peak_lef < 99"')],
        'expect 1: "peak_lef" is not a read-out. Did you mean "peak_left"?',
    ),
    "feature missing": (
        [("minutes = 5", 'minutes = 5\nneeds = ["dawn_rhyme"]')],
        'needs "dawn_rhyme": not in this model. Steps 1 to 6 stay hidden.',
    ),
    "no source": (
        [('[[sources]]\ntext = "Meal tests of 2025, 23 people, medians"\ngrade = "calibrated"\n', "")],
        'lesson has no source. A grade "assumed" is allowed and shown.',
    ),
    "exclamation mark": (
        [("The total hardly changes.", "The total hardly changes!")],
        'explain 1: "!" is not used here.',
    ),
    "words for a real person": (
        [("The total hardly changes.", "So lower your dose.")],
        '"your dose", "patient like you" and doses for real people are not allowed.',
    ),
    "door before GLUT4": (
        [("The total hardly changes.", "The doors open.")],
        'explain 1: "door" appears before GLUT4 is named.',
    ),
    "unsafe text": (
        [("The total hardly changes.", "See https://example.org")],
        "explain 1: links go to sources.",
    ),
    "markup": (
        [("The total hardly changes.", "The <b>total</b> stays.")],
        "explain 1: HTML is shown as typed.",
    ),
    "requires nowhere": (
        [('requires = ["normal_loop"]', 'requires = ["normal_lop"]')],
        'requires: no lesson "normal_lop". Did you mean "normal_loop"?',
    ),
    "requires itself": (
        [('requires = ["normal_loop"]', 'requires = ["fibre_first"]')],
        "requires goes in a circle: fibre_first needs fibre_first.",
    ),
    "a life that is none": (
        [('person = "prediabetes"', 'life = "long"')],
        'body "white": unknown life "long". Known: type2_slow',
    ),
}  # fmt: skip
WARNINGS = ("read-out never used", "feature missing", "markup")

AFTER_A_RUN = {
    "no option holds": (
        [("= \"peak_left <= 75\"", "= \"peak_left <= late_gap\""), ("= \"peak_left > 75\"", "= \"peak_left > 96.9\"")],
        "predict 1: with this model no option holds (peak_left = ",
    ),
    "number out of its own range": (
        [(OPTIONS, ""), ('form = "choose"\n', NUMBER)],
        "is outside 0.5 to 3. Widen the scale.",
    ),
    "order with a tie": (
        [(OPTIONS, ""), ('form = "choose"\n', ORDER)],
        '"second" and "third" differ by less than 5 %. Choose clearer cases.',
    ),
    "control without effect": (
        [('entry = "bran.meal.fibre", label = "Fibre", min = 0, max = 20, step = 1', 'value = "bran.age", label = "Age", min = 40, max = 60, step = 5')],
        'try 1: Moving "Age" changes no shown row by more than 1 %. Is it the right body?',
    ),
    "expectation fails": (
        [('that = "peak_left in 75..99"', 'that = "peak_left < 3"')],
        "asked < 3. The lesson is hidden until text or model change.",
    ),
    "what the model refuses": (
        [("carbohydrate = 75, fibre", "carbohydrate = 900, fibre")],
        "the model cannot run this: meal_carbohydrate: 900 is out of range",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_a_way_out(mistake, tmp_path):
    pairs, message = MISTAKES[mistake]
    library = library_of(tmp_path, changed(FIBRE, *pairs))
    said = said_of(library)
    assert any(message in one for one in said), said
    assert all(one.startswith("fibre.toml") for one in said)
    # A file that cannot be used is left out, and the others are not.
    assert set(library.lessons) - {"fibre_first"} == {"normal_loop"}
    assert ("fibre_first" in library.lessons) == (mistake in WARNINGS)


@pytest.mark.parametrize("mistake", AFTER_A_RUN)
def test_a_mistake_that_only_a_run_shows(mistake, tmp_path, monkeypatch):
    pairs, message = AFTER_A_RUN[mistake]
    if mistake == "no option holds":
        # Nothing but a run tells of two read-outs how they lie to each other.
        monkeypatch.setattr("components.teaching.checks.lesson.check_options", lambda *_: None)
    library = library_of(tmp_path, changed(FIBRE, *pairs))
    said = said_of(library, runs=True)
    assert any(message in one for one in said), said


def test_a_lesson_that_is_too_slow(tmp_path, monkeypatch):
    monkeypatch.setattr("components.teaching.checks.run.LONGEST", 0.0)
    said = said_of(library_of(tmp_path, FIBRE), runs=True)
    assert any("of computing; at most 1. Shorten days or share bodies." in one for one in said)


def test_all_mistakes_are_told_at_once(tmp_path):
    pairs = [
        pair
        for name in ("title a question", "no right option", "unknown field")
        for pair in MISTAKES[name][0]
    ]
    said = said_of(library_of(tmp_path, changed(FIBRE, *pairs)))
    assert len(said) == 3, said
