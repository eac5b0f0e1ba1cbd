#include "text/json_writer.hpp"

#include "text/code_points.hpp"

#include <utility>

namespace tend::text {
namespace {

constexpr std::size_t piece = 1U << 16U;

std::string json_escape(char32_t code_point) {
    switch (code_point) {
    case U'"': return "\\\"";
    case U'\\': return "\\\\";
    case U'\b': return "\\b";
    case U'\f': return "\\f";
    case U'\n': return "\\n";
    case U'\r': return "\\r";
    case U'\t': return "\\t";
    default: return "\\u" + hex_of(code_point, 4);
    }
}

/// How many bytes `text` begins with that a JSON string holds as they are, and that are ASCII.
std::size_t literal_prefix(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_printable_ascii(text[length]) && text[length] != '"' &&
           text[length] != '\\')
        ++length;
    return length;
}

std::string escaped(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Decoded next = first_code_point(text);
        if (!next.is_valid) {
            out += utf8_of(replacement_character);
        } else if (is_unsafe(next.code_point) || next.code_point == U'"' || next.code_point == U'\\') {
            out += json_escape(next.code_point);
        } else {
            out.append(text.substr(0, next.length));
        }
        text.remove_prefix(next.length);
        const std::size_t literal = literal_prefix(text);
        out.append(text.substr(0, literal));
        text.remove_prefix(literal);
    }
    return out;
}

} // namespace

JsonWriter& JsonWriter::begin_object() {
    return open('{');
}

JsonWriter& JsonWriter::end_object() {
    return close('}');
}

JsonWriter& JsonWriter::begin_array() {
    return open('[');
}

JsonWriter& JsonWriter::end_array() {
    return close(']');
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    out_ += ':';
    needs_comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    quote(text);
    return *this;
}

JsonWriter& JsonWriter::value(bool flag) {
    return raw(flag ? "true" : "false");
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    return raw(std::to_string(number));
}

JsonWriter& JsonWriter::hundredths(std::int64_t hundredths) {
    // Unsigned, because the smallest number has no positive counterpart.
    const auto bits = static_cast<std::uint64_t>(hundredths);
    const std::uint64_t magnitude = hundredths < 0 ? 0 - bits : bits;
    const std::uint64_t decimals = magnitude % 100;
    std::string number = hundredths < 0 ? "-" : "";
    number += std::to_string(magnitude / 100);
    number += decimals < 10 ? ".0" : ".";
    number += std::to_string(decimals);
    return raw(number);
}

JsonWriter& JsonWriter::null() {
    return raw("null");
}

std::string JsonWriter::take() {
    return std::exchange(out_, {});
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    needs_comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    out_ += bracket;
    needs_comma_ = true;
    if (leave_ && out_.size() >= piece) leave_(std::exchange(out_, {}));
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    out_.append(json);
    return *this;
}

void JsonWriter::separate() {
    if (needs_comma_) out_ += ',';
    needs_comma_ = true;
}

void JsonWriter::quote(std::string_view text) {
    out_ += '"';
    const std::size_t literal = literal_prefix(text);
    out_.append(text.substr(0, literal));
    if (literal < text.size()) out_ += escaped(text.substr(literal));
    out_ += '"';
}

} // namespace tend::text
