#pragma once

#include <span>
#include <string_view>

namespace tend::commands {

/// A shell that can complete `tend`, and the script that teaches it.
struct CompletionScript {
    std::string_view shell; ///< `bash`
    std::string_view text;
};

/// All of them. Each script asks `tend __complete` what may come next and holds no list of its own.
[[nodiscard]] std::span<const CompletionScript> completion_scripts();

} // namespace tend::commands
