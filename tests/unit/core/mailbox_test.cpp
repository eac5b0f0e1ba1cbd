#include "tend/mailbox.hpp"

#include "refusal_of.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace tend;

namespace {

Mailbox read(const std::string& text) {
    return parse_mailbox(text, "--to");
}

/// With `?` for every control character.
std::string on_one_line(std::string text) {
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = '?';
    }
    return text;
}

} // namespace

TEST_CASE("addresses mail can go to") {
    const std::string longest_local(64, 'a');
    const std::string label(63, 'b');
    for (const std::string& address : {std::string("a@b"), std::string("ana.souza+tend@mail.example.org"),
                                       std::string("o'hara@example.org"), std::string("a-b_c@x-y.example"),
                                       std::string("1@2.3"), longest_local + "@b.c", "a@" + label + ".c",
                                       "a@" + label + "." + label + "." + label + "." + std::string(60, 'c'),
                                       std::string("ana@xn--bcher-kva.example")}) {
        CHECK(read(address) == Mailbox{"", address});
        CHECK(read("Ana <" + address + ">") == Mailbox{"Ana", address});
    }
}

TEST_CASE("names beside an address") {
    struct Case {
        std::string text, name;
    };
    for (const auto& [text, name] :
         std::vector<Case>{{"  a@b.c  ", ""},
                           {"<a@b.c>", ""},
                           {"Ana Souza<a@b.c>", "Ana Souza"},
                           {" Ana  Souza  <a@b.c> ", "Ana  Souza"},
                           {"Souza, Ana <a@b.c>", "Souza, Ana"},
                           {"\"Souza, Ana\" <a@b.c>", "Souza, Ana"},
                           {R"("A \"B\" \\C" <a@b.c>)", R"(A "B" \C)"},
                           {R"("<x@y.z>" <a@b.c>)", "<x@y.z>"},
                           {"\"\" <a@b.c>", ""},
                           {"Zoë 山田 🎉 <a@b.c>", "Zoë 山田 🎉"},
                           {std::string(200, 'n') + " <a@b.c>", std::string(200, 'n')}}) {
        CHECK(read(text) == Mailbox{name, "a@b.c"});
    }
}

TEST_CASE("what is no address is refused with what is accepted") {
    const std::vector<std::string> refused{
        "",
        " ",
        "ana",
        "@",
        "a@",
        "@b.c",
        "a@b@c",
        "a b@c.d",
        "a@b c",
        "a..b@c.d",
        ".a@b.c",
        "a.@b.c",
        "-a@b.c",
        "a@-b.c",
        "a@b-.c",
        "a@b.c-",
        "a@b..c",
        "a@.c",
        "a@b.",
        "a@b_c.d",
        "a@[127.0.0.1]",
        "\"a b\"@c.d",
        "a@b.c, d@e.f",
        "a@b.c;d@e.f",
        "Ana <a@b.c>, Bo <d@e.f>",
        "Ana <a@b.c",
        "Ana a@b.c>",
        "Ana > <a@b.c>",
        "Ana <>",
        "Ana <a@b.c> x",
        "Ana < a@b.c>",
        "A\"B <a@b.c>",
        "\"A\"B\" <a@b.c>",
        "\"A\\\" <a@b.c>",
        "\" <a@b.c>",
        "jos\xc3\xa9@b.c",
        "a@b\xc3\xbc"
        "cher.de",
        "a@b\nBcc: x@y",
        "a@b.c\r\nBcc: x@y.z",
        "Ana\nBcc: x@y.z <a@b.c>",
        "Ana\t<a@b.c>",
        "a@b.c\x7f",
        std::string("a@b.c\0", 6),
        "--help@b.c",
        std::string(65, 'a') + "@b.c",
        "a@" + std::string(64, 'b') + ".c",
        "a@" + std::string(63, 'b') + "." + std::string(63, 'b') + "." + std::string(63, 'b') + "." +
            std::string(61, 'c'),
        std::string(201, 'n') + " <a@b.c>",
    };
    for (const std::string& text : refused) {
        CAPTURE(text);
        const InvalidInput refusal = refusal_of([&] { return read(text); });
        CHECK(refusal.what() == "--to: \"" + on_one_line(text) + "\" is no address mail can go to");
        CHECK(refusal.hint() == "one address, ana@example.org or Ana Souza <ana@example.org>, in ASCII: "
                                "only the name may be of another script, a domain goes in its xn-- form");
    }
}
