#pragma once

#include "commands/import_formats.hpp"
#include "interchange/calendar_event.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tend::commands {

/// Who takes part in a meeting.
struct Attendance {
    std::vector<PersonId> people; ///< those the user knows, sorted
    std::optional<int> others;    ///< how many take part besides the user, where more than `people`
    bool is_declined = false;     ///< by the user
};

/// Whether people whom nobody knows are added.
enum class Strangers { counted, added };

/// Finds the people whom calendars name, by their addresses. The user's own are those of `user.email`.
class MeetingPeople {
  public:
    /// Throws UsageError where strangers are to be added and the user's own address is not known.
    MeetingPeople(const ImportJob& job, Strangers strangers);

    /// Who comes to `event`: its attendees and its organizer, without those who declined, rooms, resources
    /// and groups. New people are saved where they are to be added.
    [[nodiscard]] Attendance attendance(const interchange::CalendarEvent& event);

    /// The addresses that nobody here has, each counted once.
    [[nodiscard]] std::size_t strangers() const { return unknown_.size(); }
    /// Whether it is known which addresses are the user's.
    [[nodiscard]] bool knows_user() const { return !own_.empty(); }

  private:
    [[nodiscard]] std::optional<PersonId> person_of(const interchange::Invited& invited);
    [[nodiscard]] PersonId added(const interchange::Invited& invited);

    const ImportJob& job_;
    Strangers wanted_;
    std::set<std::string> own_;                             // folded addresses
    std::map<std::string, std::optional<PersonId>> people_; // by folded address, as far as asked
    std::set<std::string> unknown_;
};

} // namespace tend::commands
