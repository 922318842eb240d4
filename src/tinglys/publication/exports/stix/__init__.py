"""STIX 2.1: the threat part of an edition as a graph.

OASIS Standard, https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html. Networks are
threat actors, places are locations, links and routes are relationships, judgements and prices are
notes, documents are reports. How likely something is stands in an extension of the note;
``confidence``, which says how sure the producer is of an object, is never set.
"""
