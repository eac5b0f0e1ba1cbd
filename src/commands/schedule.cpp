#include "commands/arguments.hpp"
#include "commands/crontab.hpp"
#include "commands/schedule_notes.hpp"
#include "commands/schedule_request.hpp"
#include "commands/tables.hpp"
#include "commands/user_timer.hpp"
#include "render/schedule_view.hpp"
#include "tend/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tend::commands {

namespace {

using render::Schedule;
using Act = render::ScheduleView::Act;

constexpr std::array schedule_positionals{
    Positional{"SCHEDULER", ValueKind::name, Count::optional, "cron systemd"}};
constexpr std::array schedule_options{
    Option{"--at", ValueKind::time, "the time of day (08:00)"},
    Option{"--on", ValueKind::days,
           "workdays, daily, or days such as mon,thu (workdays, those of user.hours)", "workdays daily"},
    Option{"--mail", ValueKind::address, "mail it there, where there is anything"},
    Option{"--write", ValueKind::file, "write it to this file: .html, .md, .json or text"},
    Option{"--install", ValueKind::flag, "do it, in the place of what is installed"},
    Option{"--remove", ValueKind::flag, "take it away"}};
constexpr std::array schedule_examples{
    Example{"schedule", "what is installed, or what could be"},
    Example{"schedule --mail me@example.org --install", "by mail at 08:00 on workdays"},
    Example{"schedule systemd --at 07:30 --on daily", "the timer for each day, shown"},
    Example{"schedule --remove", "no more"}};

std::string_view name_of(Scheduler scheduler) {
    return scheduler == Scheduler::cron ? "cron" : "systemd";
}

Scheduler other(Scheduler scheduler) {
    return scheduler == Scheduler::cron ? Scheduler::systemd : Scheduler::cron;
}

std::optional<Scheduler> read_scheduler(const Arguments& arguments) {
    if (arguments.words().empty()) return std::nullopt;
    const std::string& word = arguments.words().front();
    for (const auto scheduler : {Scheduler::cron, Scheduler::systemd}) {
        if (word == name_of(scheduler)) return scheduler;
    }
    throw InvalidInput(fmt::format("\"{}\" is no scheduler that tend knows", word), "cron or systemd");
}

Act read_act(const Arguments& arguments) {
    if (!arguments.has("--remove")) return arguments.has("--install") ? Act::install : Act::show;
    for (const std::string_view option : {"--install", "--at", "--on", "--mail", "--write"}) {
        if (arguments.has(option))
            throw UsageError(fmt::format("--remove and {} ask for two things", option), "give one of them");
    }
    return Act::remove;
}

Schedule planned(const DailyRun& run, Scheduler scheduler, Machine& machine) {
    Schedule schedule{.scheduler = std::string(name_of(scheduler))};
    if (scheduler == Scheduler::cron) {
        schedule.parts.push_back({std::nullopt, fmt::format("{}\n{}\n", crontab_mark, crontab_line(run))});
    } else {
        for (const auto& [path, text] : digest_units(run, machine)) schedule.parts.push_back({path, text});
    }
    return schedule;
}

/// What of ours is in the hands of this scheduler; nothing where it is not here. Throws StoreError where it
/// lets nobody look.
std::optional<Schedule> installed(Scheduler scheduler, Machine& machine) {
    Schedule schedule{.scheduler = std::string(name_of(scheduler)), .is_installed = true};
    if (scheduler == Scheduler::systemd) {
        for (const auto& [path, text] : installed_units(machine)) schedule.parts.push_back({path, text});
    } else if (machine.program("crontab")) {
        if (const auto line = digest_line_in(read_crontab(machine)))
            schedule.parts.push_back({std::nullopt, fmt::format("{}\n{}\n", crontab_mark, *line)});
    }
    return schedule.parts.empty() ? std::nullopt : std::optional(schedule);
}

/// Who may not look has nothing there.
std::optional<Schedule> seen(Scheduler scheduler, Machine& machine) try {
    return installed(scheduler, machine);
} catch (const StoreError&) {
    return std::nullopt;
}

std::vector<Schedule> all_installed(std::optional<Scheduler> wanted, Machine& machine) {
    std::vector<Schedule> all;
    for (const auto scheduler : {Scheduler::cron, Scheduler::systemd}) {
        if (wanted && *wanted != scheduler) continue;
        if (auto one = wanted ? installed(scheduler, machine) : seen(scheduler, machine))
            all.push_back(*std::move(one));
    }
    return all;
}

/// The one that has the digest; else cron, which needs no session, where it is here.
Scheduler usual_scheduler(Machine& machine) {
    if (seen(Scheduler::systemd, machine)) return Scheduler::systemd;
    return machine.program("crontab") || !machine.program("systemctl") ? Scheduler::cron : Scheduler::systemd;
}

/// What went wrong without harm.
std::vector<std::string> remove_from(Scheduler scheduler, Machine& machine) {
    if (scheduler == Scheduler::cron) {
        write_crontab(machine, without_digest(read_crontab(machine)));
        return {};
    }
    const auto failure = remove_units(machine);
    if (!failure) return {};
    return {fmt::format("systemd could not be told ({}); it will notice when it starts anew.", *failure)};
}

Outcome run_remove(std::optional<Scheduler> wanted, Machine& machine) {
    auto found = all_installed(wanted, machine);
    std::vector<std::string> notes;
    if (found.empty()) notes.emplace_back("The digest is not scheduled; nothing was changed.");
    for (Schedule& schedule : found) {
        auto told = remove_from(schedule.scheduler == "cron" ? Scheduler::cron : Scheduler::systemd, machine);
        std::move(told.begin(), told.end(), std::back_inserter(notes));
        schedule.is_installed = false;
    }
    return {std::make_unique<render::ScheduleView>(std::move(found), Act::remove), std::move(notes), 0};
}

void install(const DailyRun& run, Scheduler scheduler, Machine& machine) {
    if (scheduler == Scheduler::cron)
        write_crontab(machine, with_digest(read_crontab(machine), crontab_line(run)));
    else
        install_units(machine, digest_units(run, machine));
}

Outcome run_install(const DailyRun& run, Scheduler scheduler, Context& context) {
    Machine& machine = *context.session().machine;
    install(run, scheduler, machine);
    auto notes = schedule_notes(run, scheduler, context);
    if (seen(other(scheduler), machine)) {
        auto told = remove_from(other(scheduler), machine);
        std::move(told.begin(), told.end(), std::back_inserter(notes));
        notes.push_back(
            fmt::format("It was taken from {}, so that it comes once.", name_of(other(scheduler))));
    }
    notes.emplace_back("To take it away: tend schedule --remove");
    Schedule schedule = planned(run, scheduler, machine);
    schedule.is_installed = true;
    return {std::make_unique<render::ScheduleView>(std::vector{std::move(schedule)}, Act::install),
            std::move(notes), 0};
}

Outcome run_plan(const DailyRun& run, Scheduler scheduler, Context& context) {
    auto notes = schedule_notes(run, scheduler, context);
    notes.emplace_back("Nothing is changed yet. With --install tend does it; by hand:");
    if (scheduler == Scheduler::cron) {
        notes.emplace_back("  crontab -e   and add both lines");
    } else {
        notes.emplace_back("  keep both files, then: systemctl --user daemon-reload");
        notes.emplace_back("  systemctl --user enable --now tend-digest.timer");
    }
    return {std::make_unique<render::ScheduleView>(
                std::vector{planned(run, scheduler, *context.session().machine)}, Act::show),
            std::move(notes), 0};
}

bool asks_for_something(const Arguments& arguments) {
    return arguments.has("--at") || arguments.has("--on") || arguments.has("--mail") ||
           arguments.has("--write") || arguments.has("--install");
}

Outcome run_schedule(const Arguments& arguments, Context& context) {
    const Act act = read_act(arguments);
    const auto wanted = read_scheduler(arguments);
    Machine& machine = *context.session().machine;
    if (act == Act::remove) return run_remove(wanted, machine);
    if (!asks_for_something(arguments)) {
        auto found = all_installed(wanted, machine);
        if (!found.empty())
            return {std::make_unique<render::ScheduleView>(std::move(found), Act::show),
                    {"This is installed. To take it away: tend schedule --remove"},
                    0};
    }
    const DailyRun run = requested_run(arguments, context);
    const Scheduler scheduler = wanted ? *wanted : usual_scheduler(machine);
    context.end_reading();
    return act == Act::install ? run_install(run, scheduler, context) : run_plan(run, scheduler, context);
}

} // namespace

const Command schedule_command{.name = "schedule",
                               .alias = {},
                               .group = Group::data,
                               .summary = "Has cron or systemd bring the digest each day",
                               .access = Access::read,
                               .positionals = schedule_positionals,
                               .options = schedule_options,
                               .examples = schedule_examples,
                               .run = run_schedule};

} // namespace tend::commands
