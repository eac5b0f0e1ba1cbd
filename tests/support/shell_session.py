"""One /bin/sh in a world of its own, in which a test's commands run one after the other as a person would type them.

Standard output is a terminal 80 columns wide, standard error a pipe, standard input empty. Home is a fresh folder; the clock, the
zone and the database are fixed. Variables, `cd` and `export` last from command to command.
"""

import os
import re
import secrets
import selectors
import shlex
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path
from termios import OPOST, TCSANOW, TIOCSWINSZ, tcgetattr, tcsetattr

SANITIZER_OPTIONS = ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")


@dataclass(frozen=True)
class Outcome:
    """What a command left behind; the session's home reads `~`."""

    stdout: str
    stderr: str
    status: int


class SessionEnded(Exception):
    """The shell is gone (a syntax error, `exit`, or a command that took too long); nothing more can run in it."""


class ShellSession:
    """A context manager; `tend` is the program to put first on the PATH, `files` a folder to copy to ~/files."""

    def __init__(self, tend: Path, files: Path | None = None, timeout: float = 60):
        self._tend = tend.resolve()
        self._files = files
        self._timeout = timeout
        self._mark = "\x1e" + secrets.token_hex(16)

    def __enter__(self) -> "ShellSession":
        # /tmp, so that the home's path is as long everywhere and text is cut and wrapped at the same place
        self.home = Path(tempfile.mkdtemp(prefix="tend-", dir="/tmp"))
        if self._files:
            shutil.copytree(self._files, self.home / "files")
        self._screen, terminal = os.openpty()
        ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        modes = tcgetattr(terminal)
        modes[1] &= ~OPOST  # line ends stay as they were written
        tcsetattr(terminal, TCSANOW, modes)
        self._shell = subprocess.Popen(
            ["/bin/sh"], stdin=subprocess.PIPE, stdout=terminal, stderr=subprocess.PIPE, bufsize=0,
            cwd=self.home, env=self._environment(), start_new_session=True, umask=0o022)
        os.close(terminal)
        self._type('jq() { command jq -M "$@"; }\n')  # which colours for any terminal, whatever NO_COLOR says
        self._type("_end_of_command() { local status=$?; "
                   f"printf '{self._mark}'; printf '{self._mark}%d\\n' $status >&2; return $status; }}\n")
        return self

    def __exit__(self, *_):
        self._kill()
        os.close(self._screen)
        self._shell.stderr.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def run(self, command: str) -> Outcome:
        """Runs one command to its end. Raises SessionEnded where the shell does not outlive it."""
        self._type(f"eval {shlex.quote(command)} </dev/null\n_end_of_command\n")
        out, err = self._read_to_mark()
        stderr, status = err.rsplit(self._mark, 1)
        return Outcome(self._shown(out), self._shown(stderr), int(status))

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in SANITIZER_OPTIONS if name in os.environ}
        return kept | {
            "PATH": f"{self._tend.parent}:/usr/local/bin:/usr/bin:/bin", "HOME": str(self.home), "LC_ALL": "C.UTF-8",
            "TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "80", "TEND_PAGER": "", "TEND_DB": str(self.home / "tend.db"),
            "TEND_NOW": "2026-03-16T09:00:00Z", "TEND_TZ": "Europe/Berlin"}

    def _type(self, text: str):
        try:
            self._shell.stdin.write(text.encode())
        except BrokenPipeError:
            raise SessionEnded("the shell has ended") from None

    def _read_to_mark(self) -> tuple[str, str]:
        """What arrived on the terminal (without its mark) and on the pipe (with mark and status)."""
        screen, pipe = self._screen, self._shell.stderr.fileno()
        held = {screen: bytearray(), pipe: bytearray()}
        mark = re.escape(self._mark.encode())
        last = {screen: re.compile(mark + rb"$"), pipe: re.compile(mark + rb"\d+\n$")}
        complete = set()
        until = time.monotonic() + self._timeout
        with selectors.DefaultSelector() as selector:
            for stream in held:
                selector.register(stream, selectors.EVENT_READ)
            while selector.get_map():
                ready = selector.select(max(0, until - time.monotonic()))
                if not ready:
                    self._end(f"the command took longer than {self._timeout:g} s", held)
                for key, _ in ready:
                    piece = self._read(key.fd)
                    held[key.fd] += piece
                    if last[key.fd].search(held[key.fd][-64:]):
                        complete.add(key.fd)
                    if not piece or key.fd in complete:
                        selector.unregister(key.fd)
        if complete != set(held):
            self._end("the command ended the shell", held)
        out, err = (bytes(stream).decode("utf-8", "backslashreplace") for stream in held.values())
        return out.removesuffix(self._mark), err

    @staticmethod
    def _read(stream: int) -> bytes:
        try:
            return os.read(stream, 65536)
        except OSError:  # how a terminal says that nobody holds its other side
            return b""

    def _end(self, what: str, held: dict[int, bytearray]):
        self._kill()
        said = b"\n".join(bytes(stream) for stream in held.values() if stream)
        raise SessionEnded(f"{what}; so far it said: {self._shown(said.decode('utf-8', 'backslashreplace')).strip()!r}")

    def _kill(self):
        try:
            os.killpg(self._shell.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._shell.stdin.close()
        self._shell.wait()

    def _shown(self, text: str) -> str:
        """The home as `~`, and controls as pictures: an escape that reached the terminal differs from one told in letters."""
        return text.replace(str(self.home), "~").translate(CONTROL_PICTURES)


CONTROL_PICTURES = ({code: 0x2400 + code for code in range(32) if chr(code) not in "\n\t"} | {0x7F: 0x2421}
                    | {code: f"<U+{code:04X}>" for code in [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]})
