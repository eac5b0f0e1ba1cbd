#pragma once

#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>

namespace tend::interchange {

/// What a record says under one key: nothing at all (the key is left out), `null`, or a value. A key left out
/// keeps what is there (or takes the command's default), `null` clears it.
template<class T>
class Key {
  public:
    /// Left out.
    Key() = default;
    /// Null.
    Key(std::nullopt_t) : given_(true) {}
    /// The value, or null where there is none.
    Key(std::optional<T> value) : given_(true), value_(std::move(value)) {}
    template<class U>
    requires(std::convertible_to<U, T> && !std::same_as<std::remove_cvref_t<U>, Key>) Key(U&& value)
        : given_(true), value_(std::in_place, std::forward<U>(value)) {}

    /// Whether the record has the key, be it null.
    [[nodiscard]] bool is_given() const { return given_; }
    [[nodiscard]] bool is_null() const { return given_ && !value_; }
    /// The value; nothing where the key is null or left out.
    [[nodiscard]] const std::optional<T>& value() const { return value_; }

    /// The field after this record, where it was `before`: nothing where null.
    [[nodiscard]] std::optional<T> over(std::optional<T> before) const {
        return given_ ? value_ : std::move(before);
    }
    /// The same for a field that always holds something: `cleared` where null.
    [[nodiscard]] T over(T before, T cleared) const {
        if (!given_) return before;
        return value_ ? *value_ : std::move(cleared);
    }

    bool operator==(const Key&) const = default;

  private:
    bool given_ = false;
    std::optional<T> value_;
};

} // namespace tend::interchange
