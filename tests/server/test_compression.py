"""Static files travel compressed, are compressed once, and the memory for it is bounded."""

import functools
import gzip

import pytest

from components.server.compression import Compressed
from tests.server import tiny

SCRIPT = "const curve = [1, 2, 3];\n" * 200


@pytest.fixture(scope="module")
def get(tmp_path_factory):
    assets = tmp_path_factory.mktemp("assets")
    (assets / "page.js").write_text(SCRIPT, encoding="utf-8")
    (assets / "small.js").write_text("1", encoding="utf-8")
    (assets / "picture.png").write_bytes(b"\x89PNG" + bytes(5000))
    server = tiny.make(assets=assets)
    # Read and close each file at once, as a real server does.
    return functools.partial(server.test_client().get, buffered=True)


def test_compressed_for_those_who_ask(get):
    response = get("/assets/page.js", headers={"Accept-Encoding": "gzip, br"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.data).decode() == SCRIPT
    assert int(response.headers["Content-Length"]) == len(response.data) < len(SCRIPT) / 10
    assert "Accept-Encoding" in response.headers["Vary"]


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "br"])
def test_plain_for_the_others(get, accepted):
    response = get("/assets/page.js", headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in response.headers
    assert response.text == SCRIPT
    assert "Accept-Encoding" in response.headers["Vary"]


@pytest.mark.parametrize("name", ["small.js", "picture.png"])
def test_not_what_gains_nothing(get, name):
    response = get(f"/assets/{name}", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in response.headers


def test_a_file_that_the_browser_has_is_not_sent_again(get):
    first = get("/assets/page.js", headers={"Accept-Encoding": "gzip"})
    again = {"Accept-Encoding": "gzip", "If-None-Match": first.headers["ETag"]}
    second = get("/assets/page.js", headers=again)
    assert (second.status_code, second.data) == (304, b"")


def test_compressed_once_and_never_out_of_date():
    compressed = Compressed()
    first = compressed.get(b"one" * 1000)
    assert compressed.get(b"one" * 1000) is first
    assert gzip.decompress(compressed.get(b"two" * 1000)) == b"two" * 1000


def test_the_memory_is_bounded():
    compressed = Compressed(most_kept=200)
    for number in range(100):
        compressed.get(f"{number} body ".encode() * 100)
    assert sum(map(len, compressed._kept.values())) == compressed._size <= 200
    assert 0 < len(compressed._kept) < 10
