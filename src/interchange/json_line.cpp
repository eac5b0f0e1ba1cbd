#include "interchange/json_line.hpp"

#include "interchange/json_events.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace tend::interchange {

namespace {

/// Builds a value from what the parser finds. Every event returns whether to go on.
class Events : public JsonEvents<Events> {
  public:
    bool key(std::string& name) {
        builder.key(std::move(name));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const std::exception&) { return false; }

    ValueBuilder builder;

    bool scalar(JsonValue&& value) {
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

  private:
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
