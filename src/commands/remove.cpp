#include "commands/arguments.hpp"
#include "commands/named_records.hpp"
#include "commands/record_rows.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array remove_positionals{Positional{"ID", ValueKind::record, Count::many}};
constexpr std::array remove_examples{Example{"remove 4kq2zt", "takes it away; tend undo brings it back"}};

void remove_record(store::Change& change, const store::Store::Record& record) {
    switch (record.kind) {
    case store::Store::Record::Kind::interaction: return change.remove(InteractionId{record.id});
    case store::Store::Record::Kind::milestone: return change.remove(MilestoneId{record.id});
    case store::Store::Record::Kind::follow_up: return change.remove(FollowUpId{record.id});
    }
}

std::optional<Person> person_called(const std::string& word, Context& context) try {
    return context.store().person(context.store().resolve(word));
} catch (const Failure&) {
    return std::nullopt;
}

/// Where a person is named instead of an id, the refusal tells how people are taken away.
std::vector<store::Store::Record> found(const Arguments& arguments, Context& context) try {
    return records_named(context, arguments.words());
} catch (const Failure& failure) {
    const auto person = person_called(arguments.words().front(), context);
    if (!person) throw;
    throw Failure(failure.code(), failure.what(),
                  fmt::format("for {}: tend archive {} lists them no more, tend forget {} erases them",
                              person->name, person->handle, person->handle));
}

Outcome run_remove(const Arguments& arguments, Context& context) {
    std::vector<render::AnyRecord> rows;
    for (const auto& record : found(arguments, context)) {
        rows.push_back(record_row(context, record));
        remove_record(context.change(), record);
    }
    const bool undoable = context.commit();
    render::Said said{{"Removed; tend undo brings it back."}, undoable};
    return {std::make_unique<render::RecordsChangedView>(std::move(rows), std::move(said), context.today()),
            {},
            0};
}

} // namespace

const Command remove_command{.name = "remove",
                             .alias = {},
                             .group = Group::every_day,
                             .summary =
                                 "Takes away interactions, milestones or follow-ups by their short ids",
                             .access = Access::write,
                             .positionals = remove_positionals,
                             .options = {},
                             .examples = remove_examples,
                             .run = run_remove};

} // namespace tend::commands
