#include "render/page.hpp"

#include "render/digest_sections.hpp"
#include "samples.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace samples;

namespace {

using Told = render::Page;

Told page_saying(const std::string& text) {
    const PageBlock block{.head = {{text, Tone::title}, {" ("}, {text, Tone::handle}, {")"}},
                          .lines = {{text}, {text, Tone::careful}}};
    const PageBlock line{.lines = {{text}}};
    return {.title = "Today",
            .sections = {{.heading = "Some", .blocks = {block, line}, .closing = "the end"},
                         {.heading = "Rows", .columns = {{}, {}}, .rows = {{{text}, {text, Tone::aside}}}},
                         {.heading = "Nothing"}}};
}

/// What a row of one text is in Markdown, without the list mark.
std::string markdown_of(const std::string& text) {
    const Told page{.title = "T", .sections = {{.heading = "H", .columns = {{}}, .rows = {{{text}}}}}};
    const std::string told = page_markdown(page, piped);
    const std::string before = "# T\n\n## H\n\n- ";
    REQUIRE(told.substr(0, before.size()) == before);
    REQUIRE(told.back() == '\n');
    return told.substr(before.size(), told.size() - before.size() - 1);
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

} // namespace

TEST_CASE("the digest in Markdown is headings and lists") {
    CHECK(page_markdown(digest_sections(full_page()), at_80) ==
          "# Monday 16 March 2026\n"
          "\n"
          "## People to reach out to\n"
          "\n"
          "- **Ana Souza** (ana)  06:00, off work\n"
          "  - you last talked 5 weeks ago, meant every month\n"
          "  - video, today 13:00 (their 09:00): pick up: her move to Porto\n"
          "  - **!** no calls on Fridays\n"
          "\n"
          "3 others can wait\n"
          "\n"
          "## Days to remember\n"
          "\n"
          "- ana · birthday · Wed 15 Apr (in 4 weeks), turning 40 · " +
              short_text(id(48)) +
              "\n"
              "\n"
              "## Open ends\n"
              "\n"
              "- ana · your promise: send the deck · by Fri 20 Mar (in 4 days) · " +
              short_text(id(32)) +
              "\n"
              "\n"
              "## Did it happen yesterday?\n"
              "\n"
              "- a call with Ana Souza: the new office in Porto (if not: tend remove " +
              short_text(id(16)) +
              ")\n"
              "\n"
              "## Here again\n"
              "\n"
              "- bo · **Bo Lind** · since today · on leave\n"
              "- cy · **Cy Ng** · since yesterday · was in Asia/Tokyo\n"
              "\n"
              "## Holidays today\n"
              "\n"
              "- BR · Carnival\n"
              "\n"
              "## Circles to bring together\n"
              "\n"
              "- **design** · last together 6 weeks ago · meant every month\n");
    CHECK(count(page_markdown(page_saying("a"), {.ascii = true}), "- a - a\n") == 1);
}

TEST_CASE("no text can make markup of Markdown") {
    struct Case {
        std::string text, told;
    };
    for (const auto& [text, told] : std::vector<Case>{
             {"*a* _b_ `c` ~d~", R"(\*a\* \_b\_ \`c\` \~d\~)"},
             {"[x](javascript:1) ![i](u)", R"(\[x\](javascript:1) !\[i\](u))"},
             {"<b>&lt;", R"(\<b\>\&lt;)"},
             {R"(a\*b)", R"(a\\\*b)"},
             {"# a", R"(\# a)"},
             {"- a", R"(\- a)"},
             {"+ a", R"(\+ a)"},
             {"===", R"(\===)"},
             {": a", R"(\: a)"},
             {"a - b + c = d: e", "a - b + c = d: e"},
             {"12. a", R"(12\. a)"},
             {"3) a", R"(3\) a)"},
             {"v1. a (b)", "v1. a (b)"},
             {".5", ".5"},
             {"a | b $c$", R"(a \| b \$c\$)"},
             {"see https://x.org", R"(see https\://x.org)"},
             {"a: b:/c", "a: b:/c"},
             {"www.x.org WWW.x", R"(www\.x.org WWW\.x)"},
             {"ww.x.org", "ww.x.org"},
             {"me@x.org", R"(me\@x.org)"},
             {"    indented", "indented"},
             {"two  \nlines", "two   lines"},
             {"\x1b[1m", R"(\\x1b\[1m)"},
             {"José 山田 🎉", "José 山田 🎉"},
         }) {
        CHECK(markdown_of(text) == told);
    }
}

TEST_CASE("blank texts make nothing strong and no list mark in Markdown") {
    const Told page{
        .title = "T",
        .sections = {
            {.heading = "H", .columns = {{}, {}, {}}, .rows = {{{" ", Tone::title}, {"a "}, {""}}}}}};
    CHECK(page_markdown(page, piped) == "# T\n\n## H\n\n- a\n");
}

TEST_CASE("HTML holds every text, escaped") {
    const std::string html = page_html(page_saying(R"(<b x="1" y='2'>&amp;)"));
    CHECK(count(html, "&lt;b x=&quot;1&quot; y=&#39;2&#39;&gt;&amp;amp;") == 7);
    CHECK(html.find("<b ") == std::string::npos);
    CHECK(count(html, "<h2") == 2);
    CHECK(count(html, "the end") == 1);
    CHECK(html.find("Nothing") == std::string::npos);
}

TEST_CASE("HTML needs nothing from elsewhere and says what it is") {
    const std::string html = page_html(digest_sections(full_page()));
    CHECK(html.substr(0, 32) == "<!DOCTYPE html>\n<html lang=\"en\">");
    CHECK(html.find("<meta charset=\"utf-8\">") != std::string::npos);
    CHECK(html.find("<title>Monday 16 March 2026</title>") != std::string::npos);
    CHECK(html.find("<meta name=\"color-scheme\" content=\"light dark\">") != std::string::npos);
    CHECK(html.find("prefers-color-scheme: dark") != std::string::npos);
    for (const std::string_view part : {"<script", "<link", "<img", "href", "src=", "url(", "http", "@import"})
        CHECK(html.find(part) == std::string::npos);
    CHECK(html.find("<span class=\"title\" style=\"font-weight:600\">Ana Souza</span> (") !=
          std::string::npos);
    CHECK(
        html.find(
            "<span class=\"careful\" style=\"color:#9a1f6b;font-weight:600\">!</span> no calls on Fridays") !=
        std::string::npos);
}

TEST_CASE("every format says the same") {
    const Told page = page_saying("word");
    for (const std::string& told : {page_text(page, piped), page_markdown(page, piped), page_html(page)}) {
        CHECK(count(told, "word") == 7);
        CHECK(count(told, "Some") == 1);
        CHECK(count(told, "Rows") == 1);
        CHECK(count(told, "the end") == 1);
        CHECK(count(told, "Nothing") == 0);
    }
}
