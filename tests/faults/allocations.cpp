// Runs one command of tend again and again, each time with one request for memory refused, once or with all
// that follow.
//
//   tend_faults_allocations SAMPLE PLACE warm|cold FIRST LAST STEP WORD…
//
// Each run is a process of its own, in PLACE with a copy of the files in SAMPLE; the requests FIRST,
// FIRST+STEP, … are refused. `warm` runs it once before, so that what a program makes once is there, and
// whatever it holds more in the end is lost; `cold` is how a program begins. Prints an objection a line, and
// at last how many runs and requests there were. The words control-crash, control-leak and control-lie before
// a command break it: each must draw objections.

#include "allocation_runs.hpp"
#include "counted_memory.hpp"

#include "cli/run.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tend::test {

namespace {

/// What must never be: no way to say that there is no memory.
void crash_without_memory() noexcept {
    const std::vector<char> block(1000);
    static_cast<void>(block);
}

int run_broken(const std::string& control, const std::vector<std::string>& words) {
    const auto* const leak = control == "control-leak" ? new std::string(1000, 'x') : nullptr;
    const int status = cli::run(words);
    if (control == "control-crash") crash_without_memory();
    if (status == 0) delete leak;
    return control == "control-lie" ? 0 : status;
}

struct Plan {
    std::filesystem::path sample, place;
    bool is_warm;
    std::int64_t first, last, step;
    std::string control;
    std::vector<std::string> words;
};

Plan plan_of(const std::vector<std::string>& given) {
    if (given.size() < 7) throw std::runtime_error("SAMPLE PLACE warm|cold FIRST LAST STEP WORD…");
    Plan plan{given[0],
              given[1],
              given[2] == "warm",
              std::stoll(given[3]),
              std::stoll(given[4]),
              std::stoll(given[5]),
              {},
              {given.begin() + 6, given.end()}};
    if (!plan.words.front().starts_with("control-")) return plan;
    plan.control = plan.words.front();
    plan.words.erase(plan.words.begin());
    return plan;
}

int refuse_in_turn(const Plan& plan) {
    const Runs runs(plan.sample, plan.place, plan.is_warm, [&plan] {
        return plan.control.empty() ? cli::run(plan.words) : run_broken(plan.control, plan.words);
    });
    std::int64_t tried = 0;
    for (std::int64_t at = plan.first; at <= std::min(plan.last, runs.requests()); at += plan.step) {
        for (const Refusal refusal : {Refusal::once, Refusal::for_ever}) {
            ++tried;
            for (const auto& objection : runs.objections(at, refusal)) {
                std::printf("request %lld %s: %s\n", static_cast<long long>(at),
                            refusal == Refusal::once ? "once" : "and all later", objection.c_str());
            }
        }
    }
    std::printf("%lld %lld\n", static_cast<long long>(tried), static_cast<long long>(runs.requests()));
    return 0;
}

} // namespace

} // namespace tend::test

int main(int argc, char** argv) {
    return tend::test::refuse_in_turn(tend::test::plan_of({argv + 1, argv + argc}));
}
