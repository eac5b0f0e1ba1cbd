#include "render/message.hpp"

#include "render/mime_text.hpp"
#include "samples.hpp"
#include "support/catch.hpp"

#include <regex>
#include <sstream>

using namespace samples;

namespace {

Message note() {
    return {.from = Mailbox{"", "me@example.org"},
            .to = {"Ana Souza", "ana@example.com"},
            .subject = "tend: Monday 16 March 2026",
            .at = now,
            .text = "José\n",
            .html = "<p>José</p>\n"};
}

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) longest = std::max(longest, line.size());
    return longest;
}

/// Each number of 16 hexadecimal digits as `ID`.
std::string without_ids(const std::string& message) {
    return std::regex_replace(message, std::regex("[0-9a-f]{16}"), "ID");
}

std::string line_of(const std::string& message, const std::string& name) {
    const auto at = message.find("\n" + name + ": ");
    return at == std::string::npos ? "" : message.substr(at + 1, message.find('\n', at + 1) - at - 1);
}

} // namespace

TEST_CASE("a message says the same in two parts") {
    CHECK(without_ids(mime_message(note())) == "From: me@example.org\n"
                                               "To: Ana Souza <ana@example.com>\n"
                                               "Subject: tend: Monday 16 March 2026\n"
                                               "Date: Mon, 16 Mar 2026 09:00:00 +0000\n"
                                               "Message-ID: <tend.20260316090000.ID@example.org>\n"
                                               "MIME-Version: 1.0\n"
                                               "Auto-Submitted: auto-generated\n"
                                               "Content-Type: multipart/alternative; boundary=\"=_tend_ID\"\n"
                                               "\n"
                                               "--=_tend_ID\n"
                                               "Content-Type: text/plain; charset=utf-8\n"
                                               "Content-Transfer-Encoding: quoted-printable\n"
                                               "\n"
                                               "Jos=C3=A9\n"
                                               "\n"
                                               "--=_tend_ID\n"
                                               "Content-Type: text/html; charset=utf-8\n"
                                               "Content-Transfer-Encoding: quoted-printable\n"
                                               "\n"
                                               "<p>Jos=C3=A9</p>\n"
                                               "\n"
                                               "--=_tend_ID--\n");
}

TEST_CASE("a message without a sender leaves the header out and takes the id's domain from the address") {
    Message message = note();
    message.from.reset();
    const std::string told = mime_message(message);
    CHECK(told.substr(0, 4) == "To: ");
    const std::string id_line = line_of(told, "Message-ID");
    CHECK(id_line.substr(id_line.find('@')) == "@example.com>");
}

TEST_CASE("the id of a message follows from all that it says and from its moment") {
    const std::string id_line = line_of(mime_message(note()), "Message-ID");
    CHECK(line_of(mime_message(note()), "Message-ID") == id_line);
    for (const auto& change : std::vector<void (*)(Message&)>{
             [](Message& one) { one.at += std::chrono::seconds(1); }, [](Message& one) { one.text += "x"; },
             [](Message& one) { one.html += "x"; }, [](Message& one) { one.subject += "x"; },
             [](Message& one) { one.to.address = "b" + one.to.address; },
             [](Message& one) { one.to.name = ""; }, [](Message& one) { one.from->name = "Me"; },
             [](Message& one) { one.from->address = "m@example.org"; }}) {
        Message other = note();
        change(other);
        CHECK(line_of(mime_message(other), "Message-ID") != id_line);
    }
}

TEST_CASE("the date of a message is that of its moment in UTC") {
    const auto date_at = [](std::string_view instant) {
        Message message = note();
        message.at = *parse_instant(instant);
        return line_of(mime_message(message), "Date");
    };
    CHECK(date_at("2026-12-05T23:59:58.7-03:00") == "Date: Sun, 6 Dec 2026 02:59:58 +0000");
    CHECK(date_at("0999-01-01T00:00:00Z") == "Date: Tue, 1 Jan 0999 00:00:00 +0000");
}

TEST_CASE("quoted-printable keeps what is plain and escapes the rest") {
    struct Case {
        std::string text, told;
    };
    for (const auto& [text, told] : std::vector<Case>{
             {"", ""},
             {"a b~\n\nc\n", "a b~\n\nc\n"},
             {"a=b", "a=3Db"},
             {"é", "=C3=A9"},
             {"end \nnext\t\n", "end=20\nnext=09\n"},
             {"cr\r\n", "cr=0D\n"},
             {".\n..a .\n", "=2E\n=2E.a .\n"},
             {"From me\nfrom me\nsee From x\n", "=46rom me\nfrom me\nsee From x\n"},
             {"no end", "no end"},
         }) {
        CHECK(quoted_printable(text) == told);
    }
}

TEST_CASE("quoted-printable breaks lines softly at 76 characters") {
    const std::string longest(76, 'a');
    CHECK(quoted_printable(longest + "\n") == longest + "\n");
    CHECK(quoted_printable(longest + "b\n") == std::string(75, 'a') + "=\nab\n");
    CHECK(quoted_printable(std::string(75, 'a') + ".b\n") == std::string(75, 'a') + "=\n=2Eb\n");
    CHECK(quoted_printable(std::string(75, 'a') + "From b\n") == std::string(75, 'a') + "=\n=46rom b\n");
    CHECK(quoted_printable(std::string(73, 'a') + "é") == std::string(73, 'a') + "=\n=C3=A9");
    CHECK(quoted_printable(std::string(70, 'a') + "é") == std::string(70, 'a') + "=C3=A9");
    for (std::size_t size = 60; size < 240; ++size) {
        CHECK(longest_line(quoted_printable(std::string(size, '='))) <= 76);
        CHECK(longest_line(quoted_printable(std::string(size, '.') + "é =")) <= 76);
    }
}

TEST_CASE("a header carries plain text as it is and the rest in encoded words") {
    CHECK(header_field("Subject", "tend: a (b) <c> \"d\"") == "Subject: tend: a (b) <c> \"d\"\n");
    CHECK(header_field("Subject", "José") == "Subject: =?UTF-8?B?Sm9zw6k=?=\n");
    CHECK(header_field("Subject", "ab") == "Subject: ab\n");
    CHECK(header_field("Subject", "=?x?q?y?=") == "Subject: =?UTF-8?B?PT94P3E/eT89?=\n");
    CHECK(header_field("Subject", std::string(67, 'a')) == "Subject: " + std::string(67, 'a') + "\n");
    CHECK(header_field("Subject", std::string(68, 'a')).substr(0, 21) == "Subject: =?UTF-8?B?YW");
}

TEST_CASE("encoded words are folded between characters") {
    std::string japanese;
    for (int i = 0; i < 40; ++i) japanese += "山";
    const std::string field = header_field("Subject", japanese);
    CHECK(longest_line(field) <= 76);
    std::istringstream in(field);
    std::string first, second;
    std::getline(in, first);
    std::getline(in, second);
    CHECK(first == "Subject: =?UTF-8?B?5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx?=");
    CHECK(second == " =?UTF-8?B?5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx5bGx?=");
}

TEST_CASE("no text can begin a header of its own") {
    const std::vector<std::string> hostile_texts{"a\r\nBcc: x@y.z", "a\nBcc: x@y.z", "a\rBcc: x@y.z",
                                                 "a\u2028Bcc: x@y.z"};
    for (const std::string& hostile : hostile_texts) {
        CHECK(header_field("Subject", hostile).find("\nBcc") == std::string::npos);
        const std::string field = address_field("To", {hostile, hostile});
        CHECK(field.find("\nBcc") == std::string::npos);
        CHECK(field.find('\r') == std::string::npos);
    }
}

TEST_CASE("a name before an address goes as it is, in quotes or in encoded words") {
    struct Case {
        std::string name, told;
    };
    for (const auto& [name, told] : std::vector<Case>{
             {"", "To: a@b.c\n"},
             {"Ana Souza", "To: Ana Souza <a@b.c>\n"},
             {"Souza, Ana", "To: \"Souza, Ana\" <a@b.c>\n"},
             {R"(A "B" \C)", R"(To: "A \"B\" \\C" <a@b.c>)"
                             "\n"},
             {" Ana", "To: \" Ana\" <a@b.c>\n"},
             {"Zoë", "To: =?UTF-8?B?Wm/Dqw==?= <a@b.c>\n"},
             {"=?a", "To: =?UTF-8?B?PT9h?= <a@b.c>\n"},
             {std::string(64, 'n'), "To: " + std::string(64, 'n') + " <a@b.c>\n"},
             {std::string(65, 'n'), "To: " + std::string(65, 'n') + "\n <a@b.c>\n"},
         }) {
        CHECK(address_field("To", {name, "a@b.c"}) == told);
    }
    CHECK(longest_line(address_field("To", {std::string(100, 'n'), "a@b.c"})) <= 76);
}
