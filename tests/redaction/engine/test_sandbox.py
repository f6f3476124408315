"""What a job in the sandbox can and cannot do, tried on real child processes."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from redaction.engine import sandbox
from redaction.engine.limits import Limits, OverLimit, Unusable
from redaction.rules.geometry import Box
from tests.redaction.engine import sandbox_jobs as jobs

SHORT = Limits(seconds=0.6)


def test_a_result_comes_back() -> None:
    assert sandbox.run(jobs.double, b"ab") == b"abab"
    assert sandbox.run("tests.redaction.engine.sandbox_jobs:double", b"c") == b"cc"


def test_our_own_values_come_back_as_themselves() -> None:
    assert sandbox.run(jobs.a_box, 4) == (Box(4, 0, 0, 10, 10),)


def test_each_job_has_a_process_of_its_own() -> None:
    pids = {sandbox.run(jobs.where_am_i) for _ in range(3)}
    assert len(pids) == 3
    assert os.getpid() not in pids


def test_many_threads_may_use_it_at_once() -> None:
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda n: sandbox.run(jobs.double, bytes([n])), range(40)))
    assert results == [bytes([n, n]) for n in range(40)]


@pytest.mark.parametrize(("job", "kind"), [(jobs.fail_plainly, OverLimit), (jobs.fail_unusable, Unusable)])
def test_a_declared_refusal_comes_back_as_itself(job: object, kind: type[Unusable]) -> None:
    with pytest.raises(Unusable) as caught:
        sandbox.run(job)  # type: ignore[call-overload]
    assert type(caught.value) is kind
    assert str(caught.value).startswith("The file is")


def test_any_other_failure_says_its_kind_and_none_of_its_words() -> None:
    with pytest.raises(sandbox.ParserCrashed) as caught:
        sandbox.run(jobs.fail_with_content)
    assert "ValueError" in str(caught.value)
    assert "Quillfeather" not in str(caught.value)


@pytest.mark.parametrize("job", [jobs.hang, jobs.spin])
def test_a_job_past_its_time_is_stopped(job: object) -> None:
    with pytest.raises(sandbox.TooSlow, match="longer than 1 seconds"):
        sandbox.run(job, limits=SHORT)  # type: ignore[call-overload]


def test_a_job_past_its_memory_is_stopped() -> None:
    with pytest.raises(sandbox.TooBig, match="memory"):
        sandbox.run(jobs.grow)


def test_a_job_cannot_flood_the_worker_with_its_answer() -> None:
    with pytest.raises(sandbox.TooBig):
        sandbox.run(jobs.big, 3_000_000, limits=Limits(result=1_000_000))


@pytest.mark.parametrize("job", [jobs.crash, jobs.leave])
def test_a_crash_costs_that_job_alone(job: object) -> None:
    with pytest.raises(sandbox.ParserCrashed, match="crash"):
        sandbox.run(job)  # type: ignore[call-overload]
    assert sandbox.run(jobs.double, b"ab") == b"abab"


def test_every_stop_is_a_refusal_with_words_on_what_to_do() -> None:
    with pytest.raises(Unusable, match="the original is kept"):
        sandbox.run(jobs.crash)


def test_a_child_cannot_make_the_worker_run_anything() -> None:
    with pytest.raises(sandbox.ParserCrashed, match="UnpicklingError"):
        sandbox.run(jobs.intrude)


@pytest.mark.parametrize(
    "job", [jobs.open_socket, jobs.unix_socket, jobs.run_a_program, jobs.fork, jobs.kill_parent]
)
def test_what_a_job_may_not_do(job: object) -> None:
    assert sandbox.run(job) == "PermissionError"  # type: ignore[call-overload]


def test_a_job_cannot_touch_a_file(tmp_path: Path) -> None:
    victim = tmp_path / "original.pdf"
    victim.write_bytes(b"kept")
    assert sandbox.run(jobs.write_file, str(tmp_path / "new")) == "PermissionError"
    for job in (jobs.write_file, jobs.append_file, jobs.delete_file):
        assert sandbox.run(job, str(victim)) == "PermissionError"
    assert victim.read_bytes() == b"kept"


def test_the_workers_secrets_stay_out_of_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CANDOUR_SECRET_KEY", "for the worker alone")
    sandbox._ZYGOTES["reader"].stop()  # so that the next one starts after the secret was set
    assert "CANDOUR_SECRET_KEY" not in sandbox.run(jobs.environment)


def test_a_dead_helper_is_replaced() -> None:
    sandbox.run(jobs.double, b"a")
    helper = sandbox._ZYGOTES["reader"]._process
    assert helper is not None
    helper.kill()
    helper.wait()
    assert sandbox.run(jobs.double, b"ab") == b"abab"


def test_it_leaves_no_descriptor_behind() -> None:
    sandbox.run(jobs.double, b"a")
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        sandbox.run(jobs.double, b"a")
    assert len(os.listdir("/proc/self/fd")) <= before


def test_a_function_without_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="top of a module"):
        sandbox.run(lambda: 1)


def test_it_works_from_a_thread() -> None:
    results: list[bytes] = []
    thread = threading.Thread(target=lambda: results.append(sandbox.run(jobs.double, b"t")))
    thread.start()
    thread.join()
    assert results == [b"tt"]
