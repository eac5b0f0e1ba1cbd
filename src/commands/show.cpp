#include "commands/milestone_rows.hpp"
#include "commands/people.hpp"
#include "commands/tables.hpp"

namespace tend::commands {

namespace {

constexpr std::array show_positionals{Positional{"WHO", ValueKind::people, Count::many}};
constexpr std::array show_options{
    Option{"-n,--limit", ValueKind::number, "how many of the last interactions (5)"}};
constexpr std::array show_examples{Example{"show ana", "the card to read before a call"}};

constexpr std::size_t usual_interactions = 5;
constexpr days balance_span{365};

Balance balance_of(const std::vector<PastContact>& contacts) {
    Balance balance;
    for (const PastContact& contact : contacts) balance.add(contact.direction, contact.value);
    return balance;
}

std::vector<int> months_of(const std::vector<PastContact>& contacts, Day today) {
    std::vector<int> months;
    for (const MonthCount& month : contact_calendar(contacts, twelve_months_begin(today), today).months)
        months.push_back(month.exchanges);
    return months;
}

render::Card card_of(Context& context, PersonId id, std::size_t limit) {
    const Day today = context.today();
    const auto& store = context.store();
    const auto contacts = store.contacts_with(id, today - balance_span, today);
    return {.row = person_row(context, store.person_on(id, today)),
            .interactions = store.history(id, std::nullopt, limit),
            .interaction_count = store.history_count(id, std::nullopt),
            .follow_ups = store.open_follow_ups(id),
            .milestones = milestone_agenda(context, store.milestones(id)),
            .balance = balance_of(contacts),
            .months = months_of(contacts, today)};
}

Outcome run_show(const Arguments& arguments, Context& context) {
    std::vector<render::Card> cards;
    for (const auto id : resolve_people(context, arguments.words())) {
        cards.push_back(card_of(context, id, arguments.limit(usual_interactions)));
    }
    return {std::make_unique<render::CardView>(std::move(cards), context.today()), {}, 0};
}

} // namespace

const Command show_command{.name = "show",
                           .alias = {},
                           .group = Group::every_day,
                           .summary = "The card to read before a call",
                           .access = Access::read,
                           .positionals = show_positionals,
                           .options = show_options,
                           .examples = show_examples,
                           .run = run_show};

} // namespace tend::commands
