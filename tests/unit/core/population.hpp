#pragma once

#include "tend/approach.hpp"
#include "tend/suggest.hpp"
#include "tend/workload.hpp"

#include <iosfwd>
#include <string>
#include <vector>

// People as the suggestion tests know them, read from lines of tab-separated fields (`-` where there is
// nothing):
//
//   today DAY · now INSTANT · me OFFSET HOURS · places N
//   person HANDLE ADDED_ON STATE QUIET_UNTIL CADENCE IMPORTANCE STARTED_ON OFFSET HOURS
//   via CHANNEL… · avoid CHANNEL… · interest WORD…
//   follow-up OWNER MADE_ON DUE_ON WHAT
//   occasion DAY KIND LEAD_DAYS open|done LABEL
//   event DAY DIRECTION CHANNEL OTHERS asks|- TEXT
//
// OFFSET is minutes east of UTC, all week long. The lines below a person are theirs. A line `end` closes the
// population.

namespace tend::test {

struct Acquaintance {
    std::string handle;
    PersonState state = PersonState::active;
    std::optional<Day> quiet_until{};
    TieTerms terms;
    Workweek workweek;
    ChannelWishes wishes;
    Knowledge knowledge;
    std::vector<FollowUp> follow_ups;
    std::vector<Occasion> occasions;
    std::vector<Exchange> history;
};

struct Population {
    Day today{};
    Instant now{};
    Workweek mine;
    int places = 5;
    std::vector<Acquaintance> people;
};

/// Reads up to the line `end`; nothing where the stream has no more.
std::optional<Population> read_population(std::istream& lines);

/// A workweek `offset` minutes east of UTC.
Workweek workweek_at(int offset, const WorkingHours& hours);

Rhythm rhythm_of(const Acquaintance& one, Day today);
Pulse pulse_of(const Acquaintance& one, Day today);
std::vector<Reason> reasons_of(const Acquaintance& one, Day today);

/// The list, made as a program over a large file makes it: a thin look at everybody, a full one at the
/// shortlist.
SuggestionList list_of(const Population& population);

/// The list in lines: `held N`, then for each person `pick HANDLE POINTS LANE CHANNEL START TIMING TOPIC
/// SUBJECT` and their `reason CODE POINTS`.
std::string list_in_lines(const Population& population);

/// Where everybody's clock stands, a line each, and what all of it asks of a week.
std::string clocks_in_lines(const Population& population);

} // namespace tend::test
