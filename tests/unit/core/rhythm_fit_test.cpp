#include "tend/rhythm_fit.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

const Day first = *parse_iso_day("2025-01-06");

/// Contact days with these gaps between them.
std::vector<Day> days_with(std::initializer_list<int> gaps) {
    std::vector<Day> found{first};
    for (const int gap : gaps) found.push_back(found.back() + days{gap});
    return found;
}

Standing set(int cadence_days, CadenceSource source = CadenceSource::own) {
    Standing standing;
    standing.source = source;
    standing.cadence_days = cadence_days;
    return standing;
}

std::string told(int cadence_days, std::initializer_list<int> gaps, int silent = 0,
                 CadenceSource source = CadenceSource::own) {
    const auto contact_days = days_with(gaps);
    const auto fit = rhythm_fit(set(cadence_days, source), contact_days, contact_days.back() + days{silent});
    if (!fit) return "";
    return (fit->misfit == Misfit::late ? "late " : "early ") + std::to_string(fit->usual_days) + ' ' +
           to_text(fit->proposed);
}

} // namespace

TEST_CASE("a rhythm is loose where each of the last four gaps was half as long again") {
    CHECK(told(14, {21, 21, 21, 21}) == "late 21 P3W");
    CHECK(told(14, {20, 21, 21, 21}).empty());
    CHECK(told(14, {21, 30, 35, 60}) == "late 35 P6W");
    CHECK(told(14, {60, 21, 29, 30}) == "late 30 P1M");
    CHECK(told(14, {60, 21, 29, 31}) == "late 31 P6W");
    CHECK(told(7, {13, 12, 11, 14}) == "late 13 P2W");
    CHECK(told(30, {45, 60, 61, 90}) == "late 61 P3M");
    CHECK(told(90, {135, 150, 181, 200}) == "late 181 P1Y");
    CHECK(told(180, {400, 500, 600, 700}) == "late 600 P1Y");
    CHECK(told(365, {600, 600, 600, 600}).empty());
}

TEST_CASE("a rhythm is tight where each of the last four gaps was half of it at most") {
    CHECK(told(30, {7, 14, 15, 3}) == "early 14 P3W");
    CHECK(told(30, {7, 14, 16, 3}).empty());
    CHECK(told(90, {7, 14, 21, 30}) == "early 21 P1M");
    CHECK(told(14, {7, 7, 7, 7}) == "early 7 P1W");
    CHECK(told(7, {3, 3, 3, 3}).empty());
    CHECK(told(10, {5, 5, 5, 5}) == "early 5 P1W");
}

TEST_CASE("nobody talks too often who has been silent beyond the rhythm") {
    CHECK(told(14, {7, 7, 7, 7}, 14) == "early 7 P1W");
    CHECK(told(14, {7, 7, 7, 7}, 15).empty());
}

TEST_CASE("only the last four gaps count, and all of them must be there") {
    CHECK(told(14, {21, 21, 21}).empty());
    CHECK(told(14, {1, 21, 21, 21, 21}) == "late 21 P3W");
    CHECK(told(14, {21, 21, 21, 21, 14}).empty());
    CHECK(told(14, {}).empty());
}

TEST_CASE("only a rhythm that somebody set can be wrong") {
    CHECK(told(14, {30, 30, 30, 30}, 0, CadenceSource::circle) == "late 30 P1M");
    for (const auto source :
         {CadenceSource::learned, CadenceSource::newcomer, CadenceSource::default_, CadenceSource::none})
        CHECK(told(14, {30, 30, 30, 30}, 0, source).empty());
    CHECK(told(0, {30, 30, 30, 30}).empty());
}
