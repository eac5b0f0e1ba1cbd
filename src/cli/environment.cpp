#include "cli/environment.hpp"

#include "cli/keyboard.hpp"
#include "cli/mailer.hpp"
#include "cli/output.hpp"
#include "cli/programs.hpp"
#include "cli/progress.hpp"
#include "cli/prompt.hpp"
#include "cli/terminal_width.hpp"
#include "tend/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <iostream>

#include <pwd.h>
#include <unistd.h>

namespace tend::cli {

namespace {

bool wants_color(const CommandLine& line, bool terminal) {
    const auto found = line.options.find("--color");
    const std::string choice = found == line.options.end() ? "auto" : found->second;
    if (choice == "always") return true;
    if (choice == "never") return false;
    if (choice != "auto") {
        throw UsageError(fmt::format("--color: \"{}\" is none of auto, always, never", choice));
    }
    if (!variable("NO_COLOR").value_or("").empty()) return false;
    if (const auto forced = variable("CLICOLOR_FORCE").value_or(""); !forced.empty() && forced != "0")
        return true;
    return terminal && variable("TERM").value_or("dumb") != "dumb";
}

/// The first number of a version, as VTE and others give it; 0 where there is none.
int version_in(const char* name) {
    const std::string text = variable(name).value_or("");
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Terminals that are known to open links (OSC 8) by how they make themselves known. What runs inside another
/// (tmux, screen) inherits its variables, not what it can do.
bool opens_links() {
    const std::string term = variable("TERM").value_or("dumb");
    if (term == "dumb" || term.starts_with("screen") || term.starts_with("tmux")) return false;
    constexpr std::array<std::string_view, 7> terms{"xterm-kitty", "xterm-ghostty", "alacritty", "foot",
                                                    "foot-extra",  "contour",       "wezterm"};
    constexpr std::array<std::string_view, 4> programs{"iTerm.app", "WezTerm", "vscode", "ghostty"};
    constexpr int first_vte = 5001; // 0.50.0 fell over them
    const std::string program = variable("TERM_PROGRAM").value_or("");
    return std::find(terms.begin(), terms.end(), term) != terms.end() ||
           std::find(programs.begin(), programs.end(), program) != programs.end() ||
           version_in("VTE_VERSION") >= first_vte || variable("WT_SESSION").has_value();
}

std::filesystem::path home_folder() {
    if (const auto home = variable("HOME"); home && !home->empty()) return *home;
    if (const passwd* user = getpwuid(getuid()); user != nullptr) return user->pw_dir;
    throw StoreError(ErrorCode::storage, "there is no home folder to keep the file in",
                     "set HOME, or name a file with --db PATH");
}

/// The machine that this process runs on.
class OwnMachine final : public commands::Machine {
  public:
    std::string own_program() override { return cli::own_program(); }
    std::filesystem::path config_folder() override {
        const auto xdg = variable("XDG_CONFIG_HOME");
        return xdg && xdg->starts_with('/') ? std::filesystem::path(*xdg) : home_folder() / ".config";
    }
    std::optional<std::string> program(std::string_view name) override { return find_program(name); }
    commands::ProgramEnd run(std::vector<std::string> words, std::string_view input) override {
        return run_program(std::move(words), input);
    }
};

std::filesystem::path data_folder() {
    // The base directory specification asks to ignore a relative XDG_DATA_HOME.
    if (const auto xdg = variable("XDG_DATA_HOME"); xdg && xdg->starts_with('/')) {
        return std::filesystem::path(*xdg) / "tend";
    }
    return home_folder() / ".local" / "share" / "tend";
}

std::filesystem::path find_database(const CommandLine& line) {
    if (const auto found = line.options.find("--db"); found != line.options.end()) {
        if (found->second.empty()) throw UsageError("--db needs the path of a file");
        return found->second;
    }
    if (const auto path = variable("TEND_DB"); path && !path->empty()) return *path;
    return data_folder() / "tend.db";
}

std::variant<Instant, Day> find_now(const CommandLine& line) {
    const auto found = line.options.find("--now");
    const auto set = variable("TEND_NOW");
    if (found == line.options.end() && (!set || set->empty())) {
        // Whole seconds: finer ones would only clutter what is shown.
        return Instant(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    }
    const std::string typed = found != line.options.end() ? found->second : *set;
    if (const auto instant = parse_instant(typed)) return *instant;
    if (const auto day = parse_iso_day(typed)) return *day;
    throw InvalidInput(
        fmt::format("{}: \"{}\" is no moment", found != line.options.end() ? "--now" : "TEND_NOW", typed),
        "give RFC 3339 (2026-03-16T09:00:00Z) or a date (2026-03-16, meaning 09:00 in your zone)");
}

} // namespace

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

render::Style find_style(const CommandLine& line) {
    const bool terminal = isatty(STDOUT_FILENO) == 1;
    const bool color = wants_color(line, terminal);
    return {.width = terminal_width(STDOUT_FILENO),
            .terminal = terminal,
            .color = color,
            .ascii = line.has("--ascii"),
            .links = terminal && color && opens_links()};
}

commands::Session find_session(const CommandLine& line) {
    commands::Session session;
    session.database = find_database(line);
    session.is_database_named = line.has("--db");
    session.now = find_now(line);
    session.zone = variable("TEND_TZ");
    session.environment_zone = variable("TZ");
    session.command_line = shown_command_line(line.typed);
    session.writes = line.command->access == commands::Access::write;
    session.backs_up = line.command->backs_up && !line.has("--dry-run");
    session.quiet = line.has("--quiet");
    session.is_shown = isatty(STDOUT_FILENO) == 1;
    const bool yes = line.has("--yes");
    session.confirm = [yes](const std::string& question) {
        return yes ? std::optional(true) : confirmed(question);
    };
    session.keys = keyboard;
    session.edit = edited_text;
    session.send_mail = mailed;
    session.machine = std::make_shared<OwnMachine>();
    session.progress = progress_line(session.quiet);
    session.input = &std::cin;
    session.write_out = write_out;
    return session;
}

} // namespace tend::cli
