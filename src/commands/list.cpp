#include "commands/filters.hpp"
#include "commands/people.hpp"
#include "commands/tables.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <functional>
#include <utility>

namespace tend::commands {

namespace {

constexpr std::array list_positionals{Positional{"WORDS", ValueKind::text, Count::any}};
constexpr auto list_options =
    joined(std::array{state_option,
                      Option{"--no-cadence", ValueKind::flag,
                             "only people without a rhythm of their own or a circle's"},
                      Option{"--sort", ValueKind::sort_key, "handle, name, due, last or added",
                             "handle name due last added"},
                      Option{"-n,--limit", ValueKind::number, "at most so many"}},
           filter_options);
constexpr std::array list_examples{
    Example{"list", "everybody but those archived"},
    Example{"list design --tz Asia/Tokyo", "who has a word that begins so, in that zone"},
    Example{"list --no-cadence", "who has no rhythm yet"},
};

/// What an order goes by: the day, then the name.
struct SortKey {
    Day day{};
    std::string name;

    auto operator<=>(const SortKey&) const = default;
};

/// People without the day in question come last.
SortKey by_day(const std::optional<Day>& day) {
    return {day.value_or(Day::max()), {}};
}

using Order = SortKey (*)(const PersonOnDay&);

/// Null where people are to stand as the store gives them.
Order order_by(const std::string& key) {
    if (key == "handle") return nullptr;
    if (key == "name") return [](const PersonOnDay& of) { return SortKey{{}, text::folded(of.person.name)}; };
    if (key == "due") return [](const PersonOnDay& of) { return by_day(of.standing.due_on); };
    if (key == "last") return [](const PersonOnDay& of) { return by_day(of.standing.last_contact_on); };
    if (key == "added") return [](const PersonOnDay& of) { return by_day(of.person.added_on); };
    throw InvalidInput(fmt::format("--sort: \"{}\" is no order", key), "handle, name, due, last or added");
}

store::PersonFilter filter_of(const Arguments& arguments, Context& context) {
    auto filter = read_filter(arguments, context);
    filter.words = arguments.words();
    filter.no_cadence = arguments.has("--no-cadence");
    return filter;
}

/// What is listed.
struct Question {
    store::PersonFilter filter;
    Order order = nullptr;
    std::size_t limit = 0;
};

/// Who is to be shown, in another order than the store's.
std::vector<PersonId> sorted(Context& context, const Question& question) {
    std::vector<std::pair<SortKey, PersonId>> people;
    context.store().for_each_person(
        question.filter, context.today(), Extent::row, 0,
        [&](const PersonOnDay& one) { people.emplace_back(question.order(one), one.person.id); });
    std::stable_sort(people.begin(), people.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    if (question.limit > 0 && people.size() > question.limit) people.resize(question.limit);
    std::vector<PersonId> ids;
    ids.reserve(people.size());
    for (const auto& [key, id] : people) ids.push_back(id);
    return ids;
}

void show_people(Context& context, const Question& question, Extent extent,
                 const std::function<void(const render::PersonRow&)>& show) {
    const store::Store& store = context.store();
    const Day today = context.today();
    const auto show_one = [&](PersonOnDay&& person) { show(person_row(context, std::move(person))); };
    if (question.order == nullptr)
        return store.for_each_person(question.filter, today, extent, question.limit, show_one);
    for (const PersonId id : sorted(context, question))
        show_one(extent == Extent::whole ? store.person_on(id, today) : store.row_on(id, today));
}

Outcome run_list(const Arguments& arguments, Context& context) {
    const Order order = order_by(arguments.value("--sort").value_or("handle"));
    const Question question{filter_of(arguments, context), order, arguments.limit(0)};
    return {std::make_unique<render::PeopleView>(
                [&context, question](Extent extent, const auto& show) {
                    show_people(context, question, extent, show);
                },
                context.today()),
            {},
            0};
}

} // namespace

const Command list_command{.name = "list",
                           .alias = {},
                           .group = Group::people,
                           .summary = "Lists people",
                           .access = Access::read,
                           .positionals = list_positionals,
                           .options = list_options,
                           .examples = list_examples,
                           .run = run_list};

} // namespace tend::commands
