"""Building :class:`~tinglys.codebook.places.Places` from the tables of places and demonyms."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from tinglys.codebook.places import Demonym, Place, Places
from tinglys.errors import DefectError

_NONE = "-"
_COLUMNS = 6


def load_places(read: Callable[[str], Any]) -> Places:
    """The places and demonyms of the codebook.

    Args:
        read: gives the mapping in one of the files of ``places/``.

    Raises:
        DefectError: an entry is not valid, or a demonym belongs to no place.
    """
    places = [*_countries(read("countries.yaml"))]
    for name in ("regions.yaml", "towns.yaml"):
        places += _own_places(read(name), name)
    demonyms = _demonyms(read("demonyms.yaml"), {place.code for place in places})
    return Places(places, demonyms)


def _countries(table: Any) -> Iterator[Place]:
    for code, fields in table.items():
        yield _place({"code": code, "kind": "country", **fields}, "countries.yaml", code)


def _own_places(table: Any, name: str) -> Iterator[Place]:
    """Places under the country they lie in (``-``: in several), each with its own label."""
    for country, group in table.items():
        for code, fields in group.items():
            label = {"en": fields.get("en"), "nb": fields.get("nb", fields.get("en"))}
            rest = {key: value for key, value in fields.items() if key not in label}
            within = {} if country == _NONE else {"country": country}
            yield _place({"code": code, "own_label": label, **within, **rest}, name, code)


def _place(fields: dict[str, Any], name: str, code: str) -> Place:
    try:
        return msgspec.convert(fields, Place, strict=False)
    except msgspec.ValidationError as error:
        raise DefectError(f"places/{name}, {code}: {error}") from error


def _demonyms(table: Any, codes: set[str]) -> dict[str, dict[str, Demonym]]:
    result: dict[str, dict[str, Demonym]] = {}
    for code, row in table.items():
        if code not in codes:
            raise DefectError(f"places/demonyms.yaml, {code}: no such place")
        if not isinstance(row, list) or len(row) != _COLUMNS:
            raise DefectError(f"places/demonyms.yaml, {code}: a row has six cells")
        result[code] = _demonym_pair([_alternatives(cell) for cell in row], code)
    return result


def _alternatives(cell: str) -> tuple[str, ...]:
    return () if cell == _NONE else tuple(part.strip() for part in cell.split("/"))


def _demonym_pair(cells: list[tuple[str, ...]], code: str) -> dict[str, Demonym]:
    adjective_en, one_en, many_en, adjective_nb, one_nb, many_nb = cells
    if len(one_nb) != len(many_nb):
        raise DefectError(f"places/demonyms.yaml, {code}: singular and plural do not pair up")
    persons = [person_forms(one, many) for one, many in zip(one_nb, many_nb, strict=True)]
    return {
        "en": Demonym(adjective_en, (*one_en, *many_en)),
        "nb": Demonym(
            tuple(form for word in adjective_nb for form in adjective_forms(word)),
            tuple(form for forms in persons for form in forms),
        ),
    }


def adjective_forms(adjective: str) -> tuple[str, ...]:
    """The inflected forms of a Norwegian adjective of origin: *norsk*, *norske*."""
    return (adjective, f"{adjective}e") if adjective.endswith("sk") else (adjective,)


def person_forms(one: str, many: str) -> tuple[str, ...]:
    """The inflected forms of a Norwegian person noun from its indefinite singular and plural.

    *rumener, rumenere* gives *rumener, rumeneren, rumenere, rumenerne* and their genitives.
    """
    definite = f"{one}n" if one.endswith("e") else f"{one}en"
    all_definite = f"{many[:-1]}ne" if many.endswith(("er", "ere")) else f"{many}ene"
    forms = (one, definite, many, all_definite)
    return (*forms, *(f"{form}s" for form in forms))
