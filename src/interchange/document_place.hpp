#pragma once

#include "interchange/skipped.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace tend::interchange {

/// The parts of an interchange document, in the order in which tend writes them.
enum class Section { me, circles, people, interactions, milestones, follow_ups, holidays };

inline constexpr std::array all_sections{Section::me,           Section::circles,    Section::people,
                                         Section::interactions, Section::milestones, Section::follow_ups,
                                         Section::holidays};

/// The key of the section in the document.
[[nodiscard]] std::string to_text(Section section);

/// Where a record stands in its document.
struct RecordPlace {
    Section section{};
    std::size_t index = 0; ///< within its section, from 0, as jq counts
    std::size_t line = 0;  ///< of its beginning, from 1

    bool operator==(const RecordPlace&) const = default;
};

/// As jq names it: `people[3]`, `me`.
[[nodiscard]] std::string to_text(const RecordPlace& place);

/// The record at `place`, left out for `reason`; the reason names the place too, for a document may be one
/// long line.
[[nodiscard]] Skipped skipped_at(const RecordPlace& place, const std::string& reason);

} // namespace tend::interchange
