"""Documents of our own writing to try Tinglys on: real, cited figures about Norway.

Each document stands with its source card (``NAME.source.yaml``), which cites the publisher of
every figure. ``README.md`` beside them says what each is for and which contradictions the checks
should find in them. ``tools/make_demo_documents.py`` makes the PDF and the DOCX.
"""

from pathlib import Path

DOCUMENTS = Path(__file__).parent / "documents"
