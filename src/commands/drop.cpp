#include "commands/arguments.hpp"
#include "commands/named_records.hpp"
#include "commands/record_rows.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array drop_positionals{Positional{"ID", ValueKind::follow_up_id, Count::many}};
constexpr std::array drop_examples{Example{"drop 4kq2zt", "it no longer matters; nothing was done"}};

void drop(Context& context, const store::Store::Record& record) {
    if (record.kind != store::Store::Record::Kind::follow_up) {
        throw UsageError(fmt::format("{} is no follow-up", short_text(record.id)),
                         "remove takes milestones and interactions away");
    }
    FollowUp follow_up = context.store().follow_up({record.id});
    if (follow_up.done_on)
        throw Conflict(fmt::format("{} was done on {}", short_text(record.id), to_text(*follow_up.done_on)),
                       "what is done stays done; tend remove takes it away");
    follow_up.dropped = true;
    context.change().save(follow_up);
}

Outcome run_drop(const Arguments& arguments, Context& context) {
    const auto records = records_named(context, arguments.words());
    for (const auto& record : records) drop(context, record);
    const bool undoable = context.commit();
    std::vector<render::AnyRecord> rows;
    for (const auto& record : records) rows.push_back(record_row(context, record));
    render::Said said{{undoable ? "Dropped." : "Dropped already."}, undoable};
    return {std::make_unique<render::RecordsChangedView>(std::move(rows), std::move(said), context.today()),
            {},
            0};
}

} // namespace

const Command drop_command{.name = "drop",
                           .alias = {},
                           .group = Group::memory,
                           .summary = "Lets follow-ups go that no longer matter",
                           .access = Access::write,
                           .positionals = drop_positionals,
                           .options = {},
                           .examples = drop_examples,
                           .run = run_drop};

} // namespace tend::commands
