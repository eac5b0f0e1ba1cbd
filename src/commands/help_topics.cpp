#include "commands/help_topics.hpp"

#include "commands/two_columns.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <array>

namespace tend::commands {

namespace {

constexpr std::string_view days_text =
    R"(A day of several words is one argument: put it in quotes. The day understood is always echoed.

2026-03-16 | that day
today, yesterday, tomorrow |
mon, tuesday | a weekday
3d ago, "two weeks ago" | back from today
"in 10 days" | ahead
"15 mar", "mar 15 2025" | with or without its year

What has happened looks back: for log, --since and --started, mon is the last Monday, today included. Everything else looks ahead: mon is the next Monday, today left out. Birthdays need no year: 04-15, "15 apr".

03/04, next and whatever else can be read in two ways is refused with what is accepted; no word of a note is ever taken for a day.

Lengths of time (--within, snooze) are 7d, 2w, 1m (a month), 1q or 1y, or "two weeks"; --since takes them too, back from today. The length of a meeting is 30m, 1h or 1h30m.)";

constexpr std::string_view cadence_text =
    R"(A cadence says how often you mean to be in touch: tend edit WHO --every 2w.

10d, 2w, 1m, 3m, 1q, 1y | days, weeks, months, quarters, years
"every 2 weeks", P2W | the same in other words
daily, weekly, fortnightly |
monthly, quarterly, yearly |
never | no rhythm, on purpose

It is counted from the last real contact, by the day it happened, in units of the calendar: a month after 31 January is the last day of February. Contact in a group, a reaction and a social note count in part; an attempt without an answer and something planned do not count.

The cadence in force is the person's own, else that of their circle, else what their history shows, and for somebody new 14 days at most, in the first 90 after they started. Whoever has none of these is not due, but may be suggested; tend triage gives them one.

biweekly is refused, for it means two things.)";

constexpr std::string_view zones_text =
    R"(A zone is an IANA name, in any case, with a blank for the underscore: Europe/Berlin, "america/sao paulo". Aliases are kept as the zone they stand for. A wrong name is answered with the nearest ones and, for a city or a country, with its zones. An offset (+02:00) is no zone: it knows no summer time.

Your own zone is the first of these that is set:

TEND_TZ | the environment
user.tz | tend config user.tz Europe/Berlin
TZ | the environment
the system's |

Your hours are the setting user.hours, those of others edit --hours: "mon-fri 09:00-17:30", "sun-thu 08:00-16:00", "22:00-06:00" over midnight; several are joined by semicolons. Where none are given, mon-fri 09:00-17:00 is assumed.

Somebody who travels: tend edit WHO --tz Asia/Tokyo --until fri.)";

constexpr std::string_view people_text =
    R"(A person (WHO) is named by the first of these that fits, without case and accents:

ana | the handle
ana@example.org | an address
"Ana Souza" | the full name
an, sou | the beginning of the handle or of a word of the name, where it means one person

Several people are joined by commas: ana,bo. Commands whose words are nothing but people take several arguments too.

add makes the handle from the first name; --handle names another, edit --handle changes it. The handle of somebody who was merged into another leads to the one who was kept.

Where a name means several people nothing is done, and they are listed.)";

constexpr std::string_view json_text =
    R"(Every command takes --json and prints one compact line on stdout; an error is one line on stderr, with nothing on stdout.

{"schema_version":1,"kind":"due","now":"...","items":[...]} | a result
... "undo":true | a change, with the records as they are now
{"schema_version":1,"error":{"code":"...","message":"...","hint":...,"candidates":[...]}} | an error

code is one of usage, invalid, not_found, ambiguous, conflict, storage, busy, too_new, corrupt, bug.

What is unknown is null and never left out. Moments are RFC 3339 with Z, local times with their offset, days YYYY-MM-DD (--MM-DD without a year), cadences ISO 8601 (P2W), ids UUIDs. JSON only grows within a schema_version; text is for people and may change. The schemas are in docs/schema.

With --now and the same file and arguments, a read prints the same bytes each time.)";

constexpr std::string_view exit_codes_text = R"(0 | done; an empty list is success
1 | could not do it: storage, input or output
2 | wrong usage, or input that cannot be read
3 | no such person or record
4 | ambiguous, or a conflict
10 | only with --exit-code: the list is not empty
70 | a bug
130 | interrupted by Ctrl-C)";

constexpr std::string_view files_text =
    R"(All is in one SQLite file, readable by you alone; the first of these that is set:

--db PATH | on the command line
TEND_DB | the environment
$XDG_DATA_HOME/tend/tend.db |
~/.local/share/tend/tend.db |

It is made when something is first kept; reads never write to it. Backups of its own lie beside it: tend restore lists them. A file that is damaged, newer than the program or not tend's is refused untouched; tend doctor looks it through.

More of the environment:

TEND_TZ | your zone
TEND_NOW | as --now: the moment to go by
NO_COLOR, CLICOLOR_FORCE, TERM=dumb | colours
COLUMNS | the width
TEND_PAGER, PAGER | what shows long texts at a terminal (less); empty for nothing
VISUAL, EDITOR | the editor of log -e)";

constexpr std::array topics{
    HelpTopic{"days", "days, birthdays and lengths of time", days_text},
    HelpTopic{"cadence", "how often to be in touch", cadence_text},
    HelpTopic{"zones", "time zones and working hours", zones_text},
    HelpTopic{"people", "how a person is named", people_text},
    HelpTopic{"json", "what scripts get", json_text},
    HelpTopic{"exit-codes", "what the exit status says", exit_codes_text},
    HelpTopic{"files", "where data lives, and the environment", files_text},
};

constexpr std::string_view between_columns = " |";

/// Takes the next line off `text`.
std::string_view next_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

} // namespace

std::span<const HelpTopic> help_topics() {
    return topics;
}

const HelpTopic* find_topic(std::string_view name) {
    const auto* found = std::find_if(topics.begin(), topics.end(),
                                     [&](const HelpTopic& topic) { return topic.name == name; });
    return found == topics.end() ? nullptr : found;
}

std::string topic_text(const HelpTopic& topic, std::size_t width) {
    std::string out;
    TwoColumns rows;
    for (std::string_view rest = topic.text; !rest.empty();) {
        const std::string_view line = next_line(rest);
        if (const auto bar = line.find(between_columns); bar != std::string_view::npos) {
            const auto right = line.substr(std::min(bar + between_columns.size() + 1, line.size()));
            rows.emplace_back(line.substr(0, bar), right);
            continue;
        }
        out += two_columns(rows, width);
        rows.clear();
        out += text::wrapped(line, width) + '\n';
    }
    return out + two_columns(rows, width);
}

} // namespace tend::commands
