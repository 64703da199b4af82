"""What a page needs of a lesson before anything has run; no result is in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from components.teaching.checks.needs import hidden_steps
from components.teaching.format.lesson import Lesson, Step
from components.teaching.format.scene import SceneSet
from components.teaching.shapes import (
    control_facts,
    events_of,
    person_facts,
    source_facts,
    unit_of_time,
)
from components.teaching.told_scenes import told_scene_set


def told(of: Lesson | SceneSet) -> dict[str, Any]:
    """Return a lesson or a scene set as JSON for the page.

    Texts keep their placeholders: ``{peak}`` and ``{gap:size}`` name a read-out of the answer,
    ``{mgdl:180}`` a fixed glucose, ``{guess}`` what the reader said.

    Parameters
    ----------
    of : Lesson or SceneSet

    Returns
    -------
    dict
        Of a lesson ``id``, ``number``, ``title``, ``goal``, ``requires``, ``minutes``,
        ``level``, ``misconceptions``, ``contested``, ``sources`` (``text``, ``grade``,
        ``key``), ``needs`` (features that this model lacks) and ``hidden_steps`` (places of
        steps that are not shown for want of them), ``bodies`` (``person_facts``), ``view``
        (``rows``, ``window``, ``reference``, ``page``, ``unit_of_time``), ``events`` by body
        (``marks``), and ``steps``:

        - predict: ``form``, ``text``, ``question``, ``given``, ``show``, ``options`` (``text``,
          ``sketch``), ``draw`` (``body``, ``signal``, ``from``, ``to``, ``show_reference``; or
          None), ``items`` (texts) and ``number`` (``min``, ``max``, ``step``, ``close``,
          ``readout``: whose unit and kind it has; or None)
        - run
        - reveal: ``rows``, ``show``, ``text``
        - explain: ``text``
        - try: ``text``, ``show``, ``rows``, ``page``, ``controls`` (``control_facts``)
        - check: ``question``, ``options`` (``text``, ``correct``, ``feedback``)

        Of a scene set ``id``, ``title``, ``minutes``, ``audience``, ``keys``, ``sources``,
        ``bodies``, ``events`` and ``scenes``: ``id``, ``title``, ``page``, ``show``, ``rows``,
        ``window``, ``unit_of_time``, ``hide_until_reveal``, ``say``, ``ask``, ``options``,
        ``readings`` (names), ``presets`` (``key``, ``label``, ``show``, ``rows``, ``moves``:
        ``target`` and ``value`` of what the server is asked for; empty: the page shows other
        curves of the same answer), ``controls``, ``claims`` and ``qr``.
    """
    return _lesson(of) if isinstance(of, Lesson) else told_scene_set(of)


def _lesson(lesson: Lesson) -> dict[str, Any]:
    missing, hidden = hidden_steps(lesson)
    view, bodies = lesson.view, lesson.bodies
    return {
        "id": lesson.id,
        "number": lesson.number,
        "title": lesson.title,
        "goal": lesson.goal,
        "requires": list(lesson.requires),
        "minutes": lesson.minutes,
        "level": lesson.level,
        "misconceptions": list(lesson.misconceptions),
        "contested": lesson.contested,
        "sources": source_facts(lesson.sources),
        "needs": list(missing),
        "hidden_steps": list(hidden),
        "bodies": {key: person_facts(body) for key, body in bodies.items()},
        "view": {
            "rows": list(view.rows),
            "window": list(view.window),
            "reference": view.reference,
            "page": view.page,
            "unit_of_time": unit_of_time(view.window, bodies),
        },
        "events": events_of(bodies),
        "steps": [_STEPS[step.kind](step, lesson) for step in lesson.steps],
    }


def _shown(step: Step, lesson: Lesson) -> list[str]:
    """Return the bodies of a step; without a choice, those that live days, or lives with them."""
    return list(step.show) or [key for key, body in lesson.bodies.items() if not body.life]


def _predict(step: Step, lesson: Lesson) -> dict[str, Any]:
    draw, number = step.draw, step.number
    return {
        "kind": step.kind,
        "form": step.form,
        "text": step.text,
        "question": step.question,
        "given": list(step.given),
        "show": _shown(step, lesson),
        "options": [{"text": one.text, "sketch": one.sketch} for one in step.options],
        "draw": None
        if draw is None
        else {
            "body": draw.body, "signal": draw.signal, "from": draw.start, "to": draw.end,
            "show_reference": draw.show_reference,
        },
        "items": [item.text for item in step.items],
        "number": None
        if number is None
        else {
            "readout": number.value, "min": number.low, "max": number.high, "step": number.step,
            "close": number.close,
        },
    }  # fmt: skip


def _run(step: Step, _lesson_of: Lesson) -> dict[str, Any]:
    return {"kind": step.kind}


def _reveal(step: Step, lesson: Lesson) -> dict[str, Any]:
    rows = list(step.rows or lesson.view.rows)
    return {"kind": step.kind, "rows": rows, "show": _shown(step, lesson), "text": step.text}


def _explain(step: Step, _lesson_of: Lesson) -> dict[str, Any]:
    return {"kind": step.kind, "text": step.text}


def _try(step: Step, lesson: Lesson) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "text": step.text,
        "show": _shown(step, lesson),
        "rows": list(step.rows or lesson.view.rows),
        "page": step.page or lesson.view.page,
        "controls": [control_facts(one) for one in step.controls],
    }


def _check(step: Step, _lesson_of: Lesson) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "question": step.question,
        "options": [
            {"text": one.text, "correct": one.correct, "feedback": one.feedback}
            for one in step.options
        ],
    }


_STEPS: Mapping[str, Callable[[Step, Lesson], dict[str, Any]]] = {
    "predict": _predict, "run": _run, "reveal": _reveal, "explain": _explain, "try": _try,
    "check": _check,
}  # fmt: skip
