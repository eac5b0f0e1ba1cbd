#pragma once

#include "interchange/document_records.hpp"
#include "interchange/document_value.hpp"

#include <span>
#include <string>

namespace tend::interchange {

// One function per record of the interchange document; how the records are strung together is not their
// business. Each throws InvalidInput with the reason where the value is no such record: an unknown key or one
// that stands there twice, a missing one, a value of another type or form.

/// `names` are the full names of the settings that may be there.
[[nodiscard]] SettingsRecord parse_settings(const JsonValue& value, std::span<const std::string> names);
[[nodiscard]] CircleRecord parse_circle(const JsonValue& value);
[[nodiscard]] PersonRecord parse_person(const JsonValue& value);
[[nodiscard]] InteractionRecord parse_interaction(const JsonValue& value);
[[nodiscard]] MilestoneRecord parse_milestone(const JsonValue& value);
[[nodiscard]] FollowUpRecord parse_follow_up(const JsonValue& value);
[[nodiscard]] HolidayRecord parse_holiday(const JsonValue& value);

} // namespace tend::interchange
