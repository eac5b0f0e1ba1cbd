#pragma once

#include "interchange/contact.hpp"

#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// An activity or a note of a `friends.md`.
struct FriendsEntry {
    std::size_t line = 0; ///< from 1
    Day on{};
    std::string text;                ///< without its marks; `@tags` stay
    std::vector<std::string> people; ///< the full names it marks, each once, in order
    std::string source_key;          ///< `friends:` and a hash of the entry

    bool operator==(const FriendsEntry&) const = default;
};

/// Whom a reading of a `friends.md` tells.
struct FriendsSink {
    std::function<void(Contact)> contact;
    std::function<void(FriendsEntry)> activity, note;
    std::function<void(Skipped)> skipped;
};

/// Reads the file of the program friends: its friends first (with nicknames and location as facts, a location
/// that is a country code as place), then the activities, then the notes, each in the order of the text; the
/// locations are passed over. It is held in memory as a whole. An entry that will not do is reported as
/// skipped. Throws StoreError where the stream fails.
void read_friends(std::istream& in, const FriendsSink& sink);

/// Whether a text with this beginning is such a file: its first heading is one of the four it has.
[[nodiscard]] bool looks_like_friends(std::string_view beginning);

} // namespace tend::interchange
