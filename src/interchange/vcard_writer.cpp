#include "interchange/vcard_writer.hpp"

#include "interchange/content_lines.hpp"
#include "interchange/vcard_country.hpp"
#include "interchange/vcard_name.hpp"
#include "interchange/vcard_text.hpp"

#include <algorithm>
#include <string_view>

namespace tend::interchange {

namespace {

constexpr std::size_t country_code_size = 2;

class Card {
  public:
    /// `head` is the property's name with its parameters.
    void add(std::string_view head, std::string_view value) {
        std::string line(head);
        line += ':';
        line += value;
        text_ += folded_line(line);
    }
    /// A text of one part; nothing where it is empty.
    void add_text(std::string_view head, std::string_view text) {
        if (!text.empty()) add(head, escaped(text));
    }
    [[nodiscard]] std::string text() && { return std::move(text_); }

  private:
    std::string text_;
};

void add_name(Card& card, const std::string& name) {
    card.add("FN", escaped(name));
    const NameParts parts = parts_of_name(name);
    card.add("N", escaped(parts.family) + ';' + escaped(parts.given) + ";;;");
}

void add_emails(Card& card, const Contact& contact, VcardVersion version) {
    const std::string_view preferred =
        version == VcardVersion::four ? "EMAIL;PREF=1" : "EMAIL;TYPE=INTERNET,PREF";
    const std::string_view further = version == VcardVersion::four ? "EMAIL" : "EMAIL;TYPE=INTERNET";
    for (const auto& address : contact.emails)
        card.add_text(address == contact.emails.front() ? preferred : further, address);
}

void add_organisation(Card& card, const Contact& contact) {
    std::string parts = escaped(contact.org.value_or(""));
    if (contact.team) parts += ';' + escaped(*contact.team);
    if (!parts.empty()) card.add("ORG", parts);
}

void add_place(Card& card, const std::string& place) {
    const auto country = country_code(place.substr(0, country_code_size));
    if (!country || (place.size() > country_code_size && place[country_code_size] != '-'))
        return card.add("ADR", ";;;" + escaped(place) + ";;;");
    const std::size_t region = std::min(country_code_size + 1, place.size());
    card.add("ADR", ";;;;" + escaped(std::string_view(place).substr(region)) + ";;" + *country);
}

/// A day in the form of the version; version 3.0 has none for a day without a year, but knows Apple's.
void add_day(Card& card, std::string name, const PartialDay& day, VcardVersion version) {
    std::string text = to_text(day);
    if (version == VcardVersion::four) {
        if (day.year)
            std::erase(text, '-');
        else
            text.erase(text.rfind('-'), 1);
    } else if (!day.year) {
        name += ";X-APPLE-OMIT-YEAR=1604";
        text.replace(0, 1, "1604");
    }
    card.add(name, text);
}

/// `key` is the fact's where no day is known, but words are.
void add_date(Card& card, const std::string& name, const std::optional<PartialDay>& day,
              const Contact& contact, std::string_view key, VcardVersion version) {
    if (day) return add_day(card, name, *day, version);
    for (const auto& [fact, value] : contact.facts)
        if (fact == key) card.add_text(name + ";VALUE=text", value);
}

void add_facts(Card& card, std::string_view name, std::string_view key, const Contact& contact) {
    for (const auto& [fact, value] : contact.facts)
        if (fact == key) card.add_text(name, value);
}

std::string joined_tags(const std::vector<std::string>& tags) {
    std::string joined;
    for (const auto& tag : tags) joined += (joined.empty() ? "" : ",") + escaped(tag);
    return joined;
}

} // namespace

std::string to_vcard(const Contact& contact, VcardVersion version) {
    const bool is_four = version == VcardVersion::four;
    constexpr std::string_view format = "vcard:";
    Card card;
    card.add("BEGIN", "VCARD");
    card.add("VERSION", is_four ? "4.0" : "3.0");
    if (contact.source_key.starts_with(format))
        card.add_text("UID", std::string_view(contact.source_key).substr(format.size()));
    add_name(card, contact.name);
    add_emails(card, contact, version);
    add_organisation(card, contact);
    card.add_text("TITLE", contact.role.value_or(""));
    if (contact.place) add_place(card, *contact.place);
    card.add_text(is_four ? "TZ" : "TZ;VALUE=text", contact.zone_text.value_or(""));
    add_date(card, "BDAY", contact.birthday, contact, "birthday", version);
    add_date(card, is_four ? "ANNIVERSARY" : "X-ANNIVERSARY", contact.anniversary, contact, "anniversary",
             version);
    if (!contact.tags.empty()) card.add("CATEGORIES", joined_tags(contact.tags));
    add_facts(card, "NOTE", "note", contact);
    add_facts(card, "PRONOUNS", "pronouns", contact);
    card.add("END", "VCARD");
    return std::move(card).text();
}

} // namespace tend::interchange
