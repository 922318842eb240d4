"""No name that is barred reaches any file of the site. All names here are invented."""

import msgspec

from publication.indexed import indexed_data
from publication.sample import ASSESSMENT, Shelf, article, assessment, site_data
from tinglys.codebook import Label
from tinglys.publication import Redaction, SiteFinding, Working, build_site
from tinglys.publication.redaction import BAR, redact
from tinglys.reading.claims import Figure, Network, Recommendation


def text_of(paths) -> str:
    return "\n".join(path.read_text() for path in paths if path.suffix in {".html", ".json"})


def test_a_leader_named_in_a_threat_assessment_is_nowhere_in_the_site(tmp_path):
    shelf = assessment()
    finding = SiteFinding(
        id="a1",
        code="x",
        severity="notice",
        working=Working(formula="Odd Oppdiktesen = 1"),
        title=Label("Odd Oppdiktesen twice", "Odd Oppdiktesen to ganger"),
        documents=(shelf.sha,),
    )
    published = text_of(build_site(site_data([shelf], (finding,)), tmp_path))
    assert "Odd" in ASSESSMENT
    assert "Odd" not in published
    assert "Oppdiktes" not in published
    assert BAR * 15 in published
    assert "Fjordnettverket" in published


def test_offsets_and_quotes_stay_true():
    data = redact(site_data())
    data.verify()
    before = {document.id: document.text for document in site_data().documents}
    for document in data.documents:
        assert len(document.text) == len(before[document.id])
        assert document.text.count("\n") == before[document.id].count("\n")


def test_a_name_in_a_title_is_not_in_the_address(tmp_path):
    other = Shelf("News 2031\n\nText.", "other", 2031, title="Odd Oppdiktesen speaks")
    published = build_site(site_data([assessment(), other]), tmp_path)
    assert not any("oppdiktesen" in str(path).lower() for path in published)
    assert "oppdiktesen" not in text_of(published).lower()


def test_a_name_barred_in_one_document_is_barred_in_all():
    other = Shelf("News 2031\n\nOdd Oppdiktesen and Oppdiktesen's car.", "other", 2031)
    data = redact(site_data([assessment(), other]))
    assert data.documents[1].text.endswith(f"{BAR * 15} and {BAR * 11}'s car.")


def test_given_redactions_hold_for_any_kind_of_document():
    shelf = Shelf("Report 2031\n\nThe witness Vera Vitnesen saw 3 cars.", "other", 2031)
    shelf.add(Figure, "Vera Vitnesen saw 3 cars", indicator="investigations", value=3, unit="cases")
    shelf.add(Recommendation, "Vera Vitnesen", text="Protect Vera Vitnesen", number=1)
    shelf.add(Network, "witness", name="Friends of Vera Vitnesen", aliases=["Vera Vitnesen"])
    data = site_data([shelf])
    at = shelf.text.index("Vera")
    document = msgspec.structs.replace(data.documents[0], redactions=(Redaction(at, at + 13),))
    safe = redact(msgspec.structs.replace(data, documents=(document,)))
    assert b"Vitnesen" not in msgspec.json.encode((safe.documents, safe.claims))
    safe.verify()


def test_a_name_outside_a_threat_assessment_stands_unless_it_is_given():
    shelf = Shelf("Report 2031\n\nThe leader, Odd Oppdiktesen, spoke.", "tip_report", 2031)
    assert redact(site_data([shelf])).documents[0].text == shelf.text


def test_without_names_the_data_is_untouched():
    data = site_data([article()])
    assert redact(data) is data


def test_what_is_followed_through_the_years_is_barred_too():
    data = indexed_data()
    one = data.followed[0]
    first = one.occurrences[0]
    asked = msgspec.structs.replace(first.asked, text="Arrest Odd Oppdiktesen")
    named = msgspec.structs.replace(
        one, occurrences=(msgspec.structs.replace(first, asked=asked), *one.occurrences[1:])
    )
    safe = redact(msgspec.structs.replace(data, followed=(named, *data.followed[1:])))
    assert safe.followed[0].occurrences[0].asked.text == f"Arrest {BAR * 15}"
    assert safe.followed[1:] == data.followed[1:]
    assert safe.tiers == data.tiers
