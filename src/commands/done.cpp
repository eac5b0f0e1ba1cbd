#include "commands/done.hpp"

#include "commands/record_rows.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

void mark(Context& context, const store::Store::Record& record) {
    switch (record.kind) {
    case store::Store::Record::Kind::interaction:
        throw UsageError(fmt::format("{} is an interaction, which is done by itself", short_text(record.id)),
                         "done is for follow-ups and milestones");
    case store::Store::Record::Kind::milestone: {
        Milestone milestone = context.store().milestone({record.id});
        if (milestone.yearly || !milestone.done_on) milestone.done_on = context.today();
        context.change().save(milestone);
        return;
    }
    case store::Store::Record::Kind::follow_up: {
        FollowUp follow_up = context.store().follow_up({record.id});
        follow_up.done_on = follow_up.done_on.value_or(context.today());
        follow_up.dropped = false;
        context.change().save(follow_up);
        return;
    }
    }
}

} // namespace

Outcome mark_done(const std::vector<store::Store::Record>& records, Context& context) {
    for (const auto& record : records) mark(context, record);
    const bool undoable = context.commit();
    std::vector<render::AnyRecord> rows;
    for (const auto& record : records) rows.push_back(record_row(context, record));
    render::Said said{{undoable ? "Done." : "Done already."}, undoable};
    return {std::make_unique<render::RecordsChangedView>(std::move(rows), std::move(said), context.today()),
            {},
            0};
}

} // namespace tend::commands
