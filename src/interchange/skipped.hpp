#pragma once

#include <cstddef>
#include <string>

namespace tend::interchange {

/// A record of an imported text that could not be taken, and where it stands.
struct Skipped {
    std::size_t line = 0; ///< of its beginning, from 1
    std::string reason;
    bool on_purpose = false; ///< it could be read, but is no person: an organisation, a bot, a deleted account

    bool operator==(const Skipped&) const = default;
};

} // namespace tend::interchange
