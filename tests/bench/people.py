#!/usr/bin/env python3
"""Writes a made-up interchange document: people.py PEOPLE INTERACTIONS_EACH.

The same numbers give the same bytes. Of the people a third have a rhythm of their own and a seventh one of a circle; they live in six
zones or nobody knows where; every tenth has a birthday, every twentieth something is promised to.
"""
import datetime
import json
import random
import sys

TODAY = datetime.date(2026, 3, 16)
ZONES = ["America/Sao_Paulo", "Asia/Tokyo", "Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles", "Pacific/Auckland", None]


def person(chance, number):
    record = {"handle": f"p{number}", "name": f"Person{number} Name{number % 997}", "emails": [f"p{number}@example.org"],
              "team": f"team{number % 20}", "tz": chance.choice(ZONES), "tags": [f"t{number % 7}"], "added_on": "2024-01-01"}
    if number % 3 == 0:
        record["cadence"] = chance.choice(["P2W", "P1M", "P3M"])
    elif number % 5 == 0:
        record["circle"] = "mentors"
    return record


def interaction(chance, number, time):
    return {"on": str(TODAY - datetime.timedelta(days=chance.randint(0, 600))), "people": [f"p{number}"],
            "channel": chance.choice(["chat", "call", "video", "email"]), "direction": chance.choice(["in", "out", "both"]),
            "text": f"talk {time}"}


def sections(people, each):
    chance = random.Random(7)
    yield "circles", ({"name": "mentors", "cadence": "P3M"},)
    yield "people", (person(chance, number) for number in range(people))
    yield "interactions", (interaction(chance, number, time) for number in range(people) for time in range(each))
    yield "milestones", ({"person": f"p{number}", "kind": "birthday", "on": f"--{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"}
                         for number in range(0, people, 10))
    yield "follow_ups", ({"person": f"p{number}", "what": "send the notes", "made_on": "2026-02-01",
                          "due_on": str(TODAY + datetime.timedelta(days=chance.randint(-30, 60)))} for number in range(0, people, 20))


def main():
    people, each = int(sys.argv[1]), int(sys.argv[2])
    write = sys.stdout.write
    write('{"schema_version":1,"kind":"export","me":{"tz":"Europe/Berlin"}')
    for name, records in sections(people, each):
        write(f',"{name}":[')
        for at, record in enumerate(records):
            write(("," if at else "") + json.dumps(record, separators=(",", ":")))
        write("]")
    write("}\n")


if __name__ == "__main__":
    main()
