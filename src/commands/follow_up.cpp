#include "commands/people.hpp"
#include "commands/posting.hpp"
#include "commands/tables.hpp"
#include "render/memory_views.hpp"
#include "render/phrases.hpp"
#include "tend/input.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <initializer_list>
#include <tuple>

namespace tend::commands {

namespace {

constexpr std::array follow_up_positionals{Positional{"WHO", ValueKind::people, Count::optional},
                                           Positional{"TEXT", ValueKind::text, Count::text}};
constexpr std::array follow_up_options{
    Option{"--by", ValueKind::day, "the day it is due"},
    Option{"--theirs", ValueKind::flag, "it is their turn"},
    Option{"--kind", ValueKind::follow_up, "promise, thanks, intro, post, ask or other"},
    Option{"--post", ValueKind::flag, "something to post: --kind post"},
    Option{"--for", ValueKind::day, "the day it should arrive by post; tells when to send it"},
    Option{"-n,--limit", ValueKind::number, "list at most so many"}};
constexpr std::array follow_up_examples{
    Example{"follow-up", "all open ends, what is due first"},
    Example{"follow-up ana send the deck --by fri", "a promise of mine"},
    Example{"follow-up bo the numbers --theirs --by \"in 10 days\"", "something I wait for"},
    Example{"follow-up ana a birthday card --post --for 2026-04-15", "sent in time to be there on the day"},
};
constexpr std::array of_a_new_one{"--by", "--theirs", "--kind", "--post", "--for"};

FollowUpKind read_kind(const Arguments& arguments) {
    const auto typed = arguments.value("--kind");
    if (!typed) return arguments.has("--post") ? FollowUpKind::post : FollowUpKind::promise;
    const auto kind = parse_follow_up_kind(text::folded(text::trimmed(*typed)));
    if (!kind) {
        throw InvalidInput(fmt::format("--kind: \"{}\" is no kind of follow-up", *typed),
                           "accepted: promise, thanks, intro, post, ask, other");
    }
    if (arguments.has("--post") && *kind != FollowUpKind::post)
        throw UsageError(fmt::format("--post and --kind {} contradict each other", *typed));
    return *kind;
}

/// The follow-up that is told, without its person.
FollowUp read_follow_up(const Arguments& arguments, Context& context) {
    FollowUp follow_up;
    follow_up.kind = read_kind(arguments);
    follow_up.owner = arguments.has("--theirs") ? Owner::them : Owner::me;
    follow_up.what = text::trimmed(text::as_utf8(fmt::format("{}", fmt::join(arguments.text_words(), " "))));
    if (follow_up.what.empty()) throw UsageError("a follow-up needs words: what is to be done");
    follow_up.made_on = context.today();
    if (const auto by = arguments.value("--by"))
        follow_up.due_on = parse_day(*by, context.today(), DayDirection::ahead);
    if (!arguments.has("--for")) return follow_up;
    if (arguments.has("--by")) throw UsageError("--by and --for both give the day; one is enough");
    if (follow_up.kind != FollowUpKind::post)
        throw UsageError("--for is the day something arrives by post",
                         "add --post, or give the day with --by");
    return follow_up;
}

/// What to say of a day that was left in the words, "send the deck by friday": it is no day of the follow-up.
std::vector<std::string> notes_on_words(const FollowUp& made, Day today) {
    constexpr std::string_view lead = " by ";
    const auto by = made.what.rfind(lead);
    if (by == std::string::npos || made.due_on || made.start_by) return {};
    const std::string typed = made.what.substr(by + lead.size());
    try {
        static_cast<void>(parse_day(typed, today, DayDirection::ahead));
    } catch (const InvalidInput&) {
        return {};
    }
    return {fmt::format("\"by {}\" was kept as words; to make it the day: tend amend {} --by \"{}\"", typed,
                        short_text(made.id.bytes), typed)};
}

Outcome make(const Arguments& arguments, Context& context) {
    const FollowUp told = read_follow_up(arguments, context);
    static_cast<void>(context.change());
    std::vector<FollowUpOf> rows;
    for (const auto person : resolve_people(context, {arguments.words().front()})) {
        FollowUp follow_up = told;
        follow_up.person = person;
        if (const auto day = arguments.value("--for"))
            follow_up = arriving_on(std::move(follow_up),
                                    parse_day(*day, context.today(), DayDirection::ahead), context);
        context.change().save(follow_up);
        rows.push_back({follow_up, context.store().person(person).handle});
    }
    render::Said said{{"Noted."}, context.commit()};
    auto notes = notes_on_words(rows.front().follow_up, context.today());
    return {std::make_unique<render::FollowUpsView>(std::move(rows), std::move(said), context.today()),
            std::move(notes), 0};
}

/// What asks for something first stands first, what has no day last.
bool asks_before(const FollowUpOf& a, const FollowUpOf& b) {
    const auto first = render::acting_day(a.follow_up);
    const auto second = render::acting_day(b.follow_up);
    if (first.has_value() != second.has_value()) return first.has_value();
    return std::tie(first, a.follow_up.made_on, a.handle, a.follow_up.what) <
           std::tie(second, b.follow_up.made_on, b.handle, b.follow_up.what);
}

Outcome list(const Arguments& arguments, Context& context) {
    std::vector<FollowUpOf> rows;
    if (arguments.words().empty()) {
        rows = context.store().open_follow_ups(std::nullopt);
    } else {
        for (const auto person : resolve_people(context, arguments.words())) {
            const auto theirs = context.store().open_follow_ups(person);
            rows.insert(rows.end(), theirs.begin(), theirs.end());
        }
    }
    std::stable_sort(rows.begin(), rows.end(), asks_before);
    const std::size_t limit = arguments.limit(0);
    if (limit > 0 && rows.size() > limit) rows.resize(limit);
    return {std::make_unique<render::FollowUpsView>(std::move(rows), std::nullopt, context.today()), {}, 0};
}

Outcome run_follow_up(const Arguments& arguments, Context& context) {
    const bool is_new =
        !arguments.text_words().empty() || std::any_of(of_a_new_one.begin(), of_a_new_one.end(),
                                                       [&](const auto* name) { return arguments.has(name); });
    if (!is_new) return list(arguments, context);
    if (arguments.words().empty())
        throw UsageError("whose follow-up is it?", "tend follow-up WHO TEXT... [--by DAY]");
    return make(arguments, context);
}

} // namespace

const Command follow_up_command{.name = "follow-up",
                                .alias = "promise",
                                .group = Group::memory,
                                .summary = "Notes an open end, mine or theirs; alone, lists the open ones",
                                .access = Access::read,
                                .positionals = follow_up_positionals,
                                .options = follow_up_options,
                                .examples = follow_up_examples,
                                .run = run_follow_up};

} // namespace tend::commands
