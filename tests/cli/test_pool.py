"""The pool: in order, and no document takes another down with it. Tasks are expressions."""

import multiprocessing
import os

import pytest

from tinglys.cli.pool import Died, Pool, cores

DIE = "__import__('os')._exit(9)"


def results(expressions: list[str], jobs: int = 2) -> list[object]:
    with Pool(eval, jobs) as pool:
        return [
            "died" if isinstance(result, Died) else result
            for _, result in pool.in_order(expressions)
        ]


@pytest.mark.parametrize("at", [[0], [7], [19], [3, 4, 11], list(range(20))])
def test_only_the_document_that_kills_its_reader_is_given_up(at):
    expressions = [DIE if number in at else str(number) for number in range(20)]
    expected = ["died" if number in at else number for number in range(20)]
    assert results(expressions) == expected


def test_results_come_in_the_order_asked_for_however_long_each_takes():
    slow_first = [f"sum(range({10 ** (6 - number)})) and {number}" for number in range(6)]
    assert results(slow_first) == list(range(6))


def test_work_is_done_in_several_processes_and_not_in_this_one():
    workers = set(results(["__import__('os').getpid()"] * 50))
    assert os.getpid() not in workers


def test_leaving_early_leaves_no_process_behind():
    with Pool(eval, 2) as pool:
        stream = pool.in_order(["1"] + ["sum(range(10**9))"] * 5)
        assert next(stream)[1] == 1
    assert multiprocessing.active_children() == []


def test_an_error_in_a_task_is_the_error_of_its_document():
    with Pool(eval, 2) as pool, pytest.raises(ZeroDivisionError):
        list(pool.in_order(["1 / 0"]))


def test_there_is_at_least_one_core():
    assert cores() >= 1


def test_nothing_to_do_starts_nothing():
    assert results([]) == []
