"""From claims and published tables to series, index scores with intervals, tiers, judgements.

Pure: nothing here opens a file, a database or a connection. Documents with their claims and the
text of data files go in; what comes out carries the claims or rows it rests on.
"""
