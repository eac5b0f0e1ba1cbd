#include "interchange/csv_reader.hpp"

#include "reading.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fmt/format.h>
#include <random>

namespace tend::interchange {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<CsvRecord> records_in(const std::string& text, char separator = ',') {
    std::istringstream in(text);
    CsvReader reader(in, separator);
    std::vector<CsvRecord> records;
    while (auto record = reader.next()) records.push_back(std::move(*record));
    return records;
}

Rows rows_in(const std::string& text, char separator = ',') {
    Rows rows;
    for (auto& record : records_in(text, separator)) {
        CHECK(record.state == CsvRecord::State::whole);
        rows.push_back(std::move(record.fields));
    }
    return rows;
}

std::string in_quotes(const std::string& field) {
    std::string out = "\"";
    for (const char c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

} // namespace

TEST_CASE("records are told apart as RFC 4180 has it") {
    struct Case {
        std::string text;
        Rows rows;
    };
    const std::vector<Case> cases{
        {"", {}},
        {"a", {{"a"}}},
        {"a,b\n", {{"a", "b"}}},
        {"a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
        {"a,b\rc,d", {{"a", "b"}, {"c", "d"}}},
        {"a\n\nb", {{"a"}, {""}, {"b"}}},
        {"a\r\n\r\nb", {{"a"}, {""}, {"b"}}},
        {",", {{"", ""}}},
        {"a,,", {{"a", "", ""}}},
        {"\"\",\"\"", {{"", ""}}},
        {"\"a,b\",c", {{"a,b", "c"}}},
        {"\"say \"\"hi\"\"\",x", {{"say \"hi\"", "x"}}},
        {"\"\"\"\"", {{"\""}}},
        {"\"a\nb\",c\nd", {{"a\nb", "c"}, {"d"}}},
        {"\"a\r\nb\",c\r\nd", {{"a\r\nb", "c"}, {"d"}}},
        {"\"a\rb\",c", {{"a\rb", "c"}}},
        {"\"a\r\"\r\nb", {{"a\r"}, {"b"}}},
        {" a , b ", {{" a ", " b "}}},
        {"a\"b,c", {{"a\"b", "c"}}},
        {"\"a\"b\",c", {{"ab\"", "c"}}},
        {"\xEF\xBB\xBF\"a\",b", {{"a", "b"}}},
    };
    for (const auto& [text, rows] : cases) {
        INFO(text);
        CHECK(rows_in(text) == rows);
    }
    CHECK(rows_in("a;b,c", ';') == Rows{{"a", "b,c"}});
    CHECK(rows_in("a\t\"b\tc\"", '\t') == Rows{{"a", "b\tc"}});
    CHECK(rows_in("\xFF\xFE" + in_utf16("a,\"b\"\r\nc")) == Rows{{"a", "b"}, {"c"}});
}

TEST_CASE("a record of a table knows the line it begins on") {
    std::vector<std::size_t> lines;
    for (const auto& record : records_in("a\r\n\"b\r\nb\"\r\rc\n\"d\n\n\"\ne")) lines.push_back(record.line);
    CHECK(lines == std::vector<std::size_t>{1, 2, 4, 5, 6, 9});
}

TEST_CASE("a quote that is never closed is named with the row it opens in") {
    const auto records = records_in("a,b\nc,\"d\ne,f\n");
    REQUIRE(records.size() == 2);
    CHECK(records[1].state == CsvRecord::State::unclosed);
    CHECK(records[1].line == 2);
    CHECK(records[1].fields.empty());
}

TEST_CASE("what is larger than a record can be is let go and the next is read") {
    const std::string longest(CsvReader::longest_field, 'x');
    const auto fit = records_in(longest + "\nb");
    CHECK(fit[0].state == CsvRecord::State::whole);
    const auto field = records_in("\"" + longest + "\ny\",z\nb");
    REQUIRE(field.size() == 2);
    CHECK(field[0].state == CsvRecord::State::too_large);
    CHECK(field[1].fields == std::vector<std::string>{"b"});
    CHECK(field[1].line == 3);

    const std::string four = longest + "," + longest + "," + longest + "," + longest;
    CHECK(records_in(four)[0].state == CsvRecord::State::whole);
    CHECK(records_in(four + ",x")[0].state == CsvRecord::State::too_large);

    const std::string commas(CsvReader::most_fields - 1, ',');
    CHECK(records_in(commas)[0].fields.size() == CsvReader::most_fields);
    const auto wide = records_in(commas + ",\nb");
    CHECK(wide[0].state == CsvRecord::State::too_large);
    CHECK(wide[1].fields == std::vector<std::string>{"b"});
}

TEST_CASE("whatever is quoted comes back as it was") {
    constexpr unsigned seed = 4180;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::string signs = "ab,;\t\"\r\n \xC3\xA9";
    for (int round = 0; round < 300; ++round) {
        Rows rows(1 + random() % 4);
        std::string text;
        for (auto& row : rows) {
            row.resize(1 + random() % 4);
            for (std::size_t i = 0; i < row.size(); ++i) {
                for (std::size_t n = random() % 6; n > 0; --n) row[i] += signs[random() % signs.size()];
                text += (i == 0 ? "" : ",") + in_quotes(row[i]);
            }
            text += random() % 2 == 0 ? "\n" : "\r\n";
        }
        INFO(text);
        CHECK(rows_in(text) == rows);
    }
}

TEST_CASE("the acid test for tables is read as its authors expect") {
    const std::filesystem::path folder = corpora + "csv-spectrum";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: the corpora are not here");
        return;
    }
    for (const auto& file : std::filesystem::directory_iterator(folder / "csvs")) {
        const auto name = file.path().stem().string();
        const auto answer = folder / "json" / (name + ".json");
        if (!std::filesystem::exists(answer)) continue;
        INFO(name);
        auto rows = rows_in(bytes_of(file.path().string()));
        auto told = nlohmann::json::array();
        for (std::size_t row = 1; row < rows.size(); ++row) {
            for (std::size_t i = 0; i < rows[row].size(); ++i) told[row - 1][rows[0].at(i)] = rows[row][i];
        }
        CHECK(told == nlohmann::json::parse(bytes_of(answer.string())));
    }
}

} // namespace tend::interchange
