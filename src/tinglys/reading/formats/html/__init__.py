"""HTML: the main content of a page, with every character's place in the source.

The page is cut into blocks of visible text by our own reader, which knows where each character
stands (:mod:`markup`, :mod:`blocks`); trafilatura says where the content begins and ends
(:mod:`content`); :mod:`declared` reads the title, publisher and date. Scripts and styles are never
text, and nothing is fetched.
"""

from tinglys.reading.formats.blocks import compose
from tinglys.reading.formats.html.blocks import blocks_of
from tinglys.reading.formats.html.content import content_of
from tinglys.reading.formats.html.declared import declared, declared_encoding
from tinglys.reading.formats.source import Source
from tinglys.reading.text import CanonicalText

__all__ = ["declared_encoding", "load_html"]


def load_html(source: Source, text: str, encoding: str) -> CanonicalText:
    """Read a decoded page.

    Raises:
        InputError: there is no visible text on it.
    """
    assembly = compose(content_of(text, blocks_of(text)))
    return assembly.finish(source, "text/html", encoding=encoding, meta=declared(text))
