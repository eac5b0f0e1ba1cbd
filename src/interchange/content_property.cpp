#include "interchange/content_property.hpp"

#include "interchange/ascii_case.hpp"
#include "interchange/charset.hpp"
#include "interchange/content_lines.hpp"
#include "interchange/quoted_printable.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace tend::interchange {

namespace {

constexpr std::size_t most_parameters = 100;
constexpr int most_wanted = 1;
constexpr int least_wanted = 100;

// RFC 6868: `^n` a new line, `^'` a double quote, `^^` a caret.
std::string without_carets(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char next = text[at] == '^' && at + 1 < text.size() ? text[at + 1] : '\0';
        if (next == 'n' || next == '\'' || next == '^') {
            plain += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
            ++at;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::string parameter_value(std::string_view written) {
    std::string bare(without_outer_blanks(written));
    std::erase(bare, '"');
    return without_carets(bare);
}

// The parts of `text` between separators that stand outside double quotes.
std::vector<std::string_view> quoted_parts(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    bool is_quoted = false;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '"') is_quoted = !is_quoted;
        if (at < text.size() && (is_quoted || text[at] != separator)) continue;
        parts.push_back(text.substr(begin, at - begin));
        begin = at + 1;
    }
    return parts;
}

bool is_encoding_name(std::string_view text) {
    constexpr std::array<std::string_view, 5> names = {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return equal_without_case(text, name); });
}

std::vector<ContentParameter> parse_parameters(std::string_view header) {
    std::vector<ContentParameter> parameters;
    const auto add = [&](const std::string& name, std::string_view written) {
        // TYPE="work,voice" quotes a whole list.
        const bool is_list = name == "TYPE";
        for (const auto part : quoted_parts(written, ',')) {
            const std::string value = parameter_value(part);
            for (const auto one : is_list ? quoted_parts(value, ',') : std::vector<std::string_view>{value})
                if (parameters.size() < most_parameters)
                    parameters.push_back({name, std::string(without_outer_blanks(one))});
        }
    };
    for (const auto part : quoted_parts(header, ';')) {
        const auto equals = part.find('=');
        if (equals != std::string_view::npos)
            add(ascii_upper(without_outer_blanks(part.substr(0, equals))), part.substr(equals + 1));
        else if (!without_outer_blanks(part).empty())
            add(is_encoding_name(without_outer_blanks(part)) ? "ENCODING" : "TYPE", part);
    }
    return parameters;
}

} // namespace

std::optional<std::string_view> ContentProperty::parameter(std::string_view wanted) const {
    for (const auto& one : parameters)
        if (one.name == wanted) return one.value;
    return std::nullopt;
}

bool ContentProperty::has(std::string_view wanted, std::string_view wanted_value) const {
    return std::any_of(parameters.begin(), parameters.end(), [&](const ContentParameter& one) {
        return one.name == wanted && equal_without_case(one.value, wanted_value);
    });
}

bool ContentProperty::is_base64() const {
    return has("ENCODING", "BASE64") || has("ENCODING", "B");
}

std::optional<ContentProperty> parse_content_property(std::string_view text, std::size_t line) {
    const auto colon = value_colon(text);
    if (!colon) return std::nullopt;
    const std::string_view header = text.substr(0, *colon);
    const auto semicolon = std::min(header.find(';'), header.size());
    std::string_view name = without_outer_blanks(header.substr(0, semicolon));

    ContentProperty property;
    property.line = line;
    if (const auto dot = name.rfind('.'); dot != std::string_view::npos) {
        property.group = ascii_upper(name.substr(0, dot));
        name = without_outer_blanks(name.substr(dot + 1));
    }
    if (name.empty()) return std::nullopt;
    property.name = ascii_upper(name);
    if (semicolon < header.size()) property.parameters = parse_parameters(header.substr(semicolon + 1));
    property.value = text.substr(*colon + 1);
    return property;
}

std::string decoded_value(const ContentProperty& property) {
    const std::string bytes = property.has("ENCODING", "QUOTED-PRINTABLE")
                                  ? decoded_quoted_printable(property.value)
                                  : property.value;
    const auto charset = property.parameter("CHARSET");
    return charset ? utf8_from(bytes, *charset) : guessed_utf8(bytes);
}

int preference(const ContentProperty& property) {
    int rank = property.has("TYPE", "PREF") ? most_wanted : least_wanted + 1;
    if (const auto written = property.parameter("PREF")) {
        int number = 0;
        const auto read = std::from_chars(written->data(), written->data() + written->size(), number);
        if (read.ec == std::errc{} && number >= most_wanted && number <= least_wanted)
            rank = std::min(rank, number);
    }
    return rank;
}

} // namespace tend::interchange
