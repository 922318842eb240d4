"""The settings of the office."""

import pytest

from tinglys.errors import InputError
from tinglys.publication.exports import Office, read_office


def test_what_is_not_said_has_a_placeholder_that_is_no_address():
    assert read_office(b"", "office.yaml") == Office()
    assert Office().email.endswith("@example.org")
    assert Office().chosen is None


def test_a_whole_file():
    page = b"""
name: {en: The Office, nb: Kontoret}
contact: {en: Desk, nb: Vakt}
email: desk@example.org
address: https://example.org/data/
organisation: "123456789"
licence: NLOD-2.0
agency: NO1
"""
    office = read_office(page, "office.yaml")
    assert office.name.nb == "Kontoret"
    assert office.chosen.authority.endswith("/NLOD_2_0")


@pytest.mark.parametrize(
    ("page", "place"),
    [
        (b"address: https://example.org/data", "address"),
        (b"address: 'ftp://example.org/'", "address"),
        (b"address: 'https://example.org/<b>/'", "address"),
        (b"email: nobody", "email"),
        (b"email: 'a@b> <c'", "email"),
        (b"licence: MIT", "licence"),
        (b"agency: '1 2'", "agency"),
        (b"organisation: '12'", "organisation"),
        (b"name: {en: The Office}", "nb"),
        (b"colour: red", "colour"),
        (b"a: [", "YAML"),
    ],
)
def test_a_value_that_cannot_be_is_named(page, place):
    with pytest.raises(InputError, match=place):
        read_office(page, "office.yaml")
