#include "interchange/document_fields.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace tend::interchange {

namespace {

[[noreturn]] void refuse_unknown(const JsonValue::Member& member, std::span<const std::string_view> known) {
    const std::string shown = told(JsonValue{member.key});
    const std::vector<std::string> names(known.begin(), known.end());
    const std::vector<std::string> near = text::nearest(member.key, names, 1);
    if (near.empty()) throw InvalidInput(fmt::format("unknown key {}", shown));
    throw InvalidInput(fmt::format("unknown key {}; did you mean \"{}\"?", shown, near.front()));
}

const JsonValue::Object& members_of(const JsonValue& record) {
    const auto* members = std::get_if<JsonValue::Object>(&record.content);
    if (members == nullptr)
        throw InvalidInput(told(record) + " stands where a record is expected: an object");
    return *members;
}

} // namespace

void refuse(const Field& field, std::string_view accepted) {
    throw InvalidInput(fmt::format("\"{}\" is {}; it takes {}", field.name(), told(field.value), accepted));
}

Fields::Fields(const JsonValue& record, std::span<const std::string_view> known)
    : known_(known), values_(known.size()) {
    for (const JsonValue::Member& member : members_of(record)) {
        const auto found = std::find(known_.begin(), known_.end(), member.key);
        if (found == known_.end()) refuse_unknown(member, known_);
        const JsonValue*& value = values_[static_cast<std::size_t>(found - known_.begin())];
        if (value != nullptr) throw InvalidInput(fmt::format("\"{}\" stands there twice", member.key));
        value = &member.value;
    }
}

const JsonValue* Fields::find(std::string_view key) const {
    if (next_ >= known_.size() || known_[next_] != key)
        next_ = static_cast<std::size_t>(std::find(known_.begin(), known_.end(), key) - known_.begin());
    return next_ < known_.size() ? values_[next_++] : nullptr;
}

Field Fields::required_field(std::string_view key) const {
    const JsonValue* value = find(key);
    if (value == nullptr) throw InvalidInput(fmt::format("\"{}\" is missing", key));
    return Field{key, *value};
}

Key<std::string> Fields::optional_text(std::string_view key) const {
    Key<std::string> text = optional(key, read_text);
    if (text.value() == "") return std::nullopt;
    return text;
}

} // namespace tend::interchange
