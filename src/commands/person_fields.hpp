#pragma once

#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/context.hpp"

#include <string>
#include <vector>

namespace tend::commands {

/// The options that `add` and `edit` share: all that can be said about a person.
inline constexpr std::array person_field_options{
    Option{"--handle", ValueKind::handle, "the short name to type"},
    Option{"--email", ValueKind::address, "addresses, comma-joined, the main one first"},
    Option{"--org", ValueKind::org, "company"},
    Option{"--team", ValueKind::team, "team"},
    Option{"--role", ValueKind::text, "what they do"},
    Option{"--place", ValueKind::place, "where they are, for holidays: JP, US-OR"},
    Option{"--tz", ValueKind::zone, "time zone: Asia/Tokyo"},
    Option{"--hours", ValueKind::hours, "working hours: \"mon-fri 09:00-17:30\""},
    Option{"--via", ValueKind::channels, "channels they like, comma-joined"},
    Option{"--avoid", ValueKind::channels, "channels to leave out"},
    Option{"--circle", ValueKind::circle, "the circle they belong to"},
    Option{"--tag", ValueKind::tag, "tags, comma-joined"},
    Option{"--every", ValueKind::cadence, "how often to be in touch: 2w, 1m, never"},
    Option{"--reply-within", ValueKind::days, "how soon they answer, in working days: 2d"},
    Option{"--importance", ValueKind::importance, "low, normal, high or key"},
    Option{"--started", ValueKind::day, "their first day at work"},
    Option{"--birthday", ValueKind::day, "04-15, or 1990-04-15"},
    Option{"--note", ValueKind::text, "a note, kept as the fact `note`"},
};

/// What the options say that lives beside the person's own row: milestones and the note. An empty value takes
/// away.
struct PersonExtras {
    std::optional<std::optional<PartialDay>> birthday;
    std::optional<std::optional<Day>> started;
    std::optional<std::string> note;
};

/// Puts what the options say into `person`; an empty value clears. Throws InvalidInput, and NotFound for a
/// circle.
/// `--handle` is folded to lower case and checked, not looked up.
[[nodiscard]] Person with_fields(Person person, const Arguments& arguments, Context& context);

/// Reads the options that do not live in the person's row. Throws InvalidInput.
[[nodiscard]] PersonExtras read_extras(const Arguments& arguments, Context& context);

/// Saves them for a person: one birthday, one first day, one note; those there are replaced.
void save_extras(const PersonExtras& extras, PersonId person, Context& context);

/// A handle nobody has: from the first name (a title is none), then with the last name, then with a number.
[[nodiscard]] std::string free_handle(const std::string& full_name, const store::Store& store);

} // namespace tend::commands
