"""Which indicator a number of a country narrative belongs to."""

import pytest

TRIALS = {
    "In 2018 the police opened 46 trafficking investigations.": {"investigations 46 @2018"},
    "Police opened 45 trafficking investigations, of which 31 were for sex trafficking.": {
        "investigations 45",
        "investigations 31 sex",
    },
    "The courts prosecuted and convicted three offenders.": {"prosecutions 3", "convictions 3"},
    "Courts convicted nine traffickers and acquitted two.": {"convictions 9", "acquittals 2"},
    "Prosecutors took 12 cases to court.": {"prosecutions 12"},
    "Prosecutors opened 31 trafficking prosecutions.": {"prosecutions 31"},
    "Police recorded 120 modern slavery offences in 2018.": {"cases_reported 120 @2018"},
    "The Serious Crimes Court handed down 57 guilty verdicts.": {"convictions 57"},
    "Judges found 22 defendants guilty.": {"convictions 22"},
    "The prosecution of 14 suspects began in March.": {"prosecutions 14"},
    "Of 43 suspects investigated, authorities charged 30.": {
        "investigations 43",
        "prosecutions 30",
    },
    "Seven brokers were charged and nine women identified as victims.": {
        "prosecutions 7",
        "victims_identified 9 female",
    },
    "Ten of the 13 traffickers convicted received prison sentences.": {"persons_sentenced 10"},
    "Two traffickers received suspended sentences and one was fined.": {
        "persons_sentenced 2",
        "persons_sentenced 1",
    },
    "The police dismissed four officers who had taken bribes from traffickers.": {
        "official_complicity_cases 4"
    },
    "Courts ended 40 trials with 19 convictions, five acquittals, and two dismissals.": {
        "prosecutions 40",
        "convictions 19",
        "acquittals 5",
        "cases_dismissed 2",
    },
    "Sixteen police officers, 12 prosecutors and nine judges were trained.": {
        "officials_trained 16",
        "officials_trained 12",
        "officials_trained 9",
    },
    "The government continued 16 investigations from previous years.": {"investigations 16"},
    "Investigations totaled 30 in 2018.": {"investigations 30 @2018"},
    "Last year, 31 traffickers were convicted.": {"convictions 31"},
    "Eleven of 14 convicted offenders served time in prison.": {"persons_sentenced 11"},
    "The arrest of nine brokers led to the rescue of 13 women.": {
        "arrests 9",
        "victims_identified 13 female",
    },
}
CARE = {
    "NGOs provided services to 211 victims.": {"victims_assisted 211"},
    "The government referred 33 victims to NGO shelters for care.": {"victims_referred 33"},
    "The shelter housed 31 women and seven children.": {
        "victims_sheltered 31 female",
        "victims_sheltered 7 child",
    },
    "A women's shelter received six trafficking victims.": {"victims_sheltered 6"},
    "The police placed 67 children in shelters.": {"victims_sheltered 67 child"},
    "The police handed over 12 victims to social workers.": {"victims_referred 12"},
    "Victims could be sent to one of eight shelters.": {"shelters 8"},
    "The government repatriated 36 victims.": {"assisted_returns 36"},
    "Twelve Ruritanian victims returned home from abroad.": {"assisted_returns 12"},
    "Authorities removed 14 children from forced begging.": {
        "victims_identified 14 forced begging child"
    },
    "Four victims accepted the 90-day reflection period.": {
        "reflection_periods_granted 4",
        "reflection_period_months 3",
    },
    "Three victims (two men and one woman) received temporary residence permits.": {
        "residence_permits_granted 3 temporary",
        "residence_permits_granted 2 male temporary",
        "residence_permits_granted 1 female temporary",
    },
    "The government granted asylum to 17 victims and residence on humanitarian grounds to four "
    "others.": {
        "residence_permits_granted 17 protection status",
        "residence_permits_granted 4 personal grounds",
    },
    "There were 14 shelters, two of which were for men.": {"shelters 14", "shelters 2 male"},
    "The line received 1,420 calls, 60 of which concerned trafficking.": {
        "hotline_calls 1420",
        "hotline_calls 60",
    },
    "The working group of nine ministries met twice.": {"ministries_in_working_group 9"},
    "An estimated 250,000 children work in cocoa.": {"context_population 250000"},
    "NGOs estimate that 5,000 to 7,000 women are victims of trafficking.": {
        "victims_estimated_min 5000 female",
        "victims_estimated_max 7000 female",
    },
}
NOT_COUNTED = (
    "The police maintained a unit of 12-person teams.",
    "One in four victims was a child.",
    "Police expelled six Bolivian women.",
    "The unit, with 43 officers, conducted most investigations.",
    "The ministry built two roads and bought seven cars.",
)


@pytest.mark.parametrize("passage", NOT_COUNTED)
def test_numbers_that_count_nothing_of_a_report(read_lines, passage):
    assert read_lines(passage) == set()


@pytest.mark.parametrize(("passage", "stated"), TRIALS.items())
def test_trials(read_lines, passage, stated):
    assert read_lines(passage) == stated


@pytest.mark.parametrize(("passage", "stated"), CARE.items())
def test_care(read_lines, passage, stated):
    assert read_lines(passage, "Protection") == stated


@pytest.mark.parametrize(
    ("passage", "stated"),
    [
        ("Politiet etterforsket 12 saker om menneskehandel i 2018.", {"investigations 12 @2018"}),
        (
            "Domstolene dømte ni menneskehandlere i 2018, mot sju i 2017.",
            {"convictions 9 @2018", "convictions 7 @2017 vs"},
        ),
        (
            "Myndighetene identifiserte 40 mulige ofre for menneskehandel i løpet av året.",
            {"victims_identified 40"},
        ),
    ],
)
def test_norwegian_passages(read_lines, passage, stated):
    lead = "Politiet og domstolene har ansvar for å følge opp sakene som er meldt. "
    assert read_lines(lead + passage, "Beskyttelse") == stated


def test_every_figure_stands_on_its_number(read_report):
    for passage in (*TRIALS, *CARE):
        for figure in read_report(passage, "Protection"):
            assert figure.quote.strip() == figure.quote
            assert figure.start < figure.end
