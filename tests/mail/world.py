"""A file of tend's own for one test, and the people in it whose texts try to be more than text."""

import json
import os
import subprocess
from pathlib import Path

NOW = "2026-03-16T09:00:00Z"


class World:
    """The built program on a fresh file in `folder`; nothing of the caller's environment reaches it."""

    def __init__(self, tend: str, folder: Path):
        self.program, self.folder = os.path.abspath(tend), folder

    def import_document(self, document: dict):
        done = self.run("--now", "2026-03-10", "import", "-", given=json.dumps(document).encode())
        assert done.returncode == 0, done.stderr.decode()

    def run(self, *arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess:
        fixed = {"TEND_DB": str(self.folder / "tend.db"), "TEND_NOW": NOW, "TEND_TZ": "Europe/Berlin"}
        return subprocess.run([self.program, *arguments], input=given, capture_output=True, timeout=60,
                              env=fixed | environment)

    def output(self, *arguments: str) -> str:
        done = self.run(*arguments)
        assert done.returncode == 0, (arguments, done.stderr.decode())
        return done.stdout.decode()


def crowd(text: str) -> dict:
    """A document with `text` wherever the digest shows a text, in every section; its records have the same ids each time."""
    def person(handle, **more):
        return {"handle": handle, "name": text, "added_on": "2026-01-05"} | more

    def fact(key):
        return {"key": key, "value": text}

    document = {
        "schema_version": 1, "kind": "export",
        "circles": [{"name": f"c{text}", "cadence": "P1M", "gather": "P1M"}],
        "people": [
            person("ana", circle=f"c{text}", facts=[fact("boundary"), fact("style")], place=f"P{text}",
                   tz="America/Sao_Paulo"),
            person("bo", circle=f"c{text}", quiet_until="2026-03-16", quiet_reason=text),
            person("cy", circle=f"c{text}", away_tz="Asia/Tokyo", away_until="2026-03-14", tz="Europe/Lisbon"),
            person("dee", cadence="P2W")],
        "interactions": [
            {"on": "2026-01-20", "people": ["ana", "bo", "cy"], "channel": "video", "text": text},
            {"on": "2026-01-20", "people": ["dee"], "channel": "call", "text": text},
            {"on": "2026-03-15", "people": ["cy"], "channel": "video", "text": text},
            {"on": "2026-03-18", "people": ["cy", "ana"], "channel": "call", "text": text}],
        "milestones": [
            {"person": "ana", "kind": "project", "on": "2026-03-17", "yearly": False, "label": text},
            {"person": "bo", "kind": "other", "on": "2026-03-16", "yearly": False, "label": text},
            {"person": "cy", "kind": "setback", "on": "2026-03-14", "yearly": False, "label": text}],
        "follow_ups": [
            {"person": "ana", "what": text, "made_on": "2026-03-01", "due_on": "2026-03-16"},
            {"person": "bo", "what": text, "owner": "them", "made_on": "2026-03-01", "due_on": "2026-03-10"}],
        "holidays": [{"place": f"P{text}", "on": "2026-03-16", "label": text}]}
    records = [record for kind in ("interactions", "milestones", "follow_ups") for record in document[kind]]
    for number, record in enumerate(records):
        record["id"] = f"0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a{number:02x}"
    return document


def harmless(text: str) -> str:
    """What the gate makes of a text, told anew: on one line, and no character that a terminal might obey."""
    shown = ""
    for c in text.replace("\r\n", "\n"):
        code = ord(c)
        if c in "\n\t":
            shown += " "
        elif code < 0x20 or 0x7F <= code <= 0x9F:
            shown += f"\\x{code:02x}"
        elif code in (0x61C, 0x200E, 0x200F) or 0x2028 <= code <= 0x202E or 0x2066 <= code <= 0x2069:
            shown += f"\\u{code:04x}"
        else:
            shown += c
    return shown


HOSTILE = [
    "José Åström-Núñez", "山田 太郎", "👩‍👩‍👧‍👦 & 🎉", 'Ana "the <b>" O\'Hara', "a\r\nBcc: x@y.example\r\n\r\nbody", "a\nSubject: b",
    "<script>alert(1)</script>", "</td></tr></table></body><img src=x onerror=y>", '" onmouseover="x" style="', "'><svg/onload=x>",
    "&lt;b&gt; &amp; &#60;", "<!-- -->", "<![CDATA[x]]>", "=?UTF-8?B?Qg==?=", "--=_tend_0", "=3D=20=", ".", ". x", "From x",
    "[l](javascript:alert(1))", "![i](http://x.example/i.png)", "<http://x.example>", "https://x.example", "me@x.example", "# h",
    "1. one", "7) seven", "- x", "+ x", "> q", "***b*** __s__ ~~d~~", "`code` ```", "[r]: http://x.example", "| a | b |", "\\", "\\*",
    "a  ", "    indented", "***", "===", "---", "&copy;", "$x$", "\x1b[31mred\x07", "\u202eevil\u2066", "\ufefftop",
    "x" * 1500, "é" * 1500, "w o r d " * 200]
