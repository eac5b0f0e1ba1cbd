"""Random people for the reference engine: thin and rich histories, open ends, near and far days, odd hours."""

TODAY = 739691                                          # 2026-03-16, a Monday
CHANNELS = ('chat', 'email', 'call', 'video', 'meet', 'letter', 'react')
CHANGES = ('promoted', 'moved', 'left', 'relocated', 'returned')
LABELS = ('birthday', 'the conference', 'ten years', 'her book')
OFFSETS = (-600, -480, -300, -210, 0, 0, 60, 60, 120, 330, 345, 540, 765)


def chance(rng, percent):
    return rng.random() * 100 < percent


def some(rng, most, make):
    return tuple(make() for _ in range(max(0, rng.randint(-most, most))))


def hours(engine, rng):
    start = rng.choice((540, 480, 600, 420, rng.randint(0, 1300)))
    return engine.Hours(offset=rng.choice(OFFSETS), start=start, end=min(1440, start + rng.choice((480, 540, 240, 45))),
                        days=rng.choice((31, 31, 31, 79, 15, rng.randint(1, 127))))


def event(engine, rng, today, span):
    ahead = chance(rng, 5)
    return engine.Event(day=today + rng.randint(1, 20) if ahead else today - int(rng.random() ** 2 * span),
                        dir=rng.choice(('out', 'in', 'both')), channel=rng.choice(CHANNELS),
                        others=1 if chance(rng, 70) else rng.randint(0, 14), wants_reply=chance(rng, 30),
                        topic=rng.choice(('', '', 'the move', 'her thesis')))


def milestone(engine, rng, today):
    return engine.Milestone(day=today + rng.randint(-18, 12), label=rng.choice(LABELS), hard=chance(rng, 25),
                            lead=rng.choice((0, 3, 7, 21)), done=chance(rng, 15))


def promise(engine, rng, today):
    dated = chance(rng, 70)
    return engine.Promise(mine=chance(rng, 60), text=rng.choice(('send notes', 'introduce Bo', 'review')),
                          made=today - rng.randint(-2, 90), due=today + rng.randint(-25, 6) if dated else None)


def person(engine, rng, number, added, today):
    span = rng.choice((20, 60, 200, 500, 1500))
    busy = chance(rng, 55)
    return engine.Person(
        id=number, name=f'N{number}', added=added,
        cadence=rng.choice((None, None, 7, 14, 21, 30, 30, 60, 90, 365)), importance=rng.choice((0, 1, 1, 1, 2, 3)),
        state='active' if chance(rng, 95) else rng.choice(('archived', 'nocontact')),
        until=today + rng.randint(-5, 5) if chance(rng, 8) else None,
        hired=today - rng.randint(-5, 110) if chance(rng, 15) else None,
        transitions=some(rng, 2, lambda: (today - rng.randint(-3, 35), rng.choice(CHANGES))) if busy else (),
        milestones=some(rng, 3, lambda: milestone(engine, rng, today)) if busy else (),
        promises=some(rng, 4, lambda: promise(engine, rng, today)) if busy else (),
        events=tuple(sorted((event(engine, rng, today, span) for _ in range(rng.choice((0, 1, 2, 3, 4, 6, 12, 30)))),
                            key=lambda one: one.day)),
        hours=hours(engine, rng), prefers=some(rng, 2, lambda: rng.choice(CHANNELS)),
        avoids=some(rng, 2, lambda: rng.choice(CHANNELS)), interests=some(rng, 1, lambda: 'climbing'))


def population(engine, rng):
    """People in random order, whose ids follow the days they were added on, as ours do."""
    today = TODAY + rng.randint(-400, 400)
    added = sorted(today - rng.choice((rng.randint(-3, 30), rng.randint(0, 2000), 400))
                   for _ in range(rng.choice((0, 1, 2, 5, 12, 30))))
    people = [person(engine, rng, number + 1, day, today) for number, day in enumerate(added)]
    rng.shuffle(people)
    now = today * 1440 + rng.randint(0, 1439)
    return people, today, now, hours(engine, rng), rng.choice((0, 1, 2, 3, 4, 5, 5, 5, 10))
