#include "tend/workload.hpp"

#include "support/catch.hpp"

using namespace tend;

namespace {

Commitment every(std::size_t index, int cadence_days, CadenceSource source = CadenceSource::own,
                 Importance importance = Importance::normal) {
    return {index, cadence_days, source, importance};
}

Workload workload_of(const std::vector<Commitment>& commitments, int places, std::size_t named = 100) {
    WorkloadSum sum(named);
    for (const Commitment& commitment : commitments) sum.add(commitment);
    return sum.against(places);
}

} // namespace

TEST_CASE("a week's check-ins add up in thousandths, whoever set the rhythm") {
    const std::vector commitments = {every(0, 7), every(1, 14, CadenceSource::circle),
                                     every(2, 30, CadenceSource::learned),
                                     every(3, 90, CadenceSource::default_), every(4, 0, CadenceSource::none)};
    const Workload expected = {.weekly_milli = 1000 + 500 + 233 + 77, .weekly_places = 25, .relaxations = {}};
    CHECK(workload_of(commitments, 5) == expected);
    CHECK_FALSE(expected.is_too_much());
}

TEST_CASE("what fits exactly is not too much") {
    const std::vector commitments = {every(0, 7), every(1, 7), every(2, 7), every(3, 7), every(4, 7)};
    CHECK_FALSE(workload_of(commitments, 1).is_too_much());
    CHECK(workload_of(commitments, 1).relaxations.empty());
    std::vector<Commitment> more = commitments;
    more.push_back(every(5, 7000));
    CHECK(workload_of(more, 1).is_too_much());
    CHECK(workload_of(more, 1).relaxations.size() == 1);
}

TEST_CASE("rhythms are relaxed until the rest fits: unimportant ones first, then the shortest") {
    const std::vector commitments = {every(0, 1, CadenceSource::own, Importance::key),
                                     every(1, 3),
                                     every(2, 2),
                                     every(3, 14, CadenceSource::circle, Importance::low),
                                     every(4, 2),
                                     every(5, 1, CadenceSource::learned, Importance::low)};
    // 7000 + 2333 + 3500 + 500 + 3500 + 7000 = 23833, with 20 places
    const Workload workload = workload_of(commitments, 4);
    CHECK(workload.weekly_milli == 23833);
    CHECK(workload.weekly_places == 20);
    CHECK(workload.is_too_much());
    const std::vector<Relaxation> expected = {{3, 14, 28}, {2, 2, 4}, {4, 2, 4}, {1, 3, 6}};
    CHECK(workload.relaxations == expected);
    CHECK(workload_of(commitments, 1).relaxations.size() == 5);
    CHECK(workload_of(commitments, 5).relaxations.empty());
}

TEST_CASE("no more rhythms are relaxed than it takes") {
    const std::vector<Commitment> six(6, every(0, 7));
    CHECK(workload_of(six, 1).relaxations == std::vector<Relaxation>(2, {0, 7, 14}));
}

TEST_CASE("the first relaxations are named and the others counted") {
    const std::vector commitments = {every(0, 7), every(1, 7), every(2, 3), every(3, 7), every(4, 3)};
    const Workload workload = workload_of(commitments, 0, 3);
    CHECK(workload.relaxations == std::vector<Relaxation>{{2, 3, 6}, {4, 3, 6}, {0, 7, 14}});
    CHECK(workload.more_relaxations == 2);
    CHECK(workload_of(commitments, 0).more_relaxations == 0);
}

TEST_CASE("a rhythm that cannot be named any more gives its index back") {
    WorkloadSum sum(1);
    CHECK(sum.add(every(0, 7)));
    CHECK_FALSE(sum.add(every(1, 7)));
    CHECK(sum.add(every(1, 14)));
    CHECK_FALSE(sum.add(every(2, 30, CadenceSource::learned)));
    CHECK(sum.against(0).relaxations == std::vector<Relaxation>{{0, 7, 14}});
    CHECK(sum.against(0).more_relaxations == 2);
}
