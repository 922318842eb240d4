"""Charts as Vega-Lite specifications, drawn when the site is built.

They need the extra ``publish`` (vl-convert, which draws without browser and network).
"""
