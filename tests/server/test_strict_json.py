"""Only the plain JSON that the page writes is read."""

import pytest

from components.server.strict_json import DEEPEST, NotStrictJson, parse


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"{",
        b"{'a': 1}",
        b'{"a": 1} {"b": 2}',
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": -Infinity}',
        b'{"a": 1e999}',
        b'{"a": ' + b"9" * 21 + b"}",
        b'{"a": ' + b"9" * 5000 + b"}",
        b'{"a": 1, "a": 2}',
        b'{"a": {"b": 1, "b": 1}}',
        b'{"a": "\xff"}',
        b"\xef\xbb\xbf{}",
        b"null",
        b"true",
        b"3",
        b'"text"',
        b"[]",
        b'{"a": ' + b"[" * 900 + b"]" * 900 + b"}",
        b'{"a": ' + b"[" * 30_000 + b"]" * 30_000 + b"}",
        b'{"a":' * (DEEPEST + 1) + b"1" + b"}" * (DEEPEST + 1),
    ],
)
def test_refused(body):
    with pytest.raises(NotStrictJson):
        parse(body)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b"{}", {}),
        (b'{"a": [1, 2.5, -3e2, "NaN", null, true]}', {"a": [1, 2.5, -300.0, "NaN", None, True]}),
        (b'{"a": ' + b"9" * 20 + b"}", {"a": int("9" * 20)}),
        ('{"a": "\u00fc"}'.encode(), {"a": "\u00fc"}),
    ],
)
def test_read(body, value):
    assert parse(body) == value


def test_nesting_up_to_the_limit_is_read():
    assert parse(b'{"a":' * DEEPEST + b"1" + b"}" * DEEPEST)
