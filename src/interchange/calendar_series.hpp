#pragma once

#include "interchange/calendar_event.hpp"
#include "tend/day.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tend::interchange {

/// All that a text says of one UID: the event, and what replaces single ones of its repetitions.
struct EventSeries {
    std::optional<CalendarEvent> main; ///< nothing where a calendar holds single repetitions alone
    std::vector<CalendarEvent>
        changes; ///< each with its `instance`; of two for the same one, `occurrences` chooses
};

/// Gathers events by their UID; of two that are the same one the higher SEQUENCE holds, then the later.
class EventBook {
  public:
    void add(CalendarEvent event);
    /// In the order in which they were first met.
    [[nodiscard]] const std::vector<EventSeries>& series() const { return series_; }

  private:
    std::vector<EventSeries> series_;
    std::unordered_map<std::string, std::size_t> places_; // by UID
};

/// One time at which an event takes place, or would have.
struct EventOccurrence {
    enum class State {
        holds,
        cancelled, ///< STATUS:CANCELLED
        excluded   ///< by EXDATE or EXRULE
    };
    const CalendarEvent* event = nullptr; ///< whose words hold; lives as long as its series
    IcsTime start;
    Instant at{};                         ///< of the start; for a whole day its midnight where the user is
    std::chrono::seconds length{};        ///< from zero; of whole days at least one
    std::optional<LocalSeconds> instance; ///< which repetition: its time by the series itself; nothing for an
                                          ///< event that is no repetition
    State state = State::holds;
};

/// The times of a series that begin from `from` until before `until`, by their moments. Repetitions that were
/// moved stand where they are now. Times at which the clock shows something else than planned (a gap) count
/// as the clock before would have told them.
struct EventOccurrences {
    /// More than this many in a span are not told.
    static constexpr std::size_t most = 20'000;

    std::vector<EventOccurrence> all;
    bool are_too_many = false; ///< then `all` is not complete
};
[[nodiscard]] EventOccurrences occurrences(const EventSeries& series, Instant from, Instant until);

/// Which repetition it is, for finding it again: `2026-03-16`, with its time where it is not that of the
/// series' first one: `2026-03-16T14:30:00`. Empty for an event that is no repetition.
[[nodiscard]] std::string instance_text(const EventOccurrence& occurrence, const EventSeries& series);

} // namespace tend::interchange
