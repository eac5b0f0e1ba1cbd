#include "commands/done.hpp"
#include "commands/milestone_rows.hpp"
#include "commands/named_records.hpp"
#include "commands/people.hpp"
#include "commands/record_rows.hpp"
#include "commands/rhythm_proposal.hpp"
#include "commands/tables.hpp"
#include "render/memory_views.hpp"
#include "render/words.hpp"
#include "tend/milestone.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array add_positionals{
    Positional{"WHO", ValueKind::people, Count::one}, Positional{"KIND", ValueKind::milestone, Count::one},
    Positional{"DAY", ValueKind::day, Count::one}, Positional{"LABEL", ValueKind::text, Count::text}};
constexpr std::array add_options{
    Option{"--yearly", ValueKind::flag, "it comes round every year (birthday, anniversary: by itself)"},
    Option{"--once", ValueKind::flag, "it happens once (all other kinds: by itself)"},
    Option{"--lead", ValueKind::days, "how many days ahead to speak of it"}};
constexpr std::array add_examples{
    Example{"milestone add ana birthday 04-15", "every year, the year unknown"},
    Example{"milestone add bo promoted yesterday to lead", "a change looks back; a rhythm is proposed"},
    Example{"milestone add ana visit 2026-05-04 Lisbon --lead 30", "a visit, spoken of a month ahead"},
};
constexpr std::array list_positionals{Positional{"WHO", ValueKind::people, Count::any}};
constexpr std::array list_options{Option{"-n,--limit", ValueKind::number, "at most so many"}};
constexpr std::array list_examples{Example{"milestone", "all of them, what comes next first"},
                                   Example{"milestone list ana", "hers"}};
constexpr std::array id_positionals{Positional{"ID", ValueKind::milestone_id, Count::many}};
constexpr std::array done_examples{Example{"milestone done 4kq2zt", "congratulated; nothing more to do"}};
constexpr std::array remove_examples{
    Example{"milestone remove 4kq2zt", "takes it away; tend undo brings it back"}};

constexpr int most_lead_days = 365;
constexpr std::string_view all_kinds = "birthday, anniversary, started, promoted, moved, left, relocated, "
                                       "returned, project, win, setback, visit, other";

MilestoneKind read_kind(const std::string& typed) {
    const std::string word = text::folded(text::trimmed(typed));
    if (const auto kind = parse_milestone_kind(word)) return *kind;
    throw InvalidInput(fmt::format("\"{}\" is no kind of milestone", typed),
                       fmt::format("accepted: {}", all_kinds));
}

Recurrence read_recurrence(const Arguments& arguments, MilestoneKind kind) {
    const bool yearly = arguments.has("--yearly");
    if (yearly && arguments.has("--once")) throw UsageError("--yearly and --once contradict each other");
    if (yearly && kind == MilestoneKind::setback) {
        throw UsageError("a setback is never yearly", "it is spoken of for two weeks, then let go");
    }
    if (yearly) return Recurrence::yearly;
    return arguments.has("--once") ? Recurrence::once : usual_recurrence(kind);
}

Milestone read_milestone(const Arguments& arguments, Context& context) {
    Milestone milestone;
    milestone.kind = read_kind(arguments.words()[1]);
    const Recurrence recurrence = read_recurrence(arguments, milestone.kind);
    milestone.yearly = recurrence == Recurrence::yearly;
    milestone.on = parse_milestone_day(arguments.words()[2], milestone.kind, recurrence, context.today());
    const std::string label = fmt::format("{}", fmt::join(arguments.text_words(), " "));
    milestone.label = text::trimmed(text::as_utf8(label));
    if (const auto lead = arguments.value("--lead")) {
        milestone.lead_days = parse_number(*lead, "--lead", 0, most_lead_days);
    }
    return milestone;
}

/// What saving it came to, in words: somebody has one birthday, so that a second one mends the first.
std::string add(Context& context, Milestone& milestone) {
    if (const auto same = context.store().same_as(milestone)) {
        milestone.id = *same;
        return "It is there already.";
    }
    std::string said = "Added.";
    for (const auto& [known, handle] : context.store().milestones(milestone.person)) {
        const bool both_birthdays = known.kind == MilestoneKind::birthday && milestone.kind == known.kind;
        if (!both_birthdays || !known.yearly || !milestone.yearly) continue;
        if (known.on != milestone.on)
            said = fmt::format("Changed; it was {}.", render::partial_day_words(known.on));
        milestone.id = known.id;
        milestone.done_on = known.on == milestone.on ? known.done_on : std::nullopt;
        if (milestone.label.empty()) milestone.label = known.label;
        if (!milestone.lead_days) milestone.lead_days = known.lead_days;
    }
    context.change().save(milestone);
    return said;
}

Outcome changed(Context& context, const std::vector<MilestoneOf>& milestones, render::Said said) {
    std::vector<render::AnyRecord> rows;
    for (auto& row : milestone_rows(context, milestones)) rows.emplace_back(std::move(row));
    return {std::make_unique<render::RecordsChangedView>(std::move(rows), std::move(said), context.today()),
            {},
            0};
}

Outcome run_add(const Arguments& arguments, Context& context) {
    const Milestone told = read_milestone(arguments, context);
    const auto people = resolve_people(context, {arguments.words().front()});
    render::Said said;
    std::vector<MilestoneOf> milestones;
    for (const auto person : people) {
        Milestone milestone = told;
        milestone.person = person;
        std::string line = add(context, milestone);
        if (said.lines.empty() || said.lines.back() != line) said.lines.push_back(std::move(line));
        milestones.push_back({milestone, context.store().person(person).handle});
    }
    said.undoable = context.commit();
    if (said.undoable && is_change_of_work(told.kind)) {
        for (const auto person : people)
            said.lines.push_back(rhythm_proposal(context.store().person_on(person, context.today())));
    }
    return changed(context, milestones, std::move(said));
}

Outcome run_list(const Arguments& arguments, Context& context) {
    std::vector<MilestoneOf> milestones;
    if (arguments.words().empty()) milestones = context.store().milestones(std::nullopt);
    for (const auto person :
         arguments.words().empty() ? std::vector<PersonId>{} : resolve_people(context, arguments.words())) {
        const auto theirs = context.store().milestones(person);
        milestones.insert(milestones.end(), theirs.begin(), theirs.end());
    }
    auto rows = milestone_agenda(context, std::move(milestones));
    const std::size_t limit = arguments.limit(0);
    if (limit > 0 && rows.size() > limit) rows.resize(limit);
    return {std::make_unique<render::MilestonesView>(std::move(rows), context.today()), {}, 0};
}

/// Throws where one of them is no milestone.
std::vector<store::Store::Record> only_milestones(const Arguments& arguments, Context& context,
                                                  std::string_view instead) {
    auto records = records_named(context, arguments.words());
    for (const auto& record : records) {
        if (record.kind == store::Store::Record::Kind::milestone) continue;
        throw UsageError(fmt::format("{} is no milestone", short_text(record.id)),
                         fmt::format("tend {} takes all kinds", instead));
    }
    return records;
}

Outcome run_done(const Arguments& arguments, Context& context) {
    return mark_done(only_milestones(arguments, context, "done"), Touch::none, context);
}

Outcome run_remove(const Arguments& arguments, Context& context) {
    std::vector<render::AnyRecord> rows;
    for (const auto& record : only_milestones(arguments, context, "remove")) {
        rows.push_back(record_row(context, record));
        context.change().remove(MilestoneId{record.id});
    }
    render::Said said{{"Removed; tend undo brings it back."}, context.commit()};
    return {std::make_unique<render::RecordsChangedView>(std::move(rows), std::move(said), context.today()),
            {},
            0};
}

} // namespace

const Command milestone_add_command{.name = "milestone add",
                                    .alias = {},
                                    .group = Group::memory,
                                    .summary = "Notes a birthday, an anniversary, a change, a win, a visit",
                                    .access = Access::write,
                                    .positionals = add_positionals,
                                    .options = add_options,
                                    .examples = add_examples,
                                    .run = run_add};

const Command milestone_list_command{.name = "milestone list",
                                     .alias = "milestone",
                                     .group = Group::memory,
                                     .summary = "Lists milestones, what comes next first",
                                     .access = Access::read,
                                     .positionals = list_positionals,
                                     .options = list_options,
                                     .examples = list_examples,
                                     .run = run_list};

const Command milestone_done_command{.name = "milestone done",
                                     .alias = {},
                                     .group = Group::memory,
                                     .summary = "Marks milestones as done",
                                     .access = Access::write,
                                     .positionals = id_positionals,
                                     .options = {},
                                     .examples = done_examples,
                                     .run = run_done};

const Command milestone_remove_command{.name = "milestone remove",
                                       .alias = {},
                                       .group = Group::memory,
                                       .summary = "Takes milestones away",
                                       .access = Access::write,
                                       .positionals = id_positionals,
                                       .options = {},
                                       .examples = remove_examples,
                                       .run = run_remove};

} // namespace tend::commands
