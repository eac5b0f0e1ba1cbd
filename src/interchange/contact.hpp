#pragma once

#include "interchange/skipped.hpp"
#include "tend/day.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tend::interchange {

/// A person as an address book or directory of another program tells of them. Text is valid UTF-8 and trimmed; empty text
/// is left out.
struct Contact {
    std::size_t line = 0; ///< where the record begins in its text, from 1
    std::string name;     ///< never empty
    std::vector<std::string> emails;
    std::optional<std::string> org, team, role, place;
    std::optional<std::string> zone_text;  ///< as written; whether it names a zone is for the timezone room to say
    std::optional<PartialDay> birthday, anniversary;
    std::vector<std::string> tags;
    std::vector<std::pair<std::string, std::string>> facts; ///< what has no field: a note, a birthday told in words
    std::string source_key; ///< format and UID (`vcard:UID`), else format and a hash of the record: equal at a second reading

    bool operator==(const Contact&) const = default;
};

/// What a reader of contacts hands over, in the order of the text, as it reads: nothing is gathered in the reader.
struct ContactSink {
    std::function<void(Contact)> contact;
    std::function<void(Skipped)> skipped;
};

} // namespace tend::interchange
