"""A mean lies between its parts."""


def rates(figure, *pairs, start=0):
    return [
        figure(
            "perpetrator_rate",
            value,
            "per_1000",
            "2010/2013",
            at=start + 30 * number,
            breakdown={"group": group},
        )
        for number, (group, value) in enumerate(pairs)
    ]


_REGIONS = (("Africa", 150.0), ("Asia", 110.0), ("Eastern Europe", 90.0))
_COUNTRIES = (("Kosovo", 130.0), ("Iraq", 125.0), ("Somalia", 120.0))


def test_a_region_above_all_countries(figure, document, findings):
    other = rates(figure, ("born here of foreign parents", 100.0), start=900)
    claims = [*rates(figure, *_REGIONS), *rates(figure, *_COUNTRIES, start=300), *other]
    found = findings(document(*claims))
    assert [(f.code, f.severity) for f in found] == [("region_above_members", "warning")]
    assert "130" in found[0].title.en
    assert "they bracket 100 (born here of foreign parents)" in found[0].title.en
    assert "cannot be means of the countries as printed unless" in found[0].title.en
    assert len(found[0].claims) == 7
    condition = found[0].working.inputs[-1]
    assert "only countries above the source's size limit are listed" in condition.name.en
    assert (condition.value, condition.claim) == ("> 130", None)


def test_names_in_small_letters(figure, document, findings):
    claims = rates(figure, ("africa", 150.0), ("asia", 110.0))
    claims += rates(figure, ("kosovo", 130.0), ("iraq", 125.0), ("iran", 120.0), start=300)
    found = findings(document(*claims))
    assert [f.code for f in found] == ["region_above_members"]
    assert "(Kosovo)" in found[0].title.en


def test_regions_below_the_highest_country(figure, document, findings):
    regions = (("Africa", 120.0), ("Asia", 110.0))
    claims = [*rates(figure, *regions), *rates(figure, *_COUNTRIES, start=300)]
    assert findings(document(*claims)) == []


def test_a_list_that_is_not_from_the_top_proves_nothing(figure, document, findings):
    claims = [*rates(figure, *_REGIONS), *rates(figure, *_COUNTRIES[::-1], start=300)]
    assert findings(document(*claims)) == []


def test_a_rate_for_all_outside_both_sexes(figure, document, findings):
    def claims(everyone):
        return [
            figure("domestic_violence_prevalence", everyone, "percent", at=0),
            figure(
                "domestic_violence_prevalence", 25.5, "percent", at=30, breakdown={"sex": "female"}
            ),
            figure(
                "domestic_violence_prevalence", 16.8, "percent", at=60, breakdown={"sex": "male"}
            ),
        ]

    assert [f.code for f in findings(document(*claims(30.0)))] == ["average_outside_parts"]
    assert findings(document(*claims(21.0))) == []
