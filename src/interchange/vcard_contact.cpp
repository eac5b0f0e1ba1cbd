#include "interchange/vcard_contact.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/vcard_country.hpp"
#include "interchange/vcard_date.hpp"
#include "interchange/vcard_name.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace tend::interchange {

namespace {

constexpr std::size_t region_part = 4, country_part = 6; // of ADR: box, extension, street, town, region, code

std::optional<std::string> unless_empty(std::string text) {
    if (text.empty()) return std::nullopt;
    return text;
}

template<class Texts>
std::optional<std::string> first_of(const Texts& texts) {
    if (texts.empty()) return std::nullopt;
    return texts.front();
}

// The address of a `mailto:` link, or the text itself.
std::string bare_address(std::string_view written) {
    constexpr std::string_view scheme = "mailto:";
    if (!equal_without_case(written.substr(0, scheme.size()), scheme)) return std::string(written);
    written.remove_prefix(scheme.size());
    return text::trimmed(written.substr(0, written.find('?')));
}

std::vector<std::string> emails_on(const VcardCard& card) {
    std::vector<std::string> emails;
    std::set<std::string> known;
    for (const auto& text : card.texts("EMAIL")) {
        std::string address = bare_address(text);
        if (address.find('@') == std::string::npos) continue;
        if (known.insert(ascii_upper(address)).second) emails.push_back(std::move(address));
    }
    return emails;
}

std::vector<std::string> tags_on(const VcardCard& card) {
    std::vector<std::string> tags;
    std::set<std::string> known;
    for (const ContentProperty* property : card.all("CATEGORIES")) {
        const std::string value = decoded_value(*property);
        for (const auto part : escaped_parts(value, ',')) {
            std::string tag = card.plain(part);
            if (!tag.empty() && known.insert(tag).second) tags.push_back(std::move(tag));
        }
    }
    return tags;
}

// `-OR` where the address tells nothing but a region and its country, as we write it; the region of a postal
// address may be anything.
std::string region_behind(const std::vector<std::string>& parts) {
    const auto told =
        std::count_if(parts.begin(), parts.end(), [](const auto& part) { return !part.empty(); });
    return told == 2 && !parts[region_part].empty() ? '-' + parts[region_part] : "";
}

std::optional<std::string> place_on(const VcardCard& card) {
    for (const ContentProperty* property : card.all("ADR")) {
        if (auto code = country_code(property->parameter("CC").value_or(""))) return code;
        const std::string value = decoded_value(*property);
        std::vector<std::string> parts;
        for (const auto part : escaped_parts(value, ';')) parts.push_back(card.plain(part));
        if (parts.size() <= country_part) continue;
        if (const auto code = country_code(parts[country_part])) return *code + region_behind(parts);
    }
    // Apple writes the country of the address beside it.
    for (const auto& text : card.texts("X-ABADR"))
        if (auto code = country_code(text)) return code;
    return std::nullopt;
}

// Apple labels a date by a second property of the same group.
std::set<std::string> groups_of_anniversaries(const VcardCard& card) {
    std::set<std::string> groups;
    for (const ContentProperty* label : card.all("X-ABLABEL")) {
        const std::string text = card.plain(decoded_value(*label));
        if (equal_without_case(text, "_$!<Anniversary>!$_") || equal_without_case(text, "Anniversary"))
            groups.insert(label->group);
    }
    groups.erase("");
    return groups;
}

std::vector<const ContentProperty*> anniversaries_on(const VcardCard& card) {
    std::vector<const ContentProperty*> found;
    for (const auto* name : {"ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY",
                             "X-KADDRESSBOOK-X-ANNIVERSARY"})
        for (const ContentProperty* property : card.all(name)) found.push_back(property);
    const auto groups = groups_of_anniversaries(card);
    for (const ContentProperty* property : card.all("X-ABDATE"))
        if (groups.contains(property->group)) found.push_back(property);
    return found;
}

struct Date {
    std::optional<PartialDay> day;
    std::optional<std::string> words; ///< where no property names a day: the first as written
};

Date date_from(const VcardCard& card, const std::vector<const ContentProperty*>& properties) {
    Date date;
    for (const ContentProperty* property : properties) {
        std::string text = card.plain(decoded_value(*property));
        if (const auto day = parse_vcard_day(text, *property)) return {day, std::nullopt};
        if (!date.words) date.words = unless_empty(std::move(text));
    }
    return date;
}

std::vector<std::string> notes_on(const VcardCard& card) {
    std::vector<std::string> notes;
    for (const ContentProperty* property : card.all("NOTE")) {
        std::string note = text::trimmed(unescaped(decoded_value(*property), card.escapes()));
        if (!note.empty() && std::find(notes.begin(), notes.end(), note) == notes.end())
            notes.push_back(std::move(note));
    }
    return notes;
}

std::optional<std::string> reason_for_nobody(const VcardCard& card) {
    auto kinds = card.texts("KIND");
    const auto apple_kinds = card.texts("X-ADDRESSBOOKSERVER-KIND");
    kinds.insert(kinds.end(), apple_kinds.begin(), apple_kinds.end());
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> reasons = {
        {{"ORG", "an organisation, not a person"},
         {"GROUP", "a group, not a person"},
         {"LOCATION", "a place, not a person"},
         {"APPLICATION", "a program, not a person"},
         {"DEVICE", "a device, not a person"}}};
    for (const auto& kind : kinds)
        for (const auto& [word, reason] : reasons)
            if (equal_without_case(kind, word)) return std::string(reason);
    return std::nullopt;
}

} // namespace

std::variant<Contact, Skipped> contact_from(const VcardCard& card) {
    if (const auto reason = reason_for_nobody(card)) return Skipped{card.line(), *reason, true};
    Contact contact;
    contact.line = card.line();
    contact.emails = emails_on(card);
    contact.name = name_on(card, contact.emails);
    if (contact.name.empty()) return Skipped{card.line(), "the card has no name and no e-mail address"};

    const auto organisation = organisation_on(card);
    if (!organisation.empty()) contact.org = unless_empty(organisation[0]);
    if (organisation.size() > 1) contact.team = unless_empty(organisation[1]);
    contact.role = first_of(card.texts("TITLE"));
    if (!contact.role) contact.role = first_of(card.texts("ROLE"));
    contact.place = place_on(card);
    contact.zone_text = first_of(card.texts("TZ"));
    contact.tags = tags_on(card);

    const Date birthday = date_from(card, card.all("BDAY"));
    const Date anniversary = date_from(card, anniversaries_on(card));
    contact.birthday = birthday.day;
    contact.anniversary = anniversary.day;
    for (auto& note : notes_on(card)) contact.facts.emplace_back("note", std::move(note));
    if (birthday.words) contact.facts.emplace_back("birthday", *birthday.words);
    if (anniversary.words) contact.facts.emplace_back("anniversary", *anniversary.words);
    if (auto pronouns = first_of(card.texts("PRONOUNS"))) contact.facts.emplace_back("pronouns", *pronouns);

    const auto uid = first_of(card.texts("UID"));
    contact.source_key = "vcard:" + uid.value_or(card.fingerprint());
    return contact;
}

} // namespace tend::interchange
