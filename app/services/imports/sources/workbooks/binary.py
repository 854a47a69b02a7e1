"""Values that the binary workbooks of Excel share.

Source: [MS-XLS] 2.5.10 `Bes` (errors), 2.5.217 `RkNumber`; [MS-XLSB] 2.5.97, 2.5.122 say the same.
"""

import struct

ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


def rk_number(rk: int) -> float:
    """The number that 32 bits hold: a whole one or the upper half of a double, either one perhaps a hundredth."""
    if rk & 2:
        whole = rk >> 2
        value = float(whole - (1 << 30) if whole & (1 << 29) else whole)
    else:
        (value,) = struct.unpack("<d", struct.pack("<II", 0, rk & 0xFFFFFFFC))
    return value / 100 if rk & 1 else value
