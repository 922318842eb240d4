"""The evidence base: archived documents, their readings, claims, decisions and findings.

Nothing in it is ever overwritten. A document is its bytes; a reading is what one version of the
reader said of them; a decision belongs to a claim *in a document*, so it outlives the reading it
was taken on. :mod:`~tinglys.evidence.services` writes, :mod:`~tinglys.evidence.selectors` reads.

The modules ``workspace``, ``archive``, ``cards``, ``fingerprints``, ``intake``, ``tables`` and
``standing`` import no Django: most run in the worker processes that read documents.
"""
