#include "interchange/document_place.hpp"

#include <fmt/format.h>

namespace tend::interchange {

std::string to_text(Section section) {
    switch (section) {
    case Section::me: return "me";
    case Section::circles: return "circles";
    case Section::people: return "people";
    case Section::interactions: return "interactions";
    case Section::milestones: return "milestones";
    case Section::follow_ups: return "follow_ups";
    case Section::holidays: return "holidays";
    }
    return {};
}

std::string to_text(const RecordPlace& place) {
    if (place.section == Section::me) return to_text(place.section);
    return fmt::format("{}[{}]", to_text(place.section), place.index);
}

Skipped skipped_at(const RecordPlace& place, const std::string& reason) {
    return {place.line, to_text(place) + ": " + reason};
}

} // namespace tend::interchange
