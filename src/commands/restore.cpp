#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/tables.hpp"
#include "render/safekeeping_views.hpp"
#include "store/safekeeping.hpp"

namespace tend::commands {

namespace {

constexpr std::array restore_positionals{Positional{"FILE", ValueKind::file, Count::optional}};
constexpr std::array restore_examples{
    Example{"restore", "which backups lie beside the file"},
    Example{"restore tend-2026-03-16.db", "goes back to one; what was there is backed up first"}};

Outcome run_restore(const Arguments& arguments, Context& context) {
    const auto& database = context.session().database;
    context.settle_zone();
    if (arguments.words().empty()) {
        return {std::make_unique<render::BackupsView>(store::backups_beside(database), database.string(),
                                                      context.now()),
                {},
                0};
    }
    const std::string& source = arguments.words().front();
    if (source == "-") throw UsageError("a backup is a file, not a stream", "tend import - reads an export");
    auto restored = store::restore(database, source, context.now(), context.today());
    return {std::make_unique<render::RestoreView>(std::move(restored), database.string(), source), {}, 0};
}

} // namespace

const Command restore_command{.name = "restore",
                              .alias = {},
                              .group = Group::data,
                              .summary = "Brings back a backup, or lists those beside the file",
                              .access = Access::none,
                              .positionals = restore_positionals,
                              .options = {},
                              .examples = restore_examples,
                              .run = run_restore};

} // namespace tend::commands
