"""Loading: a fault in a file is named by file and code; what is loaded is shared and frozen."""

import shutil
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from tinglys.codebook import load_codebook
from tinglys.codebook.loading import read_codebook
from tinglys.errors import DefectError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An own copy of the codebook's files, to break."""
    with as_file(files("tinglys.codebook") / "data") as data:
        shutil.copytree(data, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def change(folder: Path) -> Callable[[str, str, str], None]:
    """Replace one stretch of one file, which must be there."""

    def replace(name: str, old: str, new: str) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r} to break"
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("roles.yaml", "{en: Organiser, nb: Bakmann}", "{en: Organiser}", "organiser"),
        ("roles.yaml", "{en: Organiser, nb: Bakmann}", '{en: Organiser, nb: ""}', "organiser"),
        ("roles.yaml", "{en: Organiser, nb: Bakmann}", '{en: " ", nb: Bakmann}', "organiser"),
        ("indicators/tip.yaml", "{en: Tier, nb: Nivå (tier)}", "{nb: Nivå}", "tier"),
        ("scales/tiers.yaml", "{en: Tier 3, nb: Nivå 3}", "{en: Tier 3}", "3"),
        ("scales/likelihood.yaml", "{en: NATO scale, nb: NATOs skala}", "{en: NATO}", "nato"),
        ("units.yaml", "{en: person, nb: person}", "{en: person}", "persons"),
        ("places/towns.yaml", "oslo_city: {en: Oslo", "oslo_city: {nb: Oslo", "oslo_city"),
        ("breakdowns.yaml", "{en: adults, nb: voksne}", "{en: adults}", "age"),
        ("vocabulary.yaml", "{en: exactly, nb: nøyaktig}", "{nb: nøyaktig}", "exact"),
    ],
)
def test_a_missing_label_is_an_error_that_names_file_and_code(
    folder: Path,
    change: Callable[[str, str, str], None],
    name: str,
    old: str,
    new: str,
    code: str,
) -> None:
    change(name, old, new)
    with pytest.raises(DefectError) as caught:
        read_codebook(folder)
    assert name in str(caught.value)
    assert code in str(caught.value)


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("modes.yaml", "sea:\n", "sea: word\nother:\n", "must be a mapping"),
        ("scales/tiers.yaml", "rank: 1", "rank: first", "rank"),
        ("scales/likelihood.yaml", "boundary: unstated", "boundary: somewhere", "boundary"),
        ("indicators/tip.yaml", "\n  tier:\n", "\n  tier: none\n  tier_two:\n", "no mapping"),
        ("indicators/threat.yaml", "  oc_groups:\n", "  tier:\n", "defined twice"),
        ("places/demonyms.yaml", "AD: [Andorran, ", "AD: [", "six cells"),
        ("places/demonyms.yaml", "AD: [", "QQ: [", "no such place"),
        ("places/demonyms.yaml", "andorraner, andorranere]", "a / b, c]", "do not pair up"),
        ("places/countries.yaml", "AD: {alpha3: AND}", "AD: {alpha3: AND, kind: planet}", "AD"),
    ],
)
def test_a_wrong_entry_is_an_error_that_says_what(
    folder: Path,
    change: Callable[[str, str, str], None],
    name: str,
    old: str,
    new: str,
    says: str,
) -> None:
    change(name, old, new)
    with pytest.raises(DefectError) as caught:
        read_codebook(folder)
    assert says in str(caught.value)
    assert name.rpartition("/")[2] in str(caught.value)


def test_the_codebook_is_read_once_and_cannot_be_changed() -> None:
    codebook = load_codebook()
    assert load_codebook() is codebook
    with pytest.raises(AttributeError):
        codebook.indicators["tier"].label = codebook.indicators["tier"].definition  # type: ignore[misc]


def test_labels_come_in_the_readers_language() -> None:
    codebook = load_codebook()
    assert codebook.label("exploitation_forms", "labor", "en") == "Forced labour"
    assert codebook.label("exploitation", "labor", "nb") == "Tvangsarbeid"
    assert codebook.label("sex", "female", "nn") == "kvinner og jenter"
    assert codebook.label("qualifiers", "at_least", "en") == "at least"
    assert codebook.label("places", "DE", "nb") == "Tyskland"
    assert codebook.label("index", "prevention", "nb") == "Forebygging"
    assert codebook.label("currencies", "NOK", "nb") == "norske kroner"


@pytest.mark.parametrize(
    ("group", "code"), [("roles", "astronaut"), ("no_such_group", "x"), ("nationality", "norsk")]
)
def test_an_unknown_label_is_never_an_empty_string(group: str, code: str) -> None:
    with pytest.raises(DefectError, match=group):
        load_codebook().label(group, code, "en")


def test_groups_without_printed_forms_say_so() -> None:
    with pytest.raises(DefectError, match="indicators"):
        load_codebook().forms("indicators", "en")
