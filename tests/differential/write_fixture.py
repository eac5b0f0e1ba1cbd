#!/usr/bin/env python3
"""Writes tests/unit/core/fixtures/suggest_{scalars,cases}.txt from the reference's golden cases."""
import json
import pathlib

import population
import reference

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / 'unit' / 'core' / 'fixtures'


def person(engine, told):
    made = dict(told)
    made['hours'] = engine.Hours(**told['hours'])
    made['transitions'] = tuple((when, kind) for when, kind in told['transitions'])
    made['milestones'] = tuple(engine.Milestone(**one) for one in told['milestones'])
    made['promises'] = tuple(engine.Promise(**one) for one in told['promises'])
    made['events'] = tuple(engine.Event(**one) for one in told['events'])
    return engine.Person(**made)


def flat(value):
    return ','.join(map(str, value)) if isinstance(value, list) else value


def case_lines(engine, case):
    people = [person(engine, told) for told in case['people']]
    expected = case['expect']
    picks = ''.join(
        population.pick_lines(f"p{one['id']:06d}", one['cp'], one['lane'], one['channel'], one['start'], one['when'],
                              one['topic'], [(code, cp) for code, cp, _ in one['reasons']])
        for one in expected['list'])
    return (population.line('case', case['id'], case['what'])
            + population.population_lines(people, case['today'], case['now'], engine.Hours(**case['me']), case['k'])
            + population.line('held', expected['held_back']) + picks + '\n')


def main():
    engine = reference.load()
    golden = json.loads((reference.FOLDER / 'golden.json').read_text())
    scalars = ''.join(population.line(one['f'], *map(flat, one['args']), one['value']) for one in golden['scalars'])
    (FIXTURES / 'suggest_scalars.txt').write_text(scalars)
    (FIXTURES / 'suggest_cases.txt').write_text(''.join(case_lines(engine, case) for case in golden['cases']))


if __name__ == '__main__':
    main()
