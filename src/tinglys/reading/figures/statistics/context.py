"""What the sentences of an article leave in force: topic, way of measuring, place, year, models.

A heading sets them for its section, a paragraph begins with its heading's, and every sentence with
figures passes on what it spoke of: "Det er 18 prosent flere enn i 2022" has its topic and its
place from the sentence before.
"""

import msgspec

from tinglys.codebook.topics import Topic
from tinglys.reading.figures.thread import Measure


class Rates(msgspec.Struct, frozen=True):
    """What a paragraph about the rates of groups leaves to the next of its section."""

    topic: Topic
    said: str
    unit: str | None
    models: bool
    year: int | str | None


class Context(msgspec.Struct):
    """The running context.

    ``said`` are the words that named ``topic``; ``metric`` is how the last figure measured,
    ``measured`` how the last of this very sentence did; ``spoken`` the year of the last figure of
    this sentence; ``models`` whether the paragraph speaks of adjusted models (M1, M2 …);
    ``people`` the last topic that counts people; ``titled`` whether the document's first heading
    was read, which is its title and opens no section; ``abroad`` whether the title says that the
    document is about something else, so that only what a sentence itself names is read;
    ``groups`` are the groups that the last sentence gave rates of; ``rates`` what the paragraph
    before this one measured, if rates of groups; ``drug`` is the drug last named and
    ``seizure`` the last figure of what was seized in the paragraph.
    """

    data_year: int | None
    country: str | None
    heading_topic: Topic | None = None
    heading_said: str = ""
    heading_place: str | None = None
    block: int = -1
    topic: Topic | None = None
    said: str = ""
    weak: bool = False
    place: str | None = None
    metric: str | None = None
    unit: str | None = None
    year: int | str | None = None
    spoken: int | str | None = None
    models: bool = False
    last: Measure | None = None
    people: Topic | None = None
    measured: str | None = None
    titled: bool = False
    abroad: bool = False
    groups: tuple[str, ...] = ()
    rates: Rates | None = None
    drug: str | None = None
    heading_drug: str | None = None
    seizure: Measure | None = None

    def open_section(self, topic: Topic | None, said: str, place: str | None) -> None:
        """A heading was read: what it names holds until the next."""
        if self.abroad:
            topic, said = None, ""
        self.heading_topic, self.heading_said, self.heading_place = topic, said, place
        self.block = -1
        self.rates, self.metric = None, None

    def resume(self) -> None:
        """Go on with the rates of groups that the paragraph before was about."""
        if self.rates is not None:
            self.topic, self.said = self.rates.topic, self.rates.said
            self.unit, self.models = self.rates.unit, self.rates.models
            self.year, self.metric = self.rates.year, "rate"

    def enter(self, block: int) -> None:
        """A new paragraph forgets the one before and begins with its heading's topic."""
        if block == self.block:
            return
        self.block = block
        if self.topic is not None and self.metric == "rate" and "group" in self.topic.keys:
            self.rates = Rates(self.topic, self.said, self.unit, self.models, self.year)
        self.topic, self.said, self.place = (
            self.heading_topic,
            self.heading_said,
            self.heading_place,
        )
        self.weak = False
        self.metric = self.unit = self.last = None
        self.drug = self.heading_drug
        self.seizure = None
        self.people = self.topic if self.topic is not None and self.topic.entry.persons else None
        self.year = None
        self.models = False
