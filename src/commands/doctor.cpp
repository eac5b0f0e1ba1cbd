#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/tables.hpp"
#include "render/safekeeping_views.hpp"
#include "store/health.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace tend::commands {

namespace {

constexpr std::array doctor_options{
    Option{"--fix", ValueKind::flag, "mend what can be mended, after a backup"},
    Option{"--deep", ValueKind::flag, "indexes, text, undo history and backups too; takes longer"},
};
constexpr std::array doctor_examples{
    Example{"doctor", "is the file whole, private and backed up?"},
    Example{"doctor --fix", "mends what can be mended, and says what cannot"}};

/// None where they cannot be read: why not is a finding of the store's.
std::set<std::string> zones_of_people(Context& context) try {
    std::set<std::string> zones;
    for (const auto& place : context.store().whereabouts({}, context.today())) {
        if (place.tz) zones.insert(*place.tz);
    }
    return zones;
} catch (const StoreError&) {
    return {};
}

/// What this machine cannot tell the time of.
std::vector<Finding> zone_findings(Context& context) {
    std::vector<Finding> findings;
    for (const std::string& zone : zones_of_people(context)) {
        try {
            static_cast<void>(timezone::own_local_time(zone, context.now()));
        } catch (const InvalidInput&) {
            findings.push_back({"zone_unknown", fmt::format("this machine does not know the zone {}", zone),
                                "install or update its zone database (tzdata)"});
        }
    }
    return findings;
}

Outcome run_doctor(const Arguments& arguments, Context& context) {
    const auto& database = context.session().database;
    context.settle_zone();
    const auto depth = arguments.has("--deep") ? store::Depth::deep : store::Depth::quick;
    Health health = arguments.has("--fix") ? store::mend(database, depth, context.now(), context.today())
                                           : store::examine(database, depth, context.today());
    if (health.totals) {
        for (Finding& finding : zone_findings(context)) health.findings.push_back(std::move(finding));
    }
    const bool is_healthy = std::all_of(health.findings.begin(), health.findings.end(),
                                        [](const Finding& finding) { return finding.fixed; });
    return {std::make_unique<render::DoctorView>(std::move(health), database.string(), context.now()),
            {},
            is_healthy ? 0 : 1};
}

} // namespace

const Command doctor_command{.name = "doctor",
                             .alias = {},
                             .group = Group::data,
                             .summary = "Examines the file and mends what can be mended",
                             .access = Access::none,
                             .positionals = {},
                             .options = doctor_options,
                             .examples = doctor_examples,
                             .run = run_doctor};

} // namespace tend::commands
