"""People and lists of the reference engine as the lines that the C++ tests read and print."""
from datetime import date, datetime, timedelta

IMPORTANCE = ('low', 'normal', 'high', 'key')
STATES = dict(active='active', paused='active', archived='archived', nocontact='no_contact')
CHANGES = dict(promoted='was promoted', moved='changed teams', left='left the company', relocated='relocated',
               returned='is back from leave')
SOURCES = dict(set='own', learned='learned', assumed='default', newcomer='newcomer')
WEEKDAYS = ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')
FOR_EVER = date.max.toordinal()


def line(*fields):
    return '\t'.join('-' if field is None or field == '' else str(field) for field in fields) + '\n'


def day(ordinal):
    return None if ordinal is None else date.fromordinal(ordinal).isoformat()


def instant(minutes):
    return (datetime(1, 1, 1) + timedelta(minutes=minutes - 1440)).strftime('%Y-%m-%dT%H:%M:%SZ')


def clock(minutes):
    return f'{minutes // 60:02d}:{minutes % 60:02d}'


def hours(worked):
    names = ','.join(name for bit, name in enumerate(WEEKDAYS) if worked.days >> bit & 1)
    return f'{names} {clock(worked.start)}-{clock(worked.end)}'


def handle(person):
    return f'p{person.id:06d}'


def person_lines(person):
    quiet = FOR_EVER if person.state == 'paused' and person.until is None else person.until
    cadence = f'{person.cadence}d' if person.cadence else None
    text = line('person', handle(person), day(person.added), STATES[person.state], day(quiet), cadence,
                IMPORTANCE[person.importance], day(person.hired), person.hours.offset, hours(person.hours))
    for word, values in (('via', person.prefers), ('avoid', person.avoids), ('interest', person.interests)):
        if values:
            text += line(word, *values)
    for promise in person.promises:
        text += line('follow-up', 'me' if promise.mine else 'them', day(promise.made), day(promise.due), promise.text)
    for occasion in person.milestones:
        kind = 'setback' if occasion.hard else 'birthday' if occasion.label == 'birthday' else 'other'
        text += line('occasion', day(occasion.day), kind, occasion.lead, 'done' if occasion.done else 'open',
                     occasion.label)
    for when, kind in person.transitions:
        text += line('occasion', day(when), kind, 0, 'open', CHANGES[kind])
    for event in sorted(person.events, key=lambda event: event.day):
        text += line('event', day(event.day), event.dir, event.channel, event.others,
                     'asks' if event.wants_reply else None, event.topic)
    return text


def population_lines(people, today, now, me, places):
    text = line('today', day(today)) + line('now', instant(now)) + line('me', me.offset, hours(me))
    return text + line('places', places) + ''.join(person_lines(person) for person in people) + 'end\n'


def topic_fields(reasons, topic):
    """The kind and subject behind the reference's words; `reasons` are pairs of code and points."""
    lead = max(reasons, key=lambda reason: (reason[1], reason[0]))[0]
    own = dict(reply=('answer', topic[len('answer what they asked: '):]), promise=('promise', topic),
               owed=('owed', topic[len('ask, lightly, whether they could '):]), nudge=('easy_question', None),
               milestone=('occasion', topic), setback=('kind_word', topic.split(': ask how they are')[0]),
               newcomer=('welcome', None), hello=('introduction', None),
               change=('change', topic[len('ask how it is going ('):-1]))
    if lead in own:
        return own[lead]
    for prefix, kind in (('pick up: ', 'last_topic'), ('ask about ', 'interest')):
        if topic.startswith(prefix):
            return kind, topic[len(prefix):]
    return 'open_question', None


def timing(when):
    return 'now' if when == 'now' else 'scheduled' if when.endswith(', schedule it') else 'later'


def pick_lines(handle_text, points, lane, channel, start, when, topic, reasons):
    text = line('pick', handle_text, points, lane, channel, instant(start), timing(when), *topic_fields(reasons, topic))
    return text + ''.join(line('reason', code, cp) for code, cp in reasons)


def list_lines(shown, held_back):
    return line('held', held_back) + ''.join(
        pick_lines(handle(s.person), s.cp, s.lane, s.channel, s.start, s.when, s.topic,
                   [(reason.code, reason.cp) for reason in s.reasons]) for s in shown)


def clock_lines(engine, people, today, places):
    text = ''
    for person in people:
        days, source = engine.cadence(person, today)
        contact_days = engine.contact_days(person, today)
        touch = max((e.day for e in engine.past(person, today) if engine.weight(e) >= 250), default=None)
        owed, waiting, unanswered = engine.open_threads(person, today)
        text += line('clock', handle(person), engine.height(person, today), days, SOURCES[source],
                     day(contact_days[-1] if contact_days else None), day(touch), len(contact_days), day(owed),
                     day(waiting), unanswered)
    return text + line('load', *engine.capacity(people, today, places))
