#include "commands/registry.hpp"

#include "commands/tables.hpp"

#include <algorithm>
#include <array>

namespace tend::commands {

namespace {

constexpr std::array all{
    &log_command,
    &amend_command,
    &remove_command,
    &due_command,
    &suggest_command,
    &digest_command,
    &upcoming_command,
    &away_command,
    &show_command,
    &when_command,
    &add_command,
    &edit_command,
    &list_command,
    &archive_command,
    &snooze_command,
    &no_contact_command,
    &merge_command,
    &forget_command,
    &circle_list_command,
    &circle_add_command,
    &circle_edit_command,
    &circle_remove_command,
    &pair_command,
    &fact_command,
    &follow_up_command,
    &done_command,
    &drop_command,
    &milestone_list_command,
    &milestone_add_command,
    &milestone_done_command,
    &milestone_remove_command,
    &holiday_list_command,
    &holiday_add_command,
    &holiday_remove_command,
    &history_command,
    &search_command,
    &review_command,
    &graph_command,
    &report_command,
    &import_command,
    &export_command,
    &undo_command,
    &backup_command,
    &restore_command,
    &doctor_command,
    &config_command,
    &demo_command,
    &triage_command,
    &schedule_command,
    &completion_command,
    &help_command,
};

} // namespace

std::span<const Command* const> registry() {
    return all;
}

const Command* find_command(std::string_view name) {
    const auto* found = std::find_if(all.begin(), all.end(), [&](const Command* command) {
        return command->name == name || (!command->alias.empty() && command->alias == name);
    });
    return found == all.end() ? nullptr : *found;
}

} // namespace tend::commands
