#pragma once

#include "commands/command.hpp"

namespace tend::commands {

// The table of every command; each is defined next to its code, in the file of its name.
extern const Command add_command, amend_command, archive_command, away_command, backup_command,
    circle_add_command, circle_edit_command, circle_list_command, circle_remove_command, completion_command,
    config_command, demo_command, digest_command, doctor_command, done_command, drop_command, due_command,
    edit_command, export_command, fact_command, follow_up_command, forget_command, graph_command,
    help_command, history_command, holiday_add_command, holiday_list_command, holiday_remove_command,
    import_command, list_command, log_command, merge_command, milestone_add_command, milestone_done_command,
    milestone_list_command, milestone_remove_command, no_contact_command, pair_command, remove_command,
    report_command, restore_command, review_command, schedule_command, search_command, show_command,
    snooze_command, suggest_command, triage_command, undo_command, upcoming_command, when_command;

} // namespace tend::commands
