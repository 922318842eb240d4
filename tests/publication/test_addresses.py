import pytest
from hypothesis import given
from hypothesis import strategies as st

from tinglys.publication.addresses import Address, anchors, web_address
from tinglys.publication.site_data import slug_of


def test_links_are_relative_to_the_page():
    page = Address("en", "documents/a.html")
    assert page.to("is/index.html", "index") == "../is/index.html#index"
    assert page.to("documents/a.html", "c-1") == "#c-1"
    assert page.in_language("nb") == "../../nb/documents/a.html"
    assert page.asset("site.css") == "../../assets/site.css"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//example.org",
        "https:///example.org",
        "https://user@example.org/",
        "https://exa mple.org",
        "",
        None,
    ],
)
def test_what_is_no_web_address_is_no_link(url):
    assert web_address(url) is None


@pytest.mark.parametrize("url", ["https://example.org", "http://example.org/a?b=c#d"])
def test_a_web_address_is_a_link(url):
    assert web_address(url) == url


@given(st.sets(st.text("0123456789abcdef", min_size=12, max_size=12), min_size=1))
def test_anchors_keep_ids_apart(ids):
    assert len(set(anchors(ids, "c").values())) == len(ids)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Årsrapport om ærlige ønsker", "arsrapport-om-aerlige-onsker-0123abcd"),
        ("../../etc/passwd", "etc-passwd-0123abcd"),
        ("<script>", "script-0123abcd"),
        ("文書", "document-0123abcd"),
        (None, "document-0123abcd"),
    ],
)
def test_slugs_are_safe(title, slug):
    assert slug_of(title, "0123abcdef") == slug
