"""Editions: immutable, checksummed snapshots of everything that a site or a report shows."""
