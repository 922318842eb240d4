"""What the documentation says is so: links lead somewhere, commands and options exist."""

import ast
import importlib.util
import re
import shlex
from pathlib import Path

import click
import pytest

ROOT = Path(__file__).parents[1]
CODE = re.compile(r"[a-z]+(?:_[a-z]+)*")
MAKERS = {"finding", "_finding", "_off"}
OURS = re.compile(r"`((?:src|tests|tools|docs|benchmarks)/[\w./-]+)`")
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
DEMO_README = ROOT / "src" / "tinglys" / "demo" / "README.md"


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def without_code(text: str) -> str:
    return re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)


def anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.M)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", [*PAGES, DEMO_README], ids=name)
def test_links_lead_to_files_and_headings(page: Path):
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text("utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        found = (page.parent / file).resolve() if file else page
        if not found.exists() or (anchor and anchor not in anchors(found.read_text("utf-8"))):
            broken.append(target)
    assert broken == []


def test_every_page_can_be_reached_from_the_readme():
    seen, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        targets = re.findall(r"\]\((?!http)([^)\s#]+\.md)", page.read_text("utf-8"))
        waiting += [(page.parent / target).resolve() for target in targets]
    assert [name(page) for page in PAGES if page not in seen] == []


def commands() -> list[tuple[Path, list[str]]]:
    """Every line that a reader is told to type, as words."""
    found = []
    for page in PAGES:
        for block in re.findall(r"```console\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            lines = "\n".join(re.findall(r"^\$ (.+)$", block, re.M))
            parts = re.split(r"\s(?:&&|\|)\s|\n", lines)
            found += [(page, shlex.split(part, comments=True)) for part in parts]
    return found


def test_documented_tinglys_commands_and_options_exist():
    from tinglys.cli.main import tinglys

    wrong = []
    for page, words in commands():
        if words[0] != "tinglys":
            continue
        command, rest = tinglys, words[1:]
        while isinstance(command, click.Group) and rest:
            name_of, *rest = rest
            command = command.get_command(click.Context(command), name_of)
            if command is None:
                wrong.append((name(page), name_of))
        options = {option for param in getattr(command, "params", ()) for option in param.opts}
        wrong += [
            (name(page), " ".join(words))
            for word in rest
            if word.startswith("--") and word not in options
        ]
    assert wrong == []


def test_documented_make_targets_exist():
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    wrong = [(name(page), words) for page, words in commands()
             if words[0] == "make" and words[1] not in targets]  # fmt: skip
    assert wrong == []


def test_documented_files_exist():
    """Paths of the repository in code marks, such as the codebook's files."""
    missing = [
        (name(page), path)
        for page in PAGES
        for path in re.findall(
            r"`((?:src|tests|tools|docs|benchmarks)/[\w./-]+)`", page.read_text("utf-8")
        )
        if not (ROOT / path).exists()
    ]
    assert missing == []


def reference_pages() -> dict[str, str]:
    script = ROOT / "tools" / "make_reference.py"
    spec = importlib.util.spec_from_file_location("make_reference", script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages()


def test_the_reference_is_what_the_code_says():
    stale = [
        page
        for page, text in reference_pages().items()
        if not (ROOT / "docs" / "reference" / page).is_file()
        or (ROOT / "docs" / "reference" / page).read_text("utf-8") != text
    ]
    assert stale == [], "run: make reference"


def test_the_library_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    text = (ROOT / "docs" / "how-to" / "use-as-a-library.md").read_text("utf-8")
    example = re.search(r"```python\n(.*?)```", text, re.DOTALL)[1]
    from tinglys.demo import DOCUMENTS

    report = next(DOCUMENTS.glob("*.pdf"))
    (tmp_path / "report.pdf").write_bytes(report.read_bytes())
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "example", "exec"), {})
    assert "investigations 19" in capsys.readouterr().out


SEVERITIES = {"error", "warning", "notice", "confirmed"}


def codes_of_findings() -> set[str]:
    """What the checks pass to what makes a finding, and what they call its code."""
    found = set()
    for path in (ROOT / "src" / "tinglys" / "checks").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
                values = node.args
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "code":
                values = [node.value]
            else:
                continue
            found |= {
                one.value
                for one in values
                if isinstance(one, ast.Constant) and CODE.fullmatch(str(one.value))
            }
    return found - SEVERITIES


def test_every_code_of_a_finding_is_documented():
    text = (ROOT / "docs" / "reference" / "findings.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `([a-z_]+)` \|", text, re.M))
    assert documented - SEVERITIES == codes_of_findings()
