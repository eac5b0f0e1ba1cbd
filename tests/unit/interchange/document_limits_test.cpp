#include "support/catch.hpp"
#include "support/document_reading.hpp"

#include "interchange/document_source.hpp"
#include "tend/errors.hpp"

#include <functional>
#include <streambuf>

using namespace tend;
using namespace tend::interchange;
using tend::test::DocumentReading;
using tend::test::reading_of;

namespace {

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

/// A stream of a beginning, a piece repeated, and an end, that is never in memory as a whole.
class Repeated : public std::streambuf {
  public:
    Repeated(std::string beginning, std::string piece, std::size_t times, std::string end)
        : text_(std::move(beginning)), piece_(std::move(piece)), times_(times), end_(std::move(end)) {
        show();
    }

  protected:
    int_type underflow() override {
        if (times_ == 0 && end_.empty()) return traits_type::eof();
        text_ = times_ > 0 ? piece_ : std::exchange(end_, {});
        if (times_ > 0) --times_;
        show();
        return traits_type::to_int_type(text_.front());
    }

  private:
    void show() { setg(text_.data(), text_.data(), text_.data() + text_.size()); }

    std::string text_;
    std::string piece_;
    std::size_t times_;
    std::string end_;
};

/// A stream that breaks off after its text.
class Broken : public std::streambuf {
  public:
    explicit Broken(std::string text) : text_(std::move(text)) {
        setg(text_.data(), text_.data(), text_.data() + text_.size());
    }

  protected:
    int_type underflow() override { throw std::runtime_error("the disk is gone"); }

  private:
    std::string text_;
};

std::string refusal_of(const std::string& document) {
    try {
        (void)reading_of(document);
    } catch (const InvalidInput& refused) {
        return refused.what();
    }
    return {};
}

} // namespace

TEST_CASE("a document nests to sixteen levels and no deeper") {
    // The document and its section are two of them.
    CHECK(reading_of(R"({"people": [)" + nested(14) + "]}").skipped.size() == 1);
    CHECK(refusal_of("{\n\"people\": [" + nested(15) + "]}") ==
          "line 2: nested deeper than 16 levels, more than can be read");
    CHECK_THAT(refusal_of(R"({"people": [)" + nested(1'000'000)),
               Catch::Matchers::StartsWith("line 1: nested"));
    DocumentOptions options;
    options.sections = {Section::circles};
    CHECK(reading_of(R"({"people": [)" + nested(14) + "]}", options).skipped.empty());
    CHECK_THROWS_AS(reading_of(R"({"people": [)" + nested(15) + "]}", options), InvalidInput);
}

TEST_CASE("a text of more than sixteen mebibytes as written is refused") {
    const auto document = [](std::size_t length) {
        return "{\n\"holidays\": [{\"place\":\"" + std::string(length, 'x') + "\"}]}";
    };
    // The colon before and the quotes around are part of the run.
    CHECK(reading_of(document(DocumentSource::longest_run - 3)).skipped.size() == 1);
    CHECK(refusal_of(document(DocumentSource::longest_run - 2)) ==
          "line 2: a text of more than 16 MiB is more than can be read");
    CHECK_THAT(refusal_of(std::string(DocumentSource::longest_run + 1, ' ')),
               Catch::Matchers::Contains("more than can be read"));
}

TEST_CASE("a record of too many values is skipped, the rest goes on") {
    // 100,000 values: the record, `on`'s key and text, `people`'s key and list, and its members.
    const auto interaction = [](std::size_t people) {
        std::string list = "\"a\"";
        for (std::size_t i = 1; i < people; ++i) list += ",\"a\"";
        return R"({"on": "2026-03-01", "people": [)" + list + "]}";
    };
    const DocumentReading reading = reading_of(R"({"interactions": [)" + interaction(99'995) + "," +
                                               interaction(99'996) + "," + interaction(1) + "]}");
    CHECK(reading.told == std::vector<std::string>{"interactions:", "interactions[0]", "interactions[2]"});
    REQUIRE(reading.skipped.size() == 1);
    CHECK(reading.skipped[0].reason ==
          "interactions[1]: larger than a record can be: 100000 values, 16 MiB of text");
}

TEST_CASE("a record of too much text is skipped, the rest goes on") {
    const std::string half(std::size_t{8} << 20, 'x');
    const auto holiday = [&](const std::string& label) {
        return R"({"place": ")" + half + R"(", "on": "2026-03-01", "label": ")" + label + "\"}";
    };
    const std::size_t rest = half.size() - std::string("placeonlabel2026-03-01").size();
    const DocumentReading reading = reading_of(R"({"holidays": [)" + holiday(half.substr(0, rest)) + "," +
                                               holiday(half.substr(0, rest + 1)) + "," + holiday("") + "]}");
    CHECK(reading.told == std::vector<std::string>{"holidays:", "holidays[0]", "holidays[2]"});
    CHECK(reading.skipped.size() == 1);
}

TEST_CASE("lines are counted across blocks of the stream") {
    const std::string piece = "{\"place\": \"JP\",\n \"on\": \"2026-11-03\"},\n";
    Repeated text("{\"holidays\": [\n", piece, 5000, "{\"place\": 5, \"on\": \"2026-11-03\"}]}");
    std::istream in(&text);
    const DocumentReading reading = reading_of(in);
    CHECK(reading.holidays.size() == 5000);
    CHECK(reading.lines.front() == 2);
    CHECK(reading.lines.back() == 10'000);
    REQUIRE(reading.skipped.size() == 1);
    CHECK(reading.skipped[0].line == 10'002);
}

TEST_CASE("a stream that fails is a failure of storage, not the end of the document") {
    Broken text("{\"holidays\": [");
    std::istream in(&text);
    try {
        (void)reading_of(in);
        FAIL("read to an end that is none");
    } catch (const StoreError& error) {
        CHECK(error.code() == ErrorCode::storage);
    }
}
