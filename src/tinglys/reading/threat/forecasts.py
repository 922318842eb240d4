"""What makes a clause a forecast or an assessment, beside a likelihood word.

A marker is a verb form that carries the forecast: an expectation ("forventer at", "is expected
to"), an assessment of a threat ("vurderes å være økende", "we assess that"), a possible
consequence ("kan føre til", "could lead to"), or a bare future ("vil", "will"). The forms are in
:mod:`.forecasts_nb` and :mod:`.forecasts_en`.
"""

import re

import msgspec

from tinglys.reading.threat import forecasts_en as en
from tinglys.reading.threat import forecasts_nb as nb
from tinglys.reading.threat.cues import ASSESS, CAN, EXPECT, WILL, WOULD

_LEADS = ("dersom", "hvis", "mindre", "forutsatt", "gitt", "if", "unless", "provided", "assuming")


class Marker(msgspec.Struct, frozen=True):
    """The marker of a clause, with offsets into the clause.

    ``future`` is False where it speaks of the present (an assessed trend), which has no horizon.
    """

    code: str
    start: int
    end: int
    future: bool = True


class Markers:
    """The markers of one language, with the document's own publisher filled in."""

    def __init__(self, language: str, own_names: list[str]) -> None:
        """``own_names`` are the names by which the publisher calls itself, lower case."""
        names = "|".join(re.escape(name) for name in own_names) or r"(?!)"
        own = f"(?:{names})"
        self._norwegian = language == "nb"
        self._assess = _filled(nb.ASSESS if self._norwegian else en.ASSESS, own)
        self._agency = _filled(nb.AGENCY if self._norwegian else en.AGENCY, own)
        self._condition = nb.CONDITION if self._norwegian else en.CONDITION

    def find(self, clause: str, bits: int, attributed: bool) -> Marker | None:
        """The strongest marker of a clause (lower case, plain), None where it has none.

        Args:
            clause: one clause of a sentence.
            bits: what the words of its sentence may be, see :mod:`.cues`.
            attributed: the clause is another holder's; then an assessment of the present is that
                holder's report, not a forecast, and does not count.
        """
        read = self._read_norwegian if self._norwegian else self._read_english
        found = read(clause, bits)
        if found is None and bits & ASSESS and not attributed:
            assess = self._assess.search(clause)
            return Marker("vurderes", *assess.span(), future=False) if assess else None
        return found

    def condition(self, clause: str) -> tuple[int, int] | None:
        """Offsets of the condition that a forecast is made under."""
        # Inside a clause one of these words leads a condition; else only its beginning can.
        inside = any(lead in clause for lead in _LEADS)
        match = self._condition.search(clause) if inside else self._condition.match(clause)
        if match is None:
            return None
        return match.span("if") if match.group("if") is not None else match.span("later")

    def _read_norwegian(self, clause: str, bits: int) -> Marker | None:
        if bits & EXPECT:
            expect = nb.EXPECT.search(clause)
            if expect and not nb.EXPECT_NOT.search(clause):
                own = expect.group().startswith(("forventer", "venter"))
                return Marker("forventer" if own else "forventet", *expect.span())
        if bits & WILL:
            will = nb.WILL.search(clause)
            refused = nb.WILL_NOT.search(clause) or self._agency.search(clause)
            if will and (not refused or nb.AGENCY_OUTLOOK.search(clause)):
                return self._will(clause, will)
        if bits & CAN:
            can = nb.CAN.search(clause)
            if can and not nb.CAN_NOT.match(clause, can.start()):
                return Marker("modal_kan", *can.span())
        return None

    def _read_english(self, clause: str, bits: int) -> Marker | None:
        if bits & EXPECT:
            expect = en.EXPECT.search(clause)
            if expect and not en.EXPECT_NOT.search(clause):
                own = en.EXPECTING.match(expect.group())
                return Marker("forventer" if own else "forventet", *expect.span())
        if bits & WOULD:
            would = en.WOULD.search(clause)
            if would and self.condition(clause):
                return Marker("conditional_vil", *would.span())
        if bits & WILL:
            will = en.WILL.search(clause)
            if will and not en.WILL_NOT.search(clause) and not self._agency.search(clause):
                return self._will(clause, will)
        if bits & CAN:
            may = en.MAY.search(clause)
            if may:
                return Marker("modal_kan", *may.span())
        return None

    def _will(self, clause: str, will: re.Match[str]) -> Marker:
        code = "conditional_vil" if self.condition(clause) else "unmarked_vil"
        return Marker(code, *will.span())


def _filled(pattern: re.Pattern[str], own: str) -> re.Pattern[str]:
    return re.compile(pattern.pattern.replace("{own}", own), pattern.flags)
