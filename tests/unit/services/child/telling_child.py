"""A child process for the tests: tells its progress as it is asked to, then answers."""

import time
from collections.abc import Mapping
from typing import Any

from app.errors import EnvironmentProblemError
from app.services.child.serving import Tell, refusal, serve


def answer_to(question: dict[str, Any], tell: Tell) -> Mapping[str, object]:
    for done in range(question["steps"]):
        tell(done + 1, question["steps"], "counting")
        time.sleep(0.12)
    if "refuse" in question:
        return refusal(EnvironmentProblemError(question["refuse"], name="x", detail=object()))
    return {"sum": question["steps"]}


if __name__ == "__main__":
    serve(answer_to, list)
