#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace tend::commands {

/// The names of the formats of a table, as a sentence lists them: `json, vcard or slack`.
template<class Format>
[[nodiscard]] std::string format_names(std::span<const Format> formats) {
    std::string names;
    for (std::size_t i = 0; i < formats.size(); ++i) {
        if (i > 0) names += i + 1 == formats.size() ? " or " : ", ";
        names += formats[i].name;
    }
    return names;
}

} // namespace tend::commands
