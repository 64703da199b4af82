"""What stands between the network and the page.

`protect` puts it in front of a Dash application: only known paths answer, every callback is
checked against the declarations before anything is solved, failures say nothing of the inside,
and every response carries the security headers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import dash


def protect(app: dash.Dash) -> None:
    """Guard the page's application; call it once all its callbacks are registered."""
    # Dash takes a second to import, and a port that is taken should be told at once.
    from components.server import protection

    protection.protect(app)
