#include "interchange/document_reader.hpp"

#include "interchange/document_frame.hpp"
#include "interchange/document_source.hpp"
#include "interchange/json_events.hpp"
#include "tend/errors.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace tend::interchange {

namespace {

/// The characters of a source as the parser asks for them; without a source, their end.
class Character {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    Character() = default;
    explicit Character(DocumentSource& source) : source_(&source) {}

    char operator*() const { return source_->peek(); }
    Character& operator++() {
        source_->advance();
        return *this;
    }
    bool operator==(const Character& other) const { return is_at_end() == other.is_at_end(); }

  private:
    [[nodiscard]] bool is_at_end() const { return source_ == nullptr || !source_->has_more(); }

    DocumentSource* source_ = nullptr;
};

/// What the parser's complaint says besides place and the text last read, which may be megabytes: `invalid
/// literal; expected end of input`.
std::string core_of(std::string_view complaint) {
    constexpr std::string_view before = " - ";
    constexpr std::string_view last_read = "; last read: ";
    constexpr std::string_view wanted = "; expected ";
    const std::size_t begin = complaint.find(before);
    if (begin == std::string_view::npos) return "a number is out of range";
    complaint.remove_prefix(begin + before.size());
    const std::size_t cut = complaint.find(last_read);
    const std::size_t expected = complaint.rfind(wanted);
    std::string core(complaint.substr(0, std::min(cut, expected)));
    if (expected != std::string_view::npos) core += complaint.substr(expected);
    return core;
}

/// Tells the frame what the parser finds. Every event returns whether to go on.
class Events : public JsonEvents<Events> {
  public:
    Events(DocumentSource& source, DocumentFrame& frame) : source_(source), frame_(frame) {}

    bool key(std::string& name) {
        source_.mark();
        frame_.key(std::move(name), source_.line());
        return go_on();
    }

    [[noreturn]] bool parse_error(std::size_t, const std::string&, const std::exception& error) {
        if (source_.column() == 0 && source_.line() == 1)
            throw InvalidInput("the document is empty", "`tend export --format json` writes one");
        throw InvalidInput(fmt::format("line {}, column {}: this is not JSON: {}", source_.line(),
                                       source_.column(), core_of(error.what())));
    }

    bool scalar(JsonValue&& value) {
        source_.mark();
        frame_.scalar(std::move(value), source_.line());
        return go_on();
    }
    bool begin(Bracket bracket) {
        source_.mark();
        frame_.begin(bracket, source_.line());
        return go_on();
    }
    bool end() {
        source_.mark();
        frame_.end();
        return go_on();
    }

  private:
    [[nodiscard]] bool go_on() const { return frame_.order() == DocumentOrder::usual; }

    DocumentSource& source_;
    DocumentFrame& frame_;
};

} // namespace

DocumentOrder read_document(std::istream& in, const DocumentSink& sink, const DocumentOptions& options) {
    DocumentSource source(in);
    DocumentFrame frame(sink, options);
    Events events(source, frame);
    nlohmann::json::sax_parse(Character(source), Character(), &events);
    return frame.order();
}

} // namespace tend::interchange
