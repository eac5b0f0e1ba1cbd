#include "cli/run.hpp"

#include "cli/command_line.hpp"
#include "cli/complete.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/pager.hpp"
#include "commands/beginning.hpp"
#include "commands/help.hpp"
#include "commands/registry.hpp"
#include "text/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <new>

#include <sys/stat.h>
#include <unistd.h>

namespace tend::cli {

namespace {

constexpr int interrupted = 130;

class VersionView final : public render::View {
  public:
    [[nodiscard]] std::string text(const render::Style&) const override { return "tend " TEND_VERSION "\n"; }
    void json(text::JsonWriter& out) const override { out.member("version", TEND_VERSION); }
};

/// What must hold before anything else: nobody else reads what we make, a closed pipe or full disk is an
/// error we see, and Ctrl-C ends at once (the file is never half-written: its journal takes a cut-off change
/// back).
void settle_process() {
    umask(077);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGINT, [](int) { _exit(interrupted); });
}

/// The command that a line means, with its arguments checked: `--version` and `--help` come first, bare
/// `tend` is the digest.
struct Chosen {
    std::string_view kind;
    commands::Outcome outcome;
};

Chosen run_chosen(const CommandLine& line, commands::Context& context) {
    if (line.has("--version")) return {"version", {std::make_unique<VersionView>(), {}, 0}};
    if (line.has("--help")) {
        if (line.called_as.empty()) return {"help", {std::make_unique<commands::OverviewView>(), {}, 0}};
        return {"help", {std::make_unique<commands::CommandHelpView>(*line.command), {}, 0}};
    }
    check_words(line);
    const commands::Arguments arguments(line.called_as, line.words, line.text_words, line.options);
    auto outcome = line.command->run(arguments, context);
    if (const auto hint = commands::hint_for_beginners(*line.command, arguments, context)) {
        outcome.notes.push_back(*hint);
    }
    return {line.command->name, std::move(outcome)};
}

void show(std::string_view result, const commands::Context& context) {
    try {
        write_out(result);
    } catch (const StoreError& error) {
        if (!context.has_committed()) throw;
        throw StoreError(error.code(), error.what(),
                         "the change itself is made and kept; see: tend undo --list");
    }
}

int run_line(const std::vector<std::string>& arguments) {
    CommandLine line = parse_command_line(arguments);
    if (line.command == nullptr) line.command = commands::find_command("digest");
    const auto style = find_style(line);
    commands::Context context(find_session(line));
    const auto [kind, outcome] = run_chosen(line, context);
    context.end_reading();
    if (outcome.view && (line.has("--json") || outcome.as_json)) {
        show(render::json_document(kind, context.now(), *outcome.view), context);
    } else if (outcome.view) {
        const std::string text = outcome.view->text(style);
        if (!has_paged(text)) show(text, context);
    }
    if (!line.has("--quiet")) std::for_each(outcome.notes.begin(), outcome.notes.end(), write_note);
    return outcome.exit_code;
}

int tell(const Failure& failure, bool json) {
    write_note(json ? failure_json(failure) : failure_text(failure));
    return exit_code(failure.code());
}

bool asks_for_json(const std::vector<std::string>& arguments) {
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    return std::find(arguments.begin(), end, "--json") != end;
}

} // namespace

int run(const std::vector<std::string>& arguments) {
    settle_process();
    if (!arguments.empty() && arguments.front() == complete_word) {
        complete(arguments);
        return 0;
    }
    const bool json = asks_for_json(arguments);
    try {
        return run_line(arguments);
    } catch (const OutputClosed&) {
        return 0;
    } catch (const Failure& failure) {
        return tell(failure, json);
    } catch (const std::bad_alloc&) {
        return tell(
            StoreError(ErrorCode::storage, "there is not enough memory for this; nothing was changed"), json);
    } catch (const std::exception& error) {
        return tell(Failure(ErrorCode::bug, fmt::format("this is a bug in tend: {}", error.what()),
                            "nothing was changed; please report it with the command you typed"),
                    json);
    }
}

} // namespace tend::cli
