#include "interchange/document_fields.hpp"

#include "text/gate.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace tend::interchange {

namespace {

constexpr std::string_view channels =
    "one of chat, email, call, video, meet, letter, social, work, event, react";
constexpr std::string_view uuid_form = "a UUID such as \"0195a1b2-0000-7000-8000-0123456789ab\"";
constexpr std::string_view cadence_form = "an ISO 8601 count such as \"P2W\" or \"P1M\"";
constexpr std::string_view cadence_choice_form = "an ISO 8601 count such as \"P2W\" or \"P1M\", or \"never\"";
constexpr std::string_view day_count_form = "an ISO 8601 count of days from \"P1D\" to \"P9999D\"";

const std::string* text_in(const Field& field) {
    return std::get_if<std::string>(&field.value.content);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `P`, one to four digits that do not begin with 0, and one of `units`.
bool is_iso_count(std::string_view text, std::string_view units) {
    if (text.size() < 3 || text.size() > 6 || text.front() != 'P') return false;
    const std::string_view digits = text.substr(1, text.size() - 2);
    return digits.front() != '0' && std::all_of(digits.begin(), digits.end(), is_digit) &&
           units.find(text.back()) != std::string_view::npos;
}

std::optional<Cadence> iso_cadence(std::string_view text) {
    if (!is_iso_count(text, "DWMY")) return std::nullopt;
    const CadenceChoice choice = parse_cadence(text);
    const Cadence* cadence = std::get_if<Cadence>(&choice);
    return cadence != nullptr ? std::optional(*cadence) : std::nullopt;
}

bool is_handle_character(char c) {
    const bool beyond_ascii =
        static_cast<unsigned char>(c) >= 0x80; // people write their names in every script
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_' || c == '.' || beyond_ascii;
}

} // namespace

std::string read_text(const Field& field) {
    const std::string* text = text_in(field);
    if (text == nullptr) refuse(field, "text");
    return *text;
}

std::string read_filled_text(const Field& field) {
    const std::string* text = text_in(field);
    if (text == nullptr || text::trimmed(*text).empty()) refuse(field, "text that is not empty");
    return *text;
}

std::string read_handle(const Field& field) {
    const std::string* text = text_in(field);
    if (text == nullptr || text->empty() || !std::all_of(text->begin(), text->end(), is_handle_character))
        refuse(field, "lower-case letters, digits, \"-\", \"_\" and \".\"");
    return *text;
}

bool read_flag(const Field& field) {
    const bool* flag = std::get_if<bool>(&field.value.content);
    if (flag == nullptr) refuse(field, "true or false");
    return *flag;
}

Day read_day(const Field& field) {
    const std::string* text = text_in(field);
    const std::optional<Day> day = text != nullptr ? parse_iso_day(*text) : std::nullopt;
    if (!day) refuse(field, "a day that exists, as YYYY-MM-DD");
    return *day;
}

PartialDay read_partial_day(const Field& field) {
    const std::string* text = text_in(field);
    const bool looks_right = text != nullptr && (text->starts_with("--") || text->size() == 10);
    const std::optional<PartialDay> day = looks_right ? parse_partial_day(*text) : std::nullopt;
    if (!day) refuse(field, "a day that exists, as YYYY-MM-DD, or --MM-DD without its year");
    return *day;
}

Instant read_instant(const Field& field) {
    const std::string* text = text_in(field);
    const std::optional<Instant> instant = text != nullptr ? parse_instant(*text) : std::nullopt;
    if (!instant) refuse(field, "a date and time of RFC 3339 such as \"2026-03-16T09:00:00Z\"");
    return *instant;
}

Cadence read_cadence(const Field& field) {
    const std::string* text = text_in(field);
    const std::optional<Cadence> cadence = text != nullptr ? iso_cadence(*text) : std::nullopt;
    if (!cadence) refuse(field, cadence_form);
    return *cadence;
}

CadenceChoice read_cadence_choice(const Field& field) {
    const std::string* text = text_in(field);
    if (text != nullptr && *text == "never") return Never{};
    const std::optional<Cadence> cadence = text != nullptr ? iso_cadence(*text) : std::nullopt;
    if (!cadence) refuse(field, cadence_choice_form);
    return *cadence;
}

int read_day_count(const Field& field) {
    const std::string* text = text_in(field);
    if (text == nullptr || !is_iso_count(*text, "D")) refuse(field, day_count_form);
    return std::stoi(text->substr(1));
}

WorkingHours read_hours(const Field& field) {
    const std::string* text = text_in(field);
    if (text == nullptr) refuse(field, "working hours such as \"mon-fri 09:00-17:00\"");
    try {
        return parse_hours(*text);
    } catch (const InvalidInput& refused) {
        const std::string hint = refused.hint().empty() ? "" : "; " + refused.hint();
        throw InvalidInput(fmt::format("\"{}\": {}{}", field.name(), refused.what(), hint));
    }
}

Channel read_channel(const Field& field) {
    return word_of(parse_channel_word, channels)(field);
}

Uuid read_uuid(const Field& field) {
    const std::string* text = text_in(field);
    const std::optional<Uuid> uuid = text != nullptr ? parse_uuid(*text) : std::nullopt;
    if (!uuid || *uuid == Uuid{}) refuse(field, uuid_form);
    return *uuid;
}

std::function<int(const Field&)> number_between(int least, int most) {
    return [least, most](const Field& field) {
        const std::int64_t* number = std::get_if<std::int64_t>(&field.value.content);
        if (number == nullptr || *number < least || *number > most)
            refuse(field, fmt::format("a whole number from {} to {}", least, most));
        return static_cast<int>(*number);
    };
}

} // namespace tend::interchange
