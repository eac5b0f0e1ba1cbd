#include "commands/arguments.hpp"
#include "commands/context.hpp"
#include "commands/tables.hpp"
#include "render/data_views.hpp"

#include <fmt/format.h>

namespace tend::commands {

namespace {

constexpr std::array undo_options{Option{"--list", ValueKind::flag, "what can be taken back, newest first"},
                                  Option{"--redo", ValueKind::flag, "do again what was taken back last"},
                                  Option{"-n,--limit", ValueKind::number, "with --list: at most so many"}};
constexpr std::array undo_examples{Example{"undo", "takes the last command back, whole"},
                                   Example{"undo --redo", "and does it again"}};

/// What lies before a forgetting is not what was asked for: it is taken back only if that is wanted. Nothing
/// where it is not.
std::optional<UndoStep> take_back(Context& context) {
    const auto last = context.store().next_undo(UndoReach::last_command);
    if (!last || !last->permanent) return context.change().undo();
    const auto before = context.store().next_undo(UndoReach::before_forgetting);
    if (!before)
        throw Conflict("forgetting cannot be taken back", "nothing that came before it is left to take back");
    const auto sure = context.session().confirm(
        fmt::format("Forgetting cannot be taken back. Take back what came before it, \"{}\"?", before->what));
    if (!sure)
        throw Conflict("forgetting cannot be taken back",
                       fmt::format("tend undo --yes takes back what came before it: {}", before->what));
    if (!*sure) return std::nullopt;
    return context.change().undo(UndoReach::before_forgetting);
}

Outcome run_undo(const Arguments& arguments, Context& context) {
    using Act = render::UndoView::Act;
    if (arguments.has("--list")) {
        if (arguments.has("--redo")) throw UsageError("--list shows, --redo changes; one at a time");
        auto steps = context.store().undo_steps();
        const std::size_t limit = arguments.limit(0);
        if (limit > 0 && steps.size() > limit) steps.resize(limit);
        return {std::make_unique<render::UndoView>(std::move(steps), Act::list, context.now()), {}, 0};
    }
    if (arguments.has("--limit"))
        throw UsageError("-n goes with --list; undo takes back one command at a time");
    if (context.store().undo_steps().empty()) throw Conflict("there is nothing to take back");
    const bool redo = arguments.has("--redo");
    const auto step = redo ? context.change().redo() : take_back(context);
    if (!step) return {nullptr, {"Nothing was taken back."}, 1};
    context.commit();
    return {std::make_unique<render::UndoView>(std::vector{*step}, redo ? Act::redo : Act::undo), {}, 0};
}

} // namespace

const Command undo_command{.name = "undo",
                           .alias = {},
                           .group = Group::data,
                           .summary = "Takes a whole command back",
                           .access = Access::read,
                           .positionals = {},
                           .options = undo_options,
                           .examples = undo_examples,
                           .run = run_undo};

} // namespace tend::commands
