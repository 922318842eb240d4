"""The catalogue of an export after DCAT-AP-NO 3, as Turtle and JSON-LD.

https://data.norge.no/specification/dcat-ap-no, on DCAT-AP 3 and W3C DCAT 3. What that makes
mandatory is always there, in English and Norwegian where it is words; what version 2.2 made
mandatory beyond it (the identifier of a data set) is there too.
"""
