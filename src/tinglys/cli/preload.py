"""Loaded once in the server that workers are forked from: what every worker needs.

An error here would end the server without a word. It is left for the workers to meet again, where
it is told of with the name of the document. Ctrl-C is the parent's to answer.
"""

import contextlib
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)

with contextlib.suppress(Exception):
    import tinglys.cli.work  # noqa: F401
    from tinglys.codebook import load_codebook

    load_codebook()
