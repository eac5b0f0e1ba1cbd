#include "population.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <sstream>

using namespace tend;
using namespace tend::test;

namespace {

std::ifstream fixture(const std::string& name) {
    std::ifstream file(std::string(TEND_SOURCE_DIR "/tests/unit/core/fixtures/") + name);
    REQUIRE(file);
    return file;
}

/// The lines up to the next empty one.
std::string paragraph(std::istream& lines) {
    std::string text;
    for (std::string line; std::getline(lines, line) && !line.empty();) text += line + '\n';
    return text;
}

std::vector<Day> days_with_gaps(const std::string& comma_joined) {
    std::vector<Day> contact_days = {*make_day(2020, 1, 1)};
    std::istringstream gaps(comma_joined);
    for (std::string gap; std::getline(gaps, gap, ',');)
        contact_days.push_back(contact_days.back() + days{std::stoi(gap)});
    return contact_days;
}

/// The rule named in the fixture, applied to the numbers that follow it.
int scalar(const std::string& rule, std::istream& arguments) {
    if (rule == "due_cp") {
        std::int64_t silence = 0;
        int cadence = 0;
        arguments >> silence >> cadence;
        return due_points(silence, cadence);
    }
    if (rule == "weight") {
        int others = 0;
        std::string channel;
        arguments >> others >> channel;
        return weight_permille({.channel = parse_channel_word(channel).value(), .others = others});
    }
    if (rule == "quiet_band") {
        int silent = 0, recent = 0, ever = 0;
        arguments >> silent >> recent >> ever;
        return static_cast<int>(fade_of(silent, recent, ever));
    }
    std::string gaps;
    arguments >> gaps;
    const auto contact_days = days_with_gaps(gaps);
    return (rule == "rhythm" ? typical_gap_days(contact_days) : learned_cadence_days(contact_days)).value();
}

} // namespace

TEST_CASE("every golden scalar comes out as it should") {
    std::ifstream file = fixture("suggest_scalars.txt");
    int seen = 0;
    for (std::string line; std::getline(file, line); ++seen) {
        INFO(line);
        std::istringstream fields(line);
        std::string rule;
        int expected = 0;
        fields >> rule;
        const int value = scalar(rule, fields);
        fields >> expected;
        CHECK(value == expected);
    }
    CHECK(seen == 38);
}

TEST_CASE("every golden case gives its list") {
    std::ifstream file = fixture("suggest_cases.txt");
    int seen = 0;
    for (std::string title; std::getline(file, title); ++seen) {
        INFO(title);
        const auto population = read_population(file);
        REQUIRE(population);
        CHECK(list_in_lines(*population) == paragraph(file));
    }
    CHECK(seen == 90);
}
