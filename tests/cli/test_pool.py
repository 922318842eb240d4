"""The pool: in order, and no document takes another down with it. Tasks are expressions."""

import multiprocessing
import os
import pickle
import threading

import pytest

from tinglys.cli.pool import Died, Pool, _may_copy_itself, cores

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


def test_leaving_waits_for_nobody_who_is_handing_in_a_long_result():
    for _ in range(5):
        with Pool(eval, 2) as pool:
            stream = pool.in_order(["1"] + ["'x' * 10**7"] * 5)
            assert next(stream)[1] == 1
        assert multiprocessing.active_children() == []


def test_a_result_that_cannot_be_handed_over_is_the_error_of_its_document():
    with Pool(eval, 2) as pool, pytest.raises((AttributeError, pickle.PicklingError)):
        list(pool.in_order(["lambda: 1"]))


def test_workers_are_copies_of_a_server_where_this_process_may_not_be_copied(monkeypatch):
    monkeypatch.setattr("tinglys.cli.pool._may_copy_itself", lambda: False)
    assert results(["1", DIE, "3"]) == [1, "died", 3]


def test_a_process_with_a_second_thread_may_not_be_copied():
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert not _may_copy_itself()
    finally:
        end.set()
        thread.join()


def test_an_error_in_a_task_is_the_error_of_its_document():
    with Pool(eval, 2) as pool, pytest.raises(ZeroDivisionError):
        list(pool.in_order(["1 / 0"]))


def test_there_is_at_least_one_core():
    assert cores() >= 1


def test_nothing_to_do_starts_nothing():
    assert results([]) == []
