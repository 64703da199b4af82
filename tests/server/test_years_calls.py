"""The callbacks of the Years page behind the gate, and its address."""

import copy
import threading

import pytest

UPDATE = "/_dash-update-component"
MARK = "a-mark-to-find-again"
BAR = {"kind": "metformin", "value": 2000, "from": 52, "to": 80}


def call_of(name, question, value):
    return {
        "output": f"{name}.data",
        "outputs": {"id": name, "property": "data"},
        "inputs": [{"id": question, "property": "data", "value": value}],
        "changedPropIds": [f"{question}.data"],
    }


@pytest.fixture(scope="module")
def wish():
    value = {"run": 1, "life": "type2_slow", "bars": [BAR], "signals": ["hba1c"]}
    return call_of("years-answer", "years-request", {**value, "detail": "coarse"})


@pytest.fixture(scope="module")
def plans():
    value = {"ask": 1, "life": "type2_slow", "bars": [BAR]}
    return call_of("years-plans", "years-plans-question", value)


def changed(wish, **changes):
    other = copy.deepcopy(wish)
    other["inputs"][0]["value"] |= changes
    return other


def test_a_valid_call_is_answered(client, wish):
    response = client.post(UPDATE, json=wish)
    assert response.status_code == 200
    answer = response.json["response"]["years-answer"]["data"]
    assert len(answer["life"]["hba1c"]) == len(answer["nothing"]["hba1c"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("life", one) for one in (MARK, None, "__proto__")),
        *(("bars", one) for one in (MARK, None, [MARK], [{}], [BAR] * 2, [BAR] * 30)),
        *(("bars", [{**BAR, "kind": one}]) for one in (MARK, None)),
        *(("bars", [{**BAR, "value": one}]) for one in (MARK, 1e300, -1, None)),
        *(("bars", [{**BAR, "from": one}]) for one in (MARK, -1e300, 80, None)),
        *(("bars", [{**BAR, "to": one}]) for one in (MARK, 1000, 51, None)),
        ("bars", [{**BAR, MARK: 1}]),
        *(("signals", one) for one in (MARK, [], [MARK], ["hba1c"] * 2)),
        *(("detail", one) for one in (MARK, None)),
        (MARK, 1),
    ],
    ids=lambda one: repr(one)[:40],
)
def test_what_the_page_would_not_send_is_refused(client, wish, plans, field, value):
    for call in (wish, plans) if field in ("life", "bars", MARK) else (wish,):
        response = client.post(UPDATE, json=changed(call, **{field: value}))
        assert response.status_code == 422
        assert MARK.encode() not in response.data
        assert len(response.data) < 1000


def test_few_lives_at_once_and_a_drag_never_waits(client, wish, call, server, monkeypatch):
    """Two are under way; the third is sent away at once, and a run of Explore is answered."""
    import physiology as ph

    begun, go_on = threading.Semaphore(0), threading.Event()

    def waits(*_args, **_settings):
        begun.release()
        go_on.wait(20)
        raise ph.SimulationError("enough")

    monkeypatch.setattr(ph, "progress", waits)
    answers = []

    def ask(start):
        sent = changed(wish, bars=[{**BAR, "from": start}])
        answers.append(server.test_client().post(UPDATE, json=sent).status_code)

    threads = [threading.Thread(target=ask, args=(40.5 + number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for _ in threads:
        assert begun.acquire(timeout=10)
    refused = client.post(UPDATE, json=changed(wish, bars=[{**BAR, "from": 45.5}]))
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "1")
    assert client.post(UPDATE, json=call).status_code == 200
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert answers == [200, 200]


def test_the_address_answers_and_its_neighbours_do_not(client):
    page = client.get("/years")
    assert page.status_code == 200
    assert 'data-page="years"' in page.text
    assert "Content-Security-Policy" in page.headers
    assert client.get("/_dash-layout?page=years").status_code == 200
    for path in ("/years/", "/year", "/years/x", "/x/years", "/YEARS"):
        assert client.get(path, follow_redirects=True).status_code == 404, path
