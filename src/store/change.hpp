#pragma once

#include "store/store.hpp"

#include <string>

namespace tend::store {

/// One command's change: a single `BEGIN IMMEDIATE` transaction that keeps the derived tables and records the
/// undo step. Nothing is kept unless `commit` returns; then it is durable. The one and only way to write.
///
/// `save` puts a record as it is now: a record whose id is not set is new and is given one; a known one is
/// changed where it differs. Saving what is there already changes nothing.
class Change {
  public:
    /// Begins to change `store` (opened for writing). `what` is the command in words, for `undo --list`;
    /// `now` becomes the stamp of every row, `today` the user's day the clocks are told for.
    Change(Store& store, std::string what, Instant now, Day today);
    ~Change();
    Change(const Change&) = delete;
    Change& operator=(const Change&) = delete;

    /// Reads within the transaction see what was saved so far.
    [[nodiscard]] const Store& store() const;

    PersonId save(Person& person); ///< throws Conflict where another living person has the handle
    CircleId save(Circle& circle); ///< throws Conflict where another living circle has the name
    InteractionId save(Interaction& interaction);
    MilestoneId save(Milestone& milestone);
    FollowUpId save(FollowUp& follow_up);
    FactId save(PersonId person, Fact& fact); ///< as it is; which fact to replace is the command's decision
    HolidayId save(Holiday& holiday);
    /// Sets a setting; an empty value takes it away.
    void set(std::string_view key, std::string_view value);
    /// Notes that the imported record `key` of `kind` (person, interaction, milestone, holiday) is the row
    /// `row`.
    void add_source(std::string_view kind, const Uuid& row, std::string_view key);

    void remove(InteractionId id);
    void remove(MilestoneId id);
    void remove(FollowUpId id);
    void remove(FactId id);
    void remove(CircleId id); ///< its people stay, without a circle
    void remove(HolidayId id);

    /// Gives `keep` all that `other` has (interactions, open ends, facts, addresses, tags, and what `keep`
    /// lacks) and marks `other` as merged into it. Throws Conflict where both are the same.
    void merge(PersonId keep, PersonId other);

    /// Erases the person for good: rows, undo steps that hold them, free pages; not undoable. What they
    /// shared with others stays with the others and counts as before. The backups of ours are erased by
    /// `commit`.
    void forget(PersonId id);
    /// The same of the very row of this id, removed or merged into somebody else or not; who they were merged
    /// into stays. False where there is no such row, or where it goes with somebody else's.
    bool forget_again(PersonId id);

    /// Takes back the newest step that is not taken back; gives it. Throws Conflict where there is none, or
    /// where it is not possible (any more).
    UndoStep undo(UndoReach reach = UndoReach::last_command);
    /// Does the latest undone step again. Throws Conflict where there is none, or something changed since.
    UndoStep redo();

    /// Makes a checked backup in the ring beside the file before the first row is written; none where nothing
    /// differs, or nothing is there yet. Throws StoreError from that write where it cannot be made: then
    /// nothing has changed.
    void back_up_first();

    /// Whether anything differs from before.
    [[nodiscard]] bool has_changes() const;

    /// Makes it durable. A change without any differences makes no undo step and no write.
    void commit();
    /// Whether it is durable: after `commit`, also one that threw because something behind it went wrong.
    [[nodiscard]] bool is_kept() const;

    class Impl; ///< for the sources of this folder

  private:
    std::unique_ptr<Impl> impl_;
};

} // namespace tend::store
