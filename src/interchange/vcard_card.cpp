#include "interchange/vcard_card.hpp"

#include "interchange/ascii_case.hpp"

#include <algorithm>
#include <utility>

namespace tend::interchange {

namespace {

constexpr std::string_view names_of_interest =
    " ADR ANNIVERSARY BDAY CATEGORIES EMAIL FN KIND N NICKNAME NOTE ORG PRONOUNS ROLE TITLE TZ UID "
    "X-ABADR X-ABDATE X-ABLABEL X-ADDRESSBOOKSERVER-KIND X-ANNIVERSARY X-EVOLUTION-ANNIVERSARY "
    "X-KADDRESSBOOK-X-ANNIVERSARY X-MS-ANNIVERSARY ";

// What changes from one export to the next while the person stays the same.
constexpr std::string_view names_of_passing_things = " AGENT KEY LOGO PHOTO PRODID REV SOUND VERSION ";

// `names` begins and ends with a blank, `name` does neither.
bool is_among(std::string_view names, std::string_view name) {
    for (auto at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1))
        if (names[at - 1] == ' ' && names[at + name.size()] == ' ') return true;
    return false;
}

std::string comparable(const ContentProperty& property) {
    std::string text = property.name;
    for (const auto& parameter : property.parameters)
        text += ';' + parameter.name + '=' + ascii_upper(parameter.value);
    return text + ':' + property.value;
}

} // namespace

void VcardCard::add(const TextLine& line) {
    auto property = parse_content_property(line.text, line.number);
    if (!property || property->is_base64()) return;
    if (property->name == "VERSION" && without_outer_blanks(property->value) == "2.1")
        escapes_ = VcardEscapes::version_2_1;
    if (!is_among(names_of_passing_things, property->name)) fingerprint_.add(comparable(*property));
    if (!is_among(names_of_interest, property->name)) return;
    if (line.is_cut) {
        left_out_lines_.push_back(line.number);
        return;
    }
    bytes_ += line.text.size();
    if (bytes_ > most_bytes || properties_.size() == most_properties)
        is_too_large_ = true;
    else
        properties_.push_back(std::move(*property));
}

std::vector<const ContentProperty*> VcardCard::all(std::string_view name) const {
    std::vector<const ContentProperty*> found;
    for (const auto& property : properties_)
        if (property.name == name) found.push_back(&property);
    std::stable_sort(found.begin(), found.end(), [](const ContentProperty* a, const ContentProperty* b) {
        return preference(*a) < preference(*b);
    });
    return found;
}

std::vector<std::string> VcardCard::texts(std::string_view name) const {
    std::vector<std::string> found;
    for (const ContentProperty* property : all(name)) {
        std::string text = plain(decoded_value(*property));
        if (!text.empty()) found.push_back(std::move(text));
    }
    return found;
}

std::string VcardCard::plain(std::string_view part) const {
    return on_one_line(unescaped(part, escapes()));
}

} // namespace tend::interchange
