#include "commands/schedule_notes.hpp"

#include "render/words.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

bool is_mailed(const DailyRun& run) {
    return std::find(run.words.begin(), run.words.end(), "--mail") != run.words.end();
}

/// A run by a scheduler sees nothing of the environment of this one.
std::optional<std::string> zone_note(Context& context) {
    const auto set = context.store().setting("user.tz");
    if (context.zone() == set.value_or(timezone::system_zone())) return std::nullopt;
    return fmt::format("The digest by itself will not see TEND_TZ or TZ. To keep your zone: "
                       "tend config user.tz {}",
                       context.zone());
}

std::string delivery_note(const DailyRun& run, Scheduler scheduler, Machine& machine) {
    if (run.file) return fmt::format("Each run writes {} anew.", *run.file);
    if (is_mailed(run) && !machine.program("sendmail"))
        return "There is no sendmail on this machine yet, which --mail needs: install msmtp-mta, nullmailer "
               "or postfix.";
    if (is_mailed(run)) return "Where there is nothing to say, nothing is mailed.";
    if (scheduler == Scheduler::cron)
        return "cron mails what is printed to you on this machine, or to MAILTO=… above it in the crontab; "
               "--mail ADDRESS makes a mail of its own.";
    return "What is printed goes to the journal: journalctl --user -u tend-digest. --mail ADDRESS mails it.";
}

} // namespace

std::optional<std::string> cron_clock_note(int minute, const std::string& machine_zone,
                                           const std::string& own_zone, Day today) {
    const auto there = timezone::instant_of(machine_zone, today, minute);
    const auto here = timezone::own_local_time(own_zone, there);
    if (here.minute == minute) return std::nullopt;
    return fmt::format("cron goes by the clock of this machine: {} in {} is {} in {}.",
                       render::clock_words(minute), machine_zone, render::clock_words(here.minute), own_zone);
}

std::vector<std::string> schedule_notes(const DailyRun& run, Scheduler scheduler, Context& context) {
    std::vector<std::string> notes{delivery_note(run, scheduler, *context.session().machine)};
    if (scheduler == Scheduler::cron) {
        if (auto note = cron_clock_note(run.minute, timezone::system_zone(), context.zone(), context.today()))
            notes.push_back(*std::move(note));
    } else {
        notes.emplace_back("The timer runs while you are logged in, and makes up for what it missed. To have "
                           "it run without you: loginctl enable-linger");
    }
    if (auto note = zone_note(context)) notes.push_back(*std::move(note));
    return notes;
}

} // namespace tend::commands
