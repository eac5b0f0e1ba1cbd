#include "commands/filters.hpp"
#include "commands/people.hpp"
#include "commands/tables.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array positionals{Positional{"WORDS", ValueKind::text, Count::any}};
constexpr auto options =
    joined(std::array{state_option,
                      Option{"--no-cadence", ValueKind::flag,
                             "only people without a rhythm of their own or a circle's"},
                      Option{"--sort", ValueKind::sort_key, "handle, name, due, last or added",
                             "handle name due last added"},
                      Option{"-n,--limit", ValueKind::number, "at most so many"}},
           filter_options);
constexpr std::array examples{
    Example{"list", "everybody but those archived"},
    Example{"list design --tz Asia/Tokyo", "who has a word that begins so, in that zone"},
    Example{"list --no-cadence", "who has no rhythm yet"},
};

using Order = bool (*)(const PersonOnDay&, const PersonOnDay&);

/// People without the day in question come last.
bool earlier(const std::optional<Day>& a, const std::optional<Day>& b) {
    return a && (!b || *a < *b);
}

Order order_by(const std::string& key) {
    if (key == "handle")
        return [](const PersonOnDay& a, const PersonOnDay& b) { return a.person.handle < b.person.handle; };
    if (key == "name") {
        return [](const PersonOnDay& a, const PersonOnDay& b) {
            return text::folded(a.person.name) < text::folded(b.person.name);
        };
    }
    if (key == "due")
        return [](const PersonOnDay& a, const PersonOnDay& b) {
            return earlier(a.standing.due_on, b.standing.due_on);
        };
    if (key == "last") {
        return [](const PersonOnDay& a, const PersonOnDay& b) {
            return earlier(a.standing.last_contact_on, b.standing.last_contact_on);
        };
    }
    if (key == "added")
        return
            [](const PersonOnDay& a, const PersonOnDay& b) { return a.person.added_on < b.person.added_on; };
    throw InvalidInput(fmt::format("--sort: \"{}\" is no order", key), "handle, name, due, last or added");
}

store::PersonFilter filter_of(const Arguments& arguments, Context& context) {
    auto filter = read_filter(arguments, context);
    filter.words = arguments.words();
    filter.no_cadence = arguments.has("--no-cadence");
    return filter;
}

Outcome run(const Arguments& arguments, Context& context) {
    const std::string key = arguments.value("--sort").value_or("handle");
    const auto order = order_by(key);
    const std::size_t limit = arguments.limit(0);
    const bool in_order = key == "handle"; // as the store gives them: it need not read further than is shown
    auto people =
        context.store().people_on(filter_of(arguments, context), context.today(), in_order ? limit : 0);
    if (!in_order) std::stable_sort(people.begin(), people.end(), order);
    if (limit > 0 && people.size() > limit) people.resize(limit);
    std::vector<render::PersonRow> rows;
    rows.reserve(people.size());
    for (auto& person : people) rows.push_back(person_row(context, std::move(person)));
    return {std::make_unique<render::PeopleView>(std::move(rows), context.today()), {}, 0};
}

} // namespace

const Command list_command{.name = "list",
                           .alias = {},
                           .group = Group::people,
                           .summary = "Lists people",
                           .access = Access::read,
                           .positionals = positionals,
                           .options = options,
                           .examples = examples,
                           .run = run};

} // namespace tend::commands
