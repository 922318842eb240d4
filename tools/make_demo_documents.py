"""Makes the two bundled documents that no text editor can write: a PDF and a DOCX.

Run from the repository root: ``python tools/make_demo_documents.py [FOLDER]``. Both come out the
same whenever and wherever they are made with the locked versions of the libraries: no time stamp
and no random identifier. (The compression of the DOCX may differ; what is packed does not.)
"""

import datetime
import io
import sys
import zipfile
from pathlib import Path

from docx import Document
from fpdf import FPDF

FOLDER = Path("src/tinglys/demo/documents")
MADE = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)
PDF_NAME = "norway-trafficking-2025.pdf"
DOCX_NAME = "trusselnotat-2024.docx"

REPORT_TITLE = "2025 Trafficking in Persons Report: Norway (retold)"
REPORT: list[tuple[str, list[str]]] = [
    (
        "NORWAY (Tier 2)",
        [
            "Norway does not meet all minimum standards against trafficking in persons and "
            "remained on Tier 2, where it has been since 2021. More traffickers were prosecuted "
            "and convicted than in the year before, but police opened fewer investigations and "
            "authorities identified fewer victims."
        ],
    ),
    (
        "RECOMMENDATIONS",
        [
            "• Set up a national referral mechanism with one procedure for identification and "
            "clear roles for every agency.",
            "• Collect the numbers on victims, investigations, prosecutions, convictions and "
            "sentences in one public place, children included.",
            "• Keep trained investigators in the anti-trafficking units of the police.",
            "• Screen children and third-country nationals for signs of trafficking.",
        ],
    ),
    (
        "PROSECUTION",
        [
            "Sections 257 and 258 of the penal code criminalized sex trafficking and labor "
            "trafficking. The maximum penalty is six years' imprisonment where the victim is an "
            "adult and ten years' imprisonment where the victim is a child.",
            "In 2024, police investigated 19 trafficking cases (six sex trafficking, 12 labor "
            "trafficking and one unspecified form), compared with 27 in 2023 and 32 in 2022. "
            "Authorities prosecuted and convicted three traffickers, two for sex trafficking and "
            "one for labor trafficking, compared with zero prosecutions and convictions in 2023. "
            "Sentences ranged from five years' to 15 years' imprisonment. The government did not "
            "report any investigations of officials complicit in trafficking.",
        ],
    ),
    (
        "PROTECTION",
        [
            "Authorities identified 97 trafficking victims in 2024, compared with 120 victims in "
            "2023. They assisted 183 victims (110 sex trafficking, 56 labor trafficking and 17 "
            "other or unspecified forms), compared with 216 victims assisted in 2023. Eight child "
            "victims were identified and assisted.",
            "In 2024, the government allocated 18 million Norwegian kroner (NOK) ($1.59 million) "
            "to shelters for trafficking victims, an increase from 16 million NOK ($1.41 million) "
            "in 2023. Authorities granted a reflection period to 17 victims (10 in 2023) and "
            "temporary residence permits of up to 12 months to nine victims (10 in 2023). They "
            "granted eight residence permits based on protection status (six in 2023).",
        ],
    ),
    (
        "PREVENTION",
        [
            "In 2024, the government allocated 37.7 million NOK ($3.33 million) to all work "
            "against trafficking, compared with 37.5 million NOK ($3.31 million) in 2023. The "
            "most recent national action plan was adopted in 2016. An NGO ran a 24-hour hotline "
            "in five languages, which received 32 calls from identified victims in 2024. Seven "
            "interagency centers work against work-related crime.",
        ],
    ),
    (
        "TRAFFICKING PROFILE",
        [
            "Most of the victims are adult women from Colombia and Venezuela who are exploited in "
            "sex trafficking. Labor trafficking is found in domestic service, restaurants, "
            "grocery stores and car repair shops, and the employer is often the trafficker. "
            "Victims are recruited through false advertisements, and children as young as 12 "
            "years old are exploited in sex trafficking. More than 87,000 refugees from Ukraine "
            "are vulnerable to trafficking.",
        ],
    ),
]

NOTE_TITLE = "Trusselnotat om kriminelle nettverk 2024"
NOTE: list[tuple[str, list[str]]] = [
    (
        "Hovedvurderinger",
        [
            "Det er meget sannsynlig at marokkanske narkotikanettverk vil utgjøre en betydelig "
            "trussel mot Norge i innførsel av kokain i 2024.",
            "Det er sannsynlig at albanskspråklige narkotikanettverk vil utgjøre en betydelig "
            "trussel mot Norge i innførsel av kokain i 2024.",
            "Det er sannsynlig at svenske kriminelle vil utføre vold på bestilling i Norge i 2024.",
        ],
    ),
    (
        "Kokain gjennom norske havner",
        [
            "I 2023 ble over 100 kilo kokain fra Brasil funnet under vannlinjen på et skip i "
            "Husnes havn. Kokainen ble fraktet med lasteskip fra Vila do Conde til Husnes.",
            "I Colombia betaler smuglerne rundt 10 000 kroner for et kilo kokain. Ved ankomst i "
            "Antwerpen havn var verdien over 300 000 kroner per kilo i 2023. På Østlandet er "
            "prisen for et kilo kokain mellom 400 000 og 500 000 kroner.",
            "Det er sannsynlig at smuglingen av kokain gjennom mindre norske havner vil øke det "
            "kommende året.",
        ],
    ),
    (
        "Marokkanske narkotikanettverk",
        [
            "Marokkanske narkotikanettverk, også kalt Mocro-mafiaen, organiserer innførsel av "
            "cannabis og kokain til Norge. Cannabis fraktes fra Marokko via Malaga og Nederland "
            "til Norge.",
            "Det er meget sannsynlig at marokkanske narkotikanettverk vil utgjøre den største "
            "trusselen mot Norge i innførsel av cannabis i 2024. Det er sannsynlig at marokkanske "
            "narkotikanettverk vil utgjøre en betydelig trussel mot Norge i innførsel av kokain i "
            "2024.",
        ],
    ),
    (
        "Litauiske kriminelle nettverk",
        [
            "Litauiske kriminelle nettverk tilbyr transport til andre nettverk og frakter "
            "cannabis fra Spania til Norge. Trusselen fra litauiske kriminelle nettverk vil meget "
            "sannsynlig være betydelig det kommende året.",
        ],
    ),
    ("Sannsynlighetsord", []),
]
SCALE = (
    ("Nasjonal standard", "NATO standard", "Sannsynlighet"),
    ("Meget sannsynlig", "Highly likely", ">90 %"),
    ("Sannsynlig", "Likely", "60-90 %"),
    ("Mulig", "Even chance", "40-60 %"),
    ("Lite sannsynlig", "Unlikely", "10-40 %"),
    ("Svært lite sannsynlig", "Highly unlikely", "<90 %"),
)


class Report(FPDF):
    """A page with a running header and a page number, as reports have."""

    def header(self) -> None:
        """The title of the report, on every page after the first."""
        if self.page_no() > 1:
            self.set_font("Helvetica", size=8)
            self.cell(0, 8, REPORT_TITLE, new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        """The number of the page."""
        self.set_y(-18)
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, str(self.page_no()), align="C")


def make_pdf() -> bytes:
    """The report on trafficking."""
    page = Report(format="A4")
    page.set_compression(False)
    page.set_creation_date(MADE)
    page.set_title(REPORT_TITLE)
    page.set_author("Tinglys demonstration")
    page.set_lang("en")
    page.core_fonts_encoding = "windows-1252"
    page.set_margin(25)
    page.set_auto_page_break(True, margin=25)
    page.add_page()
    page.set_font("Helvetica", "B", 16)
    page.multi_cell(0, 8, REPORT_TITLE, new_x="LMARGIN", new_y="NEXT", align="L")
    for heading, paragraphs in REPORT:
        page.ln(4)
        page.set_font("Helvetica", "B", 12)
        page.multi_cell(0, 7, heading, new_x="LMARGIN", new_y="NEXT", align="L")
        page.set_font("Helvetica", size=11.5)
        for paragraph in paragraphs:
            page.ln(1.5)
            page.multi_cell(0, 6.1, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
    return bytes(page.output())


def make_docx() -> bytes:
    """The Norwegian threat note, with its table of likelihood words."""
    document = Document()
    about = document.core_properties
    about.title, about.author, about.language = NOTE_TITLE, "Tinglys demonstrasjon", "nb-NO"
    about.created = about.modified = MADE.replace(tzinfo=None)
    about.last_modified_by, about.revision, about.comments = "", 1, ""
    document.add_heading(NOTE_TITLE, 0)
    for heading, paragraphs in NOTE:
        document.add_heading(heading, 1)
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
    table = document.add_table(rows=0, cols=len(SCALE[0]))
    for row in SCALE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    packed = io.BytesIO()
    document.save(packed)
    return _without_times(packed.getvalue())


def _without_times(packed: bytes) -> bytes:
    """The same archive with one fixed time, its list of contents first."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: name != "[Content_Types].xml"):
            fixed = zipfile.ZipInfo(name, date_time=MADE.timetuple()[:6])
            fixed.create_system = 3
            new.writestr(fixed, old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    (folder / PDF_NAME).write_bytes(make_pdf())
    (folder / DOCX_NAME).write_bytes(make_docx())


if __name__ == "__main__":
    main()
