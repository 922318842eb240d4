"""Wikitext: recognised only where it really is, and read without its markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tinglys.errors import InputError
from tinglys.reading.formats import load

ARTICLE = """{{Short description|none}}
{{Infobox country
| name = Norland
| cases = {{formatnum:9988}} {{small|[[Police]]}}
}}
'''Crime in [[Norland]]''' is {{nowrap|12 per cent}} lower,<ref>{{cite web|title=X 77}}</ref> says
the [[Police of Norland|police]]. <!-- not 66 --> It cost {{US$|5 million}} in
[[2009]].{{cn|date=May 55}}
[[File:map.jpg|thumb|right|A ''map'' of [[Norland]]]]
== History ==<!-- x -->
* One [http://example.org/44 label] of it
* Two<br>lines &amp; 3&nbsp;%
# Three

{| class="wikitable" style="x:33"
|+ Cases by year
|-
! Year !! scope="col" | Cases
|-
| 2022 || 1,234
|-
| 2023
| style="x" | [[A|12]]
more
|}
__NOTOC__
=== Deep ===
The end.<ref name=a />
[[Category:Crime 22]]
[[no:Kriminalitet 11]]
"""

READ = """Crime in Norland is 12 per cent lower, says the police. It cost US$5 million in 2009.

A map of Norland

History

One label of it
Two
lines & 3\u00a0%
Three

Cases by year

Year\tCases
2022\t1,234
2023\t12 more

Deep

The end."""


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
    for mark in canonical.marks:
        assert 0 <= mark.start < mark.end <= len(canonical.text)
        at_line_start = mark.start == 0 or canonical.text[mark.start - 1] == "\n"
        assert at_line_start or mark.kind == "note_ref"
        assert canonical.text[mark.start : mark.end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "= Crime =\n\n== Theft ==\nThefts fell by 4 per cent.\n",
        "A footnote [[1]] and another [[2]], and a third [[3]].",
        "Dear {{name}}, you owe {{sum}}.",
        "He said '''no''', and that was all.",
        "array[[0, 1], [2, 3]] and {| x",
        "See [[Theft]] there.",
    ],
)
def test_text_with_little_or_no_markup_stays_as_it_is(text):
    canonical = load(text.encode(), "note")
    assert canonical.text == text
    assert canonical.media_type == "text/plain"


def test_one_kind_of_markup_is_enough_where_the_name_says_so():
    assert load(b"See [[Theft]] there.", "a.wiki").text == "See Theft there."
    assert load(b"See [[Theft]].", "a", media_type="text/x-wiki").text == "See Theft."
    assert load(b"See theft there. ==", "a.wiki").media_type == "text/plain"


def test_a_text_file_stays_the_file_even_with_markup():
    canonical = load(ARTICLE.encode(), "a.txt")
    assert canonical.text == ARTICLE
    assert canonical.spans == ()


def test_an_article_is_read_without_its_markup():
    canonical = load(ARTICLE.encode(), "article")
    assert canonical.media_type == "text/x-wiki"
    assert canonical.text == READ


def test_marks_say_what_the_markup_says():
    canonical = load(ARTICLE.encode(), "article")
    heads = [(canonical.text[m.start : m.end], m.level) for m in canonical.marks if m.level]
    assert heads == [("History", 2), ("Deep", 3)]
    assert marked(canonical, "item") == ["One label of it", "Two\nlines & 3\xa0%", "Three"]
    assert marked(canonical, "row") == ["Year\tCases", "2022\t1,234", "2023\t12 more"]
    assert marked(canonical, "caption") == ["A map of Norland", "Cases by year"]


def test_every_character_leads_back_to_the_source():
    canonical = load(ARTICLE.encode(), "article")
    check_way_back(canonical, ARTICLE)
    for words in ("says", "police", "label", "1,234", "The end"):
        assert ARTICLE.startswith(words, canonical.origin(canonical.text.index(words)).origin)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{lang|no|bot}} {{as of|2015}} {{convert|5|km}}", "bot As of 2015 5 km"),
        ("{{flag|Norland}} {{unknown|a|b}}{{rp|45}}x", "Norland x"),
        ("{{outer|{{inner|[[a|b]]}}|c}}x {{nowrap|{{lang|no|bot}}}}", "x bot"),
        ("[[a|''b'' c]]s [[:Category:X]] [[d]]", "b cs Category:X d"),
        ("open [[ and {{ and ]] and }} stay", "open and {{ and and }} stay"),
        ("open [[ and {{ stay", "open [[ and {{ stay"),
        ("<nowiki>x</nowiki> <small>y</small> <math>z</math>", "x y"),
        ("a<ref>never closed b", "anever closed b"),
        ("'''''both''''' it''s", "both its"),
        ("[//example.org bare] [http://example.org] [not a link]", "bare [not a link]"),
        ("{{#if:x|y|z}}w", "w"),
        ("one\ntwo\n\nthree", "one two\n\nthree"),
        ("one<!--\n\n-->two", "onetwo"),
        ("{| \n| a\n{|\n| b\n| c\n|}\n| d\n|}", "b\tc\na\td"),
    ],
)
def test_markup_shows_what_a_reader_would_see(source, text):
    words = load(f"[[w]] '''v'''\n\n{source}".encode(), "a.wiki").text
    assert words.removeprefix("w v\n\n") == text


def test_markup_without_words_is_refused():
    with pytest.raises(InputError, match="no words"):
        load(b"[[Category:A]]\n{{Infobox|a=b}}", "a.wiki")


BITS = st.sampled_from(
    [
        *"""[[ ]] {{ }} {| |} |- | || ! !! |+ == === * # : ; '' ''' <ref> </ref> <ref/> <!-- -->
        <br>
        <nowiki> </nowiki> &amp; &nbsp; &#65; [http://a ] ---- __TOC__ File: Category: no: nowrap
        formatnum: = x= twelve 2023 å""".split(),
        *(" ", "\n", "\n\n", "\x00"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(BITS, max_size=40))
def test_any_markup_is_read_or_refused_and_leads_back(bits):
    source = "[[a]] '''b'''\n" + "".join(bits).replace("\x00", "")
    canonical = load(source.encode(), "a.wiki")
    check_way_back(canonical, source)


@pytest.mark.parametrize(
    "unit",
    [
        *("[[", "{{", "[[a", "{{a|", "[[a|b]]", "{{a|{{b}}}}", "<ref>", "<!--", "[http://a"),
        *("{|\n|a||b\n", "|-\n", "== a ", "\n== a ==\n", "x=", "''", "* a\n", "<a", "&amp;", "]]"),
    ],
)
def test_the_cost_of_bad_markup_is_linear(unit, shortest_seconds):
    def run(times):
        load(
            ("[[a]] '''b'''\n\n{|\n| " + unit * times + "\n|}\n" + unit * times).encode(), "a.wiki"
        )

    small = shortest_seconds(lambda: run(500))
    large = shortest_seconds(lambda: run(4_000))
    assert large < 0.1 or large < 24 * small
