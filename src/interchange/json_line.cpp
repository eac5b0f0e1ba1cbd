#include "interchange/json_line.hpp"

#include "interchange/document_frame.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace tend::interchange {

namespace {

/// Builds a value from what the parser finds. Every event returns whether to go on.
class Events {
  public:
    bool null() { return scalar({}); }
    bool boolean(bool flag) { return scalar({flag}); }
    bool number_integer(std::int64_t number) { return scalar({number}); }
    bool number_unsigned(std::uint64_t number) {
        if (std::in_range<std::int64_t>(number)) return scalar({static_cast<std::int64_t>(number)});
        return scalar({JsonValue::OtherNumber{std::to_string(number)}});
    }
    bool number_float(double, const std::string& text) { return scalar({JsonValue::OtherNumber{text}}); }
    bool string(std::string& text) { return scalar({std::move(text)}); }
    bool start_object(std::size_t) { return begin(Bracket::object); }
    bool start_array(std::size_t) { return begin(Bracket::list); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }
    bool key(std::string& name) {
        builder.key(std::move(name));
        return true;
    }
    bool binary(const nlohmann::json::binary_t&) { return false; }
    bool parse_error(std::size_t, const std::string&, const std::exception&) { return false; }

    ValueBuilder builder;

  private:
    bool scalar(JsonValue value) {
        builder.add(std::move(value));
        return true;
    }
    bool begin(Bracket bracket) {
        builder.begin(bracket);
        return ++depth_ <= DocumentFrame::deepest;
    }
    bool end() {
        --depth_;
        builder.end();
        return true;
    }

    std::size_t depth_ = 0;
};

} // namespace

std::optional<JsonValue> parse_json_line(std::string_view text) {
    Events events;
    const bool is_whole = nlohmann::json::sax_parse(text.begin(), text.end(), &events);
    if (!is_whole || events.builder.is_too_large()) return std::nullopt;
    return events.builder.take();
}

} // namespace tend::interchange
