"""The repository keeps the promises that no compiler checks."""

import ast
import os
import re
import tomllib
from pathlib import Path

import pytest

import tinglys

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
SOURCE = ROOT / "src" / "tinglys"
FOLDERS = ("src", "tests", "docs", "tools", "benchmarks", ".ci")
TEXT_ENDINGS = {
    "", ".cfg", ".css", ".csv", ".html", ".j2", ".js", ".json", ".lock", ".md", ".po", ".py",
    ".sh", ".svg", ".toml", ".txt", ".wiki", ".yaml", ".yml",
}  # fmt: skip
# A publisher's formulas, which every report of a series prints word for word.
FORMULAS = ("Any views expressed", "This section summarizes", "The government did not report any")
MODULES = sorted(SOURCE.rglob("*.py"))
WRITTEN_BY_HAND = [path for path in MODULES if "migrations" not in path.parts]


def ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return "__pycache__" not in parts and not any(part.endswith(".egg-info") for part in parts)


def text_files() -> list[Path]:
    found = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in FOLDERS:
        found += (ROOT / folder).rglob("*")
    return sorted(
        path for path in found if path.is_file() and ours(path) and path.suffix in TEXT_ENDINGS
    )


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def places(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    return [
        f"{name(path)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_place_on_somebodys_machine():
    folders = ["/" + folder + "/" for folder in ("work", "root", "farm", "opt/pypi", "opt/wheels")]
    pattern = re.compile("|".join(rf"(?<![\w.~-]){folder}" for folder in folders))
    assert places(pattern, text_files()) == []


def test_no_file_names_a_package_index():
    hosts = "|".join(["py" + "pi", "pythonhosted", "npm" + "js"])
    pattern = re.compile(rf"https?://[^\s\"']*(?:{hosts})|--(?:extra-)?index-url[ =]\S")
    assert places(pattern, text_files()) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents are not beside the repository")
def test_no_sentence_of_the_real_documents_is_copied():
    sentences = set()
    for seed in (SHARED / "seeds").glob("*.txt"):
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])", seed.read_text("utf-8")):
            plain = " ".join(sentence.split())
            if len(plain) > 80 and not plain.startswith(FORMULAS):
                sentences.add(plain)
    copied = []
    for path in text_files():
        if path.suffix == ".lock":
            continue
        text = " ".join(path.read_text("utf-8", "replace").split())
        copied += [f"{name(path)}: {one[:60]}" for one in sentences if one in text]
    assert copied == []


def test_modules_stay_short():
    long = {name(path): len(path.read_text("utf-8").splitlines()) for path in WRITTEN_BY_HAND}
    assert {path: lines for path, lines in long.items() if lines > 400} == {}


def test_functions_stay_short():
    """Forty lines of body; a table of data may be longer and stands outside of functions."""
    long = []
    for path in WRITTEN_BY_HAND:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                if body and (lines := node.end_lineno - body[0].lineno + 1) > 40:
                    long.append(f"{name(path)}: {node.name} ({lines} lines)")
    assert long == []


def test_modules_are_named_for_what_they_hold():
    vague = re.compile(r"(utils?|helpers?|common|managers?|misc|stuff)")
    assert [name(path) for path in MODULES if vague.fullmatch(path.stem)] == []


def test_every_module_says_what_it_is():
    silent = [
        name(path)
        for path in WRITTEN_BY_HAND
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_nothing_opens_a_connection():
    """Import contracts cover whole packages; this covers the parts of the standard library."""
    pattern = re.compile(r"\burllib\.request\b|\burlopen\b|trafilatura\.fetch_url|\bsmtplib\b")
    assert places(pattern, MODULES) == []


def test_the_changelog_puts_security_first():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert versions
    for version in versions:
        headings = re.findall(r"^### (.+)$", version, re.MULTILINE)
        assert headings, version
        assert "Security" not in headings[1:], version.splitlines()[0]
    assert tinglys.__version__ in text


def test_one_version_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == tinglys.__version__


def test_the_licence_is_apache_2():
    assert "Apache License" in (ROOT / "LICENSE").read_text("utf-8")[:200]


def locked(lock: str) -> dict[str, list[str]]:
    """The hashes of each locked requirement."""
    found: dict[str, list[str]] = {}
    current = ""
    for line in (ROOT / lock).read_text("utf-8").splitlines():
        if match := re.match(r"([\w.-]+)==\S+", line):
            current = match[1].lower()
            found[current] = []
        elif match := re.match(r"\s+--hash=(sha256:[0-9a-f]{64})", line):
            found[current].append(match[1])
    return found


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_requirement_has_hashes(lock: str):
    assert [package for package, hashes in locked(lock).items() if not hashes] == []


def test_the_locks_hold_every_direct_dependency_and_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = {
        lock: {re.match(r"[\w.-]+", one)[0].lower() for one in requirements}
        for lock, requirements in (
            (
                "requirements.lock",
                [*project["dependencies"], *extras["data"], *extras["publish"]],
            ),
            ("requirements-dev.lock", extras["dev"]),
        )
    }
    assert {lock: names - set(locked(lock)) for lock, names in wanted.items()} == {
        "requirements.lock": set(),
        "requirements-dev.lock": set(),
    }
    base, dev = (
        dict(re.findall(r"(?m)^([\w.-]+)==(\S+)", (ROOT / lock).read_text("utf-8")))
        for lock in wanted
    )
    assert {one: version for one, version in base.items() if dev.get(one) != version} == {}


def test_the_gate_can_be_run():
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_test_folders_mirror_the_packages():
    own = {"acceptance", "variations"}
    stray = [
        name(folder)
        for folder in (ROOT / "tests").rglob("*")
        if folder.is_dir()
        and folder.name != "__pycache__"
        and folder.relative_to(ROOT / "tests").parts[0] not in own
        and any(folder.glob("test_*.py"))
        and not (SOURCE / folder.relative_to(ROOT / "tests")).is_dir()
    ]
    assert stray == []
