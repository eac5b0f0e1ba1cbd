#include "store/change_impl.hpp"

#include "store/query.hpp"
#include "store/undo_log.hpp"
#include "store/undo_replay.hpp"

namespace tend::store {

namespace {

constexpr std::string_view newest_step = "SELECT number, at, what, undone FROM undo_step WHERE undone = ? "
                                         "AND what <> ? ORDER BY turn DESC LIMIT 1";

UndoStep step_from(const Query& row) {
    UndoStep step{row.integer(0), Instant{std::chrono::milliseconds{row.integer(1)}}, row.text(2),
                  row.integer(3) != 0};
    step.permanent = step.what == UndoLog::forgetting;
    return step;
}

/// `passed_over`: what such steps are called that do not count; no step has no name.
std::optional<UndoStep> newest(Connection& connection, bool undone, std::string_view passed_over) {
    Query query(connection, newest_step);
    query.with(undone).with(passed_over);
    if (!query.step()) return std::nullopt;
    return step_from(query);
}

std::optional<UndoStep> newest_done(Connection& connection, UndoReach reach) {
    return newest(connection, false, reach == UndoReach::before_forgetting ? UndoLog::forgetting : "");
}

void turn(Change::Impl& change, UndoStep& step) {
    step.undone = !step.undone;
    Query query(change.connection, "UPDATE undo_step SET undone = ?, turn = ? WHERE number = ?");
    query.with(step.undone).with(next_turn(change.connection)).with(step.number).run();
    change.rows.note_change();
}

} // namespace

UndoStep Change::undo(UndoReach reach) {
    auto step = newest_done(impl_->connection, reach);
    if (!step) throw Conflict("there is nothing to undo");
    if (step->permanent) throw Conflict("somebody was forgotten for good, which cannot be taken back");
    UndoReplay(*impl_, step->number).take_back();
    turn(*impl_, *step);
    return *step;
}

UndoStep Change::redo() {
    auto step = newest(impl_->connection, true, "");
    if (!step) throw Conflict("there is nothing to do again");
    UndoReplay(*impl_, step->number).do_again();
    turn(*impl_, *step);
    return *step;
}

std::vector<UndoStep> Store::undo_steps() const {
    std::vector<UndoStep> steps;
    Query query(connection(), "SELECT number, at, what, undone FROM undo_step ORDER BY number DESC");
    while (query.step()) steps.push_back(step_from(query));
    return steps;
}

std::optional<UndoStep> Store::next_undo(UndoReach reach) const {
    return newest_done(connection(), reach);
}

} // namespace tend::store
