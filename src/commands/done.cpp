#include "commands/done.hpp"

#include "commands/named_records.hpp"
#include "commands/record_rows.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array done_positionals{Positional{"ID", ValueKind::open_end, Count::many}};
constexpr std::array done_options{
    Option{"--touch", ValueKind::flag, "also logs the message that settled it as an interaction"}};
constexpr std::array done_examples{Example{"done 4kq2zt", "the promise is kept"},
                                   Example{"done 4kq2zt --touch", "and they were told today"}};

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

std::string congratulated(const Milestone& milestone) {
    return milestone.label.empty() ? to_text(milestone.kind)
                                   : fmt::format("{}: {}", to_text(milestone.kind), milestone.label);
}

/// What is said in a message that settles the record.
std::string message_on(Context& context, const store::Store::Record& record) {
    if (record.kind == store::Store::Record::Kind::milestone)
        return congratulated(context.store().milestone({record.id}));
    return context.store().follow_up({record.id}).what;
}

/// A message is written one to one: by the channel last used with them where that is one to write or call by.
Channel message_channel(Context& context, PersonId person) {
    const auto last = context.store().last_channel(person, context.today());
    switch (last.value_or(Channel::chat)) {
    case Channel::email:
    case Channel::call:
    case Channel::video:
    case Channel::letter: return *last;
    default: return Channel::chat;
    }
}

/// The interaction that settled the record; what was theirs came from them, what was to be posted went by
/// post.
Interaction message_for(Context& context, const store::Store::Record& record) {
    Interaction message;
    message.on_day = context.today();
    message.direction = Direction::out;
    message.text = message_on(context, record);
    if (record.kind == store::Store::Record::Kind::milestone) {
        message.people = {context.store().milestone({record.id}).person};
        message.channel = message_channel(context, message.people.front());
        return message;
    }
    const FollowUp follow_up = context.store().follow_up({record.id});
    message.people = {follow_up.person};
    message.channel =
        follow_up.kind == FollowUpKind::post ? Channel::letter : message_channel(context, follow_up.person);
    if (follow_up.owner == Owner::them) message.direction = Direction::in;
    return message;
}

/// Adds what `message` says to one that goes the same way, so that nobody is told to have written twice.
void gather(std::vector<Interaction>& messages, Interaction message) {
    for (auto& known : messages) {
        const bool is_same_way = known.people == message.people && known.channel == message.channel &&
                                 known.direction == message.direction;
        if (!is_same_way) continue;
        known.text += "; " + message.text;
        return;
    }
    messages.push_back(std::move(message));
}

} // namespace

Outcome mark_done(const std::vector<store::Store::Record>& records, Touch touch, Context& context) {
    std::vector<Interaction> messages;
    for (const auto& record : records) {
        mark(context, record);
        if (touch == Touch::logged) gather(messages, message_for(context, record));
    }
    for (auto& message : messages) context.change().save(message);
    const bool undoable = context.commit();
    std::vector<render::AnyRecord> rows;
    for (const auto& record : records) rows.push_back(record_row(context, record));
    for (const auto& message : messages) rows.emplace_back(context.store().interaction(message.id));
    render::Said said{{undoable ? "Done." : "Done already."}, undoable};
    return {std::make_unique<render::RecordsChangedView>(std::move(rows), std::move(said), context.today()),
            {},
            0};
}

namespace {

Outcome run_done(const Arguments& arguments, Context& context) {
    const auto touch = arguments.has("--touch") ? Touch::logged : Touch::none;
    return mark_done(records_named(context, arguments.words()), touch, context);
}

} // namespace

const Command done_command{.name = "done",
                           .alias = {},
                           .group = Group::memory,
                           .summary = "Marks follow-ups and milestones as done",
                           .access = Access::write,
                           .positionals = done_positionals,
                           .options = done_options,
                           .examples = done_examples,
                           .run = run_done};

} // namespace tend::commands
