"""Bytes as text: UTF-8 or nothing, because a wrong guess changes names without a trace."""

import codecs

from countnight.intake.formats.place import Place
from countnight.model.finding import Finding

_OTHER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_REMEDY = "Save the file as UTF-8 (in a spreadsheet: 'CSV UTF-8') and send it again."


def text_from_bytes(data: bytes, *, file: str) -> str | Finding:
    """The text without its byte-order mark, or why the bytes are not UTF-8."""
    if data.startswith(_OTHER_MARKS):
        text = f"{file} is UTF-16, not UTF-8: byte offset 0, line 1."
        return Place(file, row=1).hold("encoding-wrong", text, _REMEDY)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _refusal(data, file=file, offset=error.start)
    if "\0" in text:
        return _refusal(data, file=file, offset=data.index(b"\0"))
    return text.removeprefix("\ufeff")


def _refusal(data: bytes, *, file: str, offset: int) -> Finding:
    line = data.count(b"\n", 0, offset) + 1
    byte = data[offset]
    text = f"{file} is not UTF-8: byte 0x{byte:02X} at byte offset {offset}, line {line}."
    latin = bytes([byte]).decode("cp1252", errors="ignore")
    guess = f"In Windows-1252 that byte is '{latin}'." if latin.isprintable() and latin else None
    return Place(file, row=line).hold("encoding-wrong", text, _REMEDY, guess)
