#include "commands/interaction_options.hpp"
#include "commands/milestone_rows.hpp"
#include "commands/people.hpp"
#include "commands/posting.hpp"
#include "commands/record_rows.hpp"
#include "commands/tables.hpp"
#include "tend/input.hpp"
#include "tend/milestone.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array amend_positionals{Positional{"ID", ValueKind::record, Count::one}};
constexpr auto amend_options =
    joined(std::array{Option{"--who", ValueKind::people, "who took part, or whom it is about"},
                      Option{"--both", ValueKind::flag, "a meeting: nobody began"},
                      Option{"--by", ValueKind::day, "a follow-up's due day; empty: none"},
                      Option{"--for", ValueKind::day, "the day something posted should arrive; empty: none"}},
           interaction_options);
constexpr std::array amend_examples{
    Example{"amend 4kq2zt -d yesterday", "it was a day earlier"},
    Example{"amend 4kq2zt --who ana,bo -m \"lunch, all three of us\"", "who took part, and the text"},
};

/// Throws where an option is given that this kind of record has no use for.
void allow_only(const Arguments& arguments, std::string_view kind,
                std::initializer_list<std::string_view> allowed) {
    for (const auto& option : amend_options) {
        const auto name = option.names.substr(option.names.find("--"));
        const bool fits = std::find(allowed.begin(), allowed.end(), name) != allowed.end();
        if (arguments.has(name) && !fits) throw UsageError(fmt::format("{} is not for a {}", name, kind));
    }
}

/// Gives what is to be told beside the answer.
std::vector<std::string> amend_interaction(const Arguments& arguments, Context& context, InteractionId id) {
    if (arguments.has("--by") || arguments.has("--for"))
        throw UsageError("--by and --for are for a follow-up; an interaction has its day: -d DAY");
    if (arguments.has("--both") && (arguments.has("--in") || arguments.has("--out"))) {
        throw UsageError("--both contradicts --in and --out");
    }
    const Interaction before = context.store().interaction(id).interaction;
    Interaction interaction = before;
    if (arguments.has("--both")) {
        interaction.direction = Direction::both;
        interaction.tried = false;
        interaction.wants_reply = false;
    }
    interaction = with_options(std::move(interaction), arguments, context);
    if (const auto who = arguments.value("--who")) {
        interaction.people = resolve_people(context, {*who});
        interaction.others.reset();
    }
    context.change().save(interaction);
    return notes_on_time(before, interaction, arguments, context);
}

PersonId one_person(const Arguments& arguments, Context& context, PersonId otherwise) {
    const auto who = arguments.value("--who");
    return who ? resolve_person(context, *who) : otherwise;
}

std::string message(const Arguments& arguments, const std::string& otherwise) {
    return text::trimmed(text::as_utf8(arguments.value("--message").value_or(otherwise)));
}

void amend_milestone(const Arguments& arguments, Context& context, MilestoneId id) {
    allow_only(arguments, "milestone", {"--who", "--day", "--message"});
    Milestone milestone = context.store().milestone(id);
    milestone.person = one_person(arguments, context, milestone.person);
    milestone.label = message(arguments, milestone.label);
    if (const auto day = arguments.value("--day")) {
        const Recurrence recurrence = milestone.yearly ? Recurrence::yearly : Recurrence::once;
        milestone.on = parse_milestone_day(*day, milestone.kind, recurrence, context.today());
    }
    context.change().save(milestone);
}

FollowUp with_days(FollowUp follow_up, const Arguments& arguments, Context& context) {
    const auto by = arguments.value("--by");
    const auto arrival = arguments.value("--for");
    if (by && arrival) throw UsageError("--by and --for both give the day; one is enough");
    if (arrival && follow_up.kind != FollowUpKind::post)
        throw UsageError("--for is the day something arrives by post", "give the day with --by");
    if (by || arrival) {
        follow_up.due_on.reset();
        follow_up.start_by.reset();
    }
    if (by && !by->empty()) follow_up.due_on = parse_day(*by, context.today(), DayDirection::ahead);
    if (arrival && !arrival->empty()) {
        const Day day = parse_day(*arrival, context.today(), DayDirection::ahead);
        return arriving_on(std::move(follow_up), day, context);
    }
    // To somebody else it may take longer.
    if (arguments.has("--who") && follow_up.start_by && follow_up.due_on) {
        const Day day = *follow_up.due_on;
        return arriving_on(std::move(follow_up), day, context);
    }
    return follow_up;
}

void amend_follow_up(const Arguments& arguments, Context& context, FollowUpId id) {
    allow_only(arguments, "follow-up", {"--who", "--by", "--for", "--message"});
    FollowUp follow_up = context.store().follow_up(id);
    follow_up.person = one_person(arguments, context, follow_up.person);
    follow_up.what = message(arguments, follow_up.what);
    if (follow_up.what.empty()) throw InvalidInput("-m: a follow-up needs words");
    follow_up = with_days(std::move(follow_up), arguments, context);
    context.change().save(follow_up);
}

Outcome run_amend(const Arguments& arguments, Context& context) {
    const auto record = context.store().record(arguments.words().front());
    static_cast<void>(context.change());
    std::vector<std::string> notes;
    switch (record.kind) {
    case store::Store::Record::Kind::interaction:
        notes = amend_interaction(arguments, context, {record.id});
        break;
    case store::Store::Record::Kind::milestone: amend_milestone(arguments, context, {record.id}); break;
    case store::Store::Record::Kind::follow_up: amend_follow_up(arguments, context, {record.id}); break;
    }
    const bool undoable = context.commit();
    std::vector<render::AnyRecord> records{record_row(context, record)};
    render::Said said{{undoable ? "Amended." : "Nothing to change."}, undoable};
    return {
        std::make_unique<render::RecordsChangedView>(std::move(records), std::move(said), context.today()),
        std::move(notes), 0};
}

} // namespace

const Command amend_command{.name = "amend",
                            .alias = {},
                            .group = Group::every_day,
                            .summary = "Mends an interaction, milestone or follow-up by its short id",
                            .access = Access::write,
                            .positionals = amend_positionals,
                            .options = amend_options,
                            .examples = amend_examples,
                            .run = run_amend};

} // namespace tend::commands
