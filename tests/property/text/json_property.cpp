#include "support/catch.hpp"
#include "text/code_points.hpp"
#include "text/gate.hpp"
#include "text/json_writer.hpp"

#include <cstdint>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace tend::text;

namespace {

constexpr unsigned seed = 8259;

/// What a document holds, in order: brackets, `k` and `s` before the text of a key or string, all else as it
/// stands.
using Events = std::vector<std::string>;

/// Reads JSON by the letter of RFC 8259, without any blanks between tokens; throws where it is no JSON.
class StrictReader {
  public:
    explicit StrictReader(std::string_view json) : rest_(json) {}

    Events document() {
        value();
        if (!rest_.empty()) throw std::runtime_error("more behind the document");
        return events_;
    }

  private:
    void value() {
        if (rest_.starts_with('{')) return group('}');
        if (rest_.starts_with('[')) return group(']');
        if (rest_.starts_with('"')) {
            events_.push_back("s" + string());
        } else {
            const auto length = rest_.find_first_of(",]}");
            const std::string word(rest_.substr(0, length));
            if (word != "null" && word != "true" && word != "false" && !is_number(word))
                throw std::runtime_error(word);
            events_.push_back(word);
            rest_.remove_prefix(word.size());
        }
    }

    void group(char closing) {
        events_.emplace_back(1, next());
        while (!rest_.starts_with(closing)) {
            if (closing == '}') {
                events_.push_back("k" + string());
                expect(':');
            }
            value();
            if (rest_.starts_with(closing)) break;
            expect(',');
            if (rest_.starts_with(closing)) throw std::runtime_error("comma before the end");
        }
        events_.emplace_back(1, next());
    }

    std::string string() {
        expect('"');
        std::string text;
        while (!rest_.starts_with('"')) {
            const Decoded literal = first_code_point(rest_);
            if (!literal.is_valid || literal.code_point < 0x20)
                throw std::runtime_error("bare control or bad byte");
            text += literal.code_point == U'\\' ? escape() : std::string(rest_.substr(0, literal.length));
            if (literal.code_point != U'\\') rest_.remove_prefix(literal.length);
        }
        expect('"');
        return text;
    }

    std::string escape() {
        static constexpr std::string_view letters = "\"\\/bfnrt";
        static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        expect('\\');
        const char letter = next();
        if (const auto at = letters.find(letter); at != std::string_view::npos) return {meanings[at]};
        if (letter != 'u') throw std::runtime_error("unknown escape");
        std::string digits;
        for (int i = 0; i < 4; ++i) digits += next();
        return utf8_of(static_cast<char32_t>(std::stoul(digits, nullptr, 16)));
    }

    static bool is_number(const std::string& word) {
        const std::size_t sign = word.starts_with('-') ? 1 : 0;
        const std::string whole = word.substr(sign, word.find('.') - sign);
        const std::string decimals =
            word.find('.') == std::string::npos ? "0" : word.substr(word.find('.') + 1);
        const auto is_digits = [](const std::string& text) {
            return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        };
        return is_digits(whole) && is_digits(decimals) && (whole == "0" || whole[0] != '0');
    }

    void expect(char wanted) {
        if (next() != wanted) throw std::runtime_error(std::string("wanted ") + wanted);
    }

    char next() {
        if (rest_.empty()) throw std::runtime_error("cut");
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }

    std::string_view rest_;
    Events events_;
};

/// Writes random documents and keeps what they should hold.
class Scribe {
  public:
    explicit Scribe(std::mt19937& random) : random_(random) {}

    void value(int depth) {
        switch (random_() % (depth > 0 ? 7 : 5)) {
        case 0: return note("null", json_.null());
        case 1: return note("true", json_.value(true));
        case 2: {
            const auto number = static_cast<std::int64_t>(random_()) - 2'000'000'000;
            return note(std::to_string(number), json_.value(number));
        }
        case 3: return note("1.05", json_.hundredths(105));
        case 4: {
            const std::string bytes = text();
            return note("s" + as_utf8(bytes), json_.value(bytes));
        }
        case 5: return array(depth);
        default: return object(depth);
        }
    }

    [[nodiscard]] const Events& events() const { return events_; }
    std::string take() { return json_.take(); }

  private:
    void note(std::string event, JsonWriter&) { events_.push_back(std::move(event)); }

    void array(int depth) {
        note("[", json_.begin_array());
        for (auto left = random_() % 4; left > 0; --left) value(depth - 1);
        note("]", json_.end_array());
    }

    void object(int depth) {
        note("{", json_.begin_object());
        for (auto left = random_() % 4; left > 0; --left) {
            const std::string name = text();
            note("k" + as_utf8(name), json_.key(name));
            value(depth - 1);
        }
        note("}", json_.end_object());
    }

    std::string text() {
        static const std::string pieces[] = {"a",      "\"", "\\", "\n",   "\x1b",     "\x7f",
                                             "\u202e", "é",  "💙",  "\xff", "\xe2\x80", ",:[{"};
        std::string bytes;
        for (auto left = random_() % 6; left > 0; --left) bytes += pieces[random_() % std::size(pieces)];
        return bytes;
    }

    std::mt19937& random_;
    JsonWriter json_;
    Events events_;
};

} // namespace

TEST_CASE("a strict reader finds in the writer's JSON what was told to it") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 5000; ++round) {
        Scribe scribe(random);
        scribe.value(4);
        const std::string json = scribe.take();
        CAPTURE(json);
        REQUIRE(StrictReader(json).document() == scribe.events());
        REQUIRE(harmless(json) == json);
    }
}

TEST_CASE("every code point comes through a JSON string, and no terminal obeys it") {
    std::size_t wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        JsonWriter writer;
        writer.value(utf8_of(c));
        const std::string json = writer.take();
        if (StrictReader(json).document() != Events{"s" + utf8_of(c)} || harmless(json) != json) ++wrong;
    }
    CHECK(wrong == 0);
}
