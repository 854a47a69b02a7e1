"""The page of pairs who look like one person."""

from collections.abc import Sequence

from app.views.context import PageContext
from app.views.duplicates.pair_source import FoundPairs, PairSource
from app.views.duplicates.presenter import PairsPresenter
from app.views.duplicates.scanning import ScanPresenter
from app.views.duplicates.view import DuplicatesView
from app.views.merging import open_merge_dialog


class DuplicatesPage(DuplicatesView):
    """The page with its presenters."""

    def __init__(self, context: PageContext, source: PairSource | None = None) -> None:
        super().__init__()
        self._context = context
        source = source or PairSource(context.desk)
        self._pairs = PairsPresenter(context, self, source, self._merge, self)
        self._scan = ScanPresenter(context, self, source, self)
        self.filter_changed.connect(self._pairs.refilter)
        self.page_requested.connect(self._pairs.fetch_page)
        self.row_chosen.connect(self._pairs.choose_row)
        self.merge_requested.connect(self._pairs.merge)
        self.apart_requested.connect(self._pairs.tell_apart)
        self.open_requested.connect(self._pairs.open_client)
        self.scan_requested.connect(self._scan.begin)
        self.cancel_requested.connect(self._scan.cancel)
        self.back_requested.connect(self._on_back)
        self.shown.connect(self._pairs.look_again)
        self._pairs.listed.connect(self._on_listed)
        self._scan.pairs_changed.connect(self._pairs.refresh)
        self._pairs.refresh()

    def _merge(self, client_ids: Sequence[int]) -> int | None:
        return open_merge_dialog(self._context, client_ids, self.window())

    def _on_listed(self, found: FoundPairs) -> None:
        self._scan.show(found)

    def _on_back(self) -> None:
        self._context.go.open_clients()


def make_duplicates_page(context: PageContext) -> DuplicatesPage:
    """Return the page of duplicates."""
    return DuplicatesPage(context)
