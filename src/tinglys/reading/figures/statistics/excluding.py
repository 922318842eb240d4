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
