"""Shared by the tests of the formats."""

import time

import pytest


@pytest.fixture
def shortest_seconds():
    """Runs something three times and answers with the shortest time in seconds of this process."""

    def seconds(run) -> float:
        taken = []
        for _ in range(3):
            started = time.process_time()
            run()
            taken.append(time.process_time() - started)
        return min(taken)

    return seconds
