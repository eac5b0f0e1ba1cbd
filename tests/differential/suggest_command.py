#!/usr/bin/env python3
"""Holds `tend suggest`, from an imported document to its JSON, against the reference engine.

usage: suggest_command.py TEND [POPULATIONS [SEED]]
Runs every golden case that a document can tell, then random populations.
Exit status 0: no difference; 1: a difference, which is shown; 77: there is no reference on this machine.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import document
import random_people
import reference
import write_fixture


class Program:
    """The built program on a fresh file of its own for each population."""

    def __init__(self, tend, folder):
        self._tend, self._folder, self._count = tend, folder, 0

    def suggestions(self, people, today, now, me, places):
        self._count += 1
        told = document.document(people, today, me)
        self._run(now, 'import', '-', told=told)
        answer = self._run(now, 'suggest', '--json', '-n', str(places))
        return told, document.printed_list(json.loads(answer))

    def _run(self, now, *arguments, told=''):
        database = self._folder / f'{self._count}.db'
        command = [self._tend, '--db', str(database), '--now', document.moment(now), *arguments]
        home = dict(HOME=str(self._folder), PATH='/usr/bin:/bin')
        run = subprocess.run(command, input=told, capture_output=True, text=True, env=home)
        if run.returncode != 0:
            raise SystemExit(f'{" ".join(command)} ended with {run.returncode}: {run.stdout}{run.stderr}\n{told}')
        return run.stdout


def asked_of_reference(engine, people, today, now, me, places):
    shown, held_back = engine.suggest(people, today, now, me, places)
    return document.expected_list(
        [dict(id=one.person.id, cp=one.cp, lane=one.lane, channel=one.channel, start=one.start, when=one.when,
              reasons=[(reason.code, reason.cp) for reason in one.reasons]) for one in shown], held_back)


def told_by_case(case):
    return document.expected_list(
        [dict(one, reasons=[(code, cp) for code, cp, _ in one['reasons']]) for one in case['expect']['list']],
        case['expect']['held_back'])


def show_difference(what, told, expected, printed):
    print(f'{what}: a difference\n{told}\n- {json.dumps(expected)}\n+ {json.dumps(printed)}')


def golden_cases(engine, program):
    """How many cases were compared, or nothing where one differed."""
    compared = 0
    for case in json.loads((reference.FOLDER / 'golden.json').read_text())['cases']:
        people = [write_fixture.person(engine, told) for told in case['people']]
        asked = people, case['today'], case['now'], engine.Hours(**case['me']), case['k']
        try:
            document.check_expressible(*asked)
            told, printed = program.suggestions(*asked)
        except document.Inexpressible as why:
            print(f'case {case["id"]} ({case["what"]}) left out: {why}')
            continue
        expected = told_by_case(case)
        if printed != expected:
            show_difference(f'case {case["id"]} ({case["what"]})', told, expected, printed)
            return None
        compared += 1
    return compared


def random_population(engine, rng):
    """One that a document can tell."""
    while True:
        people, _, now, me, places = random_people.population(engine, rng)
        asked = people, (now + me.offset) // 1440, now, me, places
        try:
            document.check_expressible(*asked)
            document.document(people, asked[1], me)
            return asked
        except document.Inexpressible:
            continue


def random_populations(engine, program, count, seed):
    rng = random.Random(seed)
    for number in range(count):
        asked = random_population(engine, rng)
        told, printed = program.suggestions(*asked)
        expected = asked_of_reference(engine, *asked)
        if printed != expected:
            show_difference(f'seed {seed}, population {number}', told, expected, printed)
            return False
    return True


def main():
    tend = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20260316
    engine = reference.load()
    print(f'seed {seed}, {count} populations')
    with tempfile.TemporaryDirectory() as folder:
        program = Program(tend, pathlib.Path(folder))
        compared = golden_cases(engine, program)
        if compared is None or not random_populations(engine, program, count, seed):
            return 1
    print(f'no difference, {compared} golden cases included')
    return 0


if __name__ == '__main__':
    sys.exit(main())
