"""The two families of errors: ours, and the input's.

A :class:`DefectError` is a fault of Tinglys or of its codebook and should never reach a user who
has not edited the codebook. An :class:`InputError` is about what was handed in: it names the file,
the place in it where that is known, and what to do. Neither ever carries the content of a document
or of a case: messages end up in logs, and logs travel.
"""


class TinglysError(Exception):
    """Root of every error that Tinglys raises on purpose."""


class DefectError(TinglysError):
    """A fault of ours: a definition that contradicts itself, an invariant that broke."""


class InputError(TinglysError):
    """A fault of the input.

    Args:
        source: name of the file or address that was read (never its content).
        problem: what is wrong with it, in one clause.
        remedy: what the person can do about it, in one clause.
        place: page, line, row or key in the source, where it is known.
    """

    def __init__(self, source: str, problem: str, remedy: str, place: str | None = None) -> None:
        self.source = source
        self.problem = problem
        self.remedy = remedy
        self.place = place
        where = f"{source} ({place})" if place else source
        super().__init__(f"{where}: {problem}; {remedy}")
