"""The characters of a machine readable zone drawn by strokes, after the centre lines of OCR-B (ISO 1073-2, size I).

A cell is 87 units wide, a capital 76 high; digits rise 7 above it. The pen is 12 wide with round ends. Paths are
written as in SVG: M moves, L draws a line, Q a quadratic curve.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

CELL = 87
CAPITAL = 76
PEN = 12
FINE = 16
"""Drawing is done in sixteenths of a pixel."""

_O = "M43,0 Q67,0 67,38 Q67,76 43,76 Q20,76 20,38 Q20,0 43,0"
SHAPES = {
    "A": "M20,76 L40,0 L47,0 L67,76 M26,52 L61,52",
    "B": "M20,0 L20,76 M20,0 L46,0 Q66,2 66,18 Q66,35 48,36 L20,36 M48,36 Q69,38 69,56 Q68,75 46,76 L20,76",
    "C": "M62,14 Q58,0 45,0 Q25,2 25,38 Q25,74 45,76 Q58,76 62,62",
    "D": "M25,0 L25,76 L34,76 Q64,72 64,38 Q64,4 34,0 L25,0",
    "E": "M66,0 L25,0 L25,76 L66,76 M25,35 L61,35",
    "F": "M64,0 L32,0 L32,76 M32,35 L60,35",
    "G": "M62,8 Q56,0 47,0 Q20,2 20,40 Q21,76 48,76 Q58,76 65,72 L65,42 L46,42",
    "H": "M23,0 L23,76 M64,0 L64,76 M23,38 L64,38",
    "I": "M27,0 L60,0 M27,76 L60,76 M43,0 L43,76",
    "J": "M52,0 L52,58 Q50,76 37,76 Q23,76 22,60",
    "K": "M21,0 L21,76 M67,0 L24,46 M36,34 L67,76",
    "L": "M23,0 L23,76 L68,76",
    "M": "M19,76 L19,0 L25,0 L43,50 L61,0 L67,0 L67,76",
    "N": "M21,76 L21,0 L26,0 L61,76 L66,76 L66,0",
    "O": _O,
    "P": "M23,76 L23,0 L45,0 Q68,2 68,24 Q67,45 45,46 L23,46",
    "Q": "M41,0 Q64,1 64,36 Q64,71 41,72 Q18,71 18,36 Q18,1 41,0 M38,50 L68,75",
    "R": "M24,76 L24,0 L45,0 Q65,2 65,22 Q64,43 44,44 L24,44 M44,44 L65,76",
    "S": "M63,12 Q58,0 44,0 Q24,0 23,18 Q24,32 43,36 Q64,41 64,57 Q62,76 43,76 Q26,76 23,60",
    "T": "M20,0 L67,0 M43,0 L43,76",
    "U": "M20,0 L20,52 Q21,76 43,76 Q65,76 66,52 L66,0",
    "V": "M20,0 L40,76 L47,76 L67,0",
    "W": "M20,0 L26,76 L31,76 L43,34 L55,76 L60,76 L67,0",
    "X": "M22,0 L65,76 M65,0 L22,76",
    "Y": "M22,0 L43,38 L65,0 M43,38 L43,76",
    "Z": "M22,0 L64,0 L22,76 L64,76",
    "0": "M43,-7 Q66,-7 68,18 L68,51 Q66,76 43,76 Q21,76 20,51 L20,18 Q21,-7 43,-7",
    "1": "M23,14 L49,-7 L49,76",
    "2": "M21,5 Q30,-7 45,-7 Q66,-6 66,14 Q66,30 40,44 Q21,54 20,76 L66,76",
    "3": "M20,-1 L67,-1 L44,26 Q66,28 66,50 Q65,76 36,76 Q26,76 19,70",
    "4": "M46,-4 L20,54 L67,54 M55,36 L55,76",
    "5": "M63,-1 L26,-1 L25,30 Q63,22 63,50 Q62,75 22,76",
    "6": "M54,-4 Q22,28 20,52 Q21,76 44,76 Q68,76 68,52 Q67,29 44,28 Q24,29 20,52",
    "7": "M20,-1 L67,-1 Q64,14 52,30 Q40,48 41,76",
    "8": "M43,-7 Q62,-6 62,12 Q61,30 43,30 Q26,30 25,12 Q26,-6 43,-7 "
    "M43,30 Q67,31 67,53 Q66,76 43,76 Q21,76 20,53 Q21,31 43,30",
    "9": "M35,76 Q66,40 68,17 Q67,-7 44,-7 Q20,-6 20,17 Q21,40 44,40 Q64,39 68,17",
    "<": "M68,4 L20,34 L68,64",
}  # fmt: skip


def draw_text(page: NDArray[np.uint8], text: str, left: float, top: float, pitch: float, ink: int = 30) -> None:
    """Draw a line on a grey page, in place.

    Args:
        page: height x width, 0 black to 255 white.
        text: capitals, digits and fillers; a space leaves its cell free.
        left: pixel where the first cell begins.
        top: pixel of the centre line of the capitals' upper edge.
        pitch: pixels from cell to cell.
        ink: grey of the pen.
    """
    unit = pitch / CELL
    for place, character in enumerate(text):
        for stroke in _strokes(SHAPES.get(character, "")):
            points = stroke * unit + np.array([left + place * pitch, top])
            fine = np.round(points * FINE).astype(np.int32).reshape(-1, 1, 2)
            width = max(1, round(PEN * unit))
            cv2.polylines(page, [fine], False, (ink,), width, cv2.LINE_AA, 4)


def _strokes(shape: str) -> list[NDArray[np.float64]]:
    """The polylines of a path, in units of the cell."""
    strokes: list[list[tuple[float, float]]] = []
    words = shape.replace("M", "M ").replace("L", "L ").replace("Q", "Q ").split()
    while words:
        command = words.pop(0)
        first = _point(words.pop(0))
        if command == "M":
            strokes.append([first])
        elif command == "L":
            strokes[-1].append(first)
        else:
            strokes[-1] += _curve(strokes[-1][-1], first, _point(words.pop(0)))
    return [np.array(stroke) for stroke in strokes]


def _point(word: str) -> tuple[float, float]:
    x, y = word.split(",")
    return float(x), float(y)


def _curve(
    begin: tuple[float, float], control: tuple[float, float], end: tuple[float, float]
) -> list[tuple[float, float]]:
    steps = [step / 8 for step in range(1, 9)]
    weights = [((1 - t) ** 2, 2 * t * (1 - t), t**2) for t in steps]
    return [
        (a * begin[0] + b * control[0] + c * end[0], a * begin[1] + b * control[1] + c * end[1]) for a, b, c in weights
    ]
