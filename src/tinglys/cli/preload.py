"""Loaded once in the server that workers are forked from: what every worker needs."""

from tinglys.cli import work
from tinglys.codebook import load_codebook

__all__ = ["work"]

load_codebook()
