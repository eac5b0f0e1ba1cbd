#pragma once

#include "interchange/document_frame.hpp"
#include "interchange/document_value.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace tend::interchange {

/// What the JSON parser's events mean, told to `Listener`, a class that derives from this one and has
/// `scalar(JsonValue&&)`, `begin(Bracket)` and `end()`, each of which returns whether to go on. Whole numbers
/// beyond 64 bits and broken ones are kept as text.
template<class Listener>
class JsonEvents {
  public:
    bool null() { return listener().scalar({}); }
    bool boolean(bool flag) { return listener().scalar({flag}); }
    bool number_integer(std::int64_t number) { return listener().scalar({number}); }
    bool number_unsigned(std::uint64_t number) {
        if (std::in_range<std::int64_t>(number))
            return listener().scalar({static_cast<std::int64_t>(number)});
        return listener().scalar({JsonValue::OtherNumber{std::to_string(number)}});
    }
    bool number_float(double, const std::string& text) {
        return listener().scalar({JsonValue::OtherNumber{text}});
    }
    bool string(std::string& text) { return listener().scalar({std::move(text)}); }
    bool start_object(std::size_t) { return listener().begin(Bracket::object); }
    bool start_array(std::size_t) { return listener().begin(Bracket::list); }
    bool end_object() { return listener().end(); }
    bool end_array() { return listener().end(); }
    template<class Bytes>
    bool binary(const Bytes&) {
        return false;
    }

  private:
    [[nodiscard]] Listener& listener() { return static_cast<Listener&>(*this); }
};

} // namespace tend::interchange
