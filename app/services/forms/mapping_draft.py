"""What an agent does to the way about a PDF, step by step, each of which can be taken back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from app.services.forms.manifest import Meaning
from app.services.forms.mapping import Answer, Item, Setting, Sureness, Way, left_empty, ways_of
from app.services.forms.pdf.shapes import FieldType, PdfPage, Rect

LEAST_MM = 2.0
"""No drawn box is smaller."""

_MOST_STEPS = 200


class MappingDraft:
    """Items by key, in order; of a flat PDF boxes are drawn, moved and removed.

    Args:
        items: what there is at first.
        meanings: what answers may be.
        pages: of the PDF; boxes stay on them.
        name: names a box by what is printed where it stands, and proposes its answer.
    """

    def __init__(
        self,
        items: Sequence[Item],
        meanings: Mapping[str, Meaning],
        pages: Sequence[PdfPage],
        name: Callable[[Item], Item] | None = None,
    ) -> None:
        self._items = {item.key: item for item in items}
        self._meanings, self._pages, self._name = meanings, tuple(pages), name
        self._before: list[dict[int, Item]] = []
        self._next = max(self._items, default=-1) + 1
        self._moved: int | None = None

    @property
    def items(self) -> list[Item]:
        """All items, in order."""
        return list(self._items.values())

    @property
    def is_changed(self) -> bool:
        """True where something can be taken back."""
        return bool(self._before)

    def get(self, key: int) -> Item | None:
        """Return an item, or None."""
        return self._items.get(key)

    def choose(self, key: int, answer: Answer | None) -> None:
        """Give an item an answer, or none."""
        item = self._items[key]
        if answer is None:
            self._set(replace(item, answer=None, expression="", sureness=Sureness.LEFT))
            return
        ways = ways_of(self._meanings[answer.meaning], is_tick=item.is_tick)
        way = item.way if item.way in ways else ways[0]
        self._set(replace(item, answer=answer, way=way, expression="", sureness=Sureness.CHOSEN))
        for other in self.items:  # what has an answer of its own no other text goes on in
            if key in other.more:
                self._items[other.key] = replace(other, more=tuple(one for one in other.more if one != key))

    def choose_setting(self, key: int, setting: Setting, cells: int) -> None:
        """Set an item's answer in another way: size, side, lines, cells, mark."""
        item = self._items[key]
        if (item.setting, item.cells) != (setting, cells):
            self._set(replace(item, setting=setting, cells=cells))

    def run_on(self, key: int, *, wanted: bool) -> None:
        """Let a text that is too long go on in the next item, which then has no answer of its own; or not."""
        item, following = self._items[key], self.following(key)
        if following is None or bool(item.more) == wanted:
            return
        if not wanted:
            self._set(replace(item, more=()))
            return
        self._set(replace(item, more=(following.key,)))
        self._items[following.key] = left_empty(following)

    def following(self, key: int) -> Item | None:
        """Return the item that a text may go on in: the next one, where that is for text too."""
        keys = list(self._items)
        at = keys.index(key) + 1
        found = self._items[keys[at]] if at < len(keys) else None
        return found if found is not None and not found.is_tick and not self._items[key].is_tick else None

    def choose_way(self, key: int, way: Way) -> None:
        """Write an item's answer in another way."""
        item = self._items[key]
        if item.answer is not None and item.way is not way:
            self._set(replace(item, way=way, sureness=Sureness.CHOSEN))

    def add_box(self, page: int, rect: Rect, kind: FieldType, cells: int = 0) -> Item:
        """Draw a box on a page of a flat PDF, counted from 1."""
        item = self._named(Item(self._next, "", "", kind, ((page, self._on_page(page, rect)),), cells=cells))
        self._next += 1
        self._set(item)
        return item

    def place_box(self, key: int, rect: Rect) -> None:
        """Move a drawn box, or make it larger; one press of a key after another is one step back."""
        item = self._items[key]
        if item.name:
            return
        page = item.spots[0][0]
        moved = self._named(replace(item, spots=((page, self._on_page(page, rect)),)))
        if self._moved == key:
            self._items[key] = moved
        else:
            self._set(moved)
            self._moved = key

    def change_kind(self, key: int, kind: FieldType, cells: int = 0) -> None:
        """Let a drawn box hold something else; an answer that it can't hold goes."""
        item = self._items[key]
        if item.name or (item.kind, item.cells) == (kind, cells):
            return
        changed = replace(item, kind=kind, cells=cells)
        if changed.is_tick != item.is_tick:
            changed = self._named(replace(changed, answer=None, way=Way.AS_IS, sureness=Sureness.NONE))
        self._set(changed)

    def remove_box(self, key: int) -> None:
        """Remove a drawn box; a field of the PDF stays."""
        if not self._items[key].name:
            self._keep()
            self._items = {at: item for at, item in self._items.items() if at != key}

    def undo(self) -> bool:
        """Take the last step back; False where there is none."""
        self._moved = None
        if not self._before:
            return False
        self._items = self._before.pop()
        return True

    def _set(self, item: Item) -> None:
        self._keep()
        self._items = {**self._items, item.key: item}

    def _keep(self) -> None:
        self._moved = None
        self._before.append(dict(self._items))
        del self._before[:-_MOST_STEPS]

    def _named(self, item: Item) -> Item:
        return self._name(item) if self._name is not None else item

    def _on_page(self, page: int, rect: Rect) -> Rect:
        size = self._pages[page - 1]
        width = min(max(rect.width, LEAST_MM), size.width)
        height = min(max(rect.height, LEAST_MM), size.height)
        left = min(max(rect.left, 0.0), size.width - width)
        top = min(max(rect.top, 0.0), size.height - height)
        return Rect(*(round(each, 2) for each in (left, top, width, height)))
