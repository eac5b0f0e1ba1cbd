"""Texts that hold every code point, documents that hold them in every free text of every kind of record, and bytes that are no text."""

from collections.abc import Callable

PIECE = 4096  # code points in one text

# What a terminal or a JSON parser may obey, one beside the other, and what else has been trouble.
NASTY = ("".join(map(chr, range(1, 0x20))) + "\x7f" + "".join(map(chr, range(0x80, 0xA0))) + "\u061c\u200b\u200e\u200f\u2028\u2029"
         "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffb\ufffe\uffff\U000e0001\U0010ffff"
         "\x1b[31mred\x1b[0m\x1b]0;title\x07\x1b]8;;http://x.example\x1b\\\x1bP1$r\x1b\\\x9b2J\r\ntend: forged\r\x1b[Kgone\b\b\x0e")

# No UTF-8: bytes out of place, overlong forms, surrogates, beyond U+10FFFF, cut off; with ASCII and escapes between them.
BROKEN = (b"\x80 \xbf \xc0\x80 \xc1\xbf \xe0\x80\x80 \xe0\x9f\xbf \xed\xa0\x80 \xed\xbf\xbf \xf0\x80\x80\x80 \xf0\x8f\xbf\xbf \xf4\x90\x80\x80 "
          b"\xf5\x80\x80\x80 \xf8\x88\x80\x80\x80 \xfe \xff \xc2\x1b[31m \xe2\x80\x1b[2J \xf0\x9f\x98\x07 \x9b31m \xc2\x9b31m \xe2\x80\xae x\xc2")


def is_character(code: int) -> bool:
    return not 0xD800 <= code <= 0xDFFF


def texts_of(codes: range) -> list[str]:
    """The code points of a range in order, in texts of a length."""
    return ["".join(chr(code) for code in range(first, min(first + PIECE, codes.stop)) if is_character(code))
            for first in range(codes.start, codes.stop, PIECE)]


# What comes in every field: all that a terminal may obey and most scripts, the forms and specials, the tags of plane 14. What comes in one field
# or another: the ideographs, Hangul, private use, and what nobody has assigned.
COMMON = [range(0, 0x3400), range(0xFE00, 0x10000), range(0xE0000, 0xE1000)]
RARE = [range(0x3400, 0xFE00), range(0x10000, 0xE0000), range(0xE1000, 0x110000)]


def texts_of_all(ranges: list[range]) -> list[str]:
    return [text for codes in ranges for text in texts_of(codes) if text]


def same_everywhere(text: str) -> Callable[[], str]:
    return lambda: f"x{text}x"


def documents(in_each: list[str], in_one: list[str]) -> list[dict]:
    """So many documents, each with people of its own, that each text of the first list is in every field, each of the second in one."""
    made = [records(number, same_everywhere(text)) for number, text in enumerate(in_each)]
    left = list(reversed(in_one))
    while left:
        made.append(records(len(made), lambda: f"x{left.pop() if left else 'none left'}x"))
    return made


def records(number: int, text: Callable[[], str]) -> dict:
    """A document whose every free text is what `text` gives, in handles as much of it as may be there."""
    def uuid(kind: int, which: int) -> str:
        return f"0195a1b2-c3d4-7e5f-8a6b-{kind:02x}{which:02x}{number:08x}"

    circle, place = f"c{number}{text()}", f"P{number}{text()}"
    handles = [f"p{number}{letter}" + "".join(c for c in text() if c >= "\x80") for letter in "abc"]
    first, second, third = handles
    interactions = [("2026-01-20", handles), ("2026-03-02", [first]), ("2026-03-15", [second]), ("2026-03-18", [first])]
    milestones = [(first, "project", "2026-03-17"), (second, "other", "2026-03-16"), (first, "visit", "2026-03-14")]
    follow_ups = [(first, "me"), (first, "them"), (second, "me")]
    return {
        "schema_version": 1, "kind": "export",
        "me": {"place": text()},
        "circles": [{"name": circle, "cadence": "P1M", "gather": "P1M", "via": ["email"]}],
        "people": [
            {"handle": first, "name": text(), "id": uuid(1, 0), "emails": [f"{number}@{text()}"], "org": text(), "team": text(), "role": text(),
             "place": place, "tz": "America/Sao_Paulo", "circle": circle, "tags": [text()], "source": [f"a{number}:{text()}"],
             "added_on": "2026-01-05",
             "facts": [{"key": key, "value": text()} for key in ("boundary", "style", "interest", "note", f"k{text()}")]},
            {"handle": second, "name": text(), "id": uuid(1, 1), "team": text(), "role": text(), "circle": circle, "place": place,
             "quiet_until": "2026-03-17", "quiet_reason": text(), "added_on": "2026-01-05"},
            {"handle": third, "name": text(), "id": uuid(1, 2), "org": text(), "away_tz": "Asia/Tokyo", "away_until": "2026-03-20",
             "place": text(), "added_on": "2026-01-05"}],
        "interactions": [
            {"id": uuid(2, which), "on": on, "people": people, "channel": "video", "text": text(), "source": f"i{number}-{which}:{text()}"}
            for which, (on, people) in enumerate(interactions)],
        "milestones": [{"id": uuid(3, which), "person": person, "kind": kind, "on": on, "yearly": False, "label": text()}
                       for which, (person, kind, on) in enumerate(milestones)],
        "follow_ups": [{"id": uuid(4, which), "person": person, "what": text(), "owner": owner, "made_on": "2026-03-01", "due_on": "2026-03-16"}
                       for which, (person, owner) in enumerate(follow_ups)],
        "holidays": [{"place": place, "on": "2026-03-16", "label": text(), "source": f"h{number}:{text()}"}]}


KEYS = {"circles": ("name",), "people": ("id",), "interactions": ("id",), "milestones": ("id",), "follow_ups": ("id",),
        "holidays": ("place", "on")}


def changed_records(wanted: dict, found: dict) -> list[str]:
    """Which records of one document, and which keys of them, are otherwise in another, which may hold more."""
    changed = []
    for section, keys in KEYS.items():
        there = {tuple(record[key] for key in keys): record for record in found[section]}
        for record in wanted[section]:
            kept = there.get(tuple(record[key] for key in keys), {})
            changed += [f"{section} {key}: {ascii(value)[:100]} is {ascii(kept.get(key))[:100]}"
                        for key, value in record.items() if not _is_same(value, kept.get(key))]
    return changed


def _is_same(wanted, kept) -> bool:
    if isinstance(wanted, list) and isinstance(kept, list) and wanted and isinstance(wanted[0], dict):
        one = sorted((fact["key"], fact["value"]) for fact in wanted)
        return one == sorted((fact["key"], fact["value"]) for fact in kept)
    if isinstance(wanted, list) and isinstance(kept, list):
        return sorted(wanted) == sorted(kept)
    return wanted == kept
