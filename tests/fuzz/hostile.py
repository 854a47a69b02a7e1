"""Mutants that keep the shape of what they harm: TOML that still parses, PDFs with lying objects, climbing archives."""

import io
import random
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

TOML_VALUES = (
    '"{{ \'\'.__class__ }}"', '"surname_text.__class__"', '"cycler.__init__.__globals__"', '"surname_text * 99999999"',
    "\"'a' * 10 ** 9\"", "\"surname_text | replace('', 'xxxxxxxx') | replace('x', 'yyyyyyyyyyyyyyyy')\"",
    '"' + "(" * 400 + '"', '"' + "not " * 200 + 'surname"', '"#read(\\"/etc/passwd\\")"', '"{surname_text}"', '"{"',
    "1e999", "-1e999", "nan", "-1", "0", "1", "2", "99999999999999999999", "0x" + "f" * 20_000, "0.0000001", "true",
    "[]", "{}", "[[[[]]]]", "[1, 1, 5000, 5000]", "[nan, 1, 1, 1]", "[0x" + "f" * 5_000 + ", 1, 1, 1]", "1979-05-27",
    '"../../../secret.txt"', '"/etc/passwd"', '"file:///etc/passwd"', '"C:\\\\boot.ini"',
    '"\\\\\\\\host\\\\share\\\\a.pdf"',
    '"form.pdf"', '"form.typ"', '"typst"', '"word"', '"flat"', '"document"', '"acroform"', '"table"', '"box"',
    '"surname_text"', '"text"', '"sex"', '"list"', '"%d"', '"\\u0000"', '"' + "Щ" * 3_000 + '"', '"comb"',
)  # fmt: skip
_MEMBERS = (
    "../secret.txt", "../../../secret.txt", "/etc/x.toml", "schengen/../../secret.txt", "C:/x.toml",
    "schengen\\own\\form.toml",
    "schengen/own/../form.toml", "schengen/own/form.toml/x.toml", "schengen/own/secret.txt", "schengen/other/form.toml",
    "schengen/own/places.toml", "a" * 300 + "/own/form.toml", "schengen/own/.form.toml", "schengen/own/con.toml", "",
    "../packs/schengen/visa/form.toml", "schengen/own/fo\x00rm.toml", "meanings/own/form.toml", "general/own/form.toml",
)  # fmt: skip
_KEYS = (
    "/Kids", "/Parent", "/Annots", "/Rect", "/MediaBox", "/CropBox", "/Rotate", "/FT", "/Ff", "/Opt", "/MaxLen", "/DA",
    "/V",
    "/AP", "/AS", "/N", "/MK", "/T", "/TU", "/Q", "/Count", "/Fields", "/AcroForm", "/XFA", "/Resources", "/Contents",
    "/A",
    "/AA", "/OpenAction", "/Pages", "/Type", "/Subtype", "/Length", "/Filter", "/BBox", "/Matrix", "/UserUnit",
    "/Names",
)  # fmt: skip
_LONGEST_NEST = 300

TomlStep = Callable[[list[str], random.Random], None]


def toml_mutant(text: str, chance: random.Random) -> str:
    """Return a manifest with some of its values, lines and entries another than before."""
    lines = text.split("\n")
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        chance.choice(_TOML_STEPS)(lines, chance)
    return "\n".join(lines)


def _set_value(lines: list[str], chance: random.Random) -> None:
    at = chance.choice([number for number, line in enumerate(lines) if " = " in line] or [0])
    key, _, _ = lines[at].partition(" = ")
    lines[at] = f"{key} = {chance.choice(TOML_VALUES)}"


def _swap_values(lines: list[str], chance: random.Random) -> None:
    filled = [number for number, line in enumerate(lines) if " = " in line]
    if len(filled) > 1:
        one, other = chance.sample(filled, 2)
        keys = [lines[at].partition(" = ")[0] for at in (one, other)]
        values = [lines[at].partition(" = ")[2] for at in (one, other)]
        lines[one], lines[other] = f"{keys[0]} = {values[1]}", f"{keys[1]} = {values[0]}"


def _drop_line(lines: list[str], chance: random.Random) -> None:
    if len(lines) > 1:
        del lines[chance.randrange(len(lines))]


def _repeat_entries(lines: list[str], chance: random.Random) -> None:
    heads = [number for number, line in enumerate(lines) if line.startswith("[[")]
    if heads:
        at = chance.choice(heads)
        end = next((number for number in heads if number > at), len(lines))
        lines[at:at] = lines[at:end] * chance.choice((1, 3, 300))


def _rename_key(lines: list[str], chance: random.Random) -> None:
    keyed = [number for number, line in enumerate(lines) if " = " in line]
    if keyed:
        at = chance.choice(keyed)
        other = lines[chance.choice(keyed)].partition(" = ")[0]
        lines[at] = f"{other} = {lines[at].partition(' = ')[2]}"


_TOML_STEPS: tuple[TomlStep, ...] = (_set_value, _set_value, _swap_values, _drop_line, _repeat_entries, _rename_key)


def pdf_mutant(data: bytes, chance: random.Random) -> bytes:
    """Return a whole PDF of which some objects say something else: rings, huge numbers, actions, deep trees."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for _ in range(chance.choice((1, 2, 3, 6))):
            holders = [one for one in pdf.objects if isinstance(one, Dictionary | pikepdf.Stream)]
            holder = chance.choice(holders)
            keys = [str(key) for key in holder.keys() if str(key) not in {"/Length", "/Filter"}]  # noqa: SIM118
            key = chance.choice([*keys, *keys, chance.choice(_KEYS)])
            value = _odd_value(pdf, chance)
            if key not in {"/Length", "/Filter", "/Root", "/Size"}:
                holder[key] = value
        made = io.BytesIO()
        try:
            pdf.save(made, fix_metadata_version=False)
        except (pikepdf.PdfError, ValueError, RuntimeError):
            return data
    return made.getvalue()


def _odd_value(pdf: pikepdf.Pdf, chance: random.Random) -> Any:
    indirect = [one for one in pdf.objects if isinstance(one, Dictionary | Array | pikepdf.Stream)]
    action = {"/S": Name.Launch, "/F": String("/bin/sh")}, {"/S": Name.JavaScript, "/JS": String("app.alert(1)")}
    makers: Sequence[Callable[[], Any]] = (
        lambda: chance.choice(indirect),
        lambda: chance.choice(indirect),
        lambda: chance.choice((0, -1, 1, 45, 90, 2**31 - 1, -(2**31), 10**18)),
        lambda: Array([0, 0, chance.choice((0, -5, 1, 10**9)), chance.choice((0, 14_400, 10**12))]),
        lambda: String(chance.choice(("", "x" * 30_000, "/Helv 99999 Tf", "\x00", "щ" * 300))),
        lambda: Name("/" + chance.choice(("Btn", "Tx", "Ch", "Sig", "Widget", "Pages", "Page", "Off", "JBIG2Decode"))),
        lambda: _nested(chance.choice((5, 60, _LONGEST_NEST))),
        lambda: Dictionary(chance.choice(action)),
        lambda: Array(chance.choice(indirect) for _ in range(chance.choice((1, 20, 2_000)))),
        lambda: pdf.make_stream(chance.choice((b"", b"q " * 50_000, b"0 0 1e30 1e30 re f", b"\x00" * 3_000_000))),
        lambda: _page_tree(pdf, chance.choice((3, 100, 1_000))),
        lambda: String("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"),
    )  # fmt: skip
    return chance.choice(makers)()


def _nested(depth: int) -> Any:
    inner: Any = Array([])
    for _ in range(depth):
        inner = Array([inner])
    return inner


def _page_tree(pdf: pikepdf.Pdf, depth: int) -> Any:
    """Return a branch of pages below pages, with the first page at its end."""
    node: Any = pdf.pages[0].obj if len(pdf.pages) else Dictionary()
    for _ in range(depth):
        node = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([node]), Count=1))
    return node


def archive_mutant(files: dict[str, bytes], chance: random.Random) -> bytes:
    """Return an archive of a pack with members that lead elsewhere, links, bombs, or mutated manifests."""
    members = list(files.items())
    for _ in range(chance.choice((0, 1, 1, 2))):
        at = chance.randrange(len(members))
        name, content = members[at]
        step = chance.randrange(5)
        if step == 0:
            members[at] = (chance.choice(_MEMBERS), content)
        elif step == 1:
            members.append((chance.choice((*_MEMBERS, name)), chance.choice((content, b"", b"../../secret.txt"))))
        elif step == 2 and name.endswith(".toml"):
            members[at] = (name, toml_mutant(content.decode(errors="replace"), chance).encode())
        elif step == 3:
            members[at] = (name, chance.choice((b"\x00" * 9_000_000, content * 50, b"", content[: len(content) // 2])))
        else:
            members += [(f"schengen/own/more{number}.toml", b"") for number in range(chance.choice((3, 80)))]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name or "x")
            info.filename = name
            is_link = chance.random() < 0.08
            info.external_attr = 0o120777 << 16 if is_link else 0
            archive.writestr(info, b"../../../secret.txt" if is_link else content, zipfile.ZIP_DEFLATED)
    data = bytearray(packed.getvalue())
    if chance.random() < 0.25:
        for _ in range(chance.choice((1, 4, 30))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)
