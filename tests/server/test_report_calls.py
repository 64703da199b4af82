"""The report's callback behind the gate, and its address."""

import copy
import threading

import pytest

UPDATE = "/_dash-update-component"
MARK = "a-mark-to-find-again"


@pytest.fixture(scope="module")
def wish():
    from components.explore.case import case_values

    value = {"run": 1, "person": "type1", "therapy": "mdi", "days": 7, "seed": 1}
    value |= {"values": case_values("type1"), "without": []}
    value |= {"meals": None, "counting": "usual", "insulin": []}
    return {
        "output": "report.data",
        "outputs": {"id": "report", "property": "data"},
        "inputs": [{"id": "report-request", "property": "data", "value": value}],
        "changedPropIds": ["report-request.data"],
    }


def changed(wish, **changes):
    other = copy.deepcopy(wish)
    other["inputs"][0]["value"] |= changes
    return other


def test_a_valid_call_is_answered(client, wish):
    response = client.post(UPDATE, json=wish)
    assert response.status_code == 200
    assert response.json["response"]["report"]["data"]["report"]["days"] == 7


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("days", one) for one in (15, 0, -1, 10**12, 1e300, MARK, None, [], {})),
        *(("seed", one) for one in (0, 10**6, 0.5, MARK, None, True)),
        *(("therapy", one) for one in (MARK, "__proto__", None, 3)),
        *(("person", one) for one in (MARK, None)),
        *(("insulin", one) for one in (MARK, None, [MARK], [{"entry": "bolus", "time": "08:00"}])),
        *(("counting", one) for one in (MARK, None, 1)),
        *(("meals", one) for one in (MARK, {}, [MARK], [{"entry": "meal", "time": MARK}])),
        ("without", [MARK]),
        (MARK, 1),
    ],
    ids=repr,
)
def test_what_the_page_would_not_send_is_refused(client, wish, field, value):
    response = client.post(UPDATE, json=changed(wish, **{field: value}))
    assert response.status_code == 422
    assert MARK.encode() not in response.data
    assert len(response.data) < 1000


def test_few_reports_at_once_and_a_drag_never_waits(client, wish, call, server, monkeypatch):
    """Two are under way; the third is sent away at once, and a run of Explore is answered."""
    import physiology as ph

    begun, go_on = threading.Semaphore(0), threading.Event()

    def waits(*_args, **_settings):
        begun.release()
        go_on.wait(20)
        raise ph.SimulationError("enough")

    monkeypatch.setattr(ph.protocols, "day", waits)
    answers = []

    def ask(seed):
        answers.append(server.test_client().post(UPDATE, json=changed(wish, seed=seed)).status_code)

    threads = [threading.Thread(target=ask, args=(500 + number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for _ in threads:
        assert begun.acquire(timeout=10)
    refused = client.post(UPDATE, json=changed(wish, seed=600))
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
    assert client.post(UPDATE, json=call).status_code == 200
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert answers == [200, 200]


def test_the_address_answers_and_its_neighbours_do_not(client):
    page = client.get("/report")
    assert page.status_code == 200
    assert "Content-Security-Policy" in page.headers
    for path in ("/report/", "/reports", "/report/x", "/x/report", "/REPORT", "/report%2f"):
        assert client.get(path, follow_redirects=True).status_code == 404, path


def test_the_report_stands_behind_a_path_prefix(monkeypatch):
    monkeypatch.setenv("ISLET_PREFIX", "/teaching/")
    from components.application import create_app

    client = create_app().server.test_client()
    page = client.get("/teaching/report")
    assert page.status_code == 200
    assert 'data-page="report"' in page.text
    assert client.get("/teaching/_dash-layout?page=report").status_code == 200
    assert client.get("/report").status_code == 404


def test_while_the_application_is_made_the_address_waits():
    from werkzeug.test import Client

    from components.server.starting import Starting

    waiting = Client(Starting(lambda: None, lambda: None))
    assert waiting.get("/report").status_code == 200
    assert waiting.get("/reports").status_code == 503
