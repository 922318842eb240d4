"""A share with its number: "78% (3,228) were male", "Albanian (24%; 993)", "993 (24%)".

Both say the same of the same persons: they become one count that remembers its share.
"""

from tinglys.reading.grammar.quantity import Quantity
from tinglys.reading.grammar.tokens import Tokens


def with_shares(tokens: Tokens, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with each share drawn into the count it stands beside."""
    out: list[Quantity] = []
    for quantity in quantities:
        drawn = _drawn(tokens, out[-1], quantity) if out else None
        if drawn is not None:
            out[-1] = drawn
        else:
            out.append(quantity)
    return out


def _drawn(tokens: Tokens, before: Quantity, after: Quantity) -> Quantity | None:
    """One count of a percentage and a number, where only a bracket or semicolon parts them."""
    if {before.kind, after.kind} != {"percent", "count"} or before.high or after.high:
        return None
    words = tokens.words
    between, closing = words[before.last + 1 : after.first], words[after.last + 1 : after.last + 2]
    bracketed = between == ["("] and closing == [")"]
    if not bracketed and not (between == [";"] and before.kind == "percent"):
        return None
    count, share = (after, before) if after.kind == "count" else (before, after)
    return Quantity(
        first=before.first,
        last=after.last + 1 if bracketed else after.last,
        number_at=count.number_at,
        value=count.value,
        kind="count",
        qualifier=count.qualifier,
        share=share.value,
    )
