"""A field's own background and border, which a viewer draws around its text: they stay when the text is Carnet's."""

from typing import Any

from app.services.forms.pdf.geometry import Matrix, box_of, turning
from app.services.forms.pdf.shapes import FieldType
from app.services.forms.pdf.widgets import Widget, is_array, is_dictionary, text_of, turn_of

_FILLS = {1: "g", 3: "rg", 4: "k"}
_STROKES = {1: "G", 3: "RG", 4: "K"}
_MOST_WIDTH, _MOST_DASHES = 20.0, 8
_DASHED, _UNDERLINED = "D", "U"
"""Styles of a border; the others are drawn as plain lines. Source: ISO 32000-1, tables 166 and 189."""

_SEEN = (0.299, 0.587, 0.114)
"""How much of red, green and blue the eye takes for light. Source: ITU-R BT.601."""

_MID_GREY = 0.5


def comb_cells(widget: Widget) -> int:
    """Return how many cells a comb has; 0 of any other field."""
    return widget.field.max_length if widget.field.type is FieldType.COMB else 0


def frame_of(widget: Any, cells: int = 0, *, is_level: bool = True) -> bytes:
    """Return what draws a widget's background and border in its own box; nothing where it has neither.

    A dark background is left out: answers are black, and would not be seen on it.

    Args:
        widget: the widget's dictionary.
        cells: of a comb: the border stands between them too.
        is_level: its text runs along the box as it stands in the file, not up or down.
    """
    box, manner = box_of(widget.get("/Rect")), widget.get("/MK")
    if box is None or not is_dictionary(manner):
        return b""
    width, height = box[2] - box[0], box[3] - box[1]
    ground = _colour(manner.get("/BG"), _FILLS)
    drawn = [f"{ground} 0 0 {width:.2f} {height:.2f} re f"] if ground and _is_light(ground) else []
    line, style = _line_of(widget)
    edge = _colour(manner.get("/BC"), _STROKES)
    if edge and 0 < line < min(width, height):
        dash = _dash_of(widget) if style == _DASHED else ""
        if style == _UNDERLINED:
            drawn.append(f"{edge} {line:.2f} w 0 {line / 2:.2f} m {width:.2f} {line / 2:.2f} l S")
        else:
            inner = f"{line / 2:.2f} {line / 2:.2f} {width - line:.2f} {height - line:.2f}"
            drawn.append(f"{edge} {line:.2f} w {dash} {inner} re S")
            for at in (each / cells for each in range(1, cells)):
                x, y = width * at, height * at
                between = f"{x:.2f} 0 m {x:.2f} {height:.2f}" if is_level else f"0 {y:.2f} m {width:.2f} {y:.2f}"
                drawn.append(f"{between} l S")
    return ("q " + " ".join(drawn) + " Q\n").encode() if drawn else b""


def framed(
    pdf: Any, widget: Any, made: Any = None, matrix: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), *, cells: int = 0
) -> Any:
    """Return the appearance of a widget: its frame, and in it what was set.

    Args:
        pdf: the file.
        widget: whose appearance it is.
        made: what was set, a form XObject of that file; None for the frame alone.
        matrix: turns it from upright into the widget's box.
        cells: of a comb.
    """
    import pikepdf

    box = box_of(widget.get("/Rect")) or (0.0, 0.0, 0.0, 0.0)
    content = frame_of(widget, cells, is_level=matrix[0] != 0)
    appearance = pdf.make_stream(content)
    appearance.Type, appearance.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    appearance.BBox = pikepdf.Array([0, 0, round(box[2] - box[0], 4), round(box[3] - box[1], 4)])
    appearance.Resources = pikepdf.Dictionary()
    if made is not None:
        numbers = " ".join(f"{each:.4f}" for each in matrix)
        appearance.write(content + f"q {numbers} cm /Set Do Q\n".encode())
        appearance.Resources.XObject = pikepdf.Dictionary(Set=pdf.make_indirect(made))
    return appearance


def draw_frames(pdf: Any, widgets: Any) -> None:
    """Give their frame to fields that have one and no appearance: without it nobody would draw it."""
    import pikepdf

    for widget in widgets:
        annotation = widget.annotation
        if "/AP" not in annotation and frame_of(annotation):
            matrix = turning(turn_of(widget), 1.0, 1.0)
            made = framed(pdf, annotation, matrix=matrix, cells=comb_cells(widget))
            annotation.AP = pikepdf.Dictionary(N=made)


def _colour(value: Any, operators: dict[int, str]) -> str:
    """Return what sets a colour; nothing for one that is transparent or none."""
    if not is_array(value) or len(value) not in operators:
        return ""
    try:
        parts = [min(max(float(each), 0.0), 1.0) for each in value]
    except (TypeError, ValueError):
        return ""
    return " ".join([*(f"{each:.3f}" for each in parts), operators[len(parts)]])


def _is_light(colour: str) -> bool:
    """Tell whether black text can be read on a colour: it is not darker than mid-grey."""
    *parts, _ = colour.split()
    numbers = [float(each) for each in parts]
    if len(numbers) == 4:
        numbers = [(1 - each) * (1 - numbers[3]) for each in numbers[:3]]
    shares = _SEEN if len(numbers) == 3 else (1.0,)
    return sum(share * number for share, number in zip(shares, numbers, strict=True)) >= _MID_GREY


def _line_of(widget: Any) -> tuple[float, str]:
    """Return how wide a border is, and its style."""
    style, border = widget.get("/BS"), widget.get("/Border")
    if is_dictionary(style):
        return _number(style.get("/W"), 1.0), text_of(style.get("/S"))
    if is_array(border) and len(border) >= 3:
        return _number(border[2], 1.0), _DASHED if len(border) > 3 else ""
    return 1.0, ""


def _dash_of(widget: Any) -> str:
    style = widget.get("/BS")
    told: Any = style.get("/D") if is_dictionary(style) else None
    lengths = [_number(each, 3.0) for each in list(told)[:_MOST_DASHES]] if is_array(told) else []
    return "[" + " ".join(f"{each:.2f}" for each in lengths if each > 0) + "] 0 d" if any(lengths) else "[3] 0 d"


def _number(value: Any, default: float) -> float:
    try:
        return min(max(float(value), 0.0), _MOST_WIDTH)
    except (TypeError, ValueError):
        return default
