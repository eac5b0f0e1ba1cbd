#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/replacing.hpp"
#include "commands/tables.hpp"
#include "render/safekeeping_views.hpp"
#include "store/safekeeping.hpp"

namespace tend::commands {

namespace {

constexpr std::array backup_positionals{Positional{"FILE", ValueKind::file}};
constexpr std::array backup_examples{
    Example{"backup /media/stick/tend-2026-03-16.db", "a checked copy, while others may go on writing"}};

Outcome run_backup(const Arguments& arguments, Context& context) {
    const std::string& target = arguments.words().front();
    if (target.empty()) throw UsageError("a backup needs a name");
    if (target == "-")
        throw UsageError("a backup is a file, not a stream", "tend export prints everything instead");
    const auto existing = leave_for(target, context.session());
    if (!existing) return {nullptr, {"Nothing was written."}, 1};
    context.settle_zone();
    auto copy = store::back_up(context.session().database, target, *existing);
    copy.made_at = context.now();
    return {std::make_unique<render::BackupView>(std::move(copy)), {}, 0};
}

} // namespace

// The file is opened by the store itself: a copy is of the file, not of what a command reads in it.
const Command backup_command{.name = "backup",
                             .alias = {},
                             .group = Group::data,
                             .summary = "Copies the whole file to another, and checks the copy",
                             .access = Access::none,
                             .positionals = backup_positionals,
                             .options = {},
                             .examples = backup_examples,
                             .run = run_backup};

} // namespace tend::commands
