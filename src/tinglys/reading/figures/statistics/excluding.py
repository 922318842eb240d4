"""Numbers that stand where a count would, and are none."""

from tinglys.reading.figures.statistics.scene import Scene


def is_solved(scene: Scene, number: int) -> bool:
    """As in "24 av drapene var oppklart": the solved among them, not their count."""
    stop = scene.region_stop(number)
    first = scene.quantities[number].last + 1
    comma = next((at for at in range(first, stop) if scene.tokens.words[at] == ","), stop)
    return "q.cleared" in scene.known(first, comma)


def is_amount_of_change(scene: Scene, number: int) -> bool:
    """As in "up 12 per cent (121 deaths)": the change once more, as an amount."""
    quantity = scene.quantities[number]
    bracket = scene.opened[quantity.number_at]
    if bracket < 0 or not number or quantity.first != bracket + 1:
        return False
    before = scene.quantities[number - 1]
    return before.kind == "percent" and before.last == bracket - 1


def is_surveyed(scene: Scene, number: int) -> bool:
    """Whether a survey's respondents are spoken of, not what the police recorded."""
    return "q.survey" in scene.segment_known(number)


def is_part_of_prisoners(scene: Scene, number: int) -> bool:
    """As in "829 av disse var i varetekt", "polske (94)", "Tre innsatte døde": not how many sit.

    Parts by sex are told as such; other parts of the prison population are no population.
    """
    after = scene.quantities[number].last + 1
    if "q.died" in scene.known(after, scene.region_stop(number)):
        return True
    bracket = scene.opened_at(number)
    if bracket > 0 and bracket == scene.quantities[number].first - 1:
        return "nat" in scene.tokens.concepts[bracket - 1]
    partitive = scene.tokens.words[after : after + 2] in _OF_THEM
    return partitive and not scene.known(after, scene.region_stop(number)) & _SEXES


_OF_THEM = (["av", "disse"], ["av", "dem"], ["of", "these"], ["of", "them"])
_SEXES = frozenset(("s.female", "s.male"))
