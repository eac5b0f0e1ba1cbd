"""What a program puts on a terminal, byte for byte, and what of it a terminal might obey.

Standard output and standard error are two pseudo-terminals of their own, which change nothing on the way.
"""

import os
import pty
import re
import selectors
import subprocess
import time
import tty
from dataclasses import dataclass

PATIENCE = 60  # seconds

PAINT = re.compile(rb"\x1b\[(?:0|1|2|32|33|36|1;35)m")  # the program's own colours
PROGRESS = b"\r\x1b[K"  # how it takes a line of progress away
# C0 but for the line end, DEL, C1, the line and paragraph separators, and what turns the direction of text.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Shown:
    """What arrived on the two terminals, and how the program ended."""

    out: bytes
    err: bytes
    status: int


def at_terminal(command: list, environment: dict, answer: bytes | None = None, folder=None) -> Shown:
    """Runs the command to its end; with an answer, standard input is the terminal of standard error, at which that is typed."""
    (out, out_end), (err, err_end) = pty.openpty(), pty.openpty()
    for end in (out_end, err_end):
        tty.setraw(end)
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL if answer is None else err_end, stdout=out_end, stderr=err_end,
                               env=environment, cwd=folder)
    os.close(out_end)
    os.close(err_end)
    try:
        if answer is not None:
            os.write(err, answer)
        held = _read_to_end([out, err])
        return Shown(held[out], held[err], process.wait(PATIENCE))
    finally:
        process.kill()
        process.wait()
        os.close(out)
        os.close(err)


def _read_to_end(screens: list[int]) -> dict[int, bytes]:
    held = {screen: bytearray() for screen in screens}
    until = time.monotonic() + PATIENCE
    with selectors.DefaultSelector() as selector:
        for screen in screens:
            selector.register(screen, selectors.EVENT_READ)
        while selector.get_map():
            ready = selector.select(max(0, until - time.monotonic()))
            if not ready:
                raise AssertionError(f"nothing came for {PATIENCE} s after {bytes(held[screens[0]][-200:])!r}")
            for key, _ in ready:
                try:
                    piece = os.read(key.fd, 65536)
                except OSError:  # how a terminal says that nobody holds its other side
                    piece = b""
                held[key.fd] += piece
                if not piece:
                    selector.unregister(key.fd)
    return {screen: bytes(bytes_) for screen, bytes_ in held.items()}


def complaint_about(arrived: bytes, painted: bool = False, allowed: str = "") -> str | None:
    """What a terminal might obey in these bytes, or is no text, with what stands around it; nothing where all is harmless.

    `painted`: the program's own colours may be there.
    """
    text = arrived.replace(PROGRESS, b"")
    if painted:
        text = PAINT.sub(b"", text)
    try:
        decoded = text.decode()  # Python refuses surrogates, overlong forms and what lies above U+10FFFF
    except UnicodeDecodeError as error:
        return f"no UTF-8: {text[max(0, error.start - 30):error.start + 30]!r}"
    for found in OBEYED.finditer(decoded):
        if found[0] not in allowed:
            return f"U+{ord(found[0]):04X} in {decoded[max(0, found.start() - 30):found.start() + 30]!r}"
    return None
