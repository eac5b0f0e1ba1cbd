#pragma once

#include "commands/export_formats.hpp"

#include <functional>
#include <optional>

namespace tend::commands {

/// A person as formats that hold people need them.
struct PersonToExport {
    PersonOnDay of_today;
    std::optional<PartialDay> birthday, anniversary;
};

/// Whether the command names people or narrows them by filters.
[[nodiscard]] bool asks_for_some_people(const Arguments& arguments);

/// Hands over the people the command asks for, one by one: those named, in that order, else all that the
/// filters let through (without `--state` everybody but archived people), by handle.
/// Throws as `resolve_people` and `read_filter` do, and UsageError where people are named beside filters.
void take_people(const ExportJob& job, const std::function<void(const PersonToExport&)>& take);

/// The values of the person's facts of that key, in order.
[[nodiscard]] std::vector<std::string> fact_values(const PersonOnDay& person, std::string_view key);

} // namespace tend::commands
