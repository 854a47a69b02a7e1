"""Pages of passports and cards as they are laid out: a photo, printed lines, a pattern, the zone at the foot."""

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.data.pictures.strokes import draw_text

PX_PER_MM = 12
PITCH_MM = 2.54
LINE_MM = 6.35
SIZES_MM = {44: (125, 88), 36: (105, 74), 30: (85.6, 54)}
"""Width and height by the length of a line. Source: ICAO Doc 9303, parts 4, 5 and 6, dimensions of TD3, TD1, TD2."""

Page = NDArray[np.uint8]


def draw_page(lines: tuple[str, ...], random: Random) -> Page:
    """Return a page, height x width x 3, 12 pixels a millimetre."""
    width_mm, height_mm = SIZES_MM[len(lines[0])]
    width, height = round(width_mm * PX_PER_MM), round(height_mm * PX_PER_MM)
    page = _pattern(width, height, random)
    if len(lines[0]) == 30:  # the back of a card
        _print_lines(page, 60, 60, random, 2)
    else:
        _photo(page, random)
        _print_lines(page, round(0.38 * width), round(0.14 * height), random, 7 if len(lines[0]) == 44 else 4)
    grey = np.full((height, width), 255, np.uint8)
    left = (width_mm - PITCH_MM * len(lines[0])) / 2 * PX_PER_MM
    top = (height_mm - 4.0 - LINE_MM * len(lines) + 1.6) * PX_PER_MM
    ink = random.randint(20, 70)
    for number, line in enumerate(lines):
        draw_text(grey, line, left, top + number * LINE_MM * PX_PER_MM, PITCH_MM * PX_PER_MM, ink)
    return np.minimum(page, grey[:, :, None])


def _pattern(width: int, height: int, random: Random) -> Page:
    """Paper with the fine waves that passports have."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    waves = np.zeros((height, width), np.float32)
    for _ in range(3):
        angle, length = random.uniform(0, np.pi), random.uniform(14, 60)
        bend = 30 * np.sin(x / random.uniform(90, 250) + random.uniform(0, 6))
        waves += np.sin((x * np.cos(angle) + (y + bend) * np.sin(angle)) * 2 * np.pi / length)
    colour = np.array([random.randint(205, 240) for _ in range(3)], np.float32)
    return np.clip(colour + waves[:, :, None] * random.uniform(2, 7), 0, 255).astype(np.uint8)


def _photo(page: Page, random: Random) -> None:
    height, width = page.shape[:2]
    left, top = round(0.05 * width), round(0.2 * height)
    right, foot = round(0.33 * width), round(0.7 * height)
    shade = random.randint(150, 220)
    page[top:foot, left:right] = shade
    middle = (left + right) // 2
    cv2.ellipse(page, (middle, foot), ((right - left) // 2 - 4, (foot - top) // 3), 0, 180, 360, (70, 60, 60), -1)
    face = (top + foot) // 2 - 20
    cv2.ellipse(page, (middle, face), ((right - left) // 5, (foot - top) // 4), 0, 0, 360, (120, 150, 190), -1)


def _print_lines(page: Page, left: int, top: int, random: Random, count: int) -> None:
    """Labels and values, such as stand beside the photo."""
    for number in range(count):
        y = top + number * 84
        label = " / ".join("".join(random.choices("abcdeiklnorstuvy", k=random.randint(4, 9))) for _ in range(2))
        value = " ".join("".join(random.choices("ABCDEIKLNORSTUV0123456789", k=8)) for _ in range(random.randint(1, 3)))
        cv2.putText(page, label.capitalize(), (left, y), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (110, 90, 90), 1, cv2.LINE_AA)
        cv2.putText(page, value, (left, y + 38), cv2.FONT_HERSHEY_DUPLEX, 1.1, (50, 40, 40), 2, cv2.LINE_AA)
