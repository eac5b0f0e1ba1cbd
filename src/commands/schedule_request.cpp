#include "commands/schedule_request.hpp"

#include "commands/settings.hpp"
#include "tend/errors.hpp"
#include "tend/input.hpp"
#include "tend/mailbox.hpp"
#include "tend/weekdays.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace tend::commands {

namespace {

constexpr std::string_view usual_time = "08:00";

unsigned char read_days(const Arguments& arguments, Context& context) {
    const std::string typed = arguments.value("--on").value_or("workdays");
    if (typed != "workdays") return parse_weekdays(typed);
    const auto hours = own_hours(context);
    unsigned days = 0;
    for (const WorkingHours::Span& span : hours.spans()) days |= span.days;
    return static_cast<unsigned char>(days);
}

/// The format of a file by the end of its name.
std::string_view format_of(const std::filesystem::path& file) {
    const auto ending = file.extension();
    if (ending == ".html" || ending == ".htm") return "html";
    if (ending == ".md") return "markdown";
    return ending == ".json" ? "json" : "text";
}

std::string absolute_path(const std::filesystem::path& path) {
    return std::filesystem::absolute(path).lexically_normal().string();
}

/// Whose clock counts where it can be told: the zone that the user named somewhere.
std::optional<std::string> named_zone(Context& context) {
    const auto& session = context.session();
    const bool is_named =
        session.zone || session.environment_zone || context.store().setting("user.tz").has_value();
    return is_named ? std::optional(context.zone()) : std::nullopt;
}

/// A line of a crontab or unit ends where a text has a line end, and a person has to be able to read it.
void check_words(const DailyRun& run) {
    auto words = run.words;
    if (run.file) words.push_back(*run.file);
    for (const std::string& word : words) {
        if (text::harmless(word) != word || word.find('\t') != std::string::npos)
            throw InvalidInput(
                fmt::format("\"{}\" holds signs that no scheduler can be told", text::harmless(word)),
                "give the file a name that can be shown");
    }
}

} // namespace

DailyRun requested_run(const Arguments& arguments, Context& context) {
    const auto& session = context.session();
    const auto mail = arguments.value("--mail");
    const auto file = arguments.value("--write");
    if (mail && file) throw UsageError("--mail and --write ask for two things", "give one of them");
    DailyRun run;
    run.minute = parse_time_of_day(arguments.value("--at").value_or(std::string(usual_time)));
    run.days = read_days(arguments, context);
    run.zone = named_zone(context);
    run.words = {session.machine->own_program(), "--db", absolute_path(session.database), "digest"};
    if (mail) {
        static_cast<void>(parse_mailbox(*mail, "--mail"));
        run.words.insert(run.words.end(), {"--mail", *mail});
    }
    if (file) {
        if (file->empty()) throw UsageError("--write needs the name of a file");
        run.file = absolute_path(*file);
        run.words.insert(run.words.end(), {"--format", std::string(format_of(*file))});
    }
    check_words(run);
    return run;
}

} // namespace tend::commands
