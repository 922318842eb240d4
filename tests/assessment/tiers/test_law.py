"""The law: dated versions that follow on one another and name what was read for them."""

from itertools import pairwise

import pytest

from tinglys.assessment.tiers import law_of, load_laws


@pytest.mark.parametrize(
    ("year", "code", "waivers"),
    [(2008, None, None), (2009, "tvpa_2008", 2), (2018, "tvpa_2008", 2), (2019, "tvpa_2019", 1),
     (2030, "tvpa_2019", 1)],
)  # fmt: skip
def test_which_version_governs_a_report(year, code, waivers):
    law = law_of(year, load_laws())
    assert (law and law.code, law and law.waivers) == (code, waivers)


def test_versions_neither_overlap_nor_leave_a_report_out():
    laws = load_laws()
    for before, after in pairwise(laws):
        assert before.last_report + 1 == after.first_report
    assert laws[-1].last_report is None


@pytest.mark.parametrize("law", load_laws(), ids=lambda law: law.code)
def test_every_version_says_what_was_read_and_what_is_unverified(law):
    assert law.read
    assert all(source.what and source.bears_out for source in law.read)
    assert law.unverified
    assert len(law.conditions) == 3
    assert law.provision.startswith("22 U.S.C. 7107(b)(2)")
