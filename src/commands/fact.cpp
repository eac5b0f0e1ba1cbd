#include "commands/facts.hpp"
#include "commands/people.hpp"
#include "commands/tables.hpp"
#include "render/data_views.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array fact_positionals{Positional{"WHO", ValueKind::person, Count::one},
                                      Positional{"KEY=VALUE", ValueKind::pair, Count::any}};
constexpr std::array fact_options{Option{"-n,--limit", ValueKind::number, "list at most so many"}};
constexpr std::array fact_examples{
    Example{"fact ana \"coffee=flat white\" kids=Leo", "notes two; what was there is told"},
    Example{"fact ana kids+=Mia", "adds one beside those there"},
    Example{"fact ana coffee=", "removes"},
    Example{"fact ana", "lists"},
};

/// `coffee "flat white"` as somebody may type `coffee="flat white"`.
void refuse_parted(const std::vector<std::string>& words) {
    const bool is_parted = words.size() == 3 && words[1].find('=') == std::string::npos &&
                           words[2].find('=') == std::string::npos;
    if (is_parted)
        throw UsageError(fmt::format("\"{}\" is no fact", words[1]),
                         fmt::format("did you mean {}=\"{}\"?", words[1], words[2]));
}

Outcome run_fact(const Arguments& arguments, Context& context) {
    refuse_parted(arguments.words());
    std::vector<FactPair> pairs;
    for (std::size_t i = 1; i < arguments.words().size(); ++i)
        pairs.push_back(parse_fact(arguments.words()[i]));
    const PersonId id = resolve_person(context, arguments.words().front());
    std::optional<render::Said> said;
    if (!pairs.empty()) {
        said.emplace();
        static_cast<void>(context.change());
        for (const auto& pair : pairs) said->lines.push_back(apply_fact(context, id, pair) + '.');
        said->undoable = context.commit();
    }
    auto person = context.store().person_on(id, context.today());
    if (const std::size_t limit = arguments.limit(0); limit > 0 && person.facts.size() > limit) {
        person.facts.resize(limit);
    }
    Candidate candidate{person.person.handle, person.person.name};
    return {
        std::make_unique<render::FactsView>(std::move(candidate), std::move(person.facts), std::move(said)),
        {},
        0};
}

} // namespace

const Command fact_command{.name = "fact",
                           .alias = {},
                           .group = Group::memory,
                           .summary = "Notes, lists or removes facts about a person",
                           .access = Access::read,
                           .positionals = fact_positionals,
                           .options = fact_options,
                           .examples = fact_examples,
                           .run = run_fact};

} // namespace tend::commands
