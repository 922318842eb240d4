"""Tinglys: the working system of a national rapporteur on organized crime and human trafficking.

The flow runs from left to right: :mod:`tinglys.codebook` says what is measured and in which
words, :mod:`tinglys.reading` turns a document into claims, :mod:`tinglys.evidence` keeps them,
:mod:`tinglys.checks` looks for what does not add up and :mod:`tinglys.publication` builds the
public site. :mod:`tinglys.cli` has one command for each arrow.
"""

__version__ = "0.1.0"
