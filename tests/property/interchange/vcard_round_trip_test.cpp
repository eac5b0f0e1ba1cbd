#include "interchange/vcard.hpp"
#include "interchange/vcard_writer.hpp"
#include "support/catch.hpp"

#include <array>
#include <random>
#include <set>
#include <sstream>

using namespace tend;
using namespace tend::interchange;

namespace {

/// Draws contacts that use all that a card can hold, in text that tries to break out of it.
class Draw {
  public:
    explicit Draw(unsigned seed) : random_(seed) {}

    std::size_t number(std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(random_);
    }
    bool is_told() { return number(2) > 0; }

    /// On one line, without blanks around it.
    std::string words() {
        static const std::array<std::string, 17> bits{
            "a",   "Ana",       " ",    "  ",        ",",
            ";",   "\\",        "\\n",  ":",         "\"",
            "=41", "END:VCARD", "山田", "e\xCC\x81", "\xF0\x9F\x8C\xB1",
            "=",   "^n'"};
        std::string text = "<";
        for (std::size_t left = number(5) == 0 ? number(300) : number(8); left > 0; --left)
            text += bits[number(bits.size() - 1)];
        return text + ">";
    }
    std::string lines() {
        std::string text = words();
        for (std::size_t left = number(3); left > 0; --left) text += "\n" + words();
        return text;
    }
    std::optional<std::string> maybe_words() { return is_told() ? std::optional(words()) : std::nullopt; }
    std::optional<PartialDay> maybe_day() {
        if (!is_told()) return std::nullopt;
        const std::chrono::year_month_day date{Day(std::chrono::days(number(40'000)))};
        return PartialDay{.year = is_told() ? std::optional(static_cast<int>(date.year())) : std::nullopt,
                          .month = static_cast<unsigned>(date.month()),
                          .day = static_cast<unsigned>(date.day())};
    }
    std::vector<std::string> different(std::size_t most, const std::string& behind) {
        std::vector<std::string> texts;
        for (std::size_t left = number(most); left > 0; --left)
            texts.push_back(words() + std::to_string(left) + behind);
        return texts;
    }
    std::optional<std::string> maybe_place() {
        static const std::array<std::string, 4> places{"DE", "US-OR", "GB-SCT", "JP-13"};
        return is_told() ? std::optional(places[number(3)]) : std::nullopt;
    }

    Contact contact() {
        Contact contact;
        contact.name = words();
        contact.emails = different(3, "@example.org");
        contact.org = maybe_words();
        contact.team = maybe_words();
        contact.role = maybe_words();
        contact.place = maybe_place();
        contact.zone_text = maybe_words();
        contact.birthday = maybe_day();
        contact.anniversary = maybe_day();
        contact.tags = different(4, "");
        for (std::size_t left = number(2); left > 0; --left)
            contact.facts.emplace_back("note", lines() + std::to_string(left));
        if (!contact.birthday && is_told()) contact.facts.emplace_back("birthday", words());
        if (!contact.anniversary && is_told()) contact.facts.emplace_back("anniversary", words());
        if (is_told()) contact.facts.emplace_back("pronouns", words());
        contact.source_key = "vcard:" + words();
        return contact;
    }

  private:
    std::mt19937 random_;
};

} // namespace

TEST_CASE("what is written as a card is read as the same contact") {
    constexpr unsigned seed = 20260316;
    INFO("seed " << seed);
    Draw draw(seed);
    for (const auto version : {VcardVersion::three, VcardVersion::four}) {
        std::vector<Contact> written;
        std::string cards;
        for (int i = 0; i < 500; ++i) {
            written.push_back(draw.contact());
            cards += to_vcard(written.back(), version);
        }
        std::istringstream in(cards);
        std::vector<Contact> read;
        read_vcards(in, {[&](Contact contact) {
                             contact.line = 0;
                             read.push_back(std::move(contact));
                         },
                         [](const Skipped& skipped) { FAIL("skipped: " << skipped.reason); }});
        REQUIRE(read.size() == written.size());
        for (std::size_t i = 0; i < written.size(); ++i) {
            CAPTURE(to_vcard(written[i], version));
            CHECK(read[i] == written[i]);
        }
    }
}
