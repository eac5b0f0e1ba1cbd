#pragma once

#include "interchange/document_value.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tend::interchange {

enum class Bracket { object, list };

/// Puts one JSON value together from the events of a parser. What is too large to be a record is not kept:
/// the value then is null and `is_too_large`.
class ValueBuilder {
  public:
    static constexpr std::size_t most_values = 100'000;
    static constexpr std::size_t most_text = std::size_t{16} << 20; ///< bytes of all texts and keys together

    void begin(Bracket bracket);
    void end();
    void key(std::string&& name);
    void add(JsonValue&& scalar);

    /// Whether an object or list has begun that has not ended.
    [[nodiscard]] bool is_open() const { return depth_ > 0; }
    [[nodiscard]] bool is_too_large() const { return is_too_large_; }
    /// The value, once all that began has ended; the builder is as new then.
    [[nodiscard]] JsonValue take();

  private:
    void place(JsonValue&& value);
    void count(std::size_t text);

    std::vector<JsonValue> open_;   ///< the objects and lists that have not ended, the outermost first
    std::vector<std::string> keys_; ///< those whose value has not come yet
    JsonValue done_;
    std::size_t depth_ = 0;
    std::size_t values_ = 0;
    std::size_t text_ = 0;
    bool is_too_large_ = false;
};

} // namespace tend::interchange
