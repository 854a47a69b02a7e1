"""How deep the elements of a page nest, told before it is parsed: the parser's time grows with depth times blocks."""

import re

MAX_DEPTH = 2_000

_MANY_BLOCKS = 5_000
_BLOCK_STARTS = b"<p <div <ul <ol <dl <dir <li <blockquote <center <section <article <h <form <m"
_BLOCKS = tuple(_BLOCK_STARTS.split())
_TAG = re.compile(rb"<(/?)([a-z][a-z0-9:]{0,20})")
_UNNESTED = b"td th tr tbody p li br col img meta link hr input o:p area base wbr"
_NOT_NESTING = frozenset(_UNNESTED.split())
"""Void elements, and those that the next of their kind closes."""


def is_too_deep(lowered: bytes) -> bool:
    """True of a page, given in lower case, whose elements nest deeper than any list's do.

    Lists have few blocks, and a page with few blocks is parsed in no time however deep it is: only others are counted.
    """
    if not lowered or sum(map(lowered.count, _BLOCKS)) < _MANY_BLOCKS:
        return False
    depth = 0
    for match in _TAG.finditer(lowered):
        closes, name = match.groups()
        if name in _NOT_NESTING:
            continue
        depth = max(depth - 1, 0) if closes else depth + 1
        if depth > MAX_DEPTH:
            return True
    return False
