#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// One `NAME=value` of a property line.
struct ContentParameter {
    std::string name;  ///< in capitals
    std::string value; ///< quotes removed, RFC 6868 escapes decoded

    bool operator==(const ContentParameter&) const = default;
};

/// One line of a vCard: `group.NAME;PARAMETER=a,b:value`.
struct ContentProperty {
    std::size_t line = 1;
    std::string group; ///< in capitals; empty without one
    std::string name;  ///< in capitals
    /// One entry for each value, in order. Bare ones, as version 2.1 writes them, stand as `ENCODING` if they
    /// name one, else as `TYPE`. Only the first 100 are kept.
    std::vector<ContentParameter> parameters;
    std::string value; ///< as it stands in the file

    /// The first value of a parameter (its name in capitals).
    [[nodiscard]] std::optional<std::string_view> parameter(std::string_view wanted) const;
    /// Whether a parameter has this value, without case.
    [[nodiscard]] bool has(std::string_view wanted, std::string_view wanted_value) const;
    /// Whether the value is binary, in base 64.
    [[nodiscard]] bool is_base64() const;
};

/// Reads one unfolded line; nothing where it is no property (no colon, or no name before it).
[[nodiscard]] std::optional<ContentProperty> parse_content_property(std::string_view text, std::size_t line);

/// The value as UTF-8 text: quoted-printable decoded, the CHARSET heeded; escapes are still there.
[[nodiscard]] std::string decoded_value(const ContentProperty& property);

/// How early among its equals the file wants this one: 0 first. By PREF=1 to 100, or a TYPE (or bare) `pref`,
/// which counts as PREF=1; without either, last.
[[nodiscard]] int preference(const ContentProperty& property);

} // namespace tend::interchange
