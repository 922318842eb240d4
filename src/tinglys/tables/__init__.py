"""Published tables in, rows in the codebook's terms out: workbooks of indices, lists of tiers.

Pure: bytes and a name go in. A table is taken whole or not at all, and every value keeps the cell
that it stands in.
"""

IMPORTER_VERSION = "1"
