"""A claim in one line, in the codes of the codebook: for lists on a terminal."""

from collections.abc import Callable
from typing import Any

from tinglys.cli.terminal import one_line, shortened

_QUALIFIERS = {
    "approx": "about ",
    "at_least": "at least ",
    "at_most": "at most ",
    "less_than": "< ",
}


def summary(payload: dict[str, Any]) -> str:
    """What a claim says, without its quote, on one line."""
    return one_line(_BY_KIND[payload["kind"]](payload))


def _figure(claim: dict[str, Any]) -> str:
    value = claim["value"]
    if isinstance(value, list):
        value = ", ".join(value)
    shown = "not reported" if claim["qualifier"] == "not_reported" else f"{value}"
    said = f"{claim['indicator']} = {_QUALIFIERS.get(claim['qualifier'], '')}{shown}"
    said += f" {claim['unit']}" if claim["unit"] and value is not None else ""
    said += f", {claim['year']}" if claim["year"] is not None else ""
    parts = [f"{key}: {part}" for key, part in claim["breakdown"].items()]
    said += f" [{'; '.join(parts)}]" if parts else ""
    return said + (" (to compare with)" if claim["comparison"] else "")


def _judgement(claim: dict[str, Any]) -> str:
    if claim["term"] is None:
        return f"forecast without a likelihood term ({claim['marker']})"
    band = claim["band"] and [f"{end * 100:g}" for end in claim["band"]]
    shown = f", {'-'.join(band)} %" if band else ""
    level = f", level {claim['level']}" if claim["level"] is not None else ""
    return f"{claim['term']} ({claim['scale'] or 'no scale'}{level}{shown})"


def _route(claim: dict[str, Any]) -> str:
    legs = [", ".join(claim[leg]) or "?" for leg in ("from", "via", "to")]
    mode = f" by {', '.join(claim['mode'])}" if claim["mode"] else ""
    way = f"{legs[0]} > {legs[2]}" if not claim["via"] else " > ".join(legs)
    return f"{claim['commodity']}: {way}{mode}"


def _network(claim: dict[str, Any]) -> str:
    aliases = f" ({', '.join(claim['aliases'])})" if claim["aliases"] else ""
    return f"{claim['name']}{aliases}, {claim['network_kind']}"


def _price(claim: dict[str, Any]) -> str:
    ends = [f"{end:,.10g}" for end in (claim["low"], claim["high"]) if end is not None]
    unit = f" per {claim['unit']}" if claim["unit"] else ""
    place = f" in {claim['place']}" if claim["place"] else ""
    return f"{claim['commodity']}{place}: {' to '.join(ends)} {claim['currency']}{unit}"


def _relation(claim: dict[str, Any]) -> str:
    return f"{claim['subject']} {claim['relation']} {claim['object']}"


def _definition(claim: dict[str, Any]) -> str:
    return str(claim["term"])


def _recommendation(claim: dict[str, Any]) -> str:
    return f"{claim['number']}. {shortened(claim['text'], 60)}"


def _provision(claim: dict[str, Any]) -> str:
    return " ".join([claim["statute"] or "", *claim["sections"], claim["effect"] or ""])


_BY_KIND: dict[str, Callable[[dict[str, Any]], str]] = {
    "figure": _figure,
    "rating": _figure,
    "judgement": _judgement,
    "network": _network,
    "relation": _relation,
    "route": _route,
    "price": _price,
    "definition": _definition,
    "recommendation": _recommendation,
    "provision": _provision,
}
