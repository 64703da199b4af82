"""Visitors do not see each other's numbers, and too many at once are sent away at once."""

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from components.server import gate
from components.server.settings import Settings
from tests.server import tiny

UPDATE = "/_dash-update-component"
THREADS = 16
SECONDS = 10
TRIES = 1000


def test_sixteen_visitors_get_their_own_numbers(server, asked):
    """Row 23: byte for byte what one visitor alone gets."""
    scenarios = [
        tiny.call(asked(person="healthy", values=asked()["values"])),
        tiny.call(
            asked(person="type2_early", values=asked()["values"] | {"visceral_fat_area": 210.0})
        ),
    ]

    def visit(number):
        answer = server.test_client().post(UPDATE, json=scenarios[number % 2])
        for _ in range(TRIES):
            if answer.status_code != 503:
                break
            time.sleep(0.01)
            answer = server.test_client().post(UPDATE, json=scenarios[number % 2])
        return answer

    alone = [visit(number).data for number in range(2)]
    assert alone[0] != alone[1]
    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(visit, range(4 * THREADS)))
    assert {answer.status_code for answer in answers} == {200}
    for number, answer in enumerate(answers):
        assert answer.data == alone[number % 2]


def test_more_than_the_slots_are_sent_away_at_once():
    """Row 11."""
    go, inside = threading.Event(), threading.Semaphore(0)

    def slow(value):
        inside.release()
        go.wait(SECONDS)
        return value

    server = tiny.make(run=slow, settings=Settings(solves_at_once=2))

    def visit(_number):
        return server.test_client().post(UPDATE, json=tiny.call(0.5))

    with ThreadPoolExecutor(2) as pool:
        held = [pool.submit(visit, number) for number in range(2)]
        assert all(inside.acquire(timeout=SECONDS) for _ in range(2))
        began = time.perf_counter()
        refused = visit(3)
        assert time.perf_counter() - began < 1
        assert refused.status_code == 503
        assert int(refused.headers["Retry-After"]) >= 1
        assert server.test_client().get("/").status_code == 200
        go.set()
        assert [one.result().status_code for one in held] == [200, 200]
    assert visit(4).status_code == 200


def test_questions_do_not_take_the_slots_of_runs(monkeypatch):
    """Explanations take longer: a drag never waits behind them, nor they behind each other."""
    monkeypatch.setattr(gate, "apart", lambda: {"..a.data...b.data..": 1})
    go, inside = threading.Event(), threading.Semaphore(0)

    def slow(value):
        inside.release()
        go.wait(SECONDS)
        return value

    server = tiny.make(run=slow, settings=Settings(solves_at_once=1))
    apart = tiny.call_apart(0.5)
    with ThreadPoolExecutor(1) as pool:
        held = pool.submit(lambda: server.test_client().post(UPDATE, json=tiny.call(0.5)))
        assert inside.acquire(timeout=SECONDS)
        assert server.test_client().post(UPDATE, json=tiny.call(0.5)).status_code == 503
        assert server.test_client().post(UPDATE, json=apart).status_code == 200
        go.set()
        assert held.result().status_code == 200


def test_slower_answers_of_all_kinds_together_are_few(monkeypatch):
    """However many kinds there are: a drag shares the processor with all of them."""
    kinds = {"answer.data": 2, "..a.data...b.data..": 2}
    monkeypatch.setattr(gate, "apart", lambda: kinds)
    monkeypatch.setattr(gate, "SLOWER_TOGETHER", 1)
    go, inside = threading.Event(), threading.Semaphore(0)

    def slow(value):
        inside.release()
        go.wait(SECONDS)
        return value

    server = tiny.make(run=slow)
    with ThreadPoolExecutor(1) as pool:
        held = pool.submit(lambda: server.test_client().post(UPDATE, json=tiny.call(0.5)))
        assert inside.acquire(timeout=SECONDS)
        other = tiny.call_apart(0.5)
        assert server.test_client().post(UPDATE, json=other).status_code == 503
        go.set()
        assert held.result().status_code == 200
    # Nothing was kept by the one that was refused after it had taken its own slot.
    for _ in range(3):
        assert server.test_client().post(UPDATE, json=other).status_code == 200


def test_a_failure_gives_its_slot_back():
    def failing(_value):
        raise RuntimeError

    server = tiny.make(run=failing, settings=Settings(solves_at_once=1))
    client = server.test_client()
    assert [client.post(UPDATE, json=tiny.call(0.5)).status_code for _ in range(3)] == [500] * 3


def test_refused_calls_take_no_slot():
    client = tiny.make(settings=Settings(solves_at_once=1)).test_client()
    assert [client.post(UPDATE, json=tiny.call(9.0)).status_code for _ in range(3)] == [422] * 3
    assert json.loads(client.post(UPDATE, json=tiny.call(0.5)).data)["response"]


def test_calls_that_still_come_are_answered_while_draining():
    """Row 22: health fails first, and whoever comes until the door closes loses nothing."""
    server = tiny.make()
    server.extensions["islet"].drain()
    assert server.test_client().get("/healthz").status_code == 503
    assert server.test_client().post(UPDATE, json=tiny.call(0.5)).status_code == 200
