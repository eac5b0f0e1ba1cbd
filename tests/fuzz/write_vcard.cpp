#include "fuzz/target.hpp"
#include "interchange/ascii_case.hpp"
#include "interchange/content_property.hpp"
#include "interchange/vcard.hpp"
#include "interchange/vcard_date.hpp"
#include "interchange/vcard_text.hpp"
#include "interchange/vcard_writer.hpp"
#include "text/gate.hpp"

#include <array>
#include <set>
#include <sstream>

// A contact of any text, written as a card of either version, is read as the same contact.

namespace {

using namespace tend;
using namespace tend::interchange;

/// `text` as a contact holds it: valid, without control characters (no card may hold them), trimmed.
std::string lines_of(const std::string& text) {
    return text::trimmed(unescaped(escaped(text::as_utf8(text)), VcardEscapes::later));
}
std::string line_of(const std::string& text) {
    return on_one_line(lines_of(text));
}
std::optional<std::string> some_line(fuzz::Values& values) {
    const std::string line = line_of(values.text());
    return line.empty() ? std::nullopt : std::optional(line);
}

std::optional<PartialDay> some_day(fuzz::Values& values) {
    constexpr unsigned last = 3'652'058; // 31 December 9999, from 1 January of year 1
    if (!values.flag()) return std::nullopt;
    const unsigned count = values.number(65'535) * 56 + values.number(55);
    const std::chrono::year_month_day date{make_day(1, 1, 1).value() + days{std::min(count, last)}};
    PartialDay day{static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                   static_cast<unsigned>(date.day())};
    // Apple writes 1604 where it knows no year.
    if (values.flag() || day.year == 1604) day.year.reset();
    return day;
}

/// Words about a day that are no day themselves.
void add_words(Contact& contact, const std::string& key, const std::string& words) {
    if (!words.empty() && !parse_vcard_day(words, {})) contact.facts.emplace_back(key, words);
}

void add_addresses(Contact& contact, const std::string& text) {
    std::set<std::string> known;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const std::string address = line_of(word);
        const bool is_link = equal_without_case(std::string_view(address).substr(0, 7), "mailto:");
        const bool is_taken = address.find('@') != std::string::npos && !is_link;
        if (is_taken && known.insert(ascii_upper(address)).second) contact.emails.push_back(address);
    }
}

Contact contact_of(fuzz::Values& values) {
    constexpr std::array<const char*, 4> places{"DE", "US-OR", "GB-SCT", "JP-13"};
    Contact contact;
    contact.name = "x" + line_of(values.text());
    add_addresses(contact, values.text());
    contact.org = some_line(values);
    contact.team = some_line(values);
    contact.role = some_line(values);
    if (values.flag()) contact.place = places.at(values.number(places.size() - 1));
    contact.zone_text = some_line(values);
    contact.birthday = some_day(values);
    contact.anniversary = some_day(values);
    contact.source_key = "vcard:x" + line_of(values.text());
    if (!contact.birthday) add_words(contact, "birthday", line_of(values.text()));
    if (!contact.anniversary) add_words(contact, "anniversary", line_of(values.text()));
    if (auto words = some_line(values)) contact.facts.emplace_back("pronouns", *words);
    std::set<std::string> notes;
    for (unsigned count = values.number(3); count > 0; --count) {
        const std::string note = lines_of(values.text());
        if (!note.empty() && notes.insert(note).second)
            contact.facts.insert(contact.facts.begin() + static_cast<std::ptrdiff_t>(notes.size() - 1),
                                 {"note", note});
    }
    std::set<std::string> tags;
    while (values.are_left()) {
        const std::string tag = line_of(values.text());
        if (!tag.empty() && tags.insert(tag).second) contact.tags.push_back(tag);
    }
    return contact;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Values values(fuzz::text_of(data, size));
    const Contact contact = contact_of(values);
    for (const auto version : {VcardVersion::three, VcardVersion::four}) {
        std::istringstream in(to_vcard(contact, version));
        int count = 0;
        read_vcards(in, {[&](Contact read) {
                             read.line = 0;
                             fuzz::require(read == contact, "a card is read as another contact");
                             ++count;
                         },
                         [](const Skipped& skipped) { fuzz::require(false, skipped.reason); }});
        fuzz::require(count == 1, "a card is read as another number of contacts");
    }
    return 0;
}
