#include "support/catch.hpp"
#include "tend/day.hpp"
#include "timezone/zone_names.hpp"
#include "timezone/zones.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <vector>

// The zone database and the C library read the same files with different code: each is the other's oracle.

using namespace tend;
using namespace tend::timezone;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr unsigned seed = 20111230;

std::vector<std::string> all_zones() {
    std::vector<std::string> zones;
    for (const ZoneName& known : ZoneNames::of_system().all())
        if (known.name == known.canonical) zones.push_back(known.name);
    return zones;
}

Instant start_of(int year) {
    return Instant(make_day(year, 1, 1).value().time_since_epoch());
}

/// The instants from which on clocks in `zone` have another offset, found by the C library in steps of a
/// week.
std::vector<Instant> changes(const std::string& zone, int first_year, int last_year) {
    std::vector<Instant> found;
    auto offset_at = [&zone](Instant instant) { return own_local_time(zone, instant).offset; };
    Instant step = start_of(first_year);
    seconds before = offset_at(step);
    while (step < start_of(last_year + 1)) {
        const Instant next = step + days(14);
        const seconds after = offset_at(next);
        if (after != before) {
            Instant old_time = step, new_time = next;
            while (new_time - old_time > seconds(1)) {
                const Instant middle = std::chrono::floor<seconds>(old_time + (new_time - old_time) / 2);
                (offset_at(middle) == before ? old_time : new_time) = middle;
            }
            found.push_back(new_time);
        }
        step = next;
        before = after;
    }
    return found;
}

/// Some that the zone files list, and some of those that follow by rule.
std::vector<Instant> changes_to_try(const std::string& zone) {
    std::vector<Instant> all = changes(zone, 2010, 2016);
    const std::vector<Instant> by_rule = changes(zone, 2037, 2039);
    all.insert(all.end(), by_rule.begin(), by_rule.end());
    return all;
}

/// `instant_of` by trying every instant at which clocks could show the time.
Instant first_showing(const std::string& zone, Day day, int minute) {
    const Instant shown(day.time_since_epoch() + minutes(minute));
    for (Instant instant = shown - hours(16); instant <= shown + hours(16); instant += minutes(15)) {
        const LocalTime local = own_local_time(zone, instant);
        if (local.day > day || (local.day == day && local.minute >= minute)) return instant;
    }
    return {};
}

} // namespace

TEST_CASE("the database and the C library agree around every change of every zone") {
    std::size_t wrong = 0;
    std::size_t seen = 0;
    for (const std::string& zone : all_zones())
        for (const Instant change : changes(zone, 2010, 2039))
            for (const seconds off : {seconds(-3600), seconds(-1), seconds(0), seconds(1), seconds(3600)}) {
                ++seen;
                if (local_time(zone, change + off) != own_local_time(zone, change + off)) ++wrong;
            }
    CHECK(wrong == 0);
    CHECK(seen > 15000);
}

TEST_CASE("the database and the C library agree at any time") {
    std::mt19937_64 random(seed);
    CAPTURE(seed);
    const Instant first = start_of(1900);
    const auto span = static_cast<std::uint64_t>((start_of(2100) - first).count());
    std::string wrong;
    for (const std::string& zone : all_zones())
        for (int round = 0; round < 50; ++round) {
            const Instant instant = first + std::chrono::milliseconds(random() % span);
            if (local_time(zone, instant) != own_local_time(zone, instant))
                wrong += zone + " " + to_text(instant) + "\n";
        }
    CHECK(wrong == "");
}

TEST_CASE("instant_of is the first moment at which clocks show the time, or a later one in a gap") {
    std::string wrong;
    for (const std::string zone :
         {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu",
          "Pacific/Chatham", "America/St_Johns", "Africa/Casablanca", "Asia/Gaza", "Asia/Tehran",
          "America/Caracas", "Antarctica/Troll", "Asia/Pyongyang", "Africa/Cairo"})
        for (const Instant change : changes_to_try(zone))
            for (int quarter = -5; quarter <= 5; ++quarter) {
                const Instant shown = change + own_local_time(zone, change).offset + minutes(15 * quarter);
                const auto midnight = std::chrono::floor<days>(shown);
                const Day day(midnight.time_since_epoch());
                const auto minute =
                    static_cast<int>(std::chrono::duration_cast<minutes>(shown - midnight).count());
                if (instant_of(zone, day, minute) != first_showing(zone, day, minute))
                    wrong += zone + " " + to_text(day) + " minute " + std::to_string(minute) + "\n";
            }
    CHECK(wrong == "");
}

TEST_CASE("a time that was told comes back from its moment, but for gaps") {
    std::mt19937_64 random(seed);
    CAPTURE(seed);
    const Day first = make_day(1972, 1, 1).value();
    std::size_t wrong = 0;
    for (const std::string& zone : all_zones())
        for (int round = 0; round < 30; ++round) {
            const Day day = first + days(random() % (100 * 365));
            const int minute = static_cast<int>(random() % 1440);
            const Instant instant = instant_of(zone, day, minute);
            const LocalTime local = local_time(zone, instant);
            const bool is_told = local.day == day && local.minute == minute;
            const bool is_change = local.offset != local_time(zone, instant - seconds(1)).offset;
            if (!is_told && !is_change) ++wrong;
        }
    CHECK(wrong == 0);
}
