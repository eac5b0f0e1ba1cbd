#!/usr/bin/env python3
"""Holds the suggestion rules against the reference engine on random populations.

usage: suggest.py PROGRAM [POPULATIONS [SEED]]
Exit status 0: no difference; 1: a difference, which is shown; 77: there is no reference on this machine.
"""
import itertools
import random
import subprocess
import sys

import population
import random_people
import reference

BATCH = 100


def expected_lines(engine, people, today, now, me, places):
    shown, held_back = engine.suggest(people, today, now, me, places)
    return population.clock_lines(engine, people, today, places) + population.list_lines(shown, held_back)


def show_difference(seed, number, told, expected, printed):
    print(f'seed {seed}, population {number}: a difference\n{told}')
    for wanted, got in itertools.zip_longest(expected.splitlines(), printed.splitlines()):
        print(f'  {wanted}' if wanted == got else f'- {wanted}\n+ {got}')


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1500
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20260316
    engine = reference.load()
    rng = random.Random(seed)
    print(f'seed {seed}, {count} populations')
    for first in range(0, count, BATCH):
        batch = [random_people.population(engine, rng) for _ in range(min(BATCH, count - first))]
        told = [population.population_lines(*one) for one in batch]
        run = subprocess.run([program], input=''.join(told), capture_output=True, text=True, check=True)
        printed = run.stdout.split('end\n')
        for offset, one in enumerate(batch):
            expected = expected_lines(engine, *one)
            if expected != printed[offset]:
                show_difference(seed, first + offset, told[offset], expected, printed[offset])
                return 1
    print('no difference')
    return 0


if __name__ == '__main__':
    sys.exit(main())
