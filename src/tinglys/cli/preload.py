"""What every worker needs, loaded once in the process that workers are copied from."""

import contextlib
import gc
from functools import cache

# A few words of each language fill the tables that are made when they are first asked for.
_WORDS = (
    b"In 2024 the police identified 12 victims. Cocaine is likely to be smuggled from Peru.",
    b"I 2024 ble det anmeldt 12 saker. Kokain vil trolig bli smuglet fra Peru til Norge.",
)


@cache
def load() -> None:
    """Loads the reader and the codebook.

    An error here is left for the workers to meet again, where it is told of with the name of the
    document.
    """
    with contextlib.suppress(Exception):
        import tinglys.cli.work  # noqa: F401
        from tinglys.reading.reader import read

        for text in _WORDS:
            read(text, "words.txt")
    # What is never let go need not be looked through, which would copy its memory to each worker.
    gc.freeze()
