"""Marks: small pictures made by hand, for the thousands of places where a number stands.

Each takes a plain struct and a language and costs well under a millisecond.
"""
