#pragma once

#include "render/due_views.hpp"
#include "text/json_writer.hpp"

#include <string>

namespace tend::render {

/// Why somebody who is due is in the digest, until the whole ranking of suggestions tells it.
struct CheckIn {
    std::string code;    ///< `hello` where there never was a personal contact, else `due`
    int points = 0;      ///< hundredths
    std::string since;   ///< `talked 5 weeks ago`, `not talked yet`
    std::string measure; ///< what that is held against: `meant every month`, `added 2 weeks ago`

    /// The whole reason in words: `talked 5 weeks ago, meant every month`.
    [[nodiscard]] std::string text() const;
};

[[nodiscard]] CheckIn check_in_of(const DuePerson& person, Day today);

/// The record `suggestion` of a check-in; channel, time and topic are not known yet.
void write_check_in(text::JsonWriter& out, const DuePerson& person, Day today);

} // namespace tend::render
