"""How long a report takes: composing it and setting it, in both languages.

Usage: ``python benchmarks/report.py [--quick]``. The data are those of ``exports.py``: the real
documents and index beside the repository where they are, otherwise bundled and invented ones.
Seconds are by the clock; the first report of a process loads the programs.
"""

import argparse
import time

import pypdfium2

from exports import site_data
from tinglys.codebook import LANGUAGES
from tinglys.publication.report import compose, missing_programs, typeset


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer draws for the index")
    quick = parser.parse_args().quick
    if missing := missing_programs():
        print(f"not installed: {', '.join(missing)}; pip install '.[publish]'")
        return
    data = site_data(draws=100 if quick else 10_000)
    places = [one.profile.country for one in data.documents if one.profile.country]
    country = max(places, key=places.count)
    print(f"{len(data.documents)} documents, {len(data.claims)} claims, report of {country}")
    print(f"{'':<10} {'compose':>8} {'set':>8} {'pages':>6} {'MB':>6}")
    for turn in ("first", "again"):
        for language in LANGUAGES:
            started = time.perf_counter()
            report = compose(data, country, language)
            composed = time.perf_counter()
            content = typeset(report)
            done = time.perf_counter()
            pages = len(pypdfium2.PdfDocument(content))
            print(
                f"{turn + ' ' + language:<10} {composed - started:>8.2f} {done - composed:>8.2f} "
                f"{pages:>6} {len(content) / 1e6:>6.2f}"
            )


if __name__ == "__main__":
    main()
