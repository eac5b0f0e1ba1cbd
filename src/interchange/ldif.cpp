#include "interchange/ldif.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/base64.hpp"
#include "interchange/csv_charset.hpp"
#include "interchange/csv_contact.hpp"
#include "interchange/line_reader.hpp"
#include "text/gate.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <utility>
#include <variant>

namespace tend::interchange {

namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20;
constexpr std::size_t largest_entry = std::size_t{4} << 20;

struct Attribute {
    std::string_view name;
    CsvField field;
};

constexpr std::array attributes{
    Attribute{"cn", CsvField::name},
    Attribute{"givenname", CsvField::first_name},
    Attribute{"sn", CsvField::last_name},
    Attribute{"mozillanickname", CsvField::nickname},
    Attribute{"mail", CsvField::email},
    Attribute{"mozillasecondemail", CsvField::email},
    Attribute{"o", CsvField::org},
    Attribute{"ou", CsvField::team},
    Attribute{"title", CsvField::role},
    Attribute{"c", CsvField::country},
    Attribute{"mozillahomecountryname", CsvField::country},
    Attribute{"birthyear", CsvField::birth_year},
    Attribute{"birthmonth", CsvField::birth_month},
    Attribute{"birthday", CsvField::birth_day},
    Attribute{"description", CsvField::note},
};

constexpr std::array no_person{"groupofnames",       "groupofuniquenames", "group",  "organization",
                               "organizationalunit", "dcobject",           "domain", "locality"};

/// `name: value` of one unfolded line, the value decoded; nothing where the line is none, or its value lies
/// elsewhere.
struct Line {
    std::string name; ///< in lower case, without options
    std::string value;
};

std::optional<Line> line_in(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    Line line{std::string(text.substr(0, std::min(text.find(';'), colon))), {}};
    for (char& c : line.name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto value = text.substr(colon + 1);
    if (!value.starts_with(':')) {
        line.value = without_outer_blanks(value);
        return value.starts_with('<') ? std::nullopt : std::optional(std::move(line));
    }
    auto bytes = decoded_base64(without_outer_blanks(value.substr(1)));
    if (!bytes) return std::nullopt;
    line.value = std::move(*bytes);
    return line;
}

/// One entry as it is put together.
class Entry {
  public:
    explicit Entry(std::size_t line) { record_.line = line; }

    void add(std::string_view text) {
        bytes_ += text.size();
        auto line = is_too_large() ? std::nullopt : line_in(text);
        if (!line) return;
        if (line->name == "dn") name_ = line->value;
        if (line->name == "objectclass")
            is_person_ =
                is_person_ && std::none_of(no_person.begin(), no_person.end(), [&](std::string_view word) {
                    return equal_without_case(line->value, word);
                });
        const auto known = std::find_if(attributes.begin(), attributes.end(),
                                        [&](const Attribute& one) { return one.name == line->name; });
        if (known == attributes.end()) return;
        layout_.fields.push_back(known->field);
        record_.fields.push_back(std::move(line->value));
    }

    [[nodiscard]] std::variant<Contact, Skipped> contact() {
        if (is_too_large()) return Skipped{record_.line, "the entry is too large"};
        if (name_.empty()) return Skipped{record_.line, "the entry has no dn"};
        if (!is_person_) return Skipped{record_.line, "a group or an organisation, not a person", true};
        record_.fields = CsvCharset().decoded(std::move(record_.fields));
        auto result = contact_from(record_, layout_);
        if (auto* contact = std::get_if<Contact>(&result))
            contact->source_key = "ldif:" + text::as_utf8(name_);
        if (std::holds_alternative<Skipped>(result))
            return Skipped{record_.line, "the entry has no name and no e-mail address"};
        return result;
    }

  private:
    [[nodiscard]] bool is_too_large() const { return bytes_ > largest_entry; }

    CsvRecord record_;
    CsvLayout layout_; ///< what the fields of this one entry are
    std::string name_;
    bool is_person_ = true;
    std::size_t bytes_ = 0;
};

class LdifReader {
  public:
    LdifReader(std::istream& in, const ContactSink& sink) : lines_(in, longest_line), sink_(sink) {}

    void read() {
        while (auto line = lines_.next()) {
            if (line->text.starts_with(' ')) {
                if (!is_comment_ && pending_.size() < longest_line) pending_ += line->text.substr(1);
                continue;
            }
            flush();
            is_comment_ = line->text.starts_with('#');
            if (line->text.empty())
                finish();
            else if (!is_comment_)
                begin(std::move(*line));
        }
        flush();
        finish();
    }

  private:
    void begin(TextLine line) {
        if (!entry_ && line.text.starts_with("version:")) return;
        if (!entry_) entry_.emplace(line.number);
        pending_ = std::move(line.text);
    }

    /// Adds the line that no further line continues.
    void flush() {
        if (entry_ && !pending_.empty()) entry_->add(pending_);
        pending_.clear();
    }

    void finish() {
        if (!entry_) return;
        auto result = entry_->contact();
        entry_.reset();
        if (auto* contact = std::get_if<Contact>(&result))
            sink_.contact(std::move(*contact));
        else
            sink_.skipped(std::get<Skipped>(std::move(result)));
    }

    LineReader lines_;
    const ContactSink& sink_;
    std::optional<Entry> entry_;
    std::string pending_; ///< a line that may go on
    bool is_comment_ = false;
};

} // namespace

void read_ldif(std::istream& in, const ContactSink& sink) {
    LdifReader(in, sink).read();
}

bool looks_like_ldif(std::string_view beginning) {
    std::istringstream in{std::string(beginning)};
    LineReader lines(in, longest_line);
    while (const auto line = lines.next()) {
        const std::string& text = line->text;
        if (text.empty() || text.starts_with('#') || text.starts_with(' ') || text.starts_with("version:"))
            continue;
        return equal_without_case(std::string_view(text).substr(0, 3), "dn:");
    }
    return false;
}

} // namespace tend::interchange
