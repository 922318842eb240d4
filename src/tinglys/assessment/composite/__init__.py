"""A composite-indicator engine: scores of units on indicators, aggregated over levels.

The Global Organized Crime Index is its first user; any index that can be written as a tree of
weighted components runs through it. The ten steps of the OECD/JRC Handbook on Constructing
Composite Indicators (2008) are the map: treatment and imputation (``repair``), normalisation
(``normalise``), weights (``weighting``), aggregation (``aggregate``, ``exact``), uncertainty
(``uncertainty``), sensitivity (``scenarios``, ``sobol``) and multivariate analysis (``items``).
"""
