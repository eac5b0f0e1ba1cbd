#include "interchange/ics_component.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/charset.hpp"
#include "interchange/vcard_text.hpp"

namespace tend::interchange {

void IcsComponent::add(const TextLine& line) {
    if (is_too_large_) return;
    auto property = parse_content_property(line.text, line.number);
    if (!property || property->is_base64() || property->name == "ATTACH" || property->name == "IMAGE") return;
    bytes_ += line.text.size();
    is_too_large_ = bytes_ > most_bytes || properties_.size() == most_properties;
    if (is_too_large_)
        properties_.clear();
    else
        properties_.push_back(std::move(*property));
}

const ContentProperty* IcsComponent::first(std::string_view name) const {
    for (const auto& property : properties_)
        if (property.name == name && !without_outer_blanks(property.value).empty()) return &property;
    return nullptr;
}

std::vector<const ContentProperty*> IcsComponent::all(std::string_view name) const {
    std::vector<const ContentProperty*> found;
    for (const auto& property : properties_)
        if (property.name == name) found.push_back(&property);
    return found;
}

std::string IcsComponent::text(std::string_view name) const {
    const ContentProperty* const property = first(name);
    return property ? plain_text(*property) : std::string();
}

std::string plain_text(const ContentProperty& property) {
    return on_one_line(unescaped(decoded_value(property), VcardEscapes::later));
}

std::string zone_id(std::string_view written) {
    std::string id = on_one_line(unescaped(guessed_utf8(written), VcardEscapes::later));
    std::erase(id, '"');
    return id;
}

} // namespace tend::interchange
