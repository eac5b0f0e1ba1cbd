#include "cli/run.hpp"

#include "cli/command_line.hpp"
#include "cli/complete.hpp"
#include "cli/environment.hpp"
#include "cli/failure.hpp"
#include "cli/output.hpp"
#include "cli/pager.hpp"
#include "cli/unquoted.hpp"
#include "commands/beginning.hpp"
#include "commands/help.hpp"
#include "commands/registry.hpp"
#include "commands/spool.hpp"
#include "text/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <functional>
#include <new>
#include <optional>

#include <fcntl.h>
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

/// Opens what the caller closed of standard input, output and error so that each use of it fails: else the
/// next file that is opened would get its number, and be written to as if it were the screen.
void keep_standard_files() {
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(file, F_GETFD) == -1) open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/// What must hold before anything else: nobody else reads what we make, a closed pipe or full disk is an
/// error we see, and Ctrl-C ends at once (the file is never half-written: its journal takes a cut-off change
/// back).
void settle_process() {
    keep_standard_files();
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
    refuse_unquoted(line);
    check_words(line);
    const commands::Arguments arguments(line.called_as, line.words, line.text_words, line.options);
    const bool is_new_file = commands::names_missing_file(context.session()) && !line.has("--json");
    auto outcome = line.command->run(arguments, context);
    if (is_new_file && context.has_committed())
        outcome.notes.push_back(fmt::format("Made a new file, {}.", context.session().database.string()));
    const auto beginning = commands::lines_for_beginners(*line.command, arguments, context);
    outcome.notes.insert(outcome.notes.end(), beginning.begin(), beginning.end());
    return {line.command->name, std::move(outcome)};
}

/// All is gathered before any of it is shown: however slowly it is read, nobody is kept from writing.
void show_piped(const std::function<void(const render::Sink&)>& write, commands::Context& context) {
    commands::Spool result;
    write([&result](std::string_view piece) { result.add(piece); });
    context.end_reading();
    result.pour(write_out);
}

void show_on_terminal(const render::View& view, const render::Style& style, commands::Context& context) {
    const std::string text = view.text(style);
    context.end_reading();
    if (!has_paged(text)) write_out(text);
}

int answer(const CommandLine& line, commands::Context& context) {
    const auto style = find_style(line);
    const auto [kind, outcome] = run_chosen(line, context);
    const auto* view = outcome.view.get();
    if (view != nullptr && (line.has("--json") || outcome.as_json)) {
        const Instant now = context.now();
        show_piped([&, kind = kind](const render::Sink& out) { render::write_json(kind, now, *view, out); },
                   context);
    } else if (view != nullptr && style.terminal) {
        show_on_terminal(*view, style, context);
    } else if (view != nullptr) {
        show_piped([&](const render::Sink& out) { view->write_text(style, out); }, context);
    }
    context.end_reading();
    if (!line.has("--quiet")) std::for_each(outcome.notes.begin(), outcome.notes.end(), write_wrapped_note);
    return outcome.exit_code;
}

/// What a failure finds done: a command that goes around the Context (`restore`, `backup`, …) knows it alone.
enum class Standing { nothing, change, unknown };

std::string_view words_for(Standing standing) {
    switch (standing) {
    case Standing::nothing: return "nothing was changed";
    case Standing::change: return "the change itself is made and kept; see: tend undo --list";
    case Standing::unknown: return "tend doctor tells whether the file is whole";
    }
    return {};
}

/// In words that need no memory.
int tell_of_memory(Standing standing, bool json) noexcept {
    constexpr std::string_view message = "there is not enough memory for this";
    if (json) {
        write_plainly({R"({"schema_version":1,"error":{"code":"storage","message":")", message,
                       R"(","hint":")", words_for(standing), "\",\"candidates\":[]}}\n"});
    } else {
        write_plainly({"tend: ", message, "\n  ", words_for(standing), "\n"});
    }
    return exit_code(ErrorCode::storage);
}

int tell(const Failure& failure, Standing standing, bool json) {
    try {
        const auto lines = failure_lines(failure);
        if (json)
            write_note(failure_json(failure));
        else
            std::for_each(lines.begin(), lines.end(), write_wrapped_note);
    } catch (const std::bad_alloc&) {
        return tell_of_memory(standing, json);
    }
    return exit_code(failure.code());
}

int tell_of_bug(const std::exception& error, Standing standing, bool json) {
    try {
        return tell(
            Failure(ErrorCode::bug, fmt::format("this is a bug in tend: {}", error.what()),
                    fmt::format("{}; please report it with the command you typed", words_for(standing))),
            standing, json);
    } catch (const std::bad_alloc&) {
        return tell_of_memory(standing, json);
    }
}

/// A failure behind the commit must not send anybody to do it again.
int tell_what_stands(const Failure& failure, bool json) {
    try {
        return tell(Failure(failure.code(), failure.what(), std::string(words_for(Standing::change)),
                            failure.candidates()),
                    Standing::change, json);
    } catch (const std::bad_alloc&) {
        return tell_of_memory(Standing::change, json);
    }
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
    auto standing = Standing::nothing;
    std::optional<commands::Context> context;
    const auto stands = [&] { return context && context->stands() ? Standing::change : standing; };
    try {
        CommandLine line = parse_command_line(arguments);
        if (line.command == nullptr) line.command = commands::find_command("digest");
        context.emplace(find_session(line));
        if (line.command->access == commands::Access::none) standing = Standing::unknown;
        return answer(line, *context);
    } catch (const OutputClosed&) {
        return 0;
    } catch (const Failure& failure) {
        return context && context->has_committed() ? tell_what_stands(failure, json)
                                                   : tell(failure, stands(), json);
    } catch (const std::bad_alloc&) {
        return tell_of_memory(stands(), json);
    } catch (const std::exception& error) {
        return tell_of_bug(error, stands(), json);
    }
}

} // namespace tend::cli
