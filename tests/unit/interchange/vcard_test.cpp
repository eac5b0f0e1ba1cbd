#include "interchange/vcard.hpp"

#include "interchange/content_lines.hpp"
#include "interchange/vcard_card.hpp"
#include "reading.hpp"
#include "support/catch.hpp"

#include <random>

namespace tend::interchange {

namespace {

Reading cards_in(const std::string& text) {
    return reading_of(read_vcards, text);
}

std::vector<std::string> names_in(const std::string& text) {
    std::vector<std::string> names;
    for (auto& contact : cards_in(text).contacts) names.push_back(std::move(contact.name));
    return names;
}

std::string card(const std::string& lines) {
    return "BEGIN:VCARD\nVERSION:3.0\n" + lines + "END:VCARD\n";
}

using Names = std::vector<std::string>;
using AllSkipped = std::vector<Skipped>;

const Skipped cut_off_at_1 = {1, "the card is cut off: it has no END:VCARD"};

} // namespace

TEST_CASE("read_vcards reads a phone's cards of version 2.1") {
    const auto reading = cards_in(bytes_of(fixtures + "phone_2_1.vcf"));
    REQUIRE(reading.contacts.size() == 2);
    CHECK(reading.skipped.empty());
    Contact zoe = reading.contacts[0];
    CHECK(zoe.source_key.size() == std::string("vcard:").size() + 32);
    zoe.source_key.clear();
    Contact expected;
    expected.line = 1;
    expected.name = "Dr. Zoë Łukasz";
    expected.emails = {"zoe@work.example", "zoe@home.example"};
    expected.org = "Pier 9, Ltd.";
    expected.team = "Harbour; Docks";
    expected.role = "Pilot";
    expected.zone_text = "+01:00";
    expected.birthday = PartialDay{1979, 3, 1};
    expected.anniversary = PartialDay{2015, 9, 1};
    expected.tags = {"Harbour", "Friends"};
    expected.facts = {{"note", "Tea, black\nNo calls on Fridays"}};
    CHECK(zoe == expected);
    CHECK(reading.contacts[1].name == "Nora Only");
    CHECK(reading.contacts[1].line == 29);
}

TEST_CASE("read_vcards reads Apple's cards of version 3.0") {
    const auto reading = cards_in(bytes_of(fixtures + "apple_3_0.vcf"));
    Contact ngozi;
    ngozi.line = 1;
    ngozi.name = "Ngozi Okafor, PhD";
    ngozi.emails = {"ngozi.okafor@lagoon.example", "Ngozi@Lagoon.example"};
    ngozi.org = "Lagoon Labs";
    ngozi.team = "Research";
    ngozi.role = "Lead; Tides";
    ngozi.place = "NG";
    ngozi.birthday = PartialDay{std::nullopt, 11, 30};
    ngozi.anniversary = PartialDay{2012, 6, 2};
    ngozi.tags = {"science", "tide,pools"};
    ngozi.facts = {{"note", "Likes maps, tea\nand long walks."}};
    ngozi.source_key = "vcard:7F3C-NGOZI";
    CHECK(reading.contacts == std::vector<Contact>{ngozi});
    CHECK(reading.skipped == AllSkipped{{24, "a group, not a person", true}});
}

TEST_CASE("read_vcards reads a server's cards of version 4.0") {
    const auto reading = cards_in(bytes_of(fixtures + "server_4_0.vcf"));
    REQUIRE(reading.contacts.size() == 2);
    Contact kenji;
    kenji.line = 1;
    kenji.name = "Kenji Ito";
    kenji.emails = {"kenji@example.jp", "ito@example.jp"};
    kenji.place = "JP";
    kenji.zone_text = "Asia/Tokyo";
    kenji.birthday = PartialDay{std::nullopt, 4, 15};
    kenji.facts = {{"anniversary", "some day in spring"}, {"pronouns", "he/him"}};
    kenji.source_key = "vcard:urn:uuid:00000000-0000-4000-8000-000000000001";
    CHECK(reading.contacts[0] == kenji);
    CHECK(reading.contacts[1].name == "Mo");
    CHECK(reading.contacts[1].facts == decltype(kenji.facts){{"birthday", "circa 1800"}});
    CHECK(reading.skipped == AllSkipped{{18, "an organisation, not a person", true},
                                        {23, "the card is cut off: it has no END:VCARD"}});
}

TEST_CASE("read_vcards reads files with any line ends and byte order marks") {
    const std::string two = card("FN:Ana\n") + card("FN:Bo\n");
    const auto with_ends = [&](const std::string& end) {
        std::string text;
        for (const char c : two) text += c == '\n' ? end : std::string(1, c);
        return text;
    };
    const Names both = {"Ana", "Bo"};
    for (const auto* end : {"\n", "\r\n", "\r", "\r\r\n", "\n\n", " \n"}) {
        CAPTURE(end);
        CHECK(names_in(with_ends(end)) == both);
    }
    CHECK(names_in("\xEF\xBB\xBF" + two) == both);
    CHECK(names_in("\xFF\xFE" + in_utf16(two)) == both);
    CHECK(names_in("\xEF\xBB\xBF" + card("FN:Ana\n") + "\xEF\xBB\xBF" + card("FN:Bo\n")) == both);
}

TEST_CASE("a card without its end is named, and the next one is read") {
    const auto in_the_middle = cards_in("BEGIN:VCARD\nFN:Lost\n" + card("FN:Found\n"));
    REQUIRE(in_the_middle.contacts.size() == 1);
    CHECK(in_the_middle.contacts[0].name == "Found");
    CHECK(in_the_middle.contacts[0].line == 3);
    CHECK(in_the_middle.skipped == AllSkipped{cut_off_at_1});
    CHECK(cards_in("BEGIN:VCARD\nFN:Lost\n").skipped == AllSkipped{cut_off_at_1});
    CHECK(cards_in("BEGIN:VCARD").skipped == AllSkipped{cut_off_at_1});
    CHECK(names_in("BEGIN:VCARD\nFN:Ana\nEND:VCARD") == Names{"Ana"});
}

TEST_CASE("text outside of cards is named once for each stretch") {
    const auto reading =
        cards_in("hello\nthere\n" + card("FN:Ana\n") + "\n\nEND:VCARD\n" + card("FN:Bo\n") + "\x1A");
    CHECK(reading.contacts.size() == 2);
    CHECK(reading.skipped == AllSkipped{{1, "text outside of any card"}, {9, "text outside of any card"}});
    CHECK(cards_in("").skipped.empty());
    CHECK(cards_in("\r\n\r\n").skipped.empty());
}

TEST_CASE("an agent's card is part of the card around it") {
    const std::string agent = "BEGIN:VCARD\nFN:Agent\nEMAIL:agent@x.y\nEND:VCARD\n";
    CHECK(names_in(card("AGENT:\n" + agent + "FN:Ana\n")) == Names{"Ana"});
    CHECK(names_in(card("AGENT;X=1:\n" + agent + "FN:Ana\n")) == Names{"Ana"});
    CHECK(names_in(card("AGENT:BEGIN:VCARD\nFN:Agent\nEND:VCARD\nFN:Ana\n")) == Names{"Ana"});
    CHECK(names_in(card("AGENT:BEGIN:VCARD\n FN:Agent\n END:VCARD\nFN:Ana\n")) == Names{"Ana"});
    CHECK(names_in(card("AGENT:BEGIN:VCARD\\nFN:Agent\\nEND:VCARD\nFN:Ana\n")) == Names{"Ana"});
    CHECK(names_in(card("AGENT;VALUE=uri:cid:x\nFN:Ana\n")) == Names{"Ana"});
    const std::string deeper = "BEGIN:VCARD\nAGENT:\n" + agent + "FN:Agent\nEND:VCARD\n";
    CHECK(names_in(card("AGENT:\n" + deeper + "FN:Ana\n")) == Names{"Ana"});
    // A BEGIN that follows no AGENT belongs to a card of its own.
    CHECK(names_in("BEGIN:VCARD\nAGENT:\nFN:Lost\n" + card("FN:Ana\n")) == Names{"Ana"});
}

TEST_CASE("agents nested without end take no more than their lines") {
    std::string text;
    for (int depth = 0; depth < 100'000; ++depth) text += "BEGIN:VCARD\nAGENT:\n";
    CHECK(cards_in(text).skipped == AllSkipped{cut_off_at_1});
}

TEST_CASE("an endless picture costs nothing, an endless note is named") {
    const std::string endless(2 * longest_content_line, 'A');
    const auto picture = cards_in(card("PHOTO;X=y:" + endless + "\nFN:Ana\n"));
    CHECK(picture.contacts.size() == 1);
    CHECK(picture.skipped.empty());
    const auto note = cards_in(card("NOTE:" + endless + "\nFN:Ana\n"));
    REQUIRE(note.contacts.size() == 1);
    CHECK(note.contacts[0].facts.empty());
    CHECK(note.skipped ==
          AllSkipped{{3, "a line of the card is longer than 1 MiB; the rest of the card was read"}});
}

TEST_CASE("a card too large to hold is named, and the next one is read") {
    const std::string note = "NOTE:" + std::string(longest_content_line - 5, 'A') + "\n";
    CHECK(names_in(card("FN:Ana\n" + note + note + note)) == Names{"Ana"});
    const auto heavy = cards_in(card("FN:Ana\n" + note + note + note + note) + card("FN:Bo\n"));
    REQUIRE(heavy.contacts.size() == 1);
    CHECK(heavy.contacts[0].name == "Bo");
    CHECK(heavy.skipped == AllSkipped{{1, "the card is too large"}});

    std::string many;
    for (std::size_t count = 1; count < VcardCard::most_properties; ++count) many += "TITLE:t\n";
    CHECK(names_in(card("FN:Ana\n" + many)) == Names{"Ana"});
    CHECK(cards_in(card("FN:Ana\nROLE:r\n" + many)).skipped == AllSkipped{{1, "the card is too large"}});
}

TEST_CASE("vCards are recognised by their beginning") {
    for (const auto* text : {"BEGIN:VCARD\r\nVERSION:3.0", "begin:vcard\n", "\n\n BEGIN:VCARD\n",
                             "\xEF\xBB\xBF"
                             "BEGIN:VCARD\n",
                             "BEGIN:VCARD", "# exported today\nBEGIN:VCARD\n"}) {
        CAPTURE(text);
        CHECK(looks_like_vcard(text));
    }
    CHECK(looks_like_vcard("\xFF\xFE" + in_utf16("BEGIN:VCARD\r\n")));
    for (const auto* text : {"", "BEGIN:VCALENDAR\nBEGIN:VCARD\n", "BEGIN", "name,email\nBEGIN,VCARD\n",
                             "[{\"id\":\"BEGIN:VCARD\"}]", "VERSION:3.0\nFN:x\n"}) {
        CAPTURE(text);
        CHECK_FALSE(looks_like_vcard(text));
    }
}

TEST_CASE("damaged cards never stop the reading") {
    constexpr unsigned seed = 20260316;
    std::printf("seed %u\n", seed);
    std::mt19937 random(seed);
    const auto any = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    const std::string alphabet("\n\r\t ;:,=\\\"^.B\0\x80\xFF", 17);
    for (const auto* file : {"phone_2_1.vcf", "apple_3_0.vcf", "server_4_0.vcf"}) {
        const std::string good = bytes_of(fixtures + file);
        REQUIRE_FALSE(good.empty());
        for (int round = 0; round < 500; ++round) {
            std::string text = good.substr(0, 1 + any(good.size()));
            for (std::size_t change = any(8); change > 0; --change) {
                const std::size_t at = any(text.size());
                if (change % 2 == 0)
                    text[at] = alphabet[any(alphabet.size())];
                else
                    text.insert(at, good.substr(any(good.size()), any(60)));
            }
            for (const auto& contact : cards_in(text).contacts) {
                CHECK_FALSE(contact.name.empty());
                CHECK(contact.source_key.starts_with("vcard:"));
                CHECK(contact.line >= 1);
            }
        }
    }
}

} // namespace tend::interchange
