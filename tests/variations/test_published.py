"""Whatever the reader makes of the documents can be checked and published.

The reader's codes (units, bounds, effects, markers …) all need a label in both languages; a code
without one stops publication. This reads every variation into one workspace and publishes it.
"""

import subprocess
import sys
from pathlib import Path

COMMAND = [sys.executable, "-c", "from tinglys.cli.main import main; main()"]
DOCUMENTS = sorted(Path(__file__).parent.glob("*/*.txt"))


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


def test_every_variation_can_be_read_checked_and_published(tmp_path: Path):
    workspace = ("--workspace", tmp_path / "workspace")
    assert run("init", tmp_path / "workspace").returncode == 0
    for step in (("read", *DOCUMENTS), ("check",), ("publish",)):
        done = run(*step, *workspace)
        assert done.returncode == 0, f"{step[0]}: {done.stderr[-2000:]}"
    pages = list((tmp_path / "workspace" / "site").rglob("*.html"))
    assert len(pages) > 2 * len(DOCUMENTS)
