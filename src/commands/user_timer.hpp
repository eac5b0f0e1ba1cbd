#pragma once

#include "commands/daily_run.hpp"
#include "commands/machine.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tend::commands {

// The digest as a timer of the user's own systemd: a service that runs it and a timer that says when.

/// A unit and the path of its file.
struct UnitFile {
    std::string path;
    std::string text;
};

/// The service and the timer, in this order. Throws InvalidInput for a program or
/// file whose name systemd cannot be told.
[[nodiscard]] std::array<UnitFile, 2> digest_units(const DailyRun& run, Machine& machine);

/// Those of the units that are the user's; where only a package has them, the link that has the user's
/// sessions run the timer.
[[nodiscard]] std::vector<UnitFile> installed_units(Machine& machine);

/// Writes the units, and has systemd take them up. Throws StoreError where that fails; then the files are as
/// they were.
void install_units(Machine& machine, const std::array<UnitFile, 2>& units);

/// Stops the timer and takes its files away. What systemd said where it could not be told so, which it finds
/// out itself when it starts anew.
[[nodiscard]] std::optional<std::string> remove_units(Machine& machine);

} // namespace tend::commands
