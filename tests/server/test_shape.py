"""A request must match a registered callback to the letter."""

import copy

import pytest

from tests.server import tiny

UPDATE = "/_dash-update-component"

TWO_OUTPUTS = {
    "output": "..a.data...b.data..",
    "outputs": [{"id": "a", "property": "data"}, {"id": "b", "property": "data"}],
    "inputs": [{"id": "click", "property": "data", "value": 0.5}],
    "changedPropIds": ["click.data"],
    "parsedChangedPropsIds": ["click.data"],
    "state": [{"id": "kept", "property": "data", "value": 0.25}],
}


@pytest.fixture(scope="module")
def client():
    return tiny.make().test_client()


def test_several_outputs_and_state(client):
    response = client.post(UPDATE, json=TWO_OUTPUTS)
    assert response.status_code == 200
    assert response.json["response"] == {"a": {"data": 0.5}, "b": {"data": 0.25}}


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("outputs", TWO_OUTPUTS["outputs"][::-1]),
        ("outputs", TWO_OUTPUTS["outputs"][0]),
        ("state", []),
        ("state", TWO_OUTPUTS["inputs"]),
        ("state", None),
        ("inputs", TWO_OUTPUTS["inputs"] * 2),
        ("inputs", TWO_OUTPUTS["state"]),
        ("changedPropIds", ["kept.data"]),
        ("changedPropIds", ["click.data", "click.data"]),
        ("changedPropIds", "click.data"),
        ("changedPropIds", [["click.data"]]),
        ("parsedChangedPropsIds", {"click.data": 1}),
        ("output", "kept.data"),
        ("cancelJob", "1"),
    ],
)
def test_anything_else_is_refused(client, member, value):
    assert client.post(UPDATE, json=TWO_OUTPUTS | {member: value}).status_code == 400


@pytest.mark.parametrize("member", ["output", "outputs", "inputs", "changedPropIds", "state"])
def test_a_missing_member_is_refused(client, member):
    call = copy.deepcopy(TWO_OUTPUTS)
    del call[member]
    assert client.post(UPDATE, json=call).status_code == 400


def test_a_callback_without_a_check_is_refused_at_the_start():
    import dash
    from dash import Input, Output, html

    from components.server import protection

    app = dash.Dash("unchecked", assets_folder="no-assets")
    app.layout = html.Div(id="b")
    app.callback(Output("b", "children"), Input("b", "n_clicks"))(lambda clicks: clicks)
    with pytest.raises(ValueError, match=r"no check for the values of b\.children"):
        protection.protect(app, {"other.data": tiny.check})
