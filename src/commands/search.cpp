#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/tables.hpp"
#include "render/contact_views.hpp"
#include "text/fold.hpp"

namespace tend::commands {

namespace {

constexpr std::array search_positionals{Positional{"WORDS", ValueKind::text, Count::many}};
constexpr std::array search_options{
    Option{"-n,--limit", ValueKind::number, "at most so many (50); 0 for all"}};
constexpr std::array search_examples{Example{"search climbing", "who cares for it, and where it came up"}};

constexpr std::size_t usual_limit = 50;

Outcome run_search(const Arguments& arguments, Context& context) {
    std::vector<std::string> words;
    for (const auto& typed : arguments.words()) {
        if (!text::folded(typed).empty()) words.push_back(typed);
    }
    if (words.empty()) throw InvalidInput("there is nothing to search for");
    auto hits = context.store().search(words, arguments.limit(usual_limit));
    return {std::make_unique<render::SearchView>(std::move(hits), context.today()), {}, 0};
}

} // namespace

const Command search_command{.name = "search",
                             .alias = {},
                             .group = Group::memory,
                             .summary = "Finds words in names, facts, texts, promises and milestones",
                             .access = Access::read,
                             .positionals = search_positionals,
                             .options = search_options,
                             .examples = search_examples,
                             .run = run_search};

} // namespace tend::commands
