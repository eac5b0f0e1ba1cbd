#include "commands/arguments.hpp"
#include "commands/digest_page.hpp"
#include "commands/due_rows.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array options{Option{"--format", ValueKind::format, "text or json"},
                             Option{"--exit-code", ValueKind::flag, "exit with 10 where there is anything"}};
constexpr std::array examples{Example{"digest", "today in one page; nothing where there is nothing"},
                              Example{"", "bare tend: the same, or how to begin"}};

bool asks_for_json(const Arguments& arguments) {
    const std::string format = arguments.value("--format").value_or("text");
    if (format != "text" && format != "json") {
        throw InvalidInput(fmt::format("--format: \"{}\" is no format of the digest", format),
                           "text or json");
    }
    return format == "json";
}

Outcome run(const Arguments& arguments, Context& context) {
    const bool as_json = asks_for_json(arguments);
    auto page = digest_page(context);
    std::vector<std::string> notes;
    const bool bare = arguments.called_as().empty() && !arguments.has("--json");
    if (bare && page.is_empty() && context.store().has_people()) {
        notes.emplace_back("Nothing for today. What comes next: tend upcoming");
    }
    const int code = arguments.has("--exit-code") && !page.is_empty() ? list_not_empty : 0;
    return {std::make_unique<render::DigestView>(std::move(page)), std::move(notes), code, as_json};
}

} // namespace

const Command digest_command{.name = "digest",
                             .alias = {},
                             .group = Group::every_day,
                             .summary = "The day in one page; silent where there is nothing",
                             .access = Access::read,
                             .positionals = {},
                             .options = options,
                             .examples = examples,
                             .run = run};

} // namespace tend::commands
