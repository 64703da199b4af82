"""All our scripts in one file, and all our styles: a hundred small ones cost each visit seconds."""

from __future__ import annotations

import hashlib
import os
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
        return _joined(self._files(assets))

    def version(self, assets: Path) -> str:
        """Return what changes with the text."""
        return _version(self._files(assets))

    def _files(self, assets: Path) -> tuple[tuple[str, int], ...]:
        """Return path and time of each file; a hundred of them are looked at for every page."""
        with os.scandir(assets / self.folder) as found:
            files = [(one.path, one.stat().st_mtime_ns) for one in found if self._is_one(one.name)]
        return tuple(sorted(files))

    def _is_one(self, name: str) -> bool:
        return name.endswith(f".{self.folder}") and not name.startswith(".")


SCRIPTS = Bundle("js", "text/javascript")
STYLES = Bundle("css", "text/css")
BUNDLES = {bundle.folder: bundle for bundle in (SCRIPTS, STYLES)}


@lru_cache(maxsize=2 * len(BUNDLES))
def _joined(files: tuple[tuple[str, int], ...]) -> str:
    return "\n".join(Path(file).read_text(encoding="utf-8") for file, _ in files)


@lru_cache(maxsize=2 * len(BUNDLES))
def _version(files: tuple[tuple[str, int], ...]) -> str:
    return hashlib.blake2b(_joined(files).encode(), digest_size=8).hexdigest()


def address(app: dash.Dash, bundle: Bundle) -> str:
    """Return where a page finds a bundle; what a style names stands relative to its folder.

    Parameters
    ----------
    app : dash.Dash
        The application the assets belong to.
    bundle : Bundle
        Scripts or styles.
    """
    version = bundle.version(Path(app.config.assets_folder))
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
