"""Share and keep: the same numbers elsewhere, and nothing that is sent breaks a page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from components.compare.request import check as check_bodies
from components.explore.request import check
from components.figures.rows import FIRST_ROWS
from components.years.request import check_life
from tests.browser import odd_links
from tests.browser.barriers import BUILT, violations
from tests.browser.test_accessibility import PHONE
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

NUMBERS = """() => {
    const { now, reference, cursor, unit, chosen } = window.islet.state;
    const texts = [...document.querySelectorAll("#gutter .reading, .chip-value, #summary")];
    const words = texts.map((one) => one.textContent);
    const { run, ...answer } = now;
    return JSON.stringify({ answer, reference, cursor, unit, chosen, words });
}"""

CHANGE = """() => {
    const { islet } = window;
    islet.gesture.once("test", () => {
        const eaten = (one) => (one.entry === "meal" ? { ...one, carbohydrate: 63.7 } : one);
        islet.setSchedule(islet.state.view, [...islet.state.schedule.map(eaten),
            { entry: "exercise", time: "10:05", minutes: 35, intensity: 47 }]);
        islet.setTherapy("mdi");
    });
}"""

SCENARIO = "person=type1&visceral_fat_area=117&mean_cortisol=13&without=incretins&compare=case"


def url_of(visit: Visit) -> str:
    """Return the link that the menu gives away."""
    return str(visit.page.evaluate("() => window.islet.share.url()"))


def elsewhere(browser: Browser, url: str) -> Visit:
    """Return the page that a link opens in another browser: other place, time and size."""
    context = browser.new_context(
        locale="en-NZ", timezone_id="Asia/Tokyo", viewport={"width": 1400, "height": 950}
    )
    other = Visit(context.new_page(), url)
    other.open()
    return other


def keep(visit: Visit, scenarios: list[dict[str, Any]]) -> None:
    """Write what stands in the browser's store, as anyone could."""
    text = json.dumps(scenarios)
    visit.page.evaluate("text => window.localStorage.setItem('islet-saved', text)", text)


def test_a_link_restores_every_number_in_another_browser(
    open_page: Callable[..., Visit], browser: Browser, tmp_path: Path
) -> None:
    """Bit for bit: both ask the server, and nothing of what is asked may be rounded on the way."""
    visit = open_page(f"#{SCENARIO}")
    visit.page.evaluate(CHANGE)
    visit.settle()
    visit.use_unit("mmol/L")
    visit.page.locator("#cursor").focus()
    visit.page.keyboard.press("ArrowRight")
    # The comparison with what was before the last change is of this visit alone.
    visit.page.evaluate(
        "() => { window.islet.state.before = null; window.islet.page.redraw();"
        " window.islet.page.settle(); }"
    )
    mine = visit.page.evaluate(NUMBERS)
    assert "63.7" in url_of(visit)
    other = elsewhere(browser, url_of(visit))
    assert other.page.evaluate(NUMBERS) == mine
    assert other.page.locator("#note").is_hidden()
    assert other.log == []
    _a_file_restores_them_too(visit, other, mine, tmp_path)


def _a_file_restores_them_too(visit: Visit, other: Visit, mine: str, folder: Path) -> None:
    visit.page.click("#share-button")
    with visit.page.expect_download() as waiting:
        visit.page.click("#share-file-save")
    assert waiting.value.suggested_filename.startswith("islet-explore-type-1")
    file = json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))
    assert file["islet"] == 1
    assert file["page"] == "explore"
    assert "teaching only" in file["notice"]
    file |= {"islet": 2, "mood": "good"}
    file["state"]["visceral_fat_aera"] = 120
    folder.joinpath("x.json").write_text(json.dumps(file), encoding="utf-8")
    other.page.goto(visit.url.partition("#")[0])
    other.page.wait_for_selector("#figure[data-settled]")
    other.press("mean_cortisol", "PageUp")
    other.page.click("#share-button")
    with other.page.expect_file_chooser() as chooser:
        other.page.click("#share-file-open")
    chooser.value.set_files(folder / "x.json")
    other.until("person", "type1")
    other.until("unit", "mmol/L")
    other.settle()
    other.says("#share-note", "newer version (2)", "mood")
    other.says("#note", "One setting was not understood", "visceral_fat_aera")
    assert other.page.evaluate(NUMBERS) == mine
    # Opened on the page itself it is one step, which Undo takes back.
    other.page.click("#undo")
    other.until("person", other.state("facts.first_person"))


READ = """([links, read, state, left]) => links.map((link) => {
    const address = window.location.pathname + (link ? `#${link}` : "");
    window.history.replaceState(null, "", address);
    const at = (path) => path.split(".").reduce((part, name) => part[name], window.islet);
    return [link, at(read)(), at(state)(), at(left)()];
})"""


def read_all(page: Page, links: tuple[str, ...], where: str, state: str) -> list[list[Any]]:
    """Return for each link: itself, how much was unknown, the state it led to, and the names."""
    names = "address" if where.startswith("report") else where
    read = [list(links), f"{where}.read", state, f"{names}.left"]
    found: list[list[Any]] = page.evaluate(READ, read)
    return found


def asked(state: dict[str, Any]) -> dict[str, Any]:
    """Return the request that Explore would send of a state."""
    fields = ("person", "values", "without", "therapy", "view")
    fixed = {"run": 1, "reference": "none", "signals": list(FIRST_ROWS)}
    schedule = state["schedules"][state["view"]]
    return fixed | {name: state[name] for name in fields} | {"schedule": schedule}


def test_odd_links_lead_to_what_the_server_takes(open_page: Callable[..., Visit]) -> None:
    """The address is read again and again on one page; each state passes the server's own check."""
    visit = open_page()
    stored = visit.page.evaluate("() => window.islet.snapshot()")
    assert len(odd_links.EXPLORE) > 100
    for link, unknown, state, left in read_all(
        visit.page, odd_links.EXPLORE, "address", "snapshot"
    ):
        check(asked(state))
        assert (unknown == 0) == (left == []), link
        # Nothing is changed in silence: either the state is another one, or it is said.
        assert unknown or state != stored or link in {"=", "&&&&", "#"}, link
    assert visit.log == []


def test_odd_links_of_the_years_the_report_and_bodies_compared(
    new_page: Callable[..., Page], dashboard: str
) -> None:
    page = new_page()
    log: list[str] = []
    page.on("pageerror", lambda error: log.append(str(error)))
    page.goto(f"{dashboard}/years")
    page.wait_for_selector("#years-sheet.ready")
    plain = "() => { const { years } = window.islet; years.test = () => ({ ...years.snapshot(),"
    page.evaluate(plain + " bars: years.state.bars.map(years.plain) }); }")
    for _link, _unknown, state, _left in read_all(
        page, odd_links.YEARS, "years.address", "years.test"
    ):
        check_life(state["life"], state["bars"])
    page.goto(f"{dashboard}/report")
    page.wait_for_selector("#report-sheet[data-run]")
    for _link, _unknown, state, _left in read_all(
        page, odd_links.REPORT, "report.address", "snapshot"
    ):
        check(asked(state))
    page.goto(f"{dashboard}/compare")
    page.wait_for_selector("#compare-figure[data-settled]")
    page.evaluate(
        "() => { const { compare } = window.islet; compare.address.left = () => [];" + BODIES
    )
    for link, _unknown, state, _left in read_all(
        page, odd_links.COMPARE, "compare.address", "compare.test"
    ):
        check_bodies({"run": 1, **state})
        assert 2 <= len(state["bodies"]) <= 3, link
    assert log == []


BODIES = """ compare.test = () => ({ view: compare.state.view, signals: compare.state.rows,
    bodies: compare.state.bodies.map(({ scenario: { person, values, without, therapy, ...rest } }) =>
        ({ person, values, without, therapy, schedule:
            window.islet.schedule.happening(window.islet.scenario.scheduleOf(rest)) })) }); }"""

BAD_FILES = {
    "no JSON": "islet",
    "a list": "[1, 2]",
    "no version": '{"page": "explore", "state": {}}',
    "no page": '{"islet": 1, "page": "__proto__", "state": {}}',
    "no state": '{"islet": 1, "page": "explore", "state": [1]}',
    "a strange version": '{"islet": "1", "page": "explore", "state": {}}',
}


def test_a_file_that_is_none_changes_nothing(visit: Visit, tmp_path: Path) -> None:
    read = "text => window.islet.share.file.read(text)"
    for name, text in BAD_FILES.items():
        assert set(visit.page.evaluate(read, text)) == {"problem"}, name
    state = (
        '{"islet": 1, "page": "explore", "state": {"person": {"a": 1}, "__proto__": "x", "b": 2}}'
    )
    taken = visit.page.evaluate(read, state)
    assert taken["hash"] == "__proto__=x&b=2"
    assert "person" in taken["notes"][0]
    large = tmp_path / "large.json"
    large.write_text(" " * (64 * 1024 + 1), encoding="utf-8")
    address = visit.link()
    visit.page.click("#share-button")
    with visit.page.expect_file_chooser() as chooser:
        visit.page.click("#share-file-open")
    chooser.value.set_files(large)
    visit.says("#share-note", "64 KiB")
    assert visit.link() == address
    visit.page.click("#share-note button")


def test_scenarios_are_kept_renamed_and_deleted_by_keyboard(visit: Visit) -> None:
    press = visit.page.keyboard.press
    keep(visit, [{"name": "Old", "hash": "person=type1", "saved": ""}, {"name": 1}, None])  # type: ignore[list-item]
    visit.press("mean_cortisol", "PageUp")
    visit.page.focus("#share-button")
    press("Enter")
    assert violations(visit, "#share-panel") == []
    for _ in range(visit.page.locator(".share-item").count()):
        press("ArrowDown")
        if visit.page.evaluate("() => document.activeElement.id") == "share-open-saved":
            break
    visit.focus_is("share-open-saved")
    press("Enter")
    visit.focus_is("share-name")
    visit.page.keyboard.type("Stress")
    press("Enter")
    visit.says(".share-status", "Stress saved.")
    assert violations(visit, "#share-saved") == []
    assert visit.page.locator(".share-list li b").all_inner_texts() == ["Stress", "Old"]
    visit.page.get_by_role("button", name="Rename Stress").focus()
    press("Enter")
    visit.page.keyboard.type("Old")
    press("Enter")
    visit.says(".share-status", "Old is there already.")
    visit.page.keyboard.type("er")
    press("Enter")
    assert visit.page.locator(".share-list li b").all_inner_texts() == ["Older", "Old"]
    visit.page.get_by_role("button", name="Delete Older").focus()
    press("Enter")
    visit.says(".share-status", "Older deleted.")
    press("Escape")
    visit.focus_is("share-button")
    kept = visit.page.evaluate("() => window.islet.share.saved.list()")
    assert [one["hash"] for one in kept] == ["person=type1"]


def test_the_menu_is_a_sheet_on_a_phone(open_page: Callable[..., Visit]) -> None:
    visit = open_page(**PHONE)
    visit.page.click("#share-button")
    box = visit.page.locator("#share-panel").bounding_box()
    assert box is not None
    assert (box["x"], box["width"], round(box["y"] + box["height"])) == (0, 390, 844)
    assert violations(visit, rules=BUILT) == []
    visit.page.keyboard.press("Escape")
    assert visit.page.locator("#share-panel").is_hidden()


def test_a_picture_stands_alone_and_a_table_holds_any_signal(
    open_page: Callable[..., Visit],
) -> None:
    """Light colours, the font, the scenario, the link and the notice are in it, and no date."""
    visit = open_page(f"#{SCENARIO}", color_scheme="dark")
    visit.press("mean_cortisol", "PageUp")
    visit.page.click("#share-button")
    visit.page.click("#share-open-export")
    visit.page.locator("#share-preview img").wait_for()
    assert violations(visit, "#share-export") == []
    picture = saved(visit, "#share-vector").decode()
    light = visit.page.evaluate("() => window.islet.share.light.colour('--glucose')")
    assert light == "#c2410c"
    for part in (light, "data:font/woff2", "teaching only", "mg/dL", "incretins", visit.text("h1")):
        assert part.lower() in picture.lower()
    assert "person=type1&amp;visceral_fat_area=117" in picture
    assert 'stroke-dasharray="0.1 6"' in picture
    assert visit.page.evaluate("() => window.islet.theme.colour('--glucose')") not in picture
    png = saved(visit, "#share-png")
    assert png[:4] == b"\x89PNG"
    assert int.from_bytes(png[16:20], "big") == 2400
    visit.page.get_by_text("Any signals of the model").click()
    visit.page.fill("#share-search", "liver glycogen")
    visit.page.locator("#share-signals input").first.check()
    notice, *_, names, heads, first = saved(visit, "#share-csv").decode("utf-8-sig").split("\n")[:7]
    assert "teaching only" in notice
    assert names.endswith("liver_glycogen")
    assert heads == "time (min),clock,Liver glycogen (mg/kg)"
    assert first.startswith("420,07:00,")
    assert b'<parameter id="liver_fat' in saved(visit, "#share-sbml")
    assert visit.log == []


def saved(visit: Visit, selector: str) -> bytes:
    """Return the file that a button gives."""
    with visit.page.expect_download() as waiting:
        visit.page.click(selector)
    return Path(waiting.value.path()).read_bytes()


SHEETS = {
    "": "person=type1&view=day&visceral_fat_area=120&rows=plasma_glucose,plasma_insulin,ketones",
    "?of=compare": "a=person=healthy&b=person=type1&name=x",
    "?of=years": "bars=food_surplus:300@26-50;metformin:2000@52-80",
    "?of=lessons": "lesson=exercise_gate",
    "?of=lecture": "A3",
}


def test_a_sheet_is_one_page_of_a4_and_of_letter(
    new_page: Callable[..., Page], dashboard: str
) -> None:
    page = new_page()
    guess = {"guesses": {"exercise_gate": {"0": {"option": 2}, "9": "<b>"}}}
    page.goto(f"{dashboard}/assets/icons/islet.svg")
    page.evaluate("kept => localStorage.setItem('islet-lessons', JSON.stringify(kept))", guess)
    for of, link in SHEETS.items():
        page.goto(f"{dashboard}/handout{of}#{link}")
        page.wait_for_selector("#handout-paper[data-made]")
        assert page.locator("#handout-paper h1").inner_text()
        assert "teaching only" in page.locator("#handout-foot").inner_text()
        assert page.locator(".handout-lines").count() >= 3
        shown = "() => { const c = document.querySelector('.handout-content');"
        assert page.evaluate(shown + " return c.scrollHeight <= c.clientHeight + 1; }"), of
        for size in ("A4", "Letter"):
            assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=size))) == 1, (of, size)
        if not of:
            assert violations(Visit(page, dashboard)) == []
        if "lessons" in of:
            own = page.locator(".handout-own").all_inner_texts()
            assert own == ["My guess: More, although insulin falls"]
    page.goto(f"{dashboard}/handout?of=constructor")
    page.get_by_text("There is no sheet of that kind.").wait_for()
