"""What the sentences of an article leave in force: topic, way of measuring, place, year, models.

A heading sets them for its section, a paragraph begins with its heading's, and every sentence with
figures passes on what it spoke of: "Det er 18 prosent flere enn i 2022" has its topic and its
place from the sentence before.
"""

import msgspec

from tinglys.codebook.topics import Topic
from tinglys.reading.figures.thread import Measure


class Context(msgspec.Struct):
    """The running context.

    ``said`` are the words that named ``topic``; ``metric`` is how the last figure measured,
    ``measured`` how the last of this very sentence did; ``spoken`` the year of the last figure of
    this sentence; ``models`` whether the paragraph speaks of adjusted models (M1, M2 …);
    ``people`` the last topic that counts people; ``titled`` whether the document's first heading
    was read, which is its title and opens no section; ``abroad`` whether the title says that the
    document is about something else, so that only what a sentence itself names is read.
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

    def open_section(self, topic: Topic | None, said: str, place: str | None) -> None:
        """A heading was read: what it names holds until the next."""
        if self.abroad:
            topic, said = None, ""
        self.heading_topic, self.heading_said, self.heading_place = topic, said, place
        self.block = -1

    def enter(self, block: int) -> None:
        """A new paragraph forgets the one before and begins with its heading's topic."""
        if block == self.block:
            return
        self.block = block
        self.topic, self.said, self.place = (
            self.heading_topic,
            self.heading_said,
            self.heading_place,
        )
        self.weak = False
        self.metric = self.unit = self.last = None
        self.people = self.topic if self.topic is not None and self.topic.entry.persons else None
        self.year = None
        self.models = False
