"""SDMX 3.0: structures and data as SDMX-ML, data as SDMX-CSV 2.0.

ISO 17369 and the SDMX 3.0 Technical Specifications, https://sdmx.org. The writers are our own, so
that an export needs no data-frame library; tests validate the messages against the official XML
schemas and read them back with pysdmx.
"""
