"""All our scripts in one file, and all our styles: a hundred small ones cost each visit seconds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import dash
from flask import Response, abort

ENDPOINT = "islet_bundle"


@dataclass(frozen=True)
class Bundle:
    """The files of one folder of the assets, joined in the order of their names.

    Parameters
    ----------
    folder : str
        Folder in the assets, which is also the ending of its files.
    mimetype : str
        How it is served.
    """

    folder: str
    mimetype: str

    def text(self, assets: Path) -> str:
        """Return all files as one; it follows a file that is changed while the server runs."""
        files = sorted(assets.joinpath(self.folder).glob(f"[!.]*.{self.folder}"))
        return _joined(tuple((file, file.stat().st_mtime_ns) for file in files))


SCRIPTS = Bundle("js", "text/javascript")
STYLES = Bundle("css", "text/css")
BUNDLES = {bundle.folder: bundle for bundle in (SCRIPTS, STYLES)}


@lru_cache(maxsize=2 * len(BUNDLES))
def _joined(files: tuple[tuple[Path, int], ...]) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file, _ in files)


def address(app: dash.Dash, bundle: Bundle) -> str:
    """Return where a page finds a bundle; what a style names stands relative to its folder.

    Parameters
    ----------
    app : dash.Dash
        The application the assets belong to.
    bundle : Bundle
        Scripts or styles.
    """
    text = bundle.text(Path(app.config.assets_folder))
    version = hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
    return f"{app.get_asset_url(f'{bundle.folder}/all.{bundle.folder}')}?m={version}"


def register(app: dash.Dash) -> None:
    """Serve the bundles.

    Parameters
    ----------
    app : dash.Dash
        The application the assets belong to.
    """
    assets = Path(app.config.assets_folder)

    def serve(folder: str, ending: str) -> Response:
        if folder != ending or folder not in BUNDLES:
            abort(404)
        return Response(BUNDLES[folder].text(assets), mimetype=BUNDLES[folder].mimetype)

    rule = f"{app.config.routes_pathname_prefix}assets/<folder>/all.<ending>"
    app.server.add_url_rule(rule, ENDPOINT, serve)
