"""What is declared wrongly is refused when the model is assembled, naming file and name."""

import pytest

from physiology.core.assemble import assemble
from physiology.core.catalogue import DeclarationError, collect, mechanism_modules
from tests.contracts.mechanism_files import HEAD, POND, write

#: What is written into a second file, and the words the message must hold.
WRONG = {
    "a name declared twice": (
        'water = State(label="Water", unit="1", substance="water")',
        ["declares 'water' again", "pond"],
    ),
    "a misspelt argument": (
        '@signal("1")\ndef depth(watr):\n    """Return depth."""\n    return watr',
        ["'depth' reads undeclared name 'watr'"],
    ),
    "a modifier that is read": (
        (
            '@modifies("wish")\ndef cloud(water):\n    """Return a factor."""\n    return water\n'
            '@signal("1")\ndef depth(cloud):\n    """Return depth."""\n    return cloud'
        ),
        ["'depth' reads undeclared name 'cloud'"],
    ),
    "a loop": (
        (
            '@signal("1")\ndef one(two):\n    """Return one."""\n    return two\n'
            '@signal("1")\ndef two(one):\n    """Return two."""\n    return one'
        ),
        ["loop", "one", "two"],
    ),
    "a loop through a modifier": (
        '@modifies("wish")\ndef echo(rain):\n    """Return a factor."""\n    return rain',
        ["loop", "echo", "wish"],
    ),
    "an unknown target of a modifier": (
        '@modifies("wishes")\ndef cloud(water):\n    """Return a factor."""\n    return water',
        ["'cloud' acts on unknown 'wishes'"],
    ),
    "a modifier of a state": (
        '@modifies("water")\ndef cloud(filling):\n    """Return a factor."""\n    return filling',
        ["'cloud' acts on unknown 'water'"],
    ),
    "a flow into nothing declared": (
        '@flow("1/min", into="sea")\ndef river(water):\n    """Return flow."""\n    return water',
        ["'river' names unknown into 'sea'"],
    ),
    "a flow without ends": (
        '@flow("1/min")\ndef river(water):\n    """Return flow."""\n    return water',
        ["'river' starts and ends nowhere"],
    ),
    "a flow that turns water into mud": (
        (
            'mud = State(label="Mud", unit="1", substance="mud")\n'
            '@flow("1/min", out_of="water", into="mud")\n'
            'def settle(water):\n    """Return flow."""\n    return water'
        ),
        ["'settle' joins two substances"],
    ),
    "a flow of what is no substance": (
        (
            'hope = State(label="Hope", unit="1")\n'
            '@flow("1/min", into="hope")\ndef gain(water):\n    """Return flow."""\n    return water'
        ),
        ["'gain' moves 'hope', which is no substance"],
    ),
    "a rate on matter": (
        '@rate("water", "1/min")\ndef leak(water):\n    """Return rate."""\n    return water',
        ["'leak'", "'water' is matter"],
    ),
    "two rates of one state": (
        (
            'hope = State(label="Hope", unit="1")\n'
            '@rate("hope", "1/min")\ndef gain(water):\n    """Return rate."""\n    return water\n'
            '@rate("hope", "1/min")\ndef loss(water):\n    """Return rate."""\n    return water'
        ),
        ["second rate for state 'hope'"],
    ),
    "a state without flow or rate": (
        'hope = State(label="Hope", unit="1")',
        ["state 'hope' has no flow and no rate"],
    ),
    "a forbidden call": (
        '@signal("1")\ndef depth(water):\n    """Return depth."""\n    return print(water)',
        ["'depth' calls 'print'"],
    ),
    "a forbidden method": (
        '@signal("1")\ndef depth(water):\n    """Return depth."""\n    return water.real()',
        ["'depth' calls 'water.real'"],
    ),
    "a name from outside": (
        (
            'OUTSIDE = 3.0\n@signal("1")\ndef depth(water):\n    """Return depth."""\n'
            "    return water * OUTSIDE"
        ),
        ["'depth' uses 'OUTSIDE'"],
    ),
    "a changed argument": (
        (
            '@signal("1")\ndef depth(water):\n    """Return depth."""\n'
            "    water = max(water, 0)\n    return water"
        ),
        ["'depth' assigns to its argument 'water'"],
    ),
    "a branch": (
        (
            '@signal("1")\ndef depth(water):\n    """Return depth."""\n    if water > 1:\n'
            "        water = 1\n    return water"
        ),
        ["'depth' must be assignments and one return"],
    ),
    "no return": (
        '@signal("1")\ndef depth(water):\n    """Return depth."""\n    half = water',
        ["'depth' must be assignments and one return"],
    ),
    "a held value of an unknown input": (
        '@held("1", when="thunder")\ndef mark(water):\n    """Return mark."""\n    return water',
        ["'mark' names unknown when 'thunder'"],
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_refused(tmp_path, case):
    text, words = WRONG[case]
    pond = write(tmp_path, "pond", POND)
    broken = write(tmp_path, "broken", HEAD + text + "\n")
    with pytest.raises(DeclarationError) as error:
        assemble(collect([pond, broken]))
    for word in [*words, "broken"]:
        assert word in str(error.value), str(error.value)


def test_a_real_name_declared_twice_is_refused(tmp_path):
    again = write(
        tmp_path, "again",
        HEAD + 'liver_glycogen = State(label="G", unit="mg/kg", substance="glucose")\n',
    )  # fmt: skip
    with pytest.raises(DeclarationError, match=r"again declares 'liver_glycogen' again.*liver"):
        collect([*mechanism_modules(), again])


def test_the_sound_model_is_accepted(tmp_path):
    pond = assemble(collect([write(tmp_path, "pond", POND)]))
    assert pond.states == ("water",)
    assert pond.substances == ("water",)
