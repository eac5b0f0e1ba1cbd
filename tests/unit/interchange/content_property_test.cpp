#include "interchange/content_property.hpp"

#include "support/catch.hpp"

namespace tend::interchange {

namespace {

ContentProperty property(const std::string& text) {
    auto parsed = parse_content_property(text, 7);
    REQUIRE(parsed);
    return *parsed;
}

using Parameters = std::vector<ContentParameter>;

} // namespace

TEST_CASE("a property line has a group, a name and a value") {
    const auto grouped = property("item1.email;TYPE=work:a@b.c");
    CHECK(grouped.group == "ITEM1");
    CHECK(grouped.name == "EMAIL");
    CHECK(grouped.value == "a@b.c");
    CHECK(grouped.line == 7);

    const auto plain = property("fn:a:b;c");
    CHECK(plain.group.empty());
    CHECK(plain.name == "FN");
    CHECK(plain.value == "a:b;c");
    CHECK(plain.parameters.empty());
    CHECK(property(" NOTE ; TYPE = x : y").name == "NOTE");
    CHECK(property("a.b.TEL:1").group == "A.B");
    CHECK(property("a. ADR:1").name == "ADR");
    CHECK(property("FN:").value.empty());
}

TEST_CASE("lines that are no property are told apart") {
    for (const auto* text : {"", "FN", ":value", ";TYPE=x:value", "group.:value", "group. :value", "   : "}) {
        CAPTURE(text);
        CHECK_FALSE(parse_content_property(text, 1));
    }
}

TEST_CASE("parameters are read in the styles of every version") {
    const std::pair<const char*, Parameters> table[] = {
        {"TEL;HOME;FAX:1", {{"TYPE", "HOME"}, {"TYPE", "FAX"}}},
        {"TEL;TYPE=home,fax:1", {{"TYPE", "home"}, {"TYPE", "fax"}}},
        {"TEL;type=\"home,fax\":1", {{"TYPE", "home"}, {"TYPE", "fax"}}},
        {"TEL;TYPE=home;TYPE=fax:1", {{"TYPE", "home"}, {"TYPE", "fax"}}},
        {"NOTE;QUOTED-PRINTABLE:x", {{"ENCODING", "QUOTED-PRINTABLE"}}},
        {"NOTE;base64:x", {{"ENCODING", "base64"}}},
        {"NOTE;8BIT;7bit;b:x", {{"ENCODING", "8BIT"}, {"ENCODING", "7bit"}, {"ENCODING", "b"}}},
        {"ADR;LABEL=\"a;b:c,d\":x", {{"LABEL", "a;b:c,d"}}},
        {"ADR;LABEL=a^nb^'c^^d^e^:x", {{"LABEL", "a\nb\"c^d^e^"}}},
        {"ADR;X=:x", {{"X", ""}}},
        {"ADR;;A:x", {{"TYPE", "A"}}},
        {"ADR;SORT-AS=\"a\",\"b,c\":x", {{"SORT-AS", "a"}, {"SORT-AS", "b,c"}}},
    };
    for (const auto& [text, parameters] : table) {
        CAPTURE(text);
        CHECK(property(text).parameters == parameters);
    }
}

TEST_CASE("a quote that is never closed does not swallow the value") {
    const auto broken = property("NOTE;X=\"open:the value");
    CHECK(broken.name == "NOTE");
    CHECK(broken.value == "the value");
    CHECK(property("NOTE;X=\"a:b\":c").value == "c");
}

TEST_CASE("only the first hundred parameters are kept") {
    std::string text = "TEL";
    for (int count = 0; count < 150; ++count) text += ";X=" + std::to_string(count);
    const auto crowded = property(text + ":value");
    REQUIRE(crowded.parameters.size() == 100);
    CHECK(crowded.parameters.back().value == "99");
    CHECK(crowded.value == "value");
}

TEST_CASE("values are decoded as their parameters say") {
    const std::pair<const char*, const char*> table[] = {
        {"FN:José", "José"},
        {"FN:Jos\xE9", "José"},
        {"FN;CHARSET=ISO-8859-2:Iksi\xF1ski", "Iksiński"},
        {"FN;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9", "José"},
        {"FN;QUOTED-PRINTABLE:Jos=E9", "José"},
        {"FN;ENCODING=quoted-printable;CHARSET=Shift_JIS:=8ER=93c", "山田"},
        {"FN:Jos=C3=A9", "Jos=C3=A9"},
        {"FN;ENCODING=8BIT:a\\,b", "a\\,b"},
    };
    for (const auto& [text, value] : table) {
        CAPTURE(text);
        CHECK(decoded_value(property(text)) == value);
    }
}

TEST_CASE("base 64 is recognised by each of its names") {
    CHECK(property("PHOTO;ENCODING=b:AA==").is_base64());
    CHECK(property("PHOTO;ENCODING=BASE64:AA==").is_base64());
    CHECK(property("PHOTO;BASE64:AA==").is_base64());
    CHECK_FALSE(property("PHOTO;TYPE=b64:AA==").is_base64());
    CHECK_FALSE(property("NOTE;X=B:AA==").is_base64());
}

TEST_CASE("preference orders what has equals") {
    const std::pair<const char*, int> table[] = {
        {"EMAIL:x", 101},          {"EMAIL;PREF:x", 1},        {"EMAIL;TYPE=work,pref:x", 1},
        {"EMAIL;type=Pref:x", 1},  {"EMAIL;PREF=1:x", 1},      {"EMAIL;PREF=2:x", 2},
        {"EMAIL;PREF=100:x", 100}, {"EMAIL;PREF=101:x", 101},  {"EMAIL;PREF=0:x", 101},
        {"EMAIL;PREF=-3:x", 101},  {"EMAIL;PREF=soon:x", 101}, {"EMAIL;PREF=:x", 101},
        {"EMAIL;PREF=\"5\":x", 5}, {"EMAIL;PREF;PREF=7:x", 1},
    };
    for (const auto& [text, rank] : table) {
        CAPTURE(text);
        CHECK(preference(property(text)) == rank);
    }
}

TEST_CASE("a parameter is found by its name, its value without case") {
    const auto line = property("BDAY;value=Date;X=1;X=2:x");
    CHECK(line.parameter("VALUE") == "Date");
    CHECK(line.parameter("X") == "1");
    CHECK_FALSE(line.parameter("Y"));
    CHECK(line.has("X", "2"));
    CHECK(line.has("VALUE", "DATE"));
    CHECK_FALSE(line.has("VALUE", "DAT"));
}

} // namespace tend::interchange
