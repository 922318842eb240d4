"""Single facts with a wording of their own: treaties, plans, laws in force, hotlines, records.

Each pattern is looked for only in sentences that hold one of its words, so the cost is that of a
dictionary look-up.
"""

from tinglys.reading.figures import instruments, lapses, services, trends
from tinglys.reading.figures.fact import Rule
from tinglys.reading.figures.thread import Measure, Thread
from tinglys.reading.grammar.tokens import Tokens

# Words that state a fact in a sentence without digits.
TRIGGERS = frozenset(
    "decade decades young older yngste youngest consecutive straight successive row rad "
    "english engelsk norsk french spanish arabic clock døgnåpen døgnåpent døgnet doubled doubling "
    "tripled quadrupled twofold "
    "threefold fourfold fivefold sixfold tenfold twice fordoblet fordobling tredoblet firedoblet "
    "liaison sambandsmann attaché shelter eneste".split()
)
_GATED: tuple[tuple[str, Rule], ...] = (
    (
        "party ratified ratify ratifies acceded ratifiserte ratifisert ratification sluttet",
        instruments.treaties,
    ),
    ("force effect effective kraft starting beginning", instruments.laws),
    ("years decade decades", lapses.lapses),
    ("criminalized criminalised outlawed prohibited", instruments.crimes),
    (
        "nap plan strategy handlingsplan handlingsplanen strategi strategien program programme "
        "naps policy",
        instruments.plans,
    ),
    ("young older ned yngste youngest", services.youngest),
    ("aged ages old age", services.aged),
    ("since siden", trends.records),
    ("consecutive straight successive rad row", trends.consecutive),
    ("english norwegian engelsk norsk french spanish arabic russian", services.languages),
    ("døgnåpen døgnåpent døgnet clock round 24", services.hours),
    (
        "doubled doubling double tripled tripling quadrupled twofold threefold fourfold fivefold "
        "sixfold tenfold twice fordoblet fordobling tredoblet firedoblet femdoblet seksdoblet "
        "tidoblet fordoblingen doblet dobbelt",
        trends.factors,
    ),
    ("liaison sambandsmann attaché", services.liaisons),
    ("shelter house eneste", services.single_shelters),
)
_RULES: dict[str, list[Rule]] = {}
for _words, _rule in _GATED:
    for _word in _words.split():
        _RULES.setdefault(_word, []).append(_rule)
# Words without which a sentence states no fact.
WORDS = frozenset(_RULES)


def measures_of(tokens: Tokens, thread: Thread) -> list[Measure]:
    """The facts of one sentence."""
    if _RULES.keys().isdisjoint(tokens.words):
        return []
    wanted = [rule for word in _RULES.keys() & tokens.words for rule in _RULES[word]]
    found: list[Measure] = []
    for _, rule in _GATED:
        if rule in wanted:
            found.extend(rule(tokens, thread))
    return found
