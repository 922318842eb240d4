"""Finding codes by their printed forms: dictionaries built once, constant time per word."""

from collections.abc import Iterable, Mapping, Sequence

from tinglys.codebook.labels import Term

_MIN_PART = 3


class FormIndex:
    """Printed forms of one group in one language, and the code each stands for.

    Matching ignores case. A form may have several words; a form with ``*`` is the first or last
    part of a compound (see :class:`~tinglys.codebook.labels.Term`). Where two forms fit, the
    longer one wins.
    """

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        """``forms`` yields pairs of printed form and code; the first code of a form is kept."""
        self._whole: dict[str, str] = {}
        self._heads: dict[str, str] = {}
        self._tails: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        for form, code in forms:
            self._add(form.casefold(), code)

    def _add(self, form: str, code: str) -> None:
        stem = form.strip("*")
        self._whole.setdefault(stem, code)
        words = stem.split()
        self._longest[words[0]] = max(self._longest.get(words[0], 1), len(words))
        if form.endswith("*"):
            self._heads.setdefault(stem, code)
        if form.startswith("*"):
            self._tails.setdefault(stem, code)

    def __len__(self) -> int:
        """How many different forms there are."""
        return len(self._whole)

    def __contains__(self, phrase: str) -> bool:
        """Whether the phrase is, as a whole, one of the forms."""
        return phrase.casefold() in self._whole

    def find(self, phrase: str) -> str | None:
        """The code whose form is exactly this phrase (words parted by single spaces)."""
        return self._whole.get(phrase.casefold())

    def word(self, word: str) -> str | None:
        """The code of one word: as it stands, or as a compound by its last, then first part.

        The last part goes first because in a Norwegian compound it says what the thing is.
        """
        folded = word.casefold()
        return self._whole.get(folded) or self.tail(folded) or self.head(folded)

    def head(self, word: str) -> str | None:
        """The code of the longest first part of a compound, as *kokain* in *kokainsmugling*."""
        if not self._heads:
            return None
        folded = word.casefold()
        for end in range(len(folded), _MIN_PART - 1, -1):
            code = self._heads.get(folded[:end])
            if code is not None:
                return code
        return None

    def tail(self, word: str) -> str | None:
        """The code of the longest last part of a compound, as *våpen* in *automatvåpen*."""
        if not self._tails:
            return None
        folded = word.casefold()
        for start in range(len(folded) - _MIN_PART + 1):
            code = self._tails.get(folded[start:])
            if code is not None:
                return code
        return None

    def longest(self, words: Sequence[str], at: int) -> tuple[str, int] | None:
        """The longest form that begins with ``words[at]``: its code and the index after it.

        Falls back on :meth:`word` where no form of several words fits.
        """
        first = words[at].casefold()
        most = min(self._longest.get(first, 1), len(words) - at)
        for count in range(most, 1, -1):
            phrase = " ".join(words[at : at + count]).casefold()
            code = self._whole.get(phrase)
            if code is not None:
                return code, at + count
        code = self.word(first)
        return (code, at + 1) if code is not None else None


def index_of(terms: Mapping[str, Term], language: str, *, labels: bool = True) -> FormIndex:
    """The forms of a group of terms in one language of documents.

    Nynorsk and Danish documents fall back on the bokmål forms. With ``labels`` the term's own
    label counts as one of its forms.
    """
    fallback = "nb" if language in {"nn", "no", "da"} else language

    def pairs() -> Iterable[tuple[str, str]]:
        for term in terms.values():
            yield from ((form, term.code) for form in term.forms.get(language, ()))
        for term in terms.values():
            yield from ((form, term.code) for form in term.forms.get(fallback, ()))
            if labels and fallback in {"en", "nb"}:
                yield term.label.text(fallback), term.code

    return FormIndex(pairs())
