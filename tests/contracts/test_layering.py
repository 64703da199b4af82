"""The model never knows the page; the page reaches the model through its public API."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: What the dashboard may use of the machinery.
ALLOWED_INNER = {"physiology.core.errors"}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_the_model_imports_no_part_of_the_page():
    for path in (ROOT / "physiology").rglob("*.py"):
        roots = {name.split(".")[0] for name in imports(path)}
        assert not roots & {
            "dash",
            "plotly",
            "flask",
            "components",
            "app",
            "dash_mantine_components",
        }, path


@pytest.mark.slow
def test_loading_the_model_loads_no_part_of_the_page_and_nothing_slow():
    code = (
        "import sys, physiology; "
        "print([n for n in ('dash', 'plotly', 'flask', 'components', 'pandas', 'scipy.optimize') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr


def test_the_page_does_not_reach_into_the_machinery():
    for path in [*(ROOT / "components").rglob("*.py"), ROOT / "app.py"]:
        inner = {name for name in imports(path) if name.startswith("physiology.core")}
        inner = {
            n for n in inner if not any(n == a or n.startswith(a + ".") for a in ALLOWED_INNER)
        }
        assert not inner - {"physiology.core"}, f"{path}: {inner}"


def test_the_machinery_knows_no_biology():
    folder = ROOT / "physiology" / "core"
    for path in folder.glob("*.py"):
        inner = {name for name in imports(path) if name.startswith("physiology.")}
        assert all(name.startswith("physiology.core") for name in inner), path
    words = ("glucose", "insulin", "liver", "type1")
    for path in folder.glob("*.py"):
        if path.name == "declare.py":  # its docstrings give examples
            continue
        code = ast.parse(path.read_text(encoding="utf-8"))
        names = {node.id for node in ast.walk(code) if isinstance(node, ast.Name)}
        assert not [name for name in names for word in words if word in name], path
