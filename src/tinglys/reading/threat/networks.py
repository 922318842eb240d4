"""Networks: every group a document names or labels, one claim each with its aliases and traits."""

from collections.abc import Iterable, Iterator

import msgspec

from tinglys.codebook import Codebook
from tinglys.reading.claims import Network
from tinglys.reading.threat.commodities import commodities_in, is_drug
from tinglys.reading.threat.cues import GROUP, NAME, ROLE
from tinglys.reading.threat.geography import mentions_in
from tinglys.reading.threat.network_labels import GroupMention, labelled_groups
from tinglys.reading.threat.network_names import aliases_after, named_networks
from tinglys.reading.threat.passages import Document, Passage
from tinglys.reading.threat.spotting import spotter

# How far into its sentence a group is still what it is about.
_OPENING = 5
_NOT_HERE = frozenset({"definitions", "scale", "references", "contents"})


class Appearance(msgspec.Struct):
    """A mention of a group in a passage."""

    passage: Passage
    mention: GroupMention


class Group(msgspec.Struct):
    """A group with all its appearances; ``name`` is what the claim calls it."""

    key: str
    name: str
    appearances: list[Appearance]
    aliases: list[str]

    @property
    def parent(self) -> str | None:
        """Key of the group it is part of, where a label or a sentence says so."""
        return next((a.mention.parent for a in self.appearances if a.mention.parent), None)


class Roll:
    """The groups of a document, called up a stretch at a time."""

    def __init__(self, document: Document) -> None:
        self._codebook = document.codebook
        self._country = _publishers_country(document)
        self._found: dict[str, list[Appearance]] = {}
        self._further: dict[str, list[str]] = {}
        self._merged: dict[str, str] = {}
        self._recent: list[GroupMention] = []

    def call(self, passages: Iterable[Passage]) -> None:
        """Enters the groups that the next passages mention."""
        for passage in passages:
            if passage.flags & (GROUP | NAME) and passage.kind not in _NOT_HERE:
                self._enter(passage)

    def _enter(self, passage: Passage) -> None:
        named = named_networks(passage, self._codebook)
        labelled = [
            mention
            for mention in labelled_groups(passage, self._codebook, self._country)
            if not any(one.start <= mention.end + 1 and mention.start < one.end for one in named)
        ]
        for mention in named:
            self._further.setdefault(mention.key, []).extend(aliases_after(passage, mention))
            _parent(passage, mention, labelled, self._merged)
        labelled = [
            _acting(self._codebook, passage, _resolved(mention, self._recent))
            for mention in labelled
        ]
        self._recent = [*named, *(self._recent if not named else [])][:2]
        for mention in (*named, *labelled):
            self._found.setdefault(mention.key, []).append(Appearance(passage, mention))

    def groups(self) -> dict[str, Group]:
        """The groups by key, in order of first appearance."""
        return _merged(self._found, self._further, self._merged)


def _acting(codebook: Codebook, passage: Passage, mention: GroupMention) -> GroupMention:
    """As in "Vietnamesiske aktører står bak dyrkingen av cannabis": who opens a sentence on drugs.

    A plain word for people ("aktører", "miljøet") is a group's name where it says what they trade.
    """
    if mention.strength != "weak" or mention.start > _OPENING:
        return mention
    goods = commodities_in(passage, codebook)
    trades = any(is_drug(one.code, codebook) and not one.weak for one in goods)
    return msgspec.structs.replace(mention, strength="people") if trades else mention


def _resolved(mention: GroupMention, recent: list[GroupMention]) -> GroupMention:
    """One group spoken of as known ("the Italian mafia organisation") is the one just named."""
    if mention.definite:
        for named in recent:
            if named.kind == mention.kind:
                return msgspec.structs.replace(mention, key=named.key, parent=None)
    return mention


def _publishers_country(document: Document) -> str | None:
    """The country whose own groups a document does not call by nationality."""
    countries = [document.codebook.holders[code].country for code in document.publisher.codes]
    return next((code for code in countries if code), document.country)


def _parent(
    passage: Passage, mention: GroupMention, labelled: list[GroupMention], merged: dict[str, str]
) -> None:
    """A name given to a labelled group is that group; one given as its example is part of it."""
    for other in labelled:
        if other.end > mention.start:
            continue
        between = passage.lower[other.end : mention.start]
        if len(between) > 90:
            continue
        if any(
            word in between
            for word in ("omtalt som", "kalt", "known as", "referred to", "kjent som", "betegnelse")
        ):
            merged[mention.key] = other.key
        elif any(
            word in between
            for word in (
                "such as",
                "including",
                "among them",
                "herunder",
                "deriblant",
                "fra ",
                "som ",
                "like ",
                "from ",
            )
        ):
            mention.parent = other.key


def _merged(
    found: dict[str, list[Appearance]], further: dict[str, list[str]], merged: dict[str, str]
) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for key, appearances in found.items():
        target = merged.get(key, key)
        if target in groups:
            groups[target].appearances.extend(appearances)
            groups[target].aliases.extend(further.get(key, []))
        else:
            groups[target] = Group(target, "", list(appearances), list(further.get(key, [])))
    for key in list(groups):
        if not _stands(groups[key]):
            del groups[key]
    _join_by_alias(groups)
    for group in groups.values():
        group.name = _name(group)
    return groups


def _join_by_alias(groups: dict[str, Group]) -> None:
    """Two names of which one is given as the other's alias are one group."""
    by_alias = {
        "name:" + "".join(char for char in alias.lower() if char.isalnum()): key
        for key, group in groups.items()
        for alias in group.aliases
    }
    for alias, key in list(by_alias.items()):
        # "The Gulf Cartel (CDG)": where only these letters stand for another known network.
        meant = next((other for other, group in groups.items() if _only(group, alias)), None)
        if meant is not None and meant != key and key in groups:
            groups[key].appearances.extend(groups.pop(meant).appearances)
    for alias_key, key in by_alias.items():
        if alias_key in groups and alias_key != key and key in groups:
            groups[key].appearances.extend(groups.pop(alias_key).appearances)


def _only(group: Group, alias: str) -> bool:
    """Whether all mentions of a group are printed as this alias."""
    return all(
        "name:" + "".join(char for char in one.mention.name.lower() if char.isalnum()) == alias
        for one in group.appearances
    )


def _stands(group: Group) -> bool:
    """Whether the mentions are enough for a claim: "aktører" alone may be anyone."""
    strengths = [one.mention.strength for one in group.appearances]
    return "strong" in strengths or "people" in strengths


def _name(group: Group) -> str:
    """The first strong name as printed, rather not in capitals and not from a heading."""
    ranked = sorted(
        group.appearances,
        key=lambda one: (
            one.mention.strength != "strong",
            one.mention.name.isupper(),
            one.passage.block.kind == "heading",
        ),
    )
    return ranked[0].mention.name


def network_claims(document: Document, groups: dict[str, Group]) -> Iterator[Network]:
    """One claim for each group, on the sentence that tells most plainly of it."""
    shared = _shared(groups)
    for group in groups.values():
        best = _best(group)
        traits = [
            one.passage for one in group.appearances if shared[id(one.passage)] == {group.key}
        ]
        parent = groups.get(group.parent or "")
        names = dict.fromkeys([one.mention.name for one in group.appearances] + group.aliases)
        names.pop(group.name, None)
        yield Network(
            **best.passage.ground(document.text),
            rule="network.named" if group.key.startswith("name:") else "network.labelled",
            name=group.name,
            aliases=[name for name in _distinct(names) if name.lower() != group.name.lower()],
            network_kind=best.mention.kind,
            roles=_roles(document, traits),
            commodities=_commodities(document, traits),
            places=_places(document, traits),
            part_of=parent.name if parent is not None and parent is not group else None,
        )


def _distinct(names: dict[str, None]) -> list[str]:
    """Names that differ in more than capitals."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(name.lower(), name)
    return list(kept.values())


def _shared(groups: dict[str, Group]) -> dict[int, set[str]]:
    """For each passage the keys of the groups it mentions."""
    shared: dict[int, set[str]] = {}
    for group in groups.values():
        for one in group.appearances:
            shared.setdefault(id(one.passage), set()).add(group.key)
    return shared


def _best(group: Group) -> Appearance:
    """A running sentence, with the strong name, as early as possible in it."""

    def rank(one: Appearance) -> tuple[bool, bool, bool, int]:
        return (
            one.passage.block.kind in ("heading", "row"),
            one.mention.strength != "strong",
            one.mention.start > 80,
            one.passage.number,
        )

    return min(group.appearances, key=rank)


def _roles(document: Document, passages: list[Passage]) -> list[str]:
    found: dict[str, None] = {}
    for passage in passages:
        if not passage.flags & ROLE:
            continue
        spot = spotter(document.codebook, "roles", passage.language)
        found.update(dict.fromkeys(spot.codes(passage.texts)))
    return list(found)


def _commodities(document: Document, passages: list[Passage]) -> list[str]:
    found: dict[str, None] = {}
    for passage in passages:
        found.update(dict.fromkeys(one.code for one in commodities_in(passage, document.codebook)))
    return list(found)


def _places(document: Document, passages: list[Passage]) -> list[str]:
    found: dict[str, None] = {}
    for passage in passages:
        for mention in mentions_in(passage, document.codebook, document.country):
            if not mention.adjective:
                found.update(dict.fromkeys(mention.names))
    return list(found)
