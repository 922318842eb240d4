"""From claims and published tables to series, index scores with intervals, tiers, judgements.

Pure: nothing here opens a file, a database or a connection.
"""
