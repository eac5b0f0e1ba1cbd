"""What is measured: every everyday command, and what it is held against."""
from dataclasses import dataclass

DAY = 20528  # 2026-03-16, as the derived tables count days


@dataclass(frozen=True)
class Question:
    """A command of tend, with the SQL that asks the same by hand where there is such."""
    name: str
    arguments: tuple[str, ...]
    sql: str | None = None
    floors: float | None = None  # at most so many times the floor, at 1,000 people
    grows: float | None = None  # at most so many times its time at 1,000, at the largest size
    sqls: float | None = None  # at most so many times the time of its SQL, at the largest size


LIST_SQL = """SELECT p.handle, p.name, c.name, p.team, r.cadence_count, r.cadence_unit, date(r.last_contact * 86400, 'unixepoch'),
 date(r.due * 86400, 'unixepoch'), p.tz, p.state FROM person p LEFT JOIN rhythm r ON r.person = p.id LEFT JOIN circle c ON c.id = p.circle
 WHERE p.deleted_at IS NULL AND p.merged_into IS NULL AND p.state <> 'archived' ORDER BY p.handle"""

EXPORT_SQL = """SELECT * FROM person; SELECT * FROM email; SELECT * FROM tag; SELECT * FROM fact; SELECT * FROM milestone; SELECT * FROM follow_up;
 SELECT i.*, (SELECT group_concat(q.handle) FROM participant t JOIN person q ON q.id = t.person WHERE t.interaction = i.id) FROM interaction i"""

QUESTIONS = (
    Question("due --limit 20", ("due", "--limit", "20"), f"SELECT p.handle, p.name, date(r.due * 86400, 'unixepoch') FROM rhythm r JOIN person p ON p.id = r.person "
             f"WHERE r.listed = 1 AND r.due <= {DAY} AND (r.quiet_until IS NULL OR r.quiet_until <= {DAY}) ORDER BY r.due, r.handle LIMIT 20", 3, 1.5),
    Question("suggest", ("suggest",), None, 3, 5),
    Question("digest", ("digest",), None, 3, 5),
    Question("show WHO", ("show", "p77"), "SELECT * FROM person p LEFT JOIN rhythm r ON r.person = p.id WHERE p.handle = 'p77'", 3, 1.5),
    Question("when WHO WHO", ("when", "p77", "p78"), None, 3, 1.5),
    Question("history -n 20", ("history", "-n", "20"), "SELECT on_day, channel, text FROM interaction WHERE deleted_at IS NULL ORDER BY on_day DESC, id DESC LIMIT 20", None, 1.5),
    Question("history WHO -n 20", ("history", "p77", "-n", "20"), None, None, 1.5),
    Question("upcoming", ("upcoming", "-n", "20"), None, None, None),
    Question("list -n 20", ("list", "-n", "20"), LIST_SQL + " LIMIT 20", None, 1.5),
    Question("list", ("list",), LIST_SQL, None, None, 1.5),
    Question("search", ("search", "nowhere"), "SELECT text FROM interaction WHERE text LIKE '%nowhere%'"),
    Question("export", ("export",), EXPORT_SQL, None, None, 1.5),
)
