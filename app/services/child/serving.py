"""The child's side: reads questions on standard input, answers on standard output, until its input ends."""

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from typing import IO, Any

from app.errors import AppError, EnvironmentProblemError
from app.services.child.frames import read_frame, write_answer, write_frame

_USUAL_START_S = 0.8
"""What starting takes on the machines that the limits were set for; a slower one is given more time."""

Tell = Callable[[int, int, str], None]
"""Tells the parent how far a question is: done, total and the code of the step."""


def serve(answer_to: Callable[[dict[str, Any], Tell], Mapping[str, object]], prepare: Callable[[], object]) -> None:
    """Answer until the parent closes the pipe; the first argument of the process limits its memory, in bytes.

    Args:
        answer_to: turns a question into its answer, and any failure into a code.
        prepare: is called once before the first question.
    """
    limit_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    questions, answers = _own_pipes()

    def tell(done: int, total: int, step: str) -> None:
        write_frame(answers, {"progress": (done, total, step)})

    prepare()
    write_frame(answers, {"started": True})
    slowness = max(time.process_time() / _USUAL_START_S, 1.0)
    while (question := read_frame(questions)) is not None:
        limit_work(float(question.get("work_limit_s", 0)) * slowness)
        limit_memory_for_now(int(question.get("memory_limit_bytes", 0)))
        write_answer(answers, answer_to(question, tell))
        limit_work(0)
        limit_memory_for_now(0)


def refusal(error: AppError) -> dict[str, object]:
    """An error as an answer, for the parent to raise again."""
    params = {name: value for name, value in error.params.items() if isinstance(value, str | int)}
    return {"error": error.code, "params": params, "environment": isinstance(error, EnvironmentProblemError)}


def limit_work(limit_s: float) -> None:
    """Let the system end this process once it has worked so many seconds; 0 takes the limit away.

    Only time that this process had a processor for counts, so that a busy machine ends no honest question. Where the
    system has no such clock (Windows) the parent's own limit remains.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, limit_s)


def limit_memory(limit_bytes: int) -> None:
    """Keep the address space within the limit and write no core file, where the system can do that."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for which, limit in ((resource.RLIMIT_AS, limit_bytes), (resource.RLIMIT_CORE, 0)):
        if limit or which == resource.RLIMIT_CORE:
            try:
                resource.setrlimit(which, (limit, limit))
            except (OSError, ValueError):
                continue  # the system knows the limit and refuses it (macOS): the time limit remains


def limit_memory_for_now(limit_bytes: int) -> None:
    """Keep the address space within a smaller limit until the next call; 0 leaves it at that of the process."""
    try:
        import resource
    except ImportError:  # Windows
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    within = limit_bytes if hard == resource.RLIM_INFINITY else min(limit_bytes, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (within or hard, hard))
    except (OSError, ValueError):
        return  # the system refuses it (macOS): the other limits remain


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The two pipes under numbers of their own, so that nothing a native reader prints gets between the frames."""
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return questions, answers
