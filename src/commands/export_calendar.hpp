#pragma once

#include "commands/context.hpp"
#include "tend/occurrence.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace tend::commands {

/// Writes what lies ahead as a calendar (RFC 5545) that other programs subscribe to: the next day to check in
/// with each person, milestones (yearly ones with a rule), open ends with a day, what is planned but did not
/// come from a calendar. Only of active people. The same file at the same `--now` gives the same bytes.
void write_calendar(Context& context, const std::function<void(std::string_view)>& out);

/// The rule by which a yearly day comes round, 29 February as `rule` says.
[[nodiscard]] std::string yearly_rule(const PartialDay& day, LeapRule rule);

} // namespace tend::commands
