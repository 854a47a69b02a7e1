"""The two networks of rapidocr, asked for no more than a zone needs: where lines of text are, what a line says.

The models lie in rapidocr's wheel and are run by onnxruntime itself: rapidocr's own pipeline logs what it reads,
fetches what it misses, and does much that a zone has no need of.
"""

import os
import unicodedata
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import EnvironmentProblemError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
"""What a zone is written with. Source: ICAO Doc 9303, part 3, section 4.3."""

STRIP_HEIGHT_PX = 48
"""The height of line that the recognising network was trained on."""

STEP_PX = 8
"""How many pixels of a strip one step of the answer stands for."""

_THREADS = 2
_GRID_PX = 32
_MOST_ENLARGED = 3.0
_LIKE_FILLER = "«‹≤〈《くㄑ＜"


class Networks:
    """Both networks, loaded. Takes about 60 MB; used by one thread.

    Raises:
        EnvironmentProblemError: ocr_missing, where the models are not installed.
    """

    def __init__(self) -> None:
        self._detector = _session("det")
        self._recogniser = _session("rec")
        self._columns = _columns(self._recogniser)

    def text_map(self, grey: "NDArray[np.uint8]", long_side_px: int) -> "NDArray[np.float32]":
        """Return how likely each point belongs to a line of text, 0 to 1.

        Args:
            grey: height x width.
            long_side_px: the picture is scaled to this before it is looked at, at most three times larger.

        Returns:
            A map whose sides are multiples of 32; its scale is its shape over the picture's.
        """
        import cv2
        import numpy as np

        scale = min(long_side_px / max(grey.shape), _MOST_ENLARGED)
        height, width = (max(_GRID_PX, round(side * scale / _GRID_PX) * _GRID_PX) for side in grey.shape)
        scaled = cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        answer: NDArray[np.float32] = self._detector.run(None, {"x": _input([np.asarray(scaled, np.uint8)])})[0]
        return np.asarray(answer[0, 0])

    def read(self, strips: "list[NDArray[np.uint8]]") -> "NDArray[np.float32]":
        """Return what each step of each strip may be.

        Args:
            strips: grey, 48 pixels high, all of one width.

        Returns:
            strips x steps x 38: the likelihood of nothing new, then of each character of the alphabet; sums to 1.
        """
        import numpy as np

        answer = self._recogniser.run(None, {"x": _input(strips)})[0]
        likelihoods = np.stack([answer[:, :, columns].sum(axis=2) for columns in self._columns], axis=2) + 1e-6
        return np.asarray(likelihoods / likelihoods.sum(axis=2, keepdims=True), np.float32)


@cache
def model_folder() -> Path | None:
    """Return the folder of the models in rapidocr's wheel; the package itself is not imported."""
    found = find_spec("rapidocr")
    return None if found is None or found.origin is None else Path(found.origin).parent / "models"


def _session(task: str) -> Any:
    """Load the network of a task."""
    folder = model_folder()
    files = sorted(folder.glob(f"*_{task}_*.onnx")) if folder else []
    if not files:
        raise EnvironmentProblemError("ocr_missing")
    onnxruntime = _onnxruntime()

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # the window needs the cores too
    options.log_severity_level = 4  # nothing of a picture may get into a log
    return onnxruntime.InferenceSession(str(files[-1]), options, providers=["CPUExecutionProvider"])


def _onnxruntime() -> Any:
    """The runtime, told before it loads to send nothing about this computer and to keep no number for it.

    The first variable stops what it sends of its use, but for one message at its start, for which it makes a file
    with a number in the user's home; where it finds the second one it leaves both alone.
    """
    os.environ.update(ORT_TELEMETRY_DISABLED="1", CI="true")
    return import_module("onnxruntime")


def _columns(recogniser: Any) -> list[list[int]]:
    """For nothing new and for each character of the alphabet, the answers of the network that mean it."""
    names = recogniser.get_modelmeta().custom_metadata_map["character"].splitlines()
    meanings: list[list[int]] = [[0], *([] for _ in ALPHABET)]
    for number, name in enumerate(names, start=1):
        plain = "<" if name in _LIKE_FILLER else unicodedata.normalize("NFKC", name).upper()
        if len(plain) == 1 and plain in ALPHABET:
            meanings[1 + ALPHABET.index(plain)].append(number)
    return meanings


def _input(greys: "list[NDArray[np.uint8]]") -> "NDArray[np.float32]":
    """Grey pictures of one size as the networks take them: three equal colours from -1 to 1."""
    import numpy as np

    stacked = np.stack(greys).astype(np.float32) / 127.5 - 1
    return np.repeat(stacked[:, None], 3, axis=1)
