"""What goes wrong with a ZIP package, and in which pieces one is inflated."""

import struct
import zipfile
import zlib

PIECE = 256 * 1024
"""Bytes that are inflated at a time, so that they can be counted before there are too many."""

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,  # a way of packing that Python does not know
    RuntimeError,  # a locked part
    OSError,
    ValueError,
    IndexError,
    OverflowError,
)
"""The errors that the library raises on a damaged package."""
