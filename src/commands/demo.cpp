#include "commands/arguments.hpp"
#include "commands/demo_people.hpp"
#include "commands/digest_page.hpp"
#include "commands/tables.hpp"
#include "render/data_views.hpp"

#include <filesystem>

namespace tend::commands {

namespace {

constexpr std::array demo_examples{Example{"demo", "makes a sample file beside your own and shows its day"},
                                   Example{"--db /tmp/sample.db demo", "the same, where you say"}};

/// The sample file: the one named on the command line, else one of its own beside the user's.
std::filesystem::path sample_path(const Session& session) {
    return session.is_database_named ? session.database : session.database.parent_path() / "demo.db";
}

Outcome run_demo(const Arguments&, Context& context) {
    Session session = context.session();
    session.database = sample_path(session);
    session.writes = true;
    Context sample(session);
    std::vector<std::string> notes;
    if (sample.store().has_people()) {
        notes.emplace_back("The file holds people already and is left as it is.");
    } else {
        add_sample_people(sample);
        sample.commit();
    }
    auto page = digest_page(sample, 1, 0);
    return {std::make_unique<render::DemoView>(session.database.string(), std::move(page)), std::move(notes),
            0};
}

} // namespace

const Command demo_command{.name = "demo",
                           .alias = {},
                           .group = Group::data,
                           .summary = "Makes a sample file to try things on, and shows its day",
                           .access = Access::none,
                           .positionals = {},
                           .options = {},
                           .examples = demo_examples,
                           .run = run_demo};

} // namespace tend::commands
