#!/usr/bin/env python3
"""Many programs at once on one file: writers, a reader of the digest beside them, and readers whose output nobody takes.

    writers.py TEND [SHIM] [--writers N] [--logs N]

Every log is there in the end, nobody was told that the file is in use, and the longest wait is told (not judged: it is the machine's). Where the
shim takes the pauses away in which a writer waits for others, or lets a commit say that it is one, this must be noticed.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from shimmed import Tend, fresh_folder

PAUSED = (("export",), ("history", "--json"))
LONG = "w" * 60_000


def paused_reader(tend, database, words):
    """A reader that is stuck, as nobody reads what it says."""
    reader = subprocess.Popen([tend.program, "--db", database, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                              env={"PATH": os.environ["PATH"], "TEND_TZ": "Europe/Berlin"})
    reader.stdout.read(1)
    return reader


def crowd(tend, writers, logs, **fault):
    """What went wrong among the writers and readers, the longest time a log took in seconds, and how many digests were read meanwhile. With `fault`
    the shim stands between each writer and the system."""
    with fresh_folder() as folder:
        database = folder / "tend.db"
        tend.run("add", "Ana Souza", "--every", "2w", database=database, check=0)
        for _ in range(4):
            tend.run("log", "ana", LONG, database=database, check=0)
        stuck = [paused_reader(tend, database, words) for words in PAUSED]
        found, digests, done = [], [], threading.Event()

        def write(writer):
            longest = 0.0
            for number in range(logs):
                begun = time.monotonic()
                ended = tend.run("log", "ana", f"writer-{writer}-{number}", database=database, **fault)
                longest = max(longest, time.monotonic() - begun)
                if ended.returncode != 0:
                    found.append(f"writer {writer}: status {ended.returncode}: {ended.stderr.strip()}")
            return longest

        def read():
            while not done.is_set():
                ended = tend.run("digest", database=database)
                digests.append(ended.returncode)
                if ended.returncode not in (0, 10):
                    found.append(f"digest: status {ended.returncode}: {ended.stderr.strip()}")
        reader = threading.Thread(target=read)
        reader.start()
        with ThreadPoolExecutor(writers) as pool:
            longest = max(pool.map(write, range(writers)))
        done.set()
        reader.join()
        if any(one.poll() is not None for one in stuck):
            found.append("a reader that should be stuck has ended: its output is too short for this test")
        for one in stuck:
            one.kill()
            one.communicate()
        text = tend.run("export", database=database, check=0).stdout
        missing = [f"writer-{writer}-{number}" for writer in range(writers) for number in range(logs) if f'"writer-{writer}-{number}"' not in text]
        found += [f"lost: {words}" for words in missing]
        checked = tend.run("doctor", "--json", "--deep", database=database)
        if checked.returncode != 0 or not json.loads(checked.stdout)["healthy"]:
            found.append(f"doctor is not content: {checked.stdout}{checked.stderr}")
        return found, longest, len(digests)


def controls(tend):
    """What takes a defence away, each with the objections to it."""
    return {"nobody waits for others": crowd(tend, 32, 2, act="sleepless")[0],
            "acknowledged before the commit": crowd(tend, 4, 2, act="keep")[0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tend")
    parser.add_argument("shim", nargs="?")
    parser.add_argument("--writers", type=int, default=32)
    parser.add_argument("--logs", type=int, default=3)
    given = parser.parse_args()
    found, longest, digests = crowd(Tend(given.tend, "none"), given.writers, given.logs)
    print(f"{given.writers} writers, {given.logs} logs each, {digests} digests beside them; the longest log took {longest:.1f} s")
    for name, noticed in (controls(Tend(given.tend, given.shim)) if given.shim else {}).items():
        print(f"{name}: {len(noticed)} objections")
        found += [] if noticed else [f"{name}, and nothing is found"]
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
