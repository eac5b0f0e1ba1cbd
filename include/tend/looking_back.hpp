#pragma once

#include "tend/cadence.hpp"
#include "tend/id.hpp"
#include "tend/words.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tend {

/// Something that happened, or was tried, in what looking back counts of it.
struct PastContact {
    Day on_day{};
    Channel channel = Channel::chat;
    Direction direction = Direction::both;
    bool tried = false;
    std::optional<Value> value{};
    std::vector<PersonId> people{}; ///< those named who are there, sorted
};

/// Somebody who is there, with the groups they belong to.
struct Member {
    PersonId id;
    std::string handle, name;
    std::optional<std::string> team;
    std::string circle; ///< empty where they are in none
    PersonState state = PersonState::active;
    std::optional<Day> quiet_until;
};

/// What give and take looked like.
struct Balance {
    int out = 0, in = 0, both = 0;      ///< who began
    int gave = 0, got = 0, favours = 0; ///< what was given, received, asked

    void add(Direction direction, std::optional<Value> value);
    bool operator==(const Balance&) const = default;
};

/// How much of what happened was with one team or circle.
struct GroupTally {
    std::string name;
    int people = 0;    ///< active ones
    int in_touch = 0;  ///< those of them heard from
    int exchanges = 0; ///< with at least one of the group, archived people too

    bool operator==(const GroupTally&) const = default;
};

struct ChannelTally {
    Channel channel = Channel::chat;
    int exchanges = 0;

    bool operator==(const ChannelTally&) const = default;
};

/// A period in numbers. What was only tried is no exchange.
struct Review {
    int exchanges = 0;
    int tried = 0;
    int days = 0;                         ///< on which there was any
    std::vector<PersonId> people{};       ///< with whom there was any, sorted
    int met = 0;                          ///< how many of them in person
    Balance balance{};                    ///< of the exchanges
    std::vector<ChannelTally> channels{}; ///< those used, the most used first, then in the order of the words
    std::vector<GroupTally> teams{}, circles{}; ///< the most exchanges first, then by name; silent ones last
};

/// What `contacts` were, as far as `members` took part in them. A group without an active member is there
/// only where something happened with it.
[[nodiscard]] Review review_of(std::span<const PastContact> contacts, std::span<const Member> members);

/// The contacts that any of `people` (sorted) took part in, told of them alone.
[[nodiscard]] std::vector<PastContact> among(std::vector<PastContact> contacts,
                                             std::span<const PersonId> people);

inline constexpr std::size_t channel_count = static_cast<std::size_t>(Channel::react) + 1;

struct DayCount {
    Day on_day{};
    int exchanges = 0;

    bool operator==(const DayCount&) const = default;
};

/// A month of the calendar, by channel.
struct MonthCount {
    std::chrono::year_month month{};
    int exchanges = 0;
    std::array<int, channel_count> by_channel{}; ///< in the order of the words

    bool operator==(const MonthCount&) const = default;
};

/// A period day by day and month by month. What was only tried is left out.
struct ContactCalendar {
    Day first{}, last{};
    std::vector<DayCount> days;     ///< those with any, in order
    std::vector<MonthCount> months; ///< every month that the period touches, in order
};

/// The calendar of what lies within `first` and `last`, which is not before it.
[[nodiscard]] ContactCalendar contact_calendar(std::span<const PastContact> contacts, Day first, Day last);

/// Where the twelve calendar months that end with the month of `today` begin.
[[nodiscard]] Day twelve_months_begin(Day today);

/// How many exchanges a day one of the four shades of a calendar stands for: a quarter of what the busiest
/// days have, the busiest twentieth of them aside; at least 1.
[[nodiscard]] int shade_step(std::span<const DayCount> day_counts);

/// The shade of a day with `exchanges`: 0 for none, 1 to 4.
[[nodiscard]] int shade_of(int exchanges, int step);

} // namespace tend
