#include "render/table.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

Table three_columns() {
    return Table(
        {{.title = "ID", .leaves = 1}, {.title = "NAME", .gives_way = 1, .least = 6}, {.title = "WHEN"}});
}

Table with_two_rows() {
    Table table = three_columns();
    table.add({{"a"}, {"Ana Souza"}, {"today"}});
    table.add({{"bb"}, {"渡辺 美智子"}, {"in 3 days"}});
    return table;
}

} // namespace

TEST_CASE("a table aligns by display width") {
    CHECK(with_two_rows().text(at_80) == "ID  NAME         WHEN\n"
                                         "a   Ana Souza    today\n"
                                         "bb  渡辺 美智子  in 3 days\n");
}

TEST_CASE("a table that fits exactly is not cut") {
    CHECK(with_two_rows().text(at(26)) == with_two_rows().text(at_80));
}

TEST_CASE("a table cuts the column that gives way, whole graphemes") {
    CHECK(with_two_rows().text(at(25)) == "ID  NAME        WHEN\n"
                                          "a   Ana Souza   today\n"
                                          "bb  渡辺 美智…  in 3 days\n");
    CHECK(with_two_rows().text(at(21)) == "ID  NAME    WHEN\n"
                                          "a   Ana S…  today\n"
                                          "bb  渡辺 …  in 3 days\n");
}

TEST_CASE("a table leaves a column out before it is cut to nothing, and cuts less then") {
    CHECK(with_two_rows().text(at(20)) == "NAME       WHEN\n"
                                          "Ana Souza  today\n"
                                          "渡辺 美…   in 3 days\n");
}

TEST_CASE("a table whose columns cannot stand side by side tells each row by itself") {
    CHECK(with_two_rows().text(at(17)) == "NAME    WHEN\n"
                                          "Ana S…  today\n"
                                          "渡辺 …  in 3 days\n");
    CHECK(with_two_rows().text(at(16)) == "a  Ana Souza\n"
                                          "  today\n"
                                          "bb  渡辺 美智子\n"
                                          "  in 3 days\n");
    CHECK(with_two_rows().text(at(17), 2) == "  a  Ana Souza\n"
                                             "    today\n"
                                             "  bb  渡辺 美智子\n"
                                             "    in 3 days\n");
    CHECK(with_two_rows().text(at(8)) == "a\n"
                                         "  Ana S…\n"
                                         "  today\n"
                                         "bb\n"
                                         "  渡辺 …\n"
                                         "  in 3 …\n");
}

TEST_CASE("a table cuts with dots in ASCII") {
    Style style = at(21);
    style.ascii = true;
    Table table = three_columns();
    table.add({{"a"}, {"Ana Souza"}, {"in 3 days"}});
    CHECK(table.text(style) == "ID  NAME    WHEN\n"
                               "a   Ana...  in 3 days\n");
}

TEST_CASE("a table leaves out what is empty in every row, and has no line of titles without one") {
    Table table({{}, {}, {}});
    CHECK(table.is_empty());
    CHECK(table.text(at_80).empty());
    table.add({{"a"}, {}, {"b"}});
    table.add({{"aa"}, {}, {}});
    CHECK_FALSE(table.is_empty());
    CHECK(table.text(at_80) == "a   b\naa\n");
}

TEST_CASE("a table stands behind its indent, which counts") {
    Table table({{.gives_way = 1, .least = 2}});
    table.add({{"abcdef"}});
    CHECK(table.text(at_80, 2) == "  abcdef\n");
    CHECK(table.text(at(7), 2) == "  abcd…\n");
}

TEST_CASE("a table cuts in the order of giving way") {
    Table table({{.gives_way = 2, .least = 4}, {.gives_way = 1, .least = 4}});
    table.add({{"aaaaaaaa"}, {"bbbbbbbb"}});
    CHECK(table.text(at(15)) == "aaaaaaaa  bbbb…\n");
    CHECK(table.text(at(12)) == "aaaaa…  bbb…\n");
}

TEST_CASE("off the terminal a table is as wide as it needs") {
    CHECK(with_two_rows().text({.width = 5, .terminal = false, .color = false, .ascii = false}) ==
          with_two_rows().text(at_80));
}

TEST_CASE("a table paints cells and nothing between them") {
    Table table({{.title = "A"}, {}});
    table.add({{"x", Tone::handle}, {"y"}});
    Style style = at_80;
    style.color = true;
    CHECK(table.text(style) == "\x1b[2mA\x1b[0m\n\x1b[36mx\x1b[0m  y\n");
}

TEST_CASE("a table makes its cells harmless and keeps them on one line") {
    Table table({{}, {}});
    table.add({{"a\x1b[31m\nb"}, {"c\td"}});
    CHECK(table.text(at_80) == "a\\x1b[31m b  c d\n");
}

TEST_CASE("the columns of a table part before one is cut to less than its least") {
    Table table({{}, {.gives_way = 1, .least = 16}, {.gives_way = 2, .least = 10}, {}});
    table.add({{"id"}, {"a text that goes on and on"}, {"somebody of long name"}, {"today"}});
    CHECK(table.text(at(39)) == "id  a text that goe…  somebody …  today\n");
    CHECK(table.text(at(38)) == "id  a text that goes on and on\n"
                                "  somebody of long name  today\n");
}
