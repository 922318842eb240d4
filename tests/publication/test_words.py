"""The site's own words: complete in both languages, used, and written nowhere else."""

import re
from importlib.resources import files

import pytest

from tinglys.errors import DefectError
from tinglys.publication.words import Words, load_words, read_words

PACKAGE = files("tinglys.publication")
TEMPLATES = {
    entry.name: entry.read_text(encoding="utf-8")
    for folder in (
        PACKAGE / "templates",
        *(PACKAGE / "templates" / one for one in ("across", "country")),
    )
    for entry in folder.iterdir()
    if entry.name.endswith(".html")
}
#: Keys that are put together from a code; the rest of the key is the code.
COMPOSED = ("severity_", "severities_", "severity_means_", "status_", "method_", "mark_", "level_",
            "half_", "sum_", "page_", "found_")  # fmt: skip


def sources() -> str:
    found: list[str] = list(TEMPLATES.values())
    folders = [PACKAGE, *(PACKAGE / one for one in ("sections", "country", "across"))]
    for folder in folders:
        found += [e.read_text("utf-8") for e in folder.iterdir() if e.name.endswith(".py")]
    return "\n".join(found)


def test_every_key_that_is_asked_for_exists():
    call = r"(?<![\w.])(?:t|words|[\w.]+\.words)\(\s*'([a-z_0-9]+)'\s*[,)]"
    asked = set(re.findall(call, sources().replace('"', "'")))
    assert len(asked) > 60
    assert not asked - load_words().keys()


def test_every_key_is_used():
    text = sources()
    unused = [
        key
        for key in load_words()
        if f"'{key}'" not in text and f'"{key}"' not in text and not key.startswith(COMPOSED)
    ]
    assert unused == []


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_no_template_says_a_word_itself(name):
    text = re.sub(r"{% block kind %}.*?{% endblock %}", "", TEMPLATES[name])
    text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", "", text, flags=re.S)
    text = re.sub(r"<[^>]*>", " ", text, flags=re.S)
    words = set(re.findall(r"[^\W\d_]{2,}", text)) - {"Tinglys", "CSV", "JSON"}
    assert words == set()


@pytest.mark.parametrize(
    "entry",
    [
        "a: {en: Only English}",
        "a: {en: One, nb: ''}",
        "a: {en: '{x}', nb: '{y}'}",
        "a: text",
        "a: {en: One, and a half, nb: En}",
    ],
)
def test_half_an_entry_is_an_error(entry):
    with pytest.raises(DefectError, match=r"words\.yaml, a"):
        read_words(entry)


def test_a_missing_key_or_slot_is_an_error():
    words = Words(read_words("a: {en: 'page {number}', nb: 'side {number}'}"), "nb")
    assert words("a", number=3) == "side 3"
    for call in ({}, {"other": 1}):
        with pytest.raises(DefectError):
            words("a", **call)
    with pytest.raises(DefectError):
        words("b")
