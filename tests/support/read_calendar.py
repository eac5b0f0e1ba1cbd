#!/usr/bin/env python3
"""Reads a calendar with the libraries that are here (icalendar, vobject) and tells what each makes of it.

    read_calendar.py FILE

One line an event: LIBRARY, UID, SUMMARY, start, rule (its parts sorted), joined by tabs. The exit status is 77 where no library is here.
"""

import sys
from pathlib import Path


def by_icalendar(text: str):
    import icalendar

    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        rule = event["RRULE"].to_ical().decode() if "RRULE" in event else ""
        yield str(event["UID"]), str(event["SUMMARY"]), event["DTSTART"].dt.isoformat(), rule


def by_vobject(text: str):
    import vobject

    for event in vobject.readOne(text).vevent_list:
        rule = event.rrule.value if hasattr(event, "rrule") else ""
        yield event.uid.value, event.summary.value, event.dtstart.value.isoformat(), rule


def main() -> int:
    text = Path(sys.argv[1]).read_bytes().decode("utf-8")
    libraries = 0
    for read in (by_icalendar, by_vobject):
        try:
            for *event, rule in read(text):
                print(read.__name__.removeprefix("by_"), *event, ";".join(sorted(rule.split(";"))), sep="\t")
        except ImportError:
            continue
        libraries += 1
    return 0 if libraries else 77


if __name__ == "__main__":
    sys.exit(main())
