"""Reading: a document's bytes in, its claims out. Pure: no file, no network, no clock, no Django.

:func:`tinglys.reading.reader.read` does the whole of it; the packages are its steps in order:
``formats`` (bytes to canonical text), ``structure`` (blocks, sections, sentences, what kind of
document), ``grammar`` (tokens, numbers, quantities), and the finders ``figures``, ``ratings`` and
``threat``.
"""
