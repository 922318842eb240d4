"""What a quantity is: a number with what it is a number *of*."""

from typing import Literal

import msgspec

from tinglys.reading.claims import Qualifier

QuantityKind = Literal[
    "count",
    "percent",
    "points",
    "money",
    "duration",
    "mass",
    "rate",
    "times",
    "year",
    "date",
    "numbered",
    "ordinal",
    "name",
    "note",
    "clock",
    "age",
]


class Quantity(msgspec.Struct, gc=False):
    """A quantity at tokens ``first`` to ``last`` inclusive (sign, unit and qualifier included).

    ``value`` is in units of ``unit`` (money in units of the currency, mass in kg); ``high`` is the
    upper end of a range, in units of ``high_unit``. ``number_at`` is the token of the number
    itself, ``digits`` whether it is printed in digits, ``share`` the percentage printed beside it.
    """

    first: int
    last: int
    number_at: int
    value: float
    kind: QuantityKind
    unit: str | None = None
    high: float | None = None
    high_unit: str | None = None
    qualifier: Qualifier = "exact"
    digits: bool = True
    share: float | None = None
