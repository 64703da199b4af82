"""The Lessons page: guesses of every form, runs, checks, links; by mouse, finger and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import violations
from tests.browser.lessons_page import Lessons
from tests.browser.odd_links import ODD_VALUES
from tests.browser.test_accessibility import PHONE

pytestmark = pytest.mark.browser


@pytest.fixture
def open_lessons(new_page: Callable[..., Page], dashboard: str) -> Callable[..., Lessons]:
    """Return a function that opens the page in a window of its own."""

    def opened(link: str = "", **options: Any) -> Lessons:
        lessons = Lessons(new_page(**options), dashboard)
        lessons.open(link)
        return lessons

    return opened


def tab_to(lessons: Lessons, selector: str) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(40):
        lessons.page.keyboard.press("Tab")
        if lessons.page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached by Tab")


def test_a_whole_lesson_by_keyboard_alone(open_lessons: Callable[..., Lessons]) -> None:
    lessons = open_lessons()
    keyboard = lessons.page.keyboard
    tab_to(lessons, '.lessons-card a[href="#lesson=normal_loop"]')
    keyboard.press("Enter")
    lessons.is_at("predict")
    lessons.settle()
    # Nothing of the answer is on screen, and nothing runs without a guess.
    assert lessons.page.locator(".lesson-running path").count() == 0
    tab_to(lessons, "#lesson-go")
    keyboard.press("Enter")
    lessons.is_at("predict")
    keyboard.press("Shift+Tab")
    keyboard.press("Shift+Tab")
    assert lessons.page.evaluate("() => document.activeElement.type") == "radio"
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    chosen = lessons.page.evaluate("() => document.activeElement.parentElement.innerText.trim()")
    tab_to(lessons, "#lesson-go")
    keyboard.press("Enter")
    lessons.is_at("result")
    lessons.says(".lesson-verdict", f"You chose “{chosen}”")
    assert lessons.curve("this", "plasma_glucose")
    lessons.focus_is("lesson-heading")
    tab_to(lessons, "#lesson-go")
    keyboard.press("Enter")
    lessons.is_at("explain")
    tab_to(lessons, "#lesson-go")
    keyboard.press("Enter")
    lessons.is_at("try it")
    before = lessons.curve("this", "plasma_glucose")
    tab_to(lessons, ".lesson-slider")
    keyboard.press("End")
    lessons.settle()
    assert lessons.curve("this", "plasma_glucose") != before
    assert lessons.page.locator(".lesson-before").count() > 0
    tab_to(lessons, "#lesson-go")
    keyboard.press("Enter")
    lessons.is_at("check")
    tab_to(lessons, ".lesson-option input")
    keyboard.press("Space")
    expect(lessons.page.locator(".lesson-feedback")).not_to_be_empty()
    keyboard.press("ArrowDown")
    lessons.says(".lesson-feedback", "is right")
    tab_to(lessons, "#lesson-next")
    keyboard.press("Enter")
    lessons.is_at("predict")
    assert lessons.know("lesson.id") == "no_insulin"
    assert lessons.log == []


def test_a_curve_is_drawn_by_mouse_and_told_in_words(
    open_lessons: Callable[..., Lessons],
) -> None:
    lessons = open_lessons("lesson=pancreas_covers")
    pad = lessons.page.locator("#lesson-pad").bounding_box()
    assert pad is not None
    mouse = lessons.page.mouse
    middle = pad["y"] + pad["height"] * 0.7
    mouse.move(pad["x"] + 2, middle)
    mouse.down()
    mouse.move(pad["x"] + pad["width"] * 0.4, pad["y"] + pad["height"] * 0.5)
    mouse.up()
    expect(lessons.page.locator("#lesson-go")).to_have_attribute("aria-disabled", "true")
    lessons.says("#lesson-curves", "your guess so far")
    mouse.move(pad["x"] + pad["width"] * 0.4, pad["y"] + pad["height"] * 0.5)
    mouse.down()
    mouse.move(pad["x"] + pad["width"] - 2, pad["y"] + pad["height"] * 0.9)
    mouse.up()
    lessons.press_on()
    lessons.says(".lesson-verdict", "You drew the peak", "On average your curve lies", "µU/mL")
    assert lessons.page.locator(".lesson-gap").count() == 1
    assert lessons.page.locator(".lesson-guess").count() == 1
    # The guess is kept for a reload, and by a link it opens where it was.
    lessons.page.reload()
    lessons.settle()
    lessons.is_at("result")
    lessons.says(".lesson-verdict", "You drew the peak")


def test_a_curve_is_drawn_by_keyboard_and_cleared(open_lessons: Callable[..., Lessons]) -> None:
    lessons = open_lessons("lesson=pancreas_covers")
    keyboard = lessons.page.keyboard
    lessons.page.locator("#lesson-pad").focus()
    for _ in range(6):
        keyboard.press("ArrowUp")
    for _ in range(13):
        keyboard.press("Enter")
    text = lessons.page.locator("#lesson-pad").get_attribute("aria-valuetext") or ""
    assert "13:00" in text
    assert "100 % drawn" in text
    expect(lessons.page.locator("#lesson-go")).to_have_attribute("aria-disabled", "false")
    lessons.page.click("#lesson-clear")
    expect(lessons.page.locator("#lesson-go")).to_have_attribute("aria-disabled", "true")
    assert lessons.page.locator(".lesson-pen").count() == 0


def test_a_finger_draws_and_does_not_scroll(open_lessons: Callable[..., Lessons]) -> None:
    lessons = open_lessons("lesson=pancreas_covers", **PHONE)
    lessons.page.locator("#lesson-pad").scroll_into_view_if_needed()
    box = lessons.page.locator("#lesson-pad").bounding_box()
    assert box is not None
    scrolled = lessons.page.evaluate("() => window.scrollY")
    client = lessons.page.context.new_cdp_session(lessons.page)

    def touch(kind: str, share: float, level: float) -> None:
        point = {"x": box["x"] + box["width"] * share, "y": box["y"] + box["height"] * level}
        points = [] if kind == "touchEnd" else [point]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0.01, 0.9)
    for place in range(1, 21):
        touch("touchMove", min(0.99, place / 20), 0.9 - 0.7 * (place / 20))
    touch("touchEnd", 0, 0)
    lessons.page.wait_for_function("() => window.islet.lessons.hasGuess(0)")
    drawn = lessons.know("guesses[0].drawing.values")
    assert drawn[0] < drawn[30] < drawn[60]
    assert lessons.page.evaluate("() => window.scrollY") == scrolled


def test_an_order_and_a_number_are_guesses(open_lessons: Callable[..., Lessons]) -> None:
    lessons = open_lessons("lesson=missed_basal")
    first = lessons.page.locator(".lesson-item-text").first.inner_text()
    lessons.page.locator(".lesson-item").first.get_by_role("button", name="one place down").click()
    assert lessons.page.locator(".lesson-item-text").nth(1).inner_text() == first
    lessons.page.locator(".lesson-item").nth(1).drag_to(lessons.page.locator(".lesson-item").nth(3))
    assert lessons.page.locator(".lesson-item-text").nth(3).inner_text() == first
    lessons.press_on()
    lessons.says(".lesson-verdict", "Your order", "What happened")
    lessons.go("lesson=double_diabetes")
    expect(lessons.page.locator("#lesson-go")).to_have_attribute("aria-disabled", "true")
    lessons.page.locator(".lesson-field").fill("99")
    lessons.page.keyboard.press("Tab")
    lessons.says(".control-message", "0.5 to 4")
    lessons.page.locator(".lesson-field").fill("1.5")
    lessons.page.keyboard.press("Tab")
    lessons.press_on()
    lessons.says(".lesson-verdict", "You guessed 1.5")
    lessons.go("lesson=missed_basal")
    lessons.option("I don't know").check()
    lessons.press_on()
    lessons.says(".lesson-verdict", "You said you did not know.", "What happened")


def test_numbers_follow_the_unit_and_the_cursor(open_lessons: Callable[..., Lessons]) -> None:
    lessons = open_lessons("lesson=no_insulin")
    lessons.page.locator(".lesson-option input").first.check()
    lessons.press_on()
    lessons.page.locator(".header").get_by_text("mmol/L", exact=True).click()
    lessons.says("#lesson-curves", "mmol/L", "target 3.9–10")
    assert "unit=mmol/L" in lessons.page.evaluate("() => window.location.hash")
    cursor = lessons.page.locator("#lesson-cursor")
    cursor.focus()
    lessons.page.keyboard.press("Home")
    early = cursor.get_attribute("aria-valuetext") or ""
    lessons.page.keyboard.press("End")
    late = cursor.get_attribute("aria-valuetext") or ""
    assert early.startswith("00:00")
    assert "Glucose, mmol/L" in early
    assert late != early
    lessons.page.click("#lesson-table-button")
    lessons.says("#lesson-table", "The curves as numbers", "Glucose, mmol/L")


def test_links_lead_behind_no_question_and_name_what_is_unknown(
    open_lessons: Callable[..., Lessons],
) -> None:
    lessons = open_lessons("lesson=cliff&step=explain&colour=red")
    lessons.is_at("predict")
    lessons.says("#lessons-note", "One part of this link", "Guess first")
    lessons.page.evaluate("() => { window.location.hash = 'lesson=no_such'; }")
    expect(lessons.page.locator("#lessons-start")).to_be_visible()
    lessons.says("#lessons-note", "One part of this link")
    card = lessons.page.locator('.lessons-card[data-lesson="cliff"]')
    expect(card).to_contain_text("opened")
    lessons.page.click("#lessons-remember-link")
    expect(lessons.page.locator(".lessons-remember-card")).to_have_count(1)
    question = lessons.page.locator(".lessons-remember-card")
    question.locator("input").first.check()
    expect(question.locator(".lesson-feedback")).not_to_be_empty()
    lessons.go("")
    lessons.page.click("#lessons-clear")
    expect(card).not_to_contain_text("opened")
    assert lessons.page.evaluate("() => window.localStorage.getItem('islet-lessons')") is None


def test_odd_links_and_a_tampered_memory_break_nothing(
    open_lessons: Callable[..., Lessons],
) -> None:
    lessons = open_lessons()
    odd = [
        f"{name}={value}" for name in ("lesson", "step", "route", "unit") for value in ODD_VALUES
    ]
    odd += [f"lesson=cliff&step={value}" for value in ODD_VALUES]
    kept = [*ODD_VALUES, "[]", '{"opened":5}', '{"guesses":{"cliff":{"0":{"order":["x"]}}}}']
    for link in odd:
        lessons.page.evaluate("link => { window.location.hash = link; }", link)
    for text in kept:
        lessons.page.evaluate(
            """text => { window.localStorage.setItem('islet-lessons', text);
            window.location.hash = `lesson=cliff&step=reveal&n=${Math.random()}`; }""",
            text,
        )
    lessons.go("lesson=cliff")
    lessons.is_at("predict")
    assert lessons.know("guesses") == {}
    lessons.option("This order is my guess").check()
    lessons.press_on()
    lessons.is_at("result")
    assert lessons.log == []


def test_a_lesson_once_opened_goes_on_without_the_server_and_a_failure_is_told(
    open_lessons: Callable[..., Lessons],
) -> None:
    lessons = open_lessons("lesson=normal_loop")
    lessons.page.route("**/_dash-update-component*", lambda route: route.abort())
    lessons.option("I don't know").check()
    lessons.press_on()
    lessons.press_on()
    lessons.press_on()
    lessons.is_at("try it")
    before = lessons.curve("this", "plasma_glucose")
    lessons.page.locator(".lesson-slider").press("End")
    lessons.page.locator("#lessons-message").wait_for(state="visible")
    lessons.says("#lessons-message", "could not be run")
    assert lessons.curve("this", "plasma_glucose") == before
    lessons.page.unroute("**/_dash-update-component*")
    lessons.page.click("#lessons-again")
    lessons.page.locator("#lessons-message").wait_for(state="hidden")
    lessons.settle()
    assert lessons.curve("this", "plasma_glucose") != before


def test_numbers_that_no_longer_match_hide_the_explanation(
    open_lessons: Callable[..., Lessons],
) -> None:
    lessons = open_lessons("lesson=normal_loop")
    lessons.page.evaluate(
        "() => { window.islet.lessons.state.authored.normal_loop.hidden ="
        " 'The numbers no longer match this text'; }"
    )
    lessons.option("I don't know").check()
    lessons.press_on()
    lessons.press_on()
    lessons.says(".lesson-hidden", "The numbers no longer match this text")
    assert lessons.page.locator("#lesson-text .lesson-lead").count() == 0


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
def test_axe_finds_nothing(open_lessons: Callable[..., Lessons], scheme: str, width: int) -> None:
    lessons = open_lessons(color_scheme=scheme, viewport={"width": width, "height": 844})
    assert violations(lessons) == []
    lessons.go("lesson=pancreas_covers")
    assert violations(lessons) == []
    lessons.option("I don't know").check()
    for _ in range(4):
        lessons.press_on()
        assert violations(lessons, "#lesson") == []
    lessons.go("lesson=missed_basal")
    assert violations(lessons, "#lesson") == []


def test_a_lesson_on_illness_ends_with_what_to_do_in_real_life(
    open_lessons: Callable[..., Lessons],
) -> None:
    lessons = open_lessons("lesson=sick_day")
    lessons.option("I don't know").check()
    for _ in range(4):
        lessons.press_on()
    lessons.is_at("check")
    lessons.says(".lesson-closing", "follow your own sick-day plan")


def test_read_in_the_order_of_text_figure_options_and_never_too_wide(
    open_lessons: Callable[..., Lessons],
) -> None:
    lessons = open_lessons("lesson=sick_day", viewport={"width": 320, "height": 640})
    order = lessons.page.evaluate(
        "() => [...document.querySelector('#lesson').children].map((one) => one.className)"
    )
    assert order == ["lesson-text", "lesson-figure", "lesson-below"]
    tops = [
        lessons.page.locator(f"#lesson > .{name}").bounding_box()["y"]  # type: ignore[index]
        for name in order
    ]
    assert tops == sorted(tops)
    for link in ("lesson=sick_day", "lesson=agp_loop", "lesson=missed_basal", ""):
        lessons.go(link)
        assert lessons.page.evaluate("() => document.documentElement.scrollWidth") <= 320
