#!/usr/bin/env python3
"""Holds `tend import` against every file that other programs wrote, whatever it is.

usage: import_corpora.py TEND CORPORA
Each file is imported into a fresh file of tend's, twice. The program must end by itself with 0, 1 or 2 and say why where it takes
nothing; where it took something, the second import must add and update nothing, make no undo step and leave every byte as it was.
Exit status 0: all is well; 1: something is not, which is shown; 77: there are no corpora on this machine.
"""
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

PATIENCE = 10  # seconds for one import; none should come near
CRASHES = re.compile(r'this is a bug|Sanitizer|runtime error')


class Ended(Exception):
    """An import that did not do as it must; the message says how."""


def run(tend, database, *arguments):
    command = [tend, '--db', str(database), '--now', '2026-03-16T09:00:00Z', *arguments, '--json']
    world = dict(HOME=str(database.parent), PATH='/usr/bin:/bin', TEND_TZ='Europe/Berlin')
    try:
        return subprocess.run(command, capture_output=True, timeout=PATIENCE, env=world)
    except subprocess.TimeoutExpired:
        raise Ended(f'takes more than {PATIENCE} seconds') from None


def imported(tend, database, path):
    """The report of an import; None where the file was refused."""
    ended = run(tend, database, 'import', str(path))
    told = ended.stderr.decode('utf-8', 'strict')
    if ended.returncode not in (0, 1, 2) or CRASHES.search(told):
        raise Ended(f'ended with {ended.returncode}: {told}')
    if ended.stdout:
        return json.loads(ended.stdout)
    failure = json.loads(told.splitlines()[-1])['error']
    if len(failure['message']) < 10:
        raise Ended(f'says too little: {told}')
    return None


def steps(tend, database):
    return len(json.loads(run(tend, database, 'undo', '--list').stdout)['items'])


def check(tend, folder, path):
    """Imports one file twice; gives how many records it brought, None where it was refused."""
    database = folder / 'tend.db'
    database.unlink(missing_ok=True)
    first = imported(tend, database, path)
    if first is None or not database.exists():
        return None if first is None else 0
    before, steps_before = hashlib.sha256(database.read_bytes()).hexdigest(), steps(tend, database)
    second = imported(tend, database, path)
    if second is None or second['added'] or second['updated'] or second['undo']:
        raise Ended(f'a second import changes something: {second}')
    if hashlib.sha256(database.read_bytes()).hexdigest() != before:
        raise Ended('a second import leaves other bytes')
    if steps(tend, database) != steps_before:
        raise Ended('a second import makes an undo step')
    return first['added']


def main():
    tend, corpora = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    if not corpora.is_dir():
        print('skipped: the corpora are not here')
        return 77
    objections, taken, refused = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(path for path in corpora.rglob('*') if path.is_file()):
            try:
                added = check(str(tend), pathlib.Path(folder), path)
            except Ended as objection:
                objections.append(f'{path.relative_to(corpora)}: {objection}')
                continue
            taken += added is not None
            refused += added is None
    print(f'{taken} files taken, {refused} refused')
    print('\n'.join(objections))
    return 1 if objections or not taken else 0


if __name__ == '__main__':
    sys.exit(main())
