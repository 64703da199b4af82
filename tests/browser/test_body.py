"""The body map, the cell and the play bar, as a visitor uses them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import violations
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

LOUD = """() => window.islet.figure.element().data
    .filter(trace => trace.meta.role === 'now' && trace.line.width === 4).map(trace => trace.meta.signal)"""
LIT = "() => [...document.querySelectorAll('#map .lit')].map(node => node.id)"
WIDTH = """name => document.querySelector(`#map-flux-${name} .flux`).getBBox().height"""
IS_DRAWN = "name => document.querySelector(`#map-${name}`).getAttribute('display') !== 'none'"


def drawn(visit: Visit, picture: str = "map") -> None:
    """Wait until the picture shows the run on screen at the cursor."""
    visit.page.wait_for_function(
        "name => document.querySelector('#body-panel').dataset.drawn =="
        " `${window.islet.state.now.run} ${Math.round(window.islet.state.cursor)} ${name}`",
        arg=picture,
    )


def to(visit: Visit, minutes: int) -> None:
    """Put the cursor at a time."""
    visit.page.evaluate("minutes => window.islet.cursor.move(minutes)", minutes)
    drawn(visit)


def test_the_arrows_follow_the_cursor_and_the_liver_turns_round(visit: Visit) -> None:
    drawn(visit)
    to(visit, 450)
    liver = visit.page.locator("#map-organ-liver .organ-value")
    assert "makes" in (liver.text_content() or "")
    assert not visit.page.evaluate(IS_DRAWN, "flux-gut-liver")
    muscle = visit.page.evaluate(WIDTH, "blood-muscle")
    to(visit, 600)
    assert "keeps" in (liver.text_content() or "")
    assert visit.page.evaluate(IS_DRAWN, "flux-gut-liver")
    assert visit.page.evaluate(WIDTH, "blood-muscle") > muscle
    expect(visit.page.locator("#body-live")).to_contain_text("At 10:00. The gut brings")


def test_rows_and_organs_tell_of_each_other(visit: Visit) -> None:
    drawn(visit)
    visit.page.locator("#map-organ-muscle").focus()
    assert visit.page.evaluate(LOUD) == ["glut4_surface_fraction"]
    visit.page.locator("#map-organ-blood").focus()
    assert visit.page.evaluate(LOUD) == ["plasma_glucose"]
    visit.page.locator("#information-row-glut4_surface_fraction").focus()
    assert visit.page.evaluate(LOUD) == []
    assert "map-organ-muscle" in visit.page.evaluate(LIT)
    stage = visit.page.locator("#stage").bounding_box()
    box = visit.page.evaluate("() => window.islet.box.boxes.plasma_insulin")
    assert stage
    visit.page.mouse.move(stage["x"] + 300, stage["y"] + box["top"] + box["height"] / 2)
    visit.page.wait_for_function(f"() => ({LIT})().some(id => id.startsWith('map-signal-insulin'))")


def test_an_organ_opens_from_the_keyboard_and_offers_its_curve(visit: Visit) -> None:
    drawn(visit)
    visit.page.locator("#map-organ-kidney").focus()
    visit.page.keyboard.press("Enter")
    box = visit.page.locator("#organ-box")
    assert "Lost with urine" in box.inner_text()
    assert box.locator("a").first.get_attribute("href") == "model#kidney"
    visit.click("#organ-box .button")
    assert "urinary_glucose_loss" in visit.state("chosen")
    visit.focus_is("map-organ-kidney")
    visit.page.keyboard.press("Enter")
    assert box.locator(".button").count() == 0
    visit.page.keyboard.press("Escape")
    assert box.is_hidden()
    visit.focus_is("map-organ-kidney")


def test_an_action_goes_with_its_mechanism(visit: Visit) -> None:
    drawn(visit)
    to_liver, to_muscle = "signal-glucagon-to-liver", "signal-insulin-to-muscle"
    assert visit.page.evaluate(IS_DRAWN, to_liver)
    visit.page.evaluate("() => window.islet.switches.toggle('glucagon')")
    visit.settle()
    drawn(visit)
    assert not visit.page.evaluate(IS_DRAWN, to_liver)
    assert visit.page.evaluate(IS_DRAWN, to_muscle)
    visit.page.click(".hormone-chip[data-key=insulin]")
    assert not visit.page.evaluate(IS_DRAWN, to_muscle)
    visit.page.click(".hormone-chip[data-key=insulin]")


def test_each_action_of_the_model_has_its_arrow(visit: Visit) -> None:
    drawn(visit)
    missing = visit.page.evaluate(
        """() => {
            const { flows, actions } = window.islet.state.facts.body;
            const ids = [...flows.flatMap(({ arrows }) => arrows.map(([arrow]) => `map-flux-${arrow}`)),
                ...actions.map(({ messenger, organ }) => `map-signal-${messenger}-to-${organ}`)];
            return ids.filter(id => !document.getElementById(id));
        }"""
    )
    assert missing == []
    extra = visit.page.evaluate(
        """() => {
            const { actions } = window.islet.state.facts.body;
            const ids = actions.map(({ messenger, organ }) => `map-signal-${messenger}-to-${organ}`);
            return [...document.querySelectorAll("#map [id*='-to-']")].map(one => one.id).filter(id => !ids.includes(id));
        }"""
    )
    assert extra == []


def test_the_cell_shows_what_the_model_has(visit: Visit) -> None:
    visit.page.locator(".body-choice label").nth(1).click()
    drawn(visit, "cell")
    doors = visit.page.locator("#cell .site .glut:not([display])").count()
    share = visit.page.evaluate(
        "() => window.islet.pictures.at(window.islet.state.now, window.islet.state.cursor).glut4_share"
    )
    assert doors == round(12 * share)
    assert f"{doors} of 12" in (visit.page.locator("#cell").text_content() or "")
    assert "five times" in visit.text("#cell-caption")
    visit.page.click("#cell-larger")
    visit.page.locator("#cell-scenes .scene").nth(3).wait_for()
    words = visit.page.locator("#cell-scenes .scene small").all_text_contents()
    opened = [int(re.findall(r"\d+", text)[0]) for text in words]
    assert opened[1] > opened[0] >= opened[3]
    visit.page.keyboard.press("Escape")
    visit.focus_is("cell-larger")
    visit.page.locator(".body-choice label").first.click()
    drawn(visit)


def test_space_plays_and_pauses_but_not_in_a_field(visit: Visit) -> None:
    visit.page.locator("#number-visceral_fat_area").focus()
    visit.page.keyboard.press("Space")
    assert not visit.page.evaluate("() => window.islet.play.isPlaying()")
    visit.page.locator("#cursor").focus()
    visit.page.keyboard.press("Space")
    visit.page.wait_for_function("start => window.islet.state.cursor > start + 20", arg=570)
    visit.page.keyboard.press("Space")
    stopped = visit.state("cursor")
    assert not visit.page.evaluate("() => window.islet.play.isPlaying()")
    visit.page.evaluate("() => { document.querySelector('#body-details').open = true; }")
    visit.page.click("#play-space")
    visit.page.locator("#cursor").focus()
    visit.page.keyboard.press("Space")
    assert visit.state("cursor") == stopped
    visit.page.click("#play-space")
    visit.page.evaluate("() => { document.querySelector('#body-details').open = false; }")


def test_reduced_motion_plays_in_quarters_of_an_hour(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    to(visit, 500)
    visit.page.click("#play-bar .play-button")
    visit.page.wait_for_function("() => window.islet.state.cursor > 500")
    visit.page.click("#play-bar .play-button")
    assert (visit.state("cursor") - 500) % 15 == 0
    assert not visit.page.evaluate("() => window.islet.play.isPlaying()")
    visit.page.emulate_media(reduced_motion="no-preference")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
def test_axe_finds_nothing_in_body_box_and_cell(
    open_page: Callable[..., Visit], scheme: str, width: int
) -> None:
    visit = open_page(color_scheme=scheme, viewport={"width": width, "height": 844})
    if width < 1200:
        visit.page.click("#tab-body")
    drawn(visit)
    visit.page.evaluate("() => { document.querySelector('#body-details').open = true; }")
    assert violations(visit, "#body-panel") == []
    visit.page.locator("#map-organ-liver").focus()
    visit.page.keyboard.press("Enter")
    assert violations(visit, "#organ-box") == []
    visit.page.keyboard.press("Escape")
    visit.page.locator(".body-choice label").nth(1).click()
    drawn(visit, "cell")
    assert violations(visit, "#body-panel") == []
    visit.page.click("#cell-larger")
    visit.page.locator("#cell-scenes .scene").nth(3).wait_for()
    assert violations(visit, "#cell-dialog") == []
