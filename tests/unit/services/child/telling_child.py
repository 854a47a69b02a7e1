"""A child process for the tests: tells its progress as it is asked to, then answers."""

import time
from collections.abc import Mapping
from typing import Any

from app.errors import EnvironmentProblemError
from app.services.child.serving import Tell, refusal, serve


def answer_to(question: dict[str, Any], tell: Tell) -> Mapping[str, object]:
    while question.get("forever"):
        pass
    hoard = bytearray(question.get("bytes", 0))
    for done in range(question["steps"]):
        tell(done + 1, question["steps"], "counting")
        time.sleep(0.12)
    if "refuse" in question:
        return refusal(EnvironmentProblemError(question["refuse"], name="x", detail=object()))
    return {"sum": question["steps"] + (len(hoard) and 1)}


def start_slowly() -> None:
    time.sleep(0.6)


if __name__ == "__main__":
    serve(answer_to, start_slowly)
