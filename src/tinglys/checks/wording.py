"""Titles of findings in both languages, and numbers as each language writes them."""

from collections.abc import Mapping
from fractions import Fraction

from tinglys.checks.arithmetic import decimals, precision
from tinglys.codebook import LANGUAGES, Codebook, Label

_MOST_DIGITS = 4


def both(en: str, nb: str) -> Label:
    """A title in both languages, with surplus space taken out."""
    return Label(" ".join(en.split()), " ".join(nb.split()))


def number(value: float | Fraction, digits: int | None = None) -> Label:
    """A number as each language writes it.

    260,868 and 5.56 in English; in Norwegian 260 868 (with a no-break space) and 5,56.
    """
    fraction = value if isinstance(value, Fraction) else Fraction(repr(value))
    if digits is None:
        step = precision(float(value)) if fraction.denominator != 1 else Fraction(1)
        digits = min(len(str(step.denominator)) - 1, _MOST_DIGITS)
    text = decimals(fraction, digits)
    whole, _, part = text.lstrip("-").partition(".")
    sign = "−" if text.startswith("-") else ""
    groups = f"{int(whole):,}"
    english = sign + groups + (f".{part}" if part else "")
    norwegian = sign + groups.replace(",", "\u00a0") + (f",{part}" if part else "")
    return Label(english, norwegian)


def component(codebook: Codebook, code: str) -> Label:
    """The label of a component of the index."""
    return codebook.index.by_code[code].label


def indicator(codebook: Codebook, code: str) -> Label:
    """The label of an indicator; its code in words where the codebook has none."""
    known = codebook.indicators.get(code)
    plain = code.replace("_", " ")
    return known.label if known is not None else Label(plain, plain)


def place(codebook: Codebook, code: str | None) -> Label:
    """The name of a place; "The place" where the documents do not say which."""
    known = codebook.places.by_code.get(code) if code else None
    return known.label if known is not None else Label("The place", "Stedet")


def broken_down(codebook: Codebook, breakdown: Mapping[str, str | bool]) -> Label:
    """What a figure is broken down to; words of a source that no code stands for stay as they are.

    Empty where it is not broken down.
    """
    told = [_value(codebook, key, value) for key, value in breakdown.items()]
    named = [one for one in told if one is not None]
    return Label(*(", ".join(one.text(language) for one in named) for language in LANGUAGES))


def _value(codebook: Codebook, key: str, value: str | bool) -> Label | None:
    entry = codebook.breakdowns.get(key)
    if isinstance(value, bool):
        return entry.label if entry is not None and value else None
    if entry is not None and entry.closed:
        label = getattr(codebook.group(key).get(value), "label", None)
        if isinstance(label, Label):
            return label
    return Label(value, value) if value.strip() else None


def document_name(codebook: Codebook, publisher: str | None, kind: str, year: int | None) -> Label:
    """A document as a list of inputs names it: who published it, or its kind, and its year."""
    known = codebook.vocabulary["document_kinds"].get(kind)
    base = Label(publisher, publisher) if publisher else known.label if known else Label(kind, kind)
    return base if year is None else Label(f"{base.en} {year}", f"{base.nb} {year}")


def lower(label: Label) -> Label:
    """A label as it stands inside a sentence: its first letter small unless the word is capital."""
    return Label(_small(label.en), _small(label.nb))


def _small(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
