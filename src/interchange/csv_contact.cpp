#include "interchange/csv_contact.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/csv_date.hpp"
#include "interchange/fingerprint.hpp"
#include "interchange/vcard_country.hpp"
#include "interchange/vcard_text.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace tend::interchange {

namespace {

constexpr std::string_view google_joint = ":::";
// A field with more addresses or tags is no longer about one person.
constexpr std::size_t most_parts = 200;
// What Google calls the group that everybody is in.
constexpr std::string_view everybody = "* myContacts";

/// One row as its layout reads it.
class CsvRow {
  public:
    CsvRow(const CsvRecord& record, const CsvLayout& layout) : record_(record), layout_(layout) {}

    /// The filled fields of that meaning in the order of the columns, trimmed.
    [[nodiscard]] std::vector<std::string> all(CsvField field) const {
        std::vector<std::string> texts;
        for (std::size_t column = 0; column < width(); ++column) {
            if (layout_.fields[column] != field) continue;
            std::string text = text::trimmed(record_.fields[column]);
            if (!text.empty()) texts.push_back(std::move(text));
        }
        return texts;
    }
    /// The first of them on one line.
    [[nodiscard]] std::optional<std::string> first(CsvField field) const {
        const auto texts = all(field);
        return texts.empty() ? std::nullopt : std::optional(on_one_line(texts.front()));
    }
    /// Whether the address at `column` is the main one, as the column before it tells.
    [[nodiscard]] bool is_marked(std::size_t column) const {
        return column > 0 && layout_.fields[column - 1] == CsvField::email_mark &&
               record_.fields[column - 1].starts_with('*');
    }
    /// How many columns have a meaning and are there.
    [[nodiscard]] std::size_t width() const { return std::min(layout_.fields.size(), record_.fields.size()); }
    [[nodiscard]] const CsvLayout& layout() const { return layout_; }
    [[nodiscard]] const CsvRecord& record() const { return record_; }

  private:
    const CsvRecord& record_;
    const CsvLayout& layout_;
};

/// The parts of `text` that `length_to_next` tells apart, trimmed, empty ones left out, `most_parts` at most.
template<class LengthToNext>
std::vector<std::string> parts_of(std::string_view text, std::size_t length_of_joint,
                                  LengthToNext length_to_next) {
    std::vector<std::string> parts;
    while (!text.empty() && parts.size() < most_parts) {
        const auto end = std::min(length_to_next(text), text.size());
        std::string part = text::trimmed(text.substr(0, end));
        if (!part.empty()) parts.push_back(std::move(part));
        text.remove_prefix(std::min(end + length_of_joint, text.size()));
    }
    return parts;
}

/// The parts between any of `signs`.
std::vector<std::string> parts_between(std::string_view text, std::string_view signs) {
    return parts_of(text, 1, [&](std::string_view rest) { return rest.find_first_of(signs); });
}

/// The addresses in a field: several may stand there, with a name before them or not.
std::vector<std::string> addresses_in(std::string_view field) {
    std::vector<std::string> addresses;
    for (auto& word : parts_between(field, " \t\r\n,;<>")) {
        constexpr std::string_view scheme = "mailto:";
        if (equal_without_case(std::string_view(word).substr(0, scheme.size()), scheme))
            word.erase(0, scheme.size());
        const auto at = word.find('@');
        const bool is_address = at != std::string::npos && at > 0 && at + 1 < word.size();
        if (is_address) addresses.push_back(std::move(word));
    }
    return addresses;
}

std::vector<std::string> emails_on(const CsvRow& row) {
    std::vector<std::string> marked;
    std::vector<std::string> others;
    for (std::size_t column = 0; column < row.width(); ++column) {
        if (row.layout().fields[column] != CsvField::email) continue;
        auto& to = row.is_marked(column) ? marked : others;
        for (auto& address : addresses_in(row.record().fields[column])) to.push_back(std::move(address));
    }
    marked.insert(marked.end(), others.begin(), others.end());
    std::vector<std::string> emails;
    std::set<std::string> known;
    for (auto& address : marked) {
        if (known.insert(ascii_upper(address)).second) emails.push_back(std::move(address));
    }
    return emails;
}

std::string name_on(const CsvRow& row, const std::vector<std::string>& emails) {
    if (auto name = row.first(CsvField::name)) return *name;
    std::array parts{CsvField::first_name, CsvField::middle_name, CsvField::last_name};
    if (row.layout().is_family_first) std::swap(parts.front(), parts.back());
    std::string name;
    for (const auto field : parts) {
        if (const auto part = row.first(field)) name += (name.empty() ? "" : " ") + *part;
    }
    if (!name.empty()) return name;
    if (auto nickname = row.first(CsvField::nickname)) return *nickname;
    if (!emails.empty()) return emails.front();
    return row.first(CsvField::org).value_or("");
}

std::vector<std::string> tags_on(const CsvRow& row) {
    std::vector<std::string> tags;
    std::set<std::string> known;
    const auto add = [&](const std::string& tag) {
        if (!tag.empty() && known.insert(tag).second) tags.push_back(tag);
    };
    for (const auto& field : row.all(CsvField::tags)) {
        for (const auto& part : parts_between(field, ";,\r\n")) add(part);
    }
    for (const auto& field : row.all(CsvField::groups)) {
        const auto groups = parts_of(field, google_joint.size(),
                                     [](std::string_view rest) { return rest.find(google_joint); });
        for (const auto& group : groups) {
            if (group != everybody) add(group.starts_with("* ") ? group.substr(2) : group);
        }
    }
    return tags;
}

std::optional<std::string> place_on(const CsvRow& row) {
    if (auto place = row.first(CsvField::place)) return place;
    for (const auto& text : row.all(CsvField::country)) {
        if (auto code = country_code(text)) return code;
    }
    return std::nullopt;
}

/// A day as the table tells it: one that is understood, or words.
struct Told {
    std::optional<PartialDay> day;
    std::optional<std::string> words;
};

Told told_day(const std::optional<std::string>& text) {
    if (!text || is_no_csv_day(*text)) return {};
    if (const auto day = parse_csv_day(*text)) return {day, std::nullopt};
    return {std::nullopt, text};
}

/// Thunderbird tells year, month and day in a column each; the year may be missing.
std::optional<std::string> birthday_in_parts(const CsvRow& row) {
    const auto year = row.first(CsvField::birth_year);
    const auto month = row.first(CsvField::birth_month);
    const auto day = row.first(CsvField::birth_day);
    if (!month || !day) return year;
    const std::string rest = fmt::format("{:0>2}-{:0>2}", *month, *day);
    return year ? *year + "-" + rest : "--" + rest;
}

/// `linkedin:` and what names the profile, in whatever form its address is written; nothing for any other
/// address.
std::optional<std::string> linkedin_key(const CsvRow& row) {
    constexpr std::string_view profile = "linkedin.com/in/";
    for (const auto& url : row.all(CsvField::url)) {
        const std::string address = text::folded(url);
        const auto at = address.find(profile);
        if (at == std::string::npos) continue;
        const auto name = address.substr(at + profile.size());
        const auto end = name.find_first_of("/?# \t");
        if (end != 0 && !name.empty()) return "linkedin:" + name.substr(0, end);
    }
    return std::nullopt;
}

std::string source_key(const CsvRow& row) {
    if (auto key = linkedin_key(row)) return *key;
    if (auto id = row.first(CsvField::id)) return "csv:" + *id;
    Fingerprint fingerprint;
    for (std::size_t column = 0; column < row.record().fields.size(); ++column) {
        const auto text = text::trimmed(row.record().fields[column]);
        if (text.empty()) continue;
        const auto& columns = row.layout().columns;
        const auto name = column < columns.size() ? columns[column] : std::to_string(column + 1);
        fingerprint.add(name + '\n' + text);
    }
    return "csv:" + fingerprint.text();
}

std::vector<std::pair<std::string, std::string>> facts_on(const CsvRow& row, const Told& birthday,
                                                          const Told& anniversary) {
    std::vector<std::pair<std::string, std::string>> facts;
    for (const auto& note : row.all(CsvField::note)) facts.emplace_back("note", with_plain_line_ends(note));
    if (birthday.words) facts.emplace_back("birthday", *birthday.words);
    if (anniversary.words) facts.emplace_back("anniversary", *anniversary.words);
    if (auto connected = row.first(CsvField::connected)) facts.emplace_back("connected", *connected);
    return facts;
}

} // namespace

std::variant<Contact, Skipped> contact_from(const CsvRecord& record, const CsvLayout& layout) {
    const CsvRow row(record, layout);
    // What stands behind the last column has shifted, and so may have the rest.
    const bool is_shifted =
        !layout.columns.empty() && record.fields.size() > layout.columns.size() &&
        std::any_of(record.fields.begin() + static_cast<std::ptrdiff_t>(layout.columns.size()),
                    record.fields.end(), [](const auto& field) { return !text::trimmed(field).empty(); });
    if (is_shifted) {
        return Skipped{record.line, fmt::format("the row has {} fields, the header {}", record.fields.size(),
                                                layout.columns.size())};
    }
    Contact contact;
    contact.line = record.line;
    contact.emails = emails_on(row);
    contact.name = name_on(row, contact.emails);
    if (contact.name.empty()) return Skipped{record.line, "the row has no name and no e-mail address"};
    contact.org = row.first(CsvField::org);
    contact.team = row.first(CsvField::team);
    contact.role = row.first(CsvField::role);
    contact.place = place_on(row);
    contact.zone_text = row.first(CsvField::tz);
    contact.tags = tags_on(row);
    auto birthday = row.first(CsvField::birthday);
    const Told born = told_day(birthday ? birthday : birthday_in_parts(row));
    const Told anniversary = told_day(row.first(CsvField::anniversary));
    contact.birthday = born.day;
    contact.anniversary = anniversary.day;
    contact.facts = facts_on(row, born, anniversary);
    contact.source_key = source_key(row);
    return contact;
}

} // namespace tend::interchange
