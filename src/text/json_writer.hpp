#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tend::text {

/// Writes one compact JSON document into a string as it is told, so that a long list needs no tree in memory.
/// The caller keeps the nesting right; commas, quotes and escapes are the writer's. Text is made valid UTF-8
/// (bad bytes become U+FFFD); control characters are escaped as JSON asks, DEL, C1 and bidi controls as \u,
/// so that the line is harmless on a terminal too.
class JsonWriter {
  public:
    JsonWriter() = default;
    /// Hands what is written to `out`, in pieces, whenever a good deal has come together; `take` gives the
    /// last of it.
    explicit JsonWriter(std::function<void(std::string_view)> out) : leave_(std::move(out)) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool flag);
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(std::size_t count) { return value(static_cast<std::int64_t>(count)); }
    /// `hundredths` as a number with two decimals: 1250 is `12.50`.
    JsonWriter& hundredths(std::int64_t hundredths);
    JsonWriter& null();

    template<class T>
    JsonWriter& value(const std::optional<T>& maybe) {
        return maybe ? value(*maybe) : null();
    }
    /// `key` and `value` in one.
    template<class T>
    JsonWriter& member(std::string_view name, const T& content) {
        key(name);
        return value(content);
    }

    /// What is written so far, handed over; the writer goes on where it was. Lets a long document leave in
    /// pieces.
    [[nodiscard]] std::string take();

  private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    JsonWriter& raw(std::string_view json);
    void separate();
    void quote(std::string_view text);

    std::string out_;
    bool needs_comma_ = false;
    std::function<void(std::string_view)> leave_; ///< not set where all stays until it is taken
};

} // namespace tend::text
