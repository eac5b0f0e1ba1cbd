"""People of the reference engine as an interchange document, and what the program says of them as the reference would."""
import json
from datetime import date, datetime, timedelta

import population

# Zones whose clocks have not changed since before, and will not until after, the days of the tests.
ZONES = {0: 'UTC', 330: 'Asia/Kolkata', 345: 'Asia/Kathmandu', 270: 'Asia/Kabul', 390: 'Asia/Yangon'}
ZONES |= {60 * hour: f'Etc/GMT{-hour:+d}' for hour in (*range(-12, 0), *range(1, 15))}
CADENCE_KINDS = {'promoted', 'moved', 'left', 'relocated', 'returned'}
NINE = 9 * 60


class Inexpressible(Exception):
    """The document, or the command line, has no word for this."""


def zone(offset):
    if offset not in ZONES:
        raise Inexpressible(f'no zone is {offset} minutes east of UTC all year long')
    return ZONES[offset]


def day(ordinal):
    return date.fromordinal(ordinal).isoformat()


def moment(minutes):
    return (datetime(1, 1, 1) + timedelta(minutes=minutes - 1440)).strftime('%Y-%m-%dT%H:%M:%SZ')


def their_day(ordinal, person, me):
    """The date on their calendar whose 09:00 lies on the user's day `ordinal`."""
    shift = (NINE - person.hours.offset + me.offset) // 1440
    return day(ordinal - shift)


def milestones(person, me, today):
    handle = population.handle(person)
    if person.hired is not None:
        yield dict(person=handle, kind='started', on=day(person.hired), yearly=False)
    for when, kind in person.transitions:
        yield dict(person=handle, kind=kind, on=their_day(when, person, me), yearly=False)
    for one in person.milestones:
        on = their_day(one.day, person, me)
        is_birthday = one.label == 'birthday' and not one.hard
        yield dict(person=handle, kind='setback' if one.hard else 'birthday' if is_birthday else 'other',
                   on='--' + on[5:] if is_birthday else on, yearly=is_birthday,
                   label='' if is_birthday else one.label, lead_days=one.lead, done_on=day(today) if one.done else None)


def uuid(number):
    return f'01950000-0000-7000-8000-{number:012x}'


def interactions(people):
    """In the order of each day, which the order of the ids repeats."""
    told = [(event, person) for person in people for event in sorted(person.events, key=lambda one: one.day)]
    for number, (event, person) in enumerate(told):
        yield dict(id=uuid(number + 1), on=day(event.day), people=[population.handle(person)], channel=event.channel,
                   direction=event.dir, others=max(1, event.others), wants_reply=event.wants_reply, text=event.topic)


def record(person):
    until = population.FOR_EVER if person.state == 'paused' and person.until is None else person.until
    return dict(handle=population.handle(person), name=person.name, tz=zone(person.hours.offset),
                hours=population.hours(person.hours), via=list(person.prefers), avoid=list(person.avoids),
                cadence=f'P{person.cadence}D' if person.cadence else None,
                importance=population.IMPORTANCE[person.importance], state=population.STATES[person.state],
                quiet_until=None if until is None else day(until), added_on=day(person.added),
                facts=[dict(key='interest', value=one) for one in person.interests])


def document(people, today, me):
    follow_ups = [dict(person=population.handle(person), what=one.text, owner='me' if one.mine else 'them',
                       made_on=day(one.made), due_on=None if one.due is None else day(one.due))
                  for person in people for one in person.promises]
    return json.dumps(dict(
        schema_version=1, kind='export', me=dict(tz=zone(me.offset), hours=population.hours(me)),
        people=[record(person) for person in people], interactions=list(interactions(people)),
        milestones=[one for person in people for one in milestones(person, me, today)], follow_ups=follow_ups))


def check_expressible(people, today, now, me, places):
    if places == 0:
        raise Inexpressible('-n 0 means all')
    if (now + me.offset) // 1440 != today:
        raise Inexpressible('the day asked about is not the day of the moment asked about')
    order = sorted(people, key=lambda person: person.id)
    if order != sorted(people, key=lambda person: (person.added, person.id)):
        raise Inexpressible('ids do not follow the days people were added on')


def cp(points):
    return round(points * 100)


def printed_list(answer):
    """What `tend suggest --json` printed, in comparable form."""
    return dict(held_back=answer['held_back'],
                list=[dict(handle=one['handle'], lane=one['lane'], points=cp(one['points']), channel=one['channel'],
                           start=one['start_at'], schedule=one['when'].endswith('schedule it'),
                           now=one['when'] == 'now',
                           reasons=[[reason['code'], cp(reason['points'])] for reason in one['reasons']])
                      for one in answer['items']])


def expected_list(shown, held_back):
    """The same of the reference's answer: pairs of who and what, and how many can wait."""
    return dict(held_back=held_back,
                list=[dict(handle=f'p{one["id"]:06d}', lane=one['lane'], points=one['cp'], channel=one['channel'],
                           start=moment(one['start']), schedule=one['when'].endswith('schedule it'),
                           now=one['when'] == 'now', reasons=[[code, points] for code, points in one['reasons']])
                      for one in shown])
