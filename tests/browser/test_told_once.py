"""The components of the page are told once of all that happens in one task."""

from __future__ import annotations

import pytest

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser

TOLD = """async (actions) => {
    const [store] = window.dash_stores;
    let told = 0;
    const stop = store.subscribe(() => { told += 1; });
    for (let one = 0; one < actions; one += 1) store.dispatch({ type: `nothing ${one}` });
    const atOnce = told;
    await new Promise((done) => window.setTimeout(done, 20));
    stop();
    return [atOnce, told];
}"""


def test_many_actions_of_one_task_are_told_once_and_soon(visit: Visit) -> None:
    assert visit.page.evaluate(TOLD, 30) == [0, 1]
    assert visit.page.evaluate(TOLD, 1) == [0, 1]
