#include "interchange/csv_writer.hpp"

#include "support/catch.hpp"

#include <vector>

namespace tend::interchange {

namespace {

std::string record_of(const std::vector<std::string>& cells) {
    return csv_record(cells);
}

} // namespace

TEST_CASE("a record quotes the cells that need it and ends in CR LF") {
    CHECK(record_of({"a", "b c", "", "山"}) == "a,b c,,山\r\n");
    CHECK(record_of({"", "a", ""}) == ",a,\r\n");
    CHECK(record_of({"a,b", "say \"x\"", "two\nlines", "cr\rx"}) ==
          "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"cr\rx\"\r\n");
    CHECK(record_of({"a;b", "a'b"}) == "a;b,a'b\r\n");
}

TEST_CASE("what a spreadsheet would compute is written as text") {
    struct Row {
        const char* cell;
        const char* guarded;
    };
    for (const auto& row :
         {Row{"=1+1", "'=1+1"}, Row{"+49 30", "'+49 30"}, Row{"-1", "'-1"}, Row{"--04-15", "'--04-15"},
          Row{"@SUM(A1)", "'@SUM(A1)"}, Row{"\tx", "'\tx"}, Row{"\rx", "'\rx"}, Row{"'=x", "''=x"},
          Row{"''-x", "'''-x"}, Row{"'t Hooft", "'t Hooft"}, Row{"a=b", "a=b"}, Row{"", ""}, Row{"'", "'"},
          Row{" =1", " =1"}}) {
        CAPTURE(row.cell);
        CHECK(guarded_cell(row.cell) == row.guarded);
        CHECK(unguarded_cell(row.guarded) == row.cell);
    }
    CHECK(record_of({"=HYPERLINK(\"x\",\"y\")"}) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
}

} // namespace tend::interchange
