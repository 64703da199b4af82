"""`/healthz` is good only while the model gives the recorded results."""

import threading

import numpy as np
import pytest

from components.server import reference_run
from components.server.readiness import Readiness, State, model_is_as_recorded
from components.server.release import release
from tests.server import tiny

SECONDS = 10


def told(status):
    return {"status": status, "release": release()}


def wait(server):
    return server.extensions["islet"].wait(SECONDS)


def test_the_real_model_gives_the_recorded_results(client):
    response = client.get("/healthz")
    assert (response.status_code, response.json) == (200, told("ready"))
    assert response.data != client.get("/").data


def test_the_record_is_close_to_a_run_now():
    """A change of the model that is meant needs a new record: `.ci/record_reference.py`."""
    assert reference_run.largest_difference() < reference_run.TOLERANCE


def test_a_model_that_is_off_is_noticed(monkeypatch):
    off = reference_run.recorded()
    off[len(off) // 3] *= 1.01
    for values in (off, off[:-1], [], [*off[:-1], np.nan]):
        monkeypatch.setattr(reference_run, "compute", lambda values=values: values)
        assert reference_run.largest_difference() > reference_run.TOLERANCE


def test_not_before_the_model_is_ready():
    go = threading.Event()
    server = tiny.make(prepare=lambda: go.wait(SECONDS))
    response = server.test_client().get("/healthz")
    assert (response.status_code, response.json) == (503, told("warming"))
    assert int(response.headers["Retry-After"]) >= 1
    go.set()
    assert wait(server) is State.READY
    assert server.test_client().get("/healthz").status_code == 200


def test_not_with_other_results_than_recorded():
    server = tiny.make(prepare=lambda: False)
    assert wait(server) is State.FAILED
    assert server.test_client().get("/healthz").status_code == 503


def test_not_when_the_model_cannot_be_compiled(caplog):
    def broken():
        raise OSError("no space left")

    server = tiny.make(prepare=broken)
    assert wait(server) is State.FAILED
    assert server.test_client().get("/healthz").status_code == 503
    assert "could not be prepared: OSError" in caplog.text


def test_not_while_draining():
    server = tiny.make()
    wait(server)
    server.extensions["islet"].drain()
    assert server.test_client().get("/healthz").json == told("draining")


def test_the_model_is_prepared_once():
    calls = []
    readiness = Readiness(lambda: not calls.append(1))
    threads = [threading.Thread(target=readiness.wait, args=(SECONDS,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert calls == [1]


@pytest.mark.parametrize("state", [State.WARMING, State.FAILED])
def test_draining_is_final_and_the_preparation_goes_on(state):
    go = threading.Event()
    readiness = Readiness(lambda: go.wait(SECONDS) and state is not State.FAILED)
    readiness.start()
    readiness.drain()
    assert not readiness.is_prepared
    go.set()
    assert readiness.wait(SECONDS) is State.DRAINING
    assert readiness.is_prepared


def test_a_process_that_was_forked_looks_again():
    """What its parent found is no proof for it; and it hears when the whole server stops."""
    calls, stops = [], []
    readiness = Readiness(lambda: not calls.append(1))
    assert readiness.wait(SECONDS) is State.READY
    readiness.renew(lambda: bool(stops))
    assert readiness.state is State.NEW
    assert readiness.wait(SECONDS) is State.READY
    assert calls == [1, 1]
    stops.append(1)
    assert readiness.state is State.DRAINING


def test_a_release_is_another_after_any_change(tmp_path):
    """Which code answers can be told from outside, so an update can be seen to have worked."""
    (tmp_path / "app.py").write_text("x = 1", encoding="utf-8")
    for name in ("assets/js/a.js", "components/b.py", "physiology/c.toml"):
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.write_text("1", encoding="utf-8")
    found = {release.__wrapped__(tmp_path)}
    for change in (
        lambda: (tmp_path / "app.py").write_text("x = 2", encoding="utf-8"),
        lambda: (tmp_path / "physiology/c.toml").write_text("2", encoding="utf-8"),
        lambda: (tmp_path / "assets/js/a.js").rename(tmp_path / "assets/js/b.js"),
    ):
        change()
        found.add(release.__wrapped__(tmp_path))
    assert len(found) == 4
    (tmp_path / "components/b.pyc").write_bytes(b"compiled")
    assert release.__wrapped__(tmp_path) in found
    assert all(len(one) == 12 for one in found)


def test_a_model_that_is_off_is_told_in_the_log(monkeypatch, caplog):
    off = [1.01 * value for value in reference_run.recorded()]
    monkeypatch.setattr(reference_run, "compute", lambda: off)
    assert not model_is_as_recorded()
    assert "differs from the recorded one by 0.01" in caplog.text
