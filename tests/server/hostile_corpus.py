"""What an attacker or a fault would send: attempts at every callback, path and header.

Made by hand from one valid question of each callback (`tests.server.asking`), so that a new
callback is attacked as soon as it exists; and made by the thousand with Hypothesis.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.server import asking

UPDATE = "/_dash-update-component"
MARK = "a-mark-to-find-again"
REFUSALS = frozenset({400, 404, 405, 411, 413, 415, 422})
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class Attempt:
    """One request that the page would never make.

    Parameters
    ----------
    name : str
        What is wrong with it.
    body : bytes
    headers : dict
    method, path : str
    """

    name: str
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=lambda: dict(JSON))
    method: str = "POST"
    path: str = UPDATE


def attempt(name: str, call: Any) -> Attempt:
    """Return an attempt whose body is JSON."""
    return Attempt(name, json.dumps(call).encode())


WRONG = (
    *(None, True, -1, 0.5, 1e308, 10**19, "", MARK, "NaN", "__proto__", "<script>"),
    *([], [None], [[]], [MARK] * 100, {}, {MARK: 1}, {"__proto__": {"a": 1}}),
)
"""What stands here instead of a question, or of one of its members."""

_WRONG_MEMBER = (None, MARK, 1e308, [MARK], {MARK: 1})


def _questions(output: str) -> Iterator[tuple[str, Any]]:
    valid = asking.question(output)
    for wrong in WRONG:
        yield f"question {wrong!r:.40}", wrong
    yield "an unknown member", valid | {MARK: 1}
    yield "a thousand members", valid | {f"{MARK}{number}": 1 for number in range(1000)}
    for name in valid:
        yield f"without {name}", {key: value for key, value in valid.items() if key != name}
        for wrong in _WRONG_MEMBER:
            yield f"{name} {wrong!r:.40}", valid | {name: wrong}


def _envelopes(output: str) -> Iterator[tuple[str, Any]]:
    call = asking.call(output, asking.question(output))
    for name in ("output", "outputs", "inputs", "changedPropIds"):
        yield f"envelope without {name}", {key: call[key] for key in call if key != name}
        yield f"envelope with {name} {MARK}", call | {name: MARK}
    yield "an input twice", call | {"inputs": call["inputs"] * 2}
    yield "a state", call | {"state": [{"id": "facts", "property": "data"}]}
    yield "another output", call | {"output": f"..{output}.."}
    other = next(one for one in asking.callbacks() if one != output)
    yield "the output of another", call | {"output": other}
    yield (
        "a pattern",
        call
        | {
            "inputs": [{"id": {"type": MARK}, "property": "data", "value": 1}],
        },
    )


def at_callbacks() -> Iterator[Attempt]:
    """Yield the attempts at each callback."""
    for output in asking.callbacks():
        for name, question in _questions(output):
            yield attempt(f"{output}: {name}", asking.call(output, question))
        for name, call in _envelopes(output):
            yield attempt(f"{output}: {name}", call)


def at_bodies() -> Iterator[Attempt]:
    """Yield bodies that are no JSON of ours."""
    call = json.dumps(asking.call("answer.data", 424242)).encode()
    texts = (
        b"",
        b" ",
        b"{",
        b"\xff\xfe{}",
        b"null",
        b"[]",
        b"3",
        b'"x"',
        b"\x00",
        b"{}{}",
        b"{'a':1}",
    )
    for text in texts:
        yield Attempt(f"body {text!r}", text)
    for depth in (13, 900, 30_000):
        deep = b"[" * depth + b"]" * depth
        yield Attempt(f"lists {depth} deep", b'{"output": ' + deep + b"}")
        yield Attempt(f"a question {depth} deep", call.replace(b"424242", deep))
    for number in (b"NaN", b"Infinity", b"-Infinity", b"1e999", b"9" * 5000, b"0" * 30, b"1e-9999"):
        yield Attempt(f"number {number[:20]!r}", call.replace(b"424242", number))
    yield Attempt("a member twice", call.replace(b'{"output"', b'{"output": "a", "output"', 1))
    yield Attempt("half a surrogate", call.replace(b"424242", b'"\\ud800"'))
    yield Attempt("other characters", call.replace(b"424242", '"\u202e\u0000𝟙é"'.encode()))
    yield Attempt("64 KiB and one", b"[" * (64 * 1024 + 1))
    yield Attempt("just below 64 KiB", call.replace(b"424242", b'"' + b"a" * 65_000 + b'"'))
    yield Attempt("many numbers", call.replace(b"424242", b"[" + b"1," * 30_000 + b"1]"))
    members = b",".join(b'"k%d":1' % number for number in range(6000))
    yield Attempt("many members", call.replace(b"424242", b"{" + members + b"}"))


def at_headers() -> Iterator[Attempt]:
    """Yield requests whose headers are wrong."""
    call = json.dumps(asking.call("qr-answer.data", asking.question("qr-answer.data"))).encode()
    kinds = ("", "text/plain", "text/json", "application/x-www-form-urlencoded", "a" * 2000)
    for kind in (*kinds, "multipart/form-data; boundary=x", "application/json-patch+json"):
        yield Attempt(f"content type {kind[:30]!r}", call, {"Content-Type": kind})
    for host in ("evil.example", "localhost:99999", "a" * 300, "[::1", "127.0.0.1@evil"):
        yield Attempt(f"host {host[:20]!r}", call, {**JSON, "Host": host})
    for name, value in (
        ("Content-Encoding", "gzip"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-Prefix", "/../.."),
        ("X-HTTP-Method-Override", "DELETE"),
        ("Range", "bytes=0-99999999999"),
        ("Cookie", "lang=de; session=" + "a" * 3000),
        ("Accept-Language", ",".join(["de;q=0.5"] * 300)),
        ("Accept-Encoding", "gzip;q=NaN, br;q=1e999"),
    ):
        yield Attempt(f"{name} {value[:20]!r}", call, {**JSON, name: value})


_PATHS = (
    *(
        "/?lang=xx",
        "/?lang=../../etc/passwd",
        "/?lang=de&lang=en",
        "/?lang=%00",
        "/?lang=" + "a" * 3000,
    ),
    *("/?lang[]=de", "/?%ff=%ff", "/?" + "a=1&" * 1500, "/explore", "/years/", "/YEARS", "//years"),
    *("/.env", "/.git/config", "/assets/.env", "/assets/../app.py", "/assets/%2e%2e/app.py"),
    *(
        "/assets//etc/passwd",
        "/assets/js/all.css",
        "/assets/js/all.js?m=" + "0" * 2000,
        "/assets/js/",
    ),
    *("/_texts/de.js?m=x", "/_texts/xx.js", "/_texts/..%2fde.js", "/healthz/", "/healthz?x=%ff"),
    *("/_dash-layout?page=" + MARK, "/_dash-layout?page=%00", "/_dash-layout?page=__proto__"),
    *("/_dash-component-suites/dash/dash.py", "/_dash-component-suites/dash/../../x.js"),
    *("/_dash-component-suites/" + MARK + "/x.js", "/_dash-component-suites/a/" + "b/" * 500),
    *("/_reload-hash", "/_alive_x", "/_mcp", "/docs", "/openapi.json", "/console", "/a" * 1000),
    *("/_favicon.ico?v=%ff", "/report%2f", "/%c0%ae%c0%ae/", "/lecture;a=1", "/model?lang=de#x"),
)


def at_paths() -> Iterator[Attempt]:
    """Yield paths that do not exist, queries that make no sense, and methods that no page uses."""
    for path in _PATHS:
        yield Attempt(f"GET {path[:40]}", b"", {}, "GET", path)
    for path in ("/", UPDATE, "/healthz", "/assets/js/all.js", "/_dash-layout"):
        for method in ("PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"):
            yield Attempt(f"{method} {path}", b"{}", dict(JSON), method, path)
    yield Attempt("a question by GET", b"", {}, "GET", UPDATE)


def hand_made() -> list[Attempt]:
    """Return every attempt made by hand."""
    return [*at_callbacks(), *at_bodies(), *at_headers(), *at_paths()]


_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["NaN", "healthy", "__proto__", "request.data", "answer.data", 0.0, -5, 1e6])
)
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)


def _places(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path to every part of a call."""
    yield here
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _places(child, (*here, key))
    elif isinstance(value, list):
        for place, child in enumerate(value):
            yield from _places(child, (*here, place))


def _changed(call: Any, place: tuple[Any, ...], value: Any) -> Any:
    """Return a copy of a call with one part replaced."""
    if not place:
        return value
    copied = copy.deepcopy(call)
    parent = copied
    for key in place[:-1]:
        parent = parent[key]
    parent[place[-1]] = value
    return copied


def generated(count: int, send: Callable[[str, bytes], None]) -> None:
    """Send calls of which one part is something else, the same ones at every run.

    Parameters
    ----------
    count : int
        How many, spread over all callbacks.
    send : callable
        Takes the output and the body.
    """
    calls = {output: asking.call(output, asking.question(output)) for output in asking.callbacks()}
    where = {output: st.sampled_from(list(_places(call))) for output, call in calls.items()}

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data(), output=st.sampled_from(sorted(calls)), value=_VALUES)
    def each(data: st.DataObject, output: str, value: Any) -> None:
        call = _changed(calls[output], data.draw(where[output]), value)
        send(output, json.dumps(call).encode())

    each()
