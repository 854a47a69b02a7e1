"""The page's presenters without a page, on a real base."""

from app.views.clipboard import Pasted
from app.views.imports.arranging import ArrangingPresenter
from app.views.imports.decide_dialog import DecideAnswer
from app.views.imports.deciding import DecidingPresenter
from app.views.imports.foreseeing import ForeseeingPresenter
from app.views.imports.page_work import PageWork
from app.views.imports.presenter import ImportPresenter
from app.views.imports.reading import ReadingPresenter
from app.views.imports.recipes import RecipesPresenter
from app.views.imports.session import ListSession
from app.views.imports.tour_presenter import TourPresenter

LIST = (
    ("Срок действия", "LAST NAME", "FIRST NAME", "Дата рождения", "Заметка"),
    ("15.04.2027", "ERIKSSON", "ANNA MARIA", "12.08.1974", "окно"),
    ("02.01.2029", "TESTOV", "IVAN", "31.12.1985", ""),
    ("02.01.2030", "PROBOVA", "OLGA", "сорок", "веган"),
)


def as_html(rows):
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><table>{cells}</table></body></html>"


class FakeScreen:
    """The page's words, without a page."""

    def __init__(self):
        self.arrangement, self.notice, self.facts, self.tour, self.work = None, "", "", None, ""
        self.services, self.ticked, self.suggested = [], (), []
        self.undo_words = self.redo_words = self.summary = ""
        self.asked_for_tour = self.can_undo_import = False
        self.open = True
        self.progress = []

    @property
    def can_undo(self):
        return bool(self.undo_words)

    @property
    def can_redo(self):
        return bool(self.redo_words)

    def show_tour_name(self, number, title, facts):
        self.tour = number

    def show_directory(self):
        self.tour = "directory"

    def show_facts(self, facts):
        self.facts = facts

    def show_suggested_tours(self, tours):
        self.suggested = tours

    def show_services(self, services, ticked):
        self.services, self.ticked = services, tuple(ticked)

    def ticked_services(self):
        return self.ticked

    def show_list(self, state, *, undo_words, redo_words):
        self.arrangement = state.arrangement
        self.undo_words, self.redo_words = undo_words, redo_words

    def show_suggested_sources(self, tours):
        self.suggested = tours

    def show_recipe(self, name):
        self.recipe = name

    def show_fates(self, board):
        self.board = board

    def show_notice(self, text, level="error"):
        self.notice = text

    def show_summary(self, text, level="good", *, can_undo=False):
        self.summary, self.can_undo_import = text, can_undo

    def show_work(self, text, done=0, total=0):
        self.work = text
        self.progress.append((done, total))

    def focus_tour(self):
        self.asked_for_tour = True

    def is_open(self):
        return self.open


class Story:
    """The page's presenters with what surrounds them."""

    def __init__(self, context):
        self.context, self.screen = context, FakeScreen()
        self.pasted, self.file, self.answer, self.asked = Pasted(html=as_html(LIST)), "", "", []
        self.session = ListSession()
        self.work = PageWork(context, self.screen)
        self.tours = TourPresenter(context, self.screen)
        self.reading = ReadingPresenter(
            context,
            self.screen,
            self.session,
            self.work,
            read_clipboard=lambda: self.pasted,
            choose_file=lambda: self.file,
            choose_tour=lambda: self.tour_found,
        )
        self.tour_found, self.recipe_name, self.recipe_chosen = None, "", None
        self.recipes = RecipesPresenter(
            context,
            self.screen,
            self.session,
            self.work,
            ask_name=self._name,
            choose_recipe=lambda: self.recipe_chosen,
        )
        self.arranging = ArrangingPresenter(context, self.session, self.work)
        self.foreseeing = ForeseeingPresenter(context, self.screen, self.session, self.tours)
        self.questions, self.decisions, self.comparisons, self.found = [], [], [], []
        self.undecided = ""
        self.deciding = DecidingPresenter(
            context,
            self.session,
            self.foreseeing,
            ask_decision=self._decide,
            ask_comparison=self._compare,
            ask_search=lambda terms: self.found.pop(0),
        )
        self.presenter = ImportPresenter(
            context,
            self.screen,
            self.session,
            self.work,
            self.tours,
            self.foreseeing,
            self.deciding,
            ask_leave=self._ask,
            ask_undecided=lambda rows: self.undecided,
        )
        self.presenter.imported.connect(self.recipes.keep_after_import)

    def _name(self, proposal):
        self.proposed = proposal
        return self.recipe_name

    def _ask(self, rows, ready):
        self.asked.append((rows, ready))
        return self.answer

    def _decide(self, question):
        self.questions.append(question)
        answer = self.decisions.pop(0)
        return DecideAnswer(answer) if isinstance(answer, str) else answer

    def _compare(self, question):
        self.questions.append(question)
        return self.comparisons.pop(0)

    def foresee(self):
        """Let what becomes of each row be looked up without waiting for a pause."""
        self.foreseeing.look_now()
        self.settle()

    def kinds(self):
        board, arrangement = self.foreseeing.board, self.session.arrangement
        return [board.kind(row, arrangement) for row in arrangement.kept]

    def insert(self):
        self.reading.insert()
        self.settle()

    def settle(self):
        assert self.context.runner.wait_idle()

    def import_all(self):
        self.presenter.start_import()
        self.settle()
