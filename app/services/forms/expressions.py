"""Expressions of packs: when a question is asked, and what stands at a place of a form.

They come from outside, so they are Jinja's in its sandbox, and of that only what neither runs code nor goes on for
long: names, constants, comparisons, `and or not`, `+ - * / // % ~`, `in`, `x if y else z`, slices, the filters and the
methods named here. Every text that they make is bounded, so the work grows with the length of the expression.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from app.errors import UserError

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.environment import TemplateExpression
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST: Final = 1_000
"""Characters of an expression."""

DEEPEST: Final = 30
"""How far its parts may stand within one another."""

LONGEST_TEXT: Final = 20_000
"""Characters of a text that an expression makes."""

_REMEMBERED = 4_000

_PARTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "node": frozenset(
            (
                "Add", "And", "Call", "Compare", "Concat", "CondExpr", "Const", "Div", "Filter", "FloorDiv", "Getattr",
                "Getitem", "Keyword", "List", "Mod", "Mul", "Name", "Neg", "Not", "Operand", "Or", "Pos", "Slice",
                "Sub", "Test", "Tuple",
            )
        ),
        "Filter": frozenset(
            (
                "abs", "capitalize", "default", "first", "int", "join", "last", "length", "list", "lower", "replace",
                "reverse", "sort", "string", "title", "trim", "upper",
            )
        ),
        "Test": frozenset(("defined", "divisibleby", "even", "none", "number", "odd", "sequence", "string")),
        "Getattr": frozenset(("endswith", "lower", "replace", "split", "startswith", "strip", "title", "upper")),
    }
)  # fmt: skip
"""What packs may use: parts of Jinja's tree, and of these the filters, tests and methods by name."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that may be computed, from any thread; it is compiled once it is computed for the first time.

    Attributes:
        text: as it stands in the pack.
        names: the values that it asks for, in order.
    """

    text: str
    names: tuple[str, ...]

    def holds(self, values: Mapping[str, object]) -> bool:
        """Tell whether it is true; false where its values don't fit together, such as `age < 18` of an unknown age."""
        return bool(self.value(values))

    def value(self, values: Mapping[str, object]) -> object:
        """Return what it comes to: text, number, truth or a list of these; empty where its values don't fit together.

        Args:
            values: by name; one that is not there counts as empty.
        """
        from jinja2 import TemplateError

        known = {name: values.get(name, "") for name in self.names}
        try:
            found = _compiled(self.text)(known)
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, NameError):
            return ""
        return found if isinstance(found, str | int | float | list | tuple) else ""


@lru_cache(maxsize=_REMEMBERED)
def compile_expression(text: str) -> Expression:
    """Return a text as an expression that packs may use.

    Raises:
        UserError: "expression_too_long"; "expression_unreadable", no expression; "expression_refused" with `what`, a
            part of it that packs may not use.
    """
    if len(text) > LONGEST:
        raise UserError("expression_too_long", length=LONGEST)
    from jinja2 import TemplateSyntaxError

    environment = _environment()
    try:
        parsed = _parsed(environment, text)
        for depth, node in _walk(parsed):
            _check(node, depth)
    except (TemplateSyntaxError, SyntaxError, RecursionError, MemoryError, ArithmeticError, ValueError) as error:
        raise UserError("expression_unreadable") from error
    return Expression(text, _names(parsed))


@lru_cache(maxsize=_REMEMBERED)
def _compiled(text: str) -> "TemplateExpression":
    """Return what computes an expression that was checked; most of the time that reading one takes goes here."""
    return _environment().compile_expression(text, undefined_to_none=False)


def _parsed(environment: "ImmutableSandboxedEnvironment", text: str) -> "nodes.Expr":
    """Return the tree of an expression, and of nothing that stands after it."""
    from jinja2.parser import Parser

    parser = Parser(environment, text, state="variable")
    tree = parser.parse_expression()
    if not parser.stream.eos:
        raise UserError("expression_unreadable")
    return tree


def _walk(node: "nodes.Node", depth: int = 1) -> Iterator[tuple[int, "nodes.Node"]]:
    """Yield a tree's parts with how far in they stand; the caller ends it where that is too far."""
    yield depth, node
    for part in node.iter_child_nodes():
        yield from _walk(part, depth + 1)


def _check(node: Any, depth: int) -> None:
    """Refuse a part that packs may not use.

    Raises:
        UserError: "expression_refused".
    """
    kind = type(node).__name__
    named = str(getattr(node, "name", "") or getattr(node, "attr", ""))
    refused = ""
    if depth > DEEPEST or kind not in _PARTS["node"]:
        refused = kind.lower()
    elif named not in _PARTS.get(kind, (named,)) or named.startswith("_"):
        refused = named
    elif kind == "Call" and type(node.node).__name__ != "Getattr":
        refused = getattr(node.node, "name", "call")
    elif kind in {"Call", "Filter", "Test"} and not (node.node and node.dyn_args is None and node.dyn_kwargs is None):
        refused = named or "*"
    if refused:
        raise UserError("expression_refused", what=refused)


def _names(tree: "nodes.Expr") -> tuple[str, ...]:
    """Return the names that a tree asks for, each once."""
    from jinja2 import nodes

    return tuple(dict.fromkeys(node.name for _, node in _walk(tree) if isinstance(node, nodes.Name)))


def compared_texts(text: str) -> list[tuple[str, str]]:
    """Return the names that an expression compares with fixed texts, each with such a text.

    `status == "married" and "tourism" in purposes` gives both; what is compared otherwise is passed over.

    Raises:
        UserError: as `compile_expression`.
    """
    from jinja2 import nodes

    compile_expression(text)
    found: list[tuple[str, str]] = []
    for _, node in _walk(_parsed(_environment(), text)):
        if isinstance(node, nodes.Compare):
            parts = [node.expr, *(operand.expr for operand in node.ops)]
            names = [part.name for part in parts if isinstance(part, nodes.Name)]
            flat = [item for part in parts for item in getattr(part, "items", None) or (part,)]
            texts = [item.value for item in flat if isinstance(item, nodes.Const) and isinstance(item.value, str)]
            found += [(name, value) for name in names for value in texts]
    return found


@lru_cache(maxsize=1)
def _environment() -> "ImmutableSandboxedEnvironment":
    """Return Jinja's sandbox with arithmetic and filters that make no long texts."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Bounded(ImmutableSandboxedEnvironment):
        """Arithmetic goes through `_calculate`, also where both sides are constants."""

        intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
            """Calculate within bounds."""
            return _calculate(self.binop_table[operator], operator, left, right)

        def getattr(self, obj: Any, attribute: str) -> Any:
            """Return one of the methods of a text that packs may call."""
            if not isinstance(obj, str):
                raise TypeError
            return _BOUNDED_METHODS.get(attribute, lambda *_: "").__get__(obj)

    environment = Bounded(autoescape=False, cache_size=0)
    environment.globals.clear()
    environment.filters = {name: made for name, made in environment.filters.items() if name in _PARTS["Filter"]}
    environment.filters.update({"replace": _replace, "join": _join})
    environment.tests = {name: made for name, made in environment.tests.items() if name in _PARTS["Test"] | {"in"}}
    return environment


def _calculate(operation: Any, operator: str, left: Any, right: Any) -> Any:
    """Return what an operation comes to: of numbers, or of two texts or lists that are put together."""
    if isinstance(left, int | float) and isinstance(right, int | float):
        found = operation(left, right)
        if abs(found) > 10**18:
            raise ValueError
        return found
    if operator == "+" and type(left) is type(right) and isinstance(left, str | list | tuple):
        return _bounded(operation(left, right))
    raise TypeError


def _bounded(text: Any) -> Any:
    """Return a text or list that is short enough."""
    if len(text) > LONGEST_TEXT:
        raise ValueError
    return text


def _replace(text: Any, old: str, new: str) -> str:
    """Replace within a text, where that does not make it endless."""
    whole = str(text)
    if len(whole) + whole.count(old) * len(new) > LONGEST_TEXT:
        raise ValueError
    return whole.replace(old, new)


def _join(parts: Any, separator: str = "") -> str:
    """Join what is not empty."""
    texts = [str(part) for part in parts if part not in ("", None)]
    if sum(len(text) + len(separator) for text in texts) > LONGEST_TEXT:
        raise ValueError
    return separator.join(texts)


def _split(text: str, separator: str | None = None) -> list[str]:
    return text.split(separator)


_BOUNDED_METHODS: Mapping[str, Any] = MappingProxyType(
    {
        "replace": _replace,
        "split": _split,
        **{name: getattr(str, name) for name in _PARTS["Getattr"] - {"replace", "split"}},
    }
)
