"""What a scanner or a phone does to a page: each fault alone, and all of them together, mild and hard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.data.pictures.pages import PITCH_MM, PX_PER_MM, Page


@dataclass(frozen=True)
class Shot:
    """How a picture of a page is taken.

    Attributes:
        pitch_px: pixels from character to character in the picture.
        turn: quarter turns, against the clock.
        skew_degrees: what remains beside quarter turns.
        perspective: how far corners move, as a share of the page.
        margin: what surrounds the page, as a share of its longer side.
        surface: 0 a plain scanner lid, 1 a table with things on it.
        shade: how much darker the darkest corner is, 0 to 1.
        shadow: how dark the edge of a shadow across the page is, 0 to 1.
        blur_px: the blur's standard deviation.
        motion_px: length of a movement.
        noise: its standard deviation, in greys.
        jpeg: quality.
    """

    pitch_px: float = 18
    turn: int = 0
    skew_degrees: float = 0
    perspective: float = 0
    margin: float = 0.05
    surface: int = 0
    shade: float = 0
    shadow: float = 0
    blur_px: float = 0.4
    motion_px: int = 0
    noise: float = 2
    jpeg: int = 92


def take(page: Page, shot: Shot, random: Random) -> bytes:
    """Return the picture as a JPEG file."""
    picture = _placed(page, shot, random).astype(np.float32)
    picture = _lit(picture, shot, random)
    if shot.blur_px:
        picture = cv2.GaussianBlur(picture, (0, 0), shot.blur_px)
    if shot.motion_px > 1:
        picture = cv2.filter2D(picture, -1, _movement(shot.motion_px, random.uniform(0, np.pi)))
    grain = np.random.default_rng(random.randrange(2**32)).normal(0, shot.noise, picture.shape[:2])
    grainy = np.clip(picture + grain[:, :, None].astype(np.float32), 0, 255).astype(np.uint8)
    done, data = cv2.imencode(".jpg", np.rot90(grainy, shot.turn), [cv2.IMWRITE_JPEG_QUALITY, shot.jpeg])
    assert done
    return data.tobytes()


def _placed(page: Page, shot: Shot, random: Random) -> Page:
    """The page on its surface: scaled, skewed, in perspective."""
    height, width = page.shape[:2]
    scale = shot.pitch_px / (PITCH_MM * PX_PER_MM)
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    angle = np.radians(shot.skew_degrees)
    turned = corners @ np.array([(np.cos(angle), np.sin(angle)), (-np.sin(angle), np.cos(angle))]) * scale
    reach = shot.perspective * scale * width
    turned += np.array([(random.uniform(-reach, reach), random.uniform(-reach, reach)) for _ in range(4)])
    border = shot.margin * scale * width
    turned -= turned.min(0) - border
    size = np.ceil(turned.max(0) + border).astype(int)
    smaller = cv2.GaussianBlur(page, (0, 0), 0.4 / scale) if scale < 0.9 else page
    matrix = cv2.getPerspectiveTransform(corners, turned.astype(np.float32))
    surface = _surface(int(size[0]), int(size[1]), shot, random)
    return cv2.warpPerspective(
        smaller, matrix, (int(size[0]), int(size[1])), surface, cv2.INTER_LINEAR, cv2.BORDER_TRANSPARENT
    )


def _surface(width: int, height: int, shot: Shot, random: Random) -> Page:
    if not shot.surface:
        return np.full((height, width, 3), random.randint(235, 255), np.uint8)
    table = np.full((height, width, 3), [random.randint(40, 180) for _ in range(3)], np.uint8)
    for _ in range(30):  # the grain of wood
        y = random.randint(0, height)
        cv2.line(
            table, (0, y), (width, y + random.randint(-30, 30)), [random.randint(30, 190)] * 3, random.randint(1, 4)
        )
    for _ in range(6):
        place = (random.randint(0, width), random.randint(0, height))
        cv2.circle(table, place, random.randint(10, 60), [random.randint(0, 255) for _ in range(3)], -1)
    return table


def _lit(picture: NDArray[np.float32], shot: Shot, random: Random) -> NDArray[np.float32]:
    height, width = picture.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    if shot.shade:
        angle = random.uniform(0, 2 * np.pi)
        slope = (x / width - 0.5) * np.cos(angle) + (y / height - 0.5) * np.sin(angle)
        picture = picture * (1 - shot.shade * np.clip(slope + 0.5, 0, 1))[:, :, None]
    if shot.shadow:
        edge = random.uniform(0.3, 0.7) * width + (y - height / 2) * random.uniform(-0.5, 0.5)
        picture = picture * (1 - shot.shadow / (1 + np.exp(np.clip((x - edge) / 6, -50, 50))))[:, :, None]
    return picture


def _movement(length: int, angle: float) -> NDArray[np.float32]:
    kernel = np.zeros((length, length), np.float32)
    middle = (length - 1) / 2
    reach = np.array([np.cos(angle), np.sin(angle)]) * middle
    begin, end = (np.round([middle, middle] + sign * reach).astype(int) for sign in (-1, 1))
    cv2.line(kernel, tuple(map(int, begin)), tuple(map(int, end)), (1,))
    return kernel / kernel.sum()


Draw = Callable[[Random], Shot]


def _mild(random: Random) -> Shot:
    return Shot(
        pitch_px=random.uniform(13, 24), skew_degrees=random.uniform(-3, 3), perspective=random.uniform(0, 0.01),
        shade=random.uniform(0, 0.2), blur_px=random.uniform(0.3, 0.7), noise=random.uniform(1, 6),
        jpeg=random.randint(75, 95),
    )  # fmt: skip


def _photographed(random: Random) -> Shot:
    return Shot(
        pitch_px=random.uniform(11, 22), turn=random.choice((0, 0, 0, 1, 2, 3)), skew_degrees=random.uniform(-8, 8),
        perspective=random.uniform(0.01, 0.04), margin=random.uniform(0.05, 0.3), surface=1,
        shade=random.uniform(0.1, 0.5), shadow=random.choice((0, random.uniform(0.2, 0.5))),
        blur_px=random.uniform(0.5, 1.1), motion_px=random.choice((0, 0, 3)), noise=random.uniform(4, 12),
        jpeg=random.randint(45, 80),
    )  # fmt: skip


FAULTS: Mapping[str, Mapping[str, Draw]] = {
    "rotated": {
        "mild": lambda random: replace(_mild(random), skew_degrees=random.uniform(-6, 6)),
        "hard": lambda random: replace(_mild(random), turn=random.randrange(4), skew_degrees=random.uniform(-25, 25)),
    },
    "blurred": {
        "mild": lambda random: replace(_mild(random), blur_px=random.uniform(0.6, 1.1)),
        "hard": lambda random: replace(
            _mild(random), pitch_px=random.uniform(13, 18), blur_px=random.uniform(1.4, 2.2), motion_px=3
        ),
    },
    "noisy": {
        "mild": lambda random: replace(_mild(random), noise=random.uniform(6, 14)),
        "hard": lambda random: replace(_mild(random), noise=random.uniform(25, 45)),
    },
    "unevenly lit": {
        "mild": lambda random: replace(_mild(random), shade=random.uniform(0.2, 0.45), surface=1),
        "hard": lambda random: replace(
            _mild(random), shade=random.uniform(0.5, 0.8), shadow=random.uniform(0.4, 0.7), surface=1
        ),
    },
    "perspective": {
        "mild": lambda random: replace(_mild(random), perspective=random.uniform(0.01, 0.03), margin=0.1),
        "hard": lambda random: replace(_mild(random), perspective=random.uniform(0.05, 0.08), margin=0.15, surface=1),
    },
    "compressed": {
        "mild": lambda random: replace(_mild(random), jpeg=random.randint(50, 70)),
        "hard": lambda random: replace(_mild(random), jpeg=random.randint(12, 25)),
    },
    "small": {
        "mild": lambda random: replace(_mild(random), pitch_px=random.uniform(10, 13)),
        "hard": lambda random: replace(_mild(random), pitch_px=random.uniform(7, 9)),
    },
    "photographed": {
        "mild": lambda random: replace(
            _photographed(random), turn=0, jpeg=random.randint(70, 90), noise=random.uniform(2, 6), motion_px=0
        ),
        "hard": _photographed,
    },
}
"""What goes wrong, and how to draw a shot with it."""
