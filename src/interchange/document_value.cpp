#include "interchange/document_value.hpp"

#include "text/gate.hpp"
#include "text/width.hpp"

namespace tend::interchange {

namespace {

constexpr std::size_t columns_told = 40;

struct Teller {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const JsonValue::OtherNumber& number) const { return short_form(number.text); }
    std::string operator()(const std::string& text) const { return '"' + short_form(text) + '"'; }
    std::string operator()(const JsonValue::List&) const { return "a list"; }
    std::string operator()(const JsonValue::Object&) const { return "an object"; }

    static std::string short_form(std::string_view text) {
        // Measuring graphemes of megabytes for forty columns would be slow; a code point takes four bytes at
        // most, and what the cut tears apart becomes U+FFFD beyond the columns shown.
        constexpr std::size_t bytes_looked_at = 1000;
        return text::cut_to_width(text::harmless(text.substr(0, bytes_looked_at)), columns_told);
    }
};

} // namespace

std::string told(const JsonValue& value) {
    return std::visit(Teller{}, value.content);
}

} // namespace tend::interchange
