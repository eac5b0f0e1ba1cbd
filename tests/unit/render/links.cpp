#include "render/links.hpp"

#include "render/people_views.hpp"
#include "samples.hpp"
#include "support/catch.hpp"
#include "text/gate.hpp"

using namespace samples;

namespace {

constexpr Style linking{.width = 80, .terminal = true, .color = true, .links = true};

std::string marked(const std::string& shown, const std::string& target) {
    return "\x1b]8;;" + target + "\x1b\\" + shown + "\x1b]8;;\x1b\\";
}

/// `text` with the addresses of the web that are in it.
std::string linked(const std::string& text) {
    Links links;
    links.add_found_in(text);
    return links.in(tend::text::harmless(text), linking);
}

std::string mail_linked(const std::string& address, const std::string& laid_out) {
    Links links;
    links.add_mail(address);
    return links.in(laid_out, linking);
}

} // namespace

TEST_CASE("an address of the web is a link, the marks around it are not") {
    const std::string one = marked("https://x.example/a?b=1&c=(2)#d", "https://x.example/a?b=1&c=(2)#d");
    CHECK(linked("https://x.example/a?b=1&c=(2)#d") == one);
    const std::string plain = marked("https://x.example", "https://x.example");
    CHECK(linked("see https://x.example.") == "see " + plain + '.');
    CHECK(linked("(https://x.example), or") == "(" + plain + "), or");
    CHECK(linked("<https://x.example>!") == "<" + plain + ">!");
    CHECK(linked("https://x.example https://x.example") == plain + ' ' + plain);
    CHECK(linked("http://x.example/") == marked("http://x.example/", "http://x.example/"));
}

TEST_CASE("what is no plain address of the web is no link") {
    for (const char* text :
         {"", "x.example", "www.x.example", "ftp://x.example", "javascript:alert(1)", "file:///etc/passwd",
          "https://", "http://", "https://a\"b", "https://a\\b", "https://a`b",
          "https://a\x1b]8;;evil\x1b\\b", "https://a\x07", "https://a{b}"}) {
        INFO(text);
        CHECK(linked(text) == tend::text::harmless(text));
    }
}

TEST_CASE("letters beyond ASCII reach the terminal's sequence as escapes") {
    CHECK(linked("https://é.example/山") ==
          marked("https://é.example/山", "https://%C3%A9.example/%E5%B1%B1"));
    CHECK(linked("https://x.example/\xff") ==
          marked("https://x.example/\xEF\xBF\xBD", "https://x.example/%EF%BF%BD"));
}

TEST_CASE("an address of mail says nothing but whom to write to") {
    CHECK(mail_linked("ana.s+x@x.example", "Email  ana.s+x@x.example, b@c\n") ==
          "Email  " + marked("ana.s+x@x.example", "mailto:ana.s+x@x.example") + ", b@c\n");
    CHECK(mail_linked("a?bcc=b&c%0a@x.example", "a?bcc=b&c%0a@x.example") ==
          marked("a?bcc=b&c%0a@x.example", "mailto:a%3Fbcc%3Db%26c%250a@x.example"));
    for (const char* no_address : {"ana", "a@b@c", "a b@c", "a\"@c", "a\\x1b@c", "a@b.", ""}) {
        INFO(no_address);
        CHECK(mail_linked(no_address, no_address) == no_address);
    }
}

TEST_CASE("only a whole address is a link, and only once it is known") {
    CHECK(mail_linked("ana@x.example", "ana@x.exam… xana@x.example ana@x.examples") ==
          "ana@x.exam… xana@x.example ana@x.examples");
    Links links;
    links.add_found_in("https://x.example/long/path");
    CHECK(links.in("https://x.example/lo\nng/path", linking) == "https://x.example/lo\nng/path");
    CHECK(links.in("https://y.example", linking) == "https://y.example");
}

TEST_CASE("colours around an address stay") {
    CHECK(mail_linked("a@x.example", "\x1b[36ma@x.example\x1b[0m b") ==
          "\x1b[36m" + marked("a@x.example", "mailto:a@x.example") + "\x1b[0m b");
}

TEST_CASE("an address that is too long for terminals is no link") {
    const std::string longest = "https://x.example/" + std::string(1982, 'a');
    CHECK(linked(longest) == marked(longest, longest));
    CHECK(linked(longest + 'a') == longest + 'a');
}

TEST_CASE("a card has links where the terminal opens them, and nowhere else") {
    Card card{.row = ana(), .interactions = {}, .follow_ups = {}, .milestones = {}, .balance = {}};
    card.row.person.facts.push_back({{}, "site", "https://ana.example", {}});
    std::vector<Card> cards{card};
    const CardView view(std::move(cards), today);
    const std::string told = view.text(linking);
    CHECK(told.find(marked("ana@acme.example", "mailto:ana@acme.example")) != std::string::npos);
    CHECK(told.find(marked("https://ana.example", "https://ana.example")) != std::string::npos);
    CHECK(view.text(at_80).find("]8;") == std::string::npos);
    CHECK(view.text(piped).find("]8;") == std::string::npos);
}
