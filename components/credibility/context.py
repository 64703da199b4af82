"""What the model is for, and what it cannot do, as parts of the page."""

from __future__ import annotations

from dash import html

from physiology.evidence.context_of_use import context_of_use
from physiology.evidence.sources import reference_in_full

TERMS = {
    "question": "The question",
    "role": "What the model adds",
    "users": "Who uses it",
    "decisions": "What is decided with it",
    "influence": "How much its answer counts",
    "consequence": "What a wrong answer would do",
}
"""By the field of the account."""


def context_section() -> list[html.Dl | html.P | html.Ul]:
    """Return for whom and for what the model is, and for what never."""
    account = context_of_use()
    terms = [
        part
        for field, term in TERMS.items()
        for part in (html.Dt(term), html.Dd(getattr(account, field)))
    ]
    return [
        html.Dl(terms, className="credibility-terms"),
        html.P("Never use it to:", className="credibility-never"),
        html.Ul([html.Li(one) for one in account.never]),
        html.P(
            [account.standard, " ", html.Cite(reference_in_full(account.reference))],
            className="small",
        ),
    ]


def limits_section() -> html.Dl:
    """Return what the model cannot do, by what it is about."""
    parts = [
        part for one in context_of_use().limits for part in (html.Dt(one.area), html.Dd(one.text))
    ]
    return html.Dl(parts, className="credibility-terms")
