"""Finding codes by their printed forms: dictionaries built once, constant time per word."""

from collections.abc import Iterable, Mapping, Sequence

from tinglys.codebook.labels import Term

_GATE = 3
"""Parts of compounds have at least so many letters; these letters are the key they hang on."""

_Parts = dict[str, list[tuple[str, str]]]


class FormIndex:
    """Printed forms of one group in one language, and the code each stands for.

    A form written with a capital letter matches only as printed (*KOM* is an agency, *kom* is
    Norwegian for "came"); every other form matches in any case. A form may have several words; a
    form with ``*`` is the first or last part of a compound (see
    :class:`~tinglys.codebook.labels.Term`). Where two forms fit, the longer one wins.
    """

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        """``forms`` yields pairs of printed form and code; the first code of a form is kept."""
        self._whole: dict[str, str] = {}
        self._heads: _Parts = {}
        self._tails: _Parts = {}
        self._longest: dict[str, int] = {}
        for form, code in forms:
            self._add(form, code)
        for parts in (*self._heads.values(), *self._tails.values()):
            parts.sort(key=lambda part: -len(part[0]))

    def _add(self, form: str, code: str) -> None:
        stem = form.strip("*")
        self._whole.setdefault(stem, code)
        words = stem.casefold().split()
        self._longest[words[0]] = max(self._longest.get(words[0], 1), len(words))
        if form.endswith("*"):
            self._heads.setdefault(stem[:_GATE].casefold(), []).append((stem, code))
        if form.startswith("*"):
            self._tails.setdefault(stem[-_GATE:].casefold(), []).append((stem, code))

    def __len__(self) -> int:
        """How many different forms there are."""
        return len(self._whole)

    def __contains__(self, phrase: str) -> bool:
        """Whether the phrase is, as a whole, one of the forms."""
        return self.find(phrase) is not None

    def find(self, phrase: str) -> str | None:
        """The code whose form is exactly this phrase (words parted by single spaces)."""
        return self._whole.get(phrase) or self._whole.get(phrase.casefold())

    def word(self, word: str) -> str | None:
        """The code of one word: as it stands, or as a compound by its last, then first part.

        The last part goes first because in a Norwegian compound it says what the thing is.
        """
        folded = word.casefold()
        return (
            self._whole.get(word)
            or self._whole.get(folded)
            or self._tail(word, folded)
            or self._head(word, folded)
        )

    def _head(self, word: str, folded: str) -> str | None:
        """The code of the longest first part of a compound, as *kokain* in *kokainsmugling*."""
        for part, code in self._heads.get(folded[:_GATE], ()):
            if word.startswith(part) or folded.startswith(part):
                return code
        return None

    def _tail(self, word: str, folded: str) -> str | None:
        """The code of the longest last part of a compound, as *våpen* in *automatvåpen*."""
        for part, code in self._tails.get(folded[-_GATE:], ()):
            if word.endswith(part) or folded.endswith(part):
                return code
        return None

    def longest(self, words: Sequence[str], at: int) -> tuple[str, int] | None:
        """The longest form that begins with ``words[at]``: its code and the index after it.

        Falls back on :meth:`word` where no form of several words fits.
        """
        most = min(self._longest.get(words[at].casefold(), 1), len(words) - at)
        for count in range(most, 1, -1):
            code = self.find(" ".join(words[at : at + count]))
            if code is not None:
                return code, at + count
        code = self.word(words[at])
        return (code, at + 1) if code is not None else None


def index_of(terms: Mapping[str, Term], language: str) -> FormIndex:
    """The forms of a group of terms in one language of documents, the labels among them.

    Nynorsk and Danish documents fall back on the bokmål forms.
    """
    fallback = "nb" if language in {"nn", "no", "da"} else language

    def pairs() -> Iterable[tuple[str, str]]:
        for term in terms.values():
            yield from ((form, term.code) for form in term.forms.get(language, ()))
        for term in terms.values():
            yield from ((form, term.code) for form in term.forms.get(fallback, ()))
            yield _as_form(term.label.text(fallback)), term.code

    return FormIndex(pairs())


def _as_form(label: str) -> str:
    """A label as it stands inside a sentence: without the capital that only begins it."""
    inner = label[:1].lower() + label[1:]
    return inner if inner.islower() else label
