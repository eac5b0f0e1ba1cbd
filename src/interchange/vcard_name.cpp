#include "interchange/vcard_name.hpp"

#include <algorithm>
#include <array>

namespace tend::interchange {

namespace {

// N's parts in the order they are spoken; titles before and after the name are left to FN.
constexpr std::array<std::size_t, 3> given_middle_family = {1, 2, 0};

// Later versions put several names into one part with commas, in 2.1 a comma is only a comma.
std::string part_of_name(const VcardCard& card, std::string_view part) {
    if (card.escapes() == VcardEscapes::version_2_1) return card.plain(part);
    std::string name;
    for (const auto one : escaped_parts(part, ',')) name += card.plain(one) + ' ';
    return on_one_line(name);
}

std::string spoken_name(const VcardCard& card) {
    for (const ContentProperty* property : card.all("N")) {
        const std::string value = decoded_value(*property);
        const auto parts = escaped_parts(value, ';');
        std::string name;
        for (const std::size_t index : given_middle_family) {
            if (index >= parts.size()) continue;
            const std::string part = part_of_name(card, parts[index]);
            if (!part.empty()) name += (name.empty() ? "" : " ") + part;
        }
        if (!name.empty()) return name;
    }
    return {};
}

bool begins_small(std::string_view word) {
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z';
}

std::string first_nickname(const VcardCard& card) {
    for (const ContentProperty* property : card.all("NICKNAME")) {
        const std::string value = decoded_value(*property);
        for (const auto one : escaped_parts(value, ',')) {
            std::string name = card.plain(one);
            if (!name.empty()) return name;
        }
    }
    return {};
}

} // namespace

std::string name_on(const VcardCard& card, const std::vector<std::string>& emails) {
    if (const auto written = card.texts("FN"); !written.empty()) return written.front();
    if (auto name = spoken_name(card); !name.empty()) return name;
    if (auto name = first_nickname(card); !name.empty()) return name;
    for (const auto& part : organisation_on(card))
        if (!part.empty()) return part;
    if (emails.empty()) return {};
    return emails.front().substr(0, emails.front().find('@'));
}

NameParts parts_of_name(std::string_view name) {
    auto blank = name.rfind(' ');
    // What stands in brackets at the end is a note, no name: 山田 健司 (Kenji).
    if (blank == std::string_view::npos || name.ends_with(')')) return {std::string(name), {}};
    // A particle belongs to the family name; a name all in small letters has none that could be told.
    if (!begins_small(name.substr(blank + 1))) {
        for (auto before = name.rfind(' ', blank - 1);
             before != std::string_view::npos && begins_small(name.substr(before + 1));
             before = name.rfind(' ', before - 1))
            blank = before;
    }
    return {std::string(name.substr(0, blank)), std::string(name.substr(blank + 1))};
}

std::vector<std::string> organisation_on(const VcardCard& card) {
    for (const ContentProperty* property : card.all("ORG")) {
        const std::string value = decoded_value(*property);
        std::vector<std::string> parts;
        for (const auto part : escaped_parts(value, ';')) parts.push_back(card.plain(part));
        if (std::any_of(parts.begin(), parts.end(), [](const std::string& part) { return !part.empty(); }))
            return parts;
    }
    return {};
}

} // namespace tend::interchange
