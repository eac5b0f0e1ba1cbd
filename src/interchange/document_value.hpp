#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tend::interchange {

/// One JSON value: a whole record of a document, never the document.
struct JsonValue {
    /// A number that is no whole number of 64 bits, as it was written.
    struct OtherNumber {
        std::string text;
    };
    struct Member;
    using List = std::vector<JsonValue>;
    using Object = std::vector<Member>; ///< in the order of the text; a key may stand there twice

    std::variant<std::monostate, bool, std::int64_t, OtherNumber, std::string, List, Object> content;

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(content); }
};

struct JsonValue::Member {
    std::string key;
    JsonValue value;
};

/// What `value` is, for a message: `null`, `5`, `"2x"` (long text is cut), `a list`, `an object`.
[[nodiscard]] std::string told(const JsonValue& value);

} // namespace tend::interchange
