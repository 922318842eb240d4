"""HTML: the content of a page, none of its scripts and frame, and the way back to its source."""

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinglys.errors import InputError
from tinglys.reading.formats import load
from tinglys.reading.formats.html.blocks import blocks_of

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Report 2024: Norland &mdash; Office</title>
<meta property="og:site_name" content="Office of Reports">
<meta name="dc.date" content="2024-06-05T10:00:00Z">
<meta name="author" content="Section for &quot;Trade&quot;">
<link rel="canonical" href="https://example.org/norland">
<style>p { content: "styled 77" }</style>
<script>document.write("<p>scripted 88</p>"); var a = 1 < 2;</script></head>
<body class="has-sidebar">
<div id="cookie-banner"><p>We use 99 cookies to make this site better for you and others.</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/c">Countries 195</a></li></ul></nav>
</header>
<main>
<h1>Norland <span class="mw-editsection">[edit]</span></h1>
<p>Police opened&nbsp;12 cases in&#32;2023<sup class="reference">[4]</sup> and the courts of
the country <b>sentenced</b> nine persons, <i>compared</i> with 7&nbsp;in
the year before &amp; ten.</p>
<p hidden>Hidden 55</p><p style="color:red; display: none">Hidden 66</p>
<h2>Prosecu&shy;tion</h2>
<ul><li>Train the police on the law so that more of the cases can be brought to court.
<li>Adopt a plan.</ul>
<table><caption>Victims by year</caption><thead><tr><th>Year<th>Victims</thead>
<tr><td>2022<td>1&thinsp;234<tr><td>2023</td><td></td><td>m<sup>2</sup></td></tr></table>
<pre>one line
  and the next</pre>
<p>First line of an address<br>second line<br><br>
Another paragraph of the page that is long enough.</p>
<noscript>Turn scripts on 44</noscript>
</main>
<aside><p>Read also: fifty other reports of the office about all the other countries.</p></aside>
<footer><p>Copyright 2026 by the office. All rights are reserved, and none is given.</p></footer>
<!-- comment 33 --></body></html>"""


def html(body: str) -> bytes:
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def marked(canonical, kind):
    return [canonical.text[m.start : m.end] for m in canonical.marks if m.kind == kind]


def check_way_back(canonical, source):
    end = 0
    for span in canonical.spans:
        assert span.start >= end
        assert 0 <= span.origin < span.origin + span.length <= len(source)
        end = span.start + span.length
        for at in range(span.length):
            seen, there = canonical.text[span.start + at], source[span.origin + at]
            assert seen == there or there == "&" or (seen.isspace() and there.isspace())
    assert end <= len(canonical.text)
    origins = [span.origin for span in canonical.spans]
    assert origins == sorted(origins)
    for mark in canonical.marks:
        assert 0 <= mark.start < mark.end <= len(canonical.text)
        at_line_start = mark.start == 0 or canonical.text[mark.start - 1] == "\n"
        assert at_line_start or mark.kind == "note_ref"
        assert canonical.text[mark.start : mark.end].strip()


def test_scripts_styles_comments_and_hidden_text_are_never_text():
    text = load(PAGE.encode(), "a.html").text
    for number in ("33", "44", "55", "66", "77", "88", "[edit]"):
        assert number not in text


def test_the_frame_of_a_page_is_left_out():
    text = load(PAGE.encode(), "a.html").text
    for words in ("cookies", "Home", "195", "Read also", "Copyright"):
        assert words not in text


def test_the_content_comes_whole_and_in_order():
    assert load(PAGE.encode(), "a.html").text == (
        "Norland\n\n"
        "Police opened\xa012 cases in 2023[4] and the courts of the country sentenced nine "
        "persons, compared with 7\xa0in the year before & ten.\n\n"
        "Prosecution\n\n"
        "Train the police on the law so that more of the cases can be brought to court.\n"
        "Adopt a plan.\n\n"
        "Victims by year\n\n"
        "Year\tVictims\n"
        "2022\t1\u2009234\n"
        "2023\t\tm2\n\n"
        "one line\nand the next\n\n"
        "First line of an address\nsecond line\n\n"
        "Another paragraph of the page that is long enough."
    )


def test_marks_say_what_the_page_says():
    canonical = load(PAGE.encode(), "a.html")
    heads = [(canonical.text[m.start : m.end], m.level) for m in canonical.marks if m.level]
    assert heads == [("Norland", 1), ("Prosecution", 2)]
    assert [item[:10] for item in marked(canonical, "item")] == ["Train the ", "Adopt a pl"]
    assert marked(canonical, "row") == ["Year\tVictims", "2022\t1\u2009234", "2023\t\tm2"]
    assert marked(canonical, "caption") == ["Victims by year"]
    assert marked(canonical, "note_ref") == ["[4]"]


def test_declarations_become_meta():
    assert load(PAGE.encode(), "a.html").meta == {
        "title": "Report 2024: Norland — Office",
        "publisher": "Office of Reports",
        "published": "2024-06-05",
        "author": 'Section for "Trade"',
        "language": "en-GB",
        "url": "https://example.org/norland",
    }


def test_structured_data_is_declared_too_and_bad_data_is_passed_over():
    body = (
        '<script type="application/ld+json">{bad</script><script type="application/ld+json">'
        '{"@graph": [{"headline": "Cases", "datePublished": "2023-01-02", "author": [{"name": "A"},'
        ' {"name": "B"}]}, 5]}</script><p>Police opened twelve cases.</p>'
    )
    meta = load(html(body), "a.html").meta
    assert meta == {"title": "Cases", "published": "2023-01-02", "author": "A, B"}


def test_every_character_leads_back_to_the_source():
    check_way_back(load(PAGE.encode(), "a.html"), PAGE)
    canonical = load(PAGE.encode(), "a.html")
    for words in ("Police opened", "compared", "Adopt a plan", "Another paragraph"):
        origin = canonical.origin(canonical.text.index(words)).origin
        assert PAGE.startswith(words, origin)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("cp1252", '<meta charset="utf-8">'),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'),
        ("iso8859-15", "<meta charset='iso-8859-15'>"),
        ("koi8-r", "<meta charset=koi8-r>"),
        ("utf-16", ""),
    ],
)
def test_declared_encodings_are_believed_only_as_far_as_the_bytes_agree(encoding, declared):
    words = "Преступность растёт" if encoding == "koi8-r" else "Åtte ofre på Sørøya – i fjor"
    if encoding == "iso8859-15":
        words = "Åtte ofre fikk 100 € hver"
    data = f"<html><head>{declared}</head><body><p>{words}</p></body></html>".encode(encoding)
    assert load(data, "a.html").text == words


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One<p>Two<div>Three</div>Four", "One\n\nTwo\n\nThree\n\nFour"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "a\nb\nc"),
        ("<dl><dt>Term<dd>Sense<dt>Other</dl>", "Term\n\nSense\n\nOther"),
        ("one</b></div> two</p>three", "one two\n\nthree"),
        ("<a title='>'>x</a> <b title=\">\">y</b>", "x y"),
        ("5 < 6 and 7 > 3 <3", "5 < 6 and 7 > 3 <3"),
        ("a<!-- - -- > -->b<!doctype x>c<?php 1 ?>d", "abcd"),
        ("&lt;b&gt; &#xe5; &unknown; &amp;amp; AT&T &#0;", "<b> å &unknown; &amp; AT&T \ufffd"),
        ("<h2><button>Section <i>one</i></button></h2><p>x</p>", "Section one\n\nx"),
        ("x<svg><title>no</title><text>no</text></svg><select><option>no</select>y", "xy"),
        ("10<sup>6</sup> and km<sup>2</sup>", "106 and km2"),
    ],
)
def test_loose_markup_is_taken_as_a_browser_takes_it(body, text):
    canonical = load(html(body), "a.html")
    assert canonical.text == text
    assert marked(canonical, "note_ref") == []


def test_a_table_that_only_lays_out_the_page_makes_no_rows():
    words = "The police opened twelve cases and closed nine of them in the course of the year. "
    cell = f"<td><p>{words * 9}</p><h2>More</h2><p>{words * 9}</p></td>"
    body = f"<table><tr><td>Menu</td>{cell}</tr></table>"
    canonical = load(html(body), "a.html")
    assert marked(canonical, "row") == []
    assert marked(canonical, "heading") == ["More"]


def test_a_page_in_one_form_is_still_read():
    body = "<form class='sidebar'><div><p>Police opened twelve cases in the year.</p></div></form>"
    assert load(html(body), "a.html").text == "Police opened twelve cases in the year."


@pytest.mark.parametrize("name", ["market-share", "tocsin", "layout sidebar-left", "social-costs"])
def test_a_class_that_only_sounds_like_the_frame_loses_nothing(name):
    words = "The police opened twelve cases in the year. " * 4
    body = f"<main><p>{words}</p><div class='{name}'>5.00</div><p>{words}</p></main>"
    assert "\n\n5.00\n\n" in load(html(body), "a.html").text


def test_a_page_without_words_is_refused():
    with pytest.raises(InputError, match=r"a\.html: the document holds no words"):
        load(html("<script>alert(1)</script><img src=x alt=y>"), "a.html")


def test_a_page_in_a_text_file_is_told_by_its_bytes():
    assert load(PAGE.encode(), "a.txt").media_type == "text/html"
    assert load(b"A < b, said <em>somebody</em>, 1 > 0.", "a.txt").media_type == "text/plain"
    assert (
        load(b"Some <b>words</b>", "x", media_type="text/html; charset=utf-8").text == "Some words"
    )


def test_nothing_is_fetched(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    external = (
        '<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://example.org/x.dtd" '
        '[<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head><link rel="stylesheet" '
        'href="http://example.org/a.css"></head><body><p>Twelve cases &x; were opened.</p>'
        '<iframe src="http://example.org/">no</iframe><img src="http://example.org/i.png"></body>'
    )
    assert load(external.encode(), "a.html").text.endswith("Twelve cases &x; were opened.")


BITS = st.sampled_from(
    [
        *"""<p> </p> <div> </div> <li> <ul> </ul> <table> </table> <tr> <td> </td> <th> <br> <b>
        </b> <pre> </pre> <h2> </h2> <sup> </sup> <!-- --> <script> </script> <span hidden> </span>
        <a href="> " ' < > & &amp; &nbsp; &#65; &bogus; <![CDATA[ ]]> <main> </main> <nav> </nav>
        twelve cases 2023 [3] å </ < <title> <header> <button>""".split(),
        *(" ", "\n", "\t", "\x00", "\xad"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(BITS, max_size=40))
def test_any_markup_is_read_or_refused_and_leads_back(bits):
    source = "<html>" + "".join(bits)
    try:
        canonical = load(source.encode(), "a.html")
    except InputError:
        return
    check_way_back(canonical, source)


@pytest.mark.parametrize(
    "unit",
    [
        *("<div>", "<b><i>", "<a ", '<p title="', "<!--", "<table><tr><td>", "</p>", "<li>x", "&"),
        *(
            "<sup>1",
            "<script>",
            "x<br>",
            "<td>x</td>",
            "<ul><li>",
            "<svg>",
            "<tr><td>1<td>2",
            "</a>",
        ),
    ],
)
def test_the_cost_of_bad_markup_is_linear(unit, shortest_seconds):
    small = shortest_seconds(lambda: blocks_of("<html><body><p>words" + unit * 2_000))
    large = shortest_seconds(lambda: blocks_of("<html><body><p>words" + unit * 16_000))
    assert large < 0.1 or large < 24 * small
