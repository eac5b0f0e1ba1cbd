#pragma once

#include "store/busy_wait.hpp"
#include "tend/approach.hpp"
#include "tend/looking_back.hpp"
#include "tend/results.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend::store {

class Connection; // the SQLite side of it, in connection.hpp: for the sources of this folder only

/// Which people a list is about. Every field narrows; text is compared without case and accents.
struct PersonFilter {
    std::vector<std::string>
        words; ///< each must begin a word of the handle, name, an address, org, team, role or tag
    std::optional<std::string> circle, team, tag, org, place, tz;
    std::optional<PersonState> state; ///< where empty: everybody but archived people
    bool all_states = false;          ///< archived people too
    bool no_cadence = false;          ///< only those whose cadence in force is assumed
};

/// Somebody who can be meant by what is typed so far.
struct MeantPerson {
    /// Where what was typed stands.
    enum class By {
        handle,
        address,
        name ///< the whole name or a word of it
    };
    Candidate person;
    By by{};
    std::string word; ///< the whole handle, address, name or word of it that begins so, as it is compared
};

/// A text about people that many of them share.
enum class SharedText { team, org, place, tag };

/// A person with all that the interchange document says of them.
struct WholePerson {
    Person person;
    std::string circle_name;          ///< empty where they are in none
    std::vector<Fact> facts;          ///< by key, day noted and id
    std::vector<std::string> sources; ///< sorted
};

/// An interaction or milestone with the keys of the records it was imported from.
struct WholeInteraction {
    InteractionWithNames interaction;
    std::vector<std::string> sources; ///< sorted
};
struct WholeMilestone {
    MilestoneOf milestone;
    std::vector<std::string> sources; ///< sorted
};

/// The user's file, in domain words. One object is one connection; results are values, gathered before they
/// return. All members throw StoreError (storage, busy, too_new, corrupt); those that look a person up throw
/// NotFound and Ambiguous too.
class Store {
  public:
    /// Opens `path` for reading and never writes to it; where there is no file (or an empty one), an empty
    /// store. Refuses, untouched, a file that is not tend's, is damaged or of a newer schema.
    static Store open_for_reading(const std::filesystem::path& path, Patience patience = Patience::usual);
    /// Opens `path` for writing; makes the file (0600) and its folders (0700) where they are missing,
    /// migrates an older schema after a backup beside it.
    static Store open_for_writing(const std::filesystem::path& path);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    // ---- settings
    [[nodiscard]] std::optional<std::string> setting(std::string_view key) const;
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> settings() const; ///< by key

    // ---- people
    /// The one person `who` means: handle, e-mail, full name, or an unambiguous prefix of the handle or of
    /// any word of the name, in that order, without case and accents. Merged people lead to the one who was
    /// kept. Throws NotFound with the nearest names, Ambiguous with those that fit.
    [[nodiscard]] PersonId resolve(std::string_view who) const;
    [[nodiscard]] Person person(PersonId id) const;
    /// The whole person as of `today`, with facts and standing.
    [[nodiscard]] PersonOnDay person_on(PersonId id, Day today) const;
    /// The same without addresses, tags and facts, which takes less.
    [[nodiscard]] PersonOnDay row_on(PersonId id, Day today) const;
    /// The first `limit` (0: all) people the filter lets through, by handle.
    [[nodiscard]] std::vector<PersonOnDay> people_on(const PersonFilter& filter, Day today,
                                                     std::size_t limit = 0) const;
    /// Shows the same one by one, as much of each as `extent` says, so that a long list is never held whole.
    /// All are of one moment of the file, which stays locked until the last was shown.
    void for_each_person(const PersonFilter& filter, Day today, Extent extent, std::size_t limit,
                         const std::function<void(PersonOnDay&&)>& show) const;
    /// Those of `people` who are active and whom the filter lets through, in their order; without addresses
    /// and tags. Costs what it is asked about.
    [[nodiscard]] std::vector<Person> active_people(std::span<const PersonId> people, PersonFilter filter,
                                                    Day today) const;
    [[nodiscard]] bool is_handle_taken(std::string_view handle) const;
    /// Living people with this address (without case).
    [[nodiscard]] std::vector<PersonId> people_with_email(std::string_view address) const;
    /// Living people of exactly this full name, without case and accents.
    [[nodiscard]] std::vector<PersonId> people_named(std::string_view name) const;
    /// The row an imported record of kind `kind` (person, interaction, milestone, holiday) came to be, by its
    /// source key.
    [[nodiscard]] std::optional<Uuid> sourced(std::string_view kind, std::string_view key) const;
    /// Source keys of a row, sorted.
    [[nodiscard]] std::vector<std::string> sources_of(std::string_view kind, const Uuid& row) const;
    /// Whether `forget` erased the row of this id: it must not come back.
    [[nodiscard]] bool is_erased(const Uuid& id) const;

    // ---- what can be typed next; each costs what it shows, however large the file
    /// People whose handle, address or name begins with `beginning` (without case and accents), those by
    /// handle first, each kind in order of the words. Of more than `most` by handle, the first are told and
    /// the very last, so that what they all have in common shows; where more than 500 words begin so, or
    /// nothing is typed yet, only handles count.
    [[nodiscard]] std::vector<MeantPerson> people_meant(std::string_view beginning, std::size_t most) const;
    /// The texts in use among the people added last (5,000), each once, sorted.
    [[nodiscard]] std::vector<std::string> shared_texts(SharedText what) const;
    /// Open follow-ups, the first due first, undated ones last; at most `most`.
    [[nodiscard]] std::vector<FollowUpOf> next_follow_ups(std::size_t most) const;
    /// Milestones that are not done, and yearly ones; those whose day of the year comes next from `day` on
    /// first; at most
    /// `most`.
    [[nodiscard]] std::vector<MilestoneOf> open_milestones(Day day, std::size_t most) const;

    // ---- the due list
    /// People of own, circle, learned or newcomer cadence that are due on or before `until`, the longest due
    /// first (by due day, then handle); quiet ones left out while their quiet lasts past `until`. `limit` 0:
    /// all. Costs what it shows.
    [[nodiscard]] std::vector<DuePerson> due(Day today, Day until, const PersonFilter& filter,
                                             std::size_t limit) const;
    /// The same of those who come up for a word from `first` to `last`: who falls due then, or is back then
    /// from a quiet time and due by that day; in no order of meaning.
    [[nodiscard]] std::vector<DuePerson> coming_up(Day today, Day first, Day last,
                                                   const PersonFilter& filter) const;
    /// Circles whose gathering is due on or before `until`, the longest due first.
    [[nodiscard]] std::vector<GatheringStanding> gatherings_due(Day today, Day until) const;

    // ---- what lies ahead, from `first` to `last`; each costs what it shows
    /// Milestones whose date in some year lies there (29 February as the day before or after it too), by
    /// month, day and id.
    [[nodiscard]] std::vector<MilestoneOf> milestones_between(Day first, Day last) const;
    /// Open follow-ups that are due there or, those to be posted, are to be sent off there.
    [[nodiscard]] std::vector<FollowUpOf> follow_ups_between(Day first, Day last) const;
    /// Interactions of those days, newest first.
    [[nodiscard]] std::vector<InteractionWithNames> history_between(Day first, Day last) const;
    [[nodiscard]] std::vector<Holiday> holidays_between(Day first, Day last) const; ///< by place, then day
    /// Active people whose quiet time ends there, by that day, then handle.
    [[nodiscard]] std::vector<PersonId> people_back(Day first, Day last) const;

    // ---- suggestions and the digest
    /// Shows the numbers of every active tie on `today`, in no order of meaning; quiet ones too. One pass
    /// over pages of packed numbers; only ties whose numbers do not hold today are told from their history.
    void for_each_pulse(Day today, const std::function<void(const TiePulse&)>& show) const;
    /// The same of one of them, with their handle and the contact days among the last 90.
    [[nodiscard]] NamedPulse pulse_of(PersonId who, Day today) const;
    /// Where everyone is whom the filter lets through, in no order of meaning.
    [[nodiscard]] std::vector<Whereabouts> whereabouts(const PersonFilter& filter, Day today) const;
    /// Milestones whose date, in one year or another, lies from 32 days before `today` to 23 days after it
    /// (or two more than `ahead`), or as far ahead as their notice asks, by the date; also those of people
    /// who are not there any more.
    [[nodiscard]] std::vector<Milestone> near_milestones(Day today, days ahead = days{0}) const;
    /// Open follow-ups that have no day, are due on `last` or before, or are to be sent off by then, each
    /// person's as `open_follow_ups` has them; also those of people who are not there any more.
    [[nodiscard]] std::vector<FollowUp> near_follow_ups(Day last) const;
    /// Nothing where the person is not there any more.
    [[nodiscard]] std::optional<PersonInZone> find_in_zone(PersonId who, Day today) const;
    /// Shows what happened with somebody up to `today`, the latest first, while `goes_on`; at most `limit`.
    void for_each_exchange_back(PersonId who, Day today, std::size_t limit,
                                const std::function<bool(const Exchange&)>& goes_on) const;
    /// What was planned for `day` and not touched since `begun`, the moment that day began; by id.
    [[nodiscard]] std::vector<InteractionWithNames> planned_on(Day day, Instant begun) const;
    /// Active people whose quiet time or journey ended so that they are here again from a day between `first`
    /// and `last`; by that day, then by handle.
    [[nodiscard]] std::vector<Returned> returned_between(Day first, Day last) const;
    /// The places of active people, each once.
    [[nodiscard]] std::vector<std::string> places() const;

    // ---- looking back
    /// What happened or was tried from `first` to `last`, by day, then by id; without those who are not there
    /// any more. Reads nothing of `interaction` beyond the period.
    [[nodiscard]] std::vector<PastContact> contacts_between(Day first, Day last) const;
    /// The same with one person.
    [[nodiscard]] std::vector<PastContact> contacts_with(PersonId who, Day first, Day last) const;
    /// Whom the filter lets through, by handle.
    [[nodiscard]] std::vector<Member> members(const PersonFilter& filter, Day today) const;
    /// The latest days up to `today` with contact of weight of at least a half, oldest first: as many as a
    /// rhythm keeps.
    [[nodiscard]] std::vector<Day> contact_days(PersonId who, Day today) const;

    // ---- circles
    [[nodiscard]] std::vector<Circle> circles() const; ///< by name
    /// Throws NotFound with the nearest names. Compared without case and accents.
    [[nodiscard]] Circle circle(std::string_view name) const;
    [[nodiscard]] std::vector<Candidate> people_in(CircleId circle) const; ///< by handle

    // ---- interactions, milestones, follow-ups
    /// Newest first (planned ones at the top): by day, then by id; with `who`, only theirs; from `since` on.
    /// `limit` 0: all.
    [[nodiscard]] std::vector<InteractionWithNames>
    history(std::optional<PersonId> who, std::optional<Day> since, std::size_t limit) const;
    /// What `history` would hold in all.
    [[nodiscard]] std::int64_t history_count(std::optional<PersonId> who, std::optional<Day> since) const;
    [[nodiscard]] InteractionWithNames interaction(InteractionId id) const;
    /// The channel of the latest interaction with `who` up to `today`, reactions left out.
    [[nodiscard]] std::optional<Channel> last_channel(PersonId who, Day today) const;
    /// One person's milestones (or, without `who`, all), by month, day and id.
    [[nodiscard]] std::vector<MilestoneOf> milestones(std::optional<PersonId> who) const;
    /// Open follow-ups, of one person or all: by due day (undated last), then by id.
    [[nodiscard]] std::vector<FollowUpOf> open_follow_ups(std::optional<PersonId> who) const;
    [[nodiscard]] std::vector<Holiday> holidays() const; ///< by place, then day

    /// What a short id (or whole UUID) typed by the user stands for.
    struct Record {
        enum class Kind { interaction, milestone, follow_up };
        Kind kind{};
        Uuid id{};
    };
    /// Throws InvalidInput where the text is no id, NotFound, or Ambiguous where two records share the short
    /// id.
    [[nodiscard]] Record record(std::string_view short_or_uuid) const;
    [[nodiscard]] Milestone milestone(MilestoneId id) const;
    [[nodiscard]] FollowUp follow_up(FollowUpId id) const;

    /// Records that hold every one of `words` (without case and accents), people first, then the newest.
    /// `limit` 0: all.
    [[nodiscard]] std::vector<SearchHit> search(const std::vector<std::string>& words,
                                                std::size_t limit) const;

    // ---- import: what is there already, without a failure where it is not (or was removed)
    [[nodiscard]] std::optional<PersonId>
    person_with_handle(std::string_view handle) const; ///< exactly this handle
    [[nodiscard]] std::optional<Person> find_person(PersonId id) const;
    [[nodiscard]] std::optional<Interaction> find_interaction(InteractionId id) const;
    [[nodiscard]] std::optional<Milestone> find_milestone(MilestoneId id) const;
    [[nodiscard]] std::optional<FollowUp> find_follow_up(FollowUpId id) const;
    /// All follow-ups of a person, done and dropped ones too, by id.
    [[nodiscard]] std::vector<FollowUp> follow_ups_of(PersonId who) const;
    [[nodiscard]] std::vector<Fact> facts_of(PersonId who) const; ///< by key, day noted and id

    // ---- undo
    /// The steps that can be taken back or done again, newest first.
    [[nodiscard]] std::vector<UndoStep> undo_steps() const;
    /// The step that an undo comes to, within its reach.
    [[nodiscard]] std::optional<UndoStep> next_undo(UndoReach reach) const;

    [[nodiscard]] Totals totals() const;
    /// Whether anybody is here at all; costs nothing, unlike `totals`.
    [[nodiscard]] bool has_people() const;

    /// Holds the file as it is at this moment for the reads that follow, for as long as the result lives;
    /// whoever wants to write waits that long.
    [[nodiscard]] std::shared_ptr<void> snapshot() const;

    // ---- whole records in pages, for export: ordered by id, those behind `after` (from the start where it
    // is not set), at most `limit` (0: all). Only what is there: nothing removed, nobody merged into another.
    [[nodiscard]] std::vector<WholePerson> people_after(PersonId after, std::size_t limit) const;
    [[nodiscard]] std::vector<WholeInteraction> interactions_after(InteractionId after,
                                                                   std::size_t limit) const;
    [[nodiscard]] std::vector<WholeMilestone> milestones_after(MilestoneId after, std::size_t limit) const;
    /// Done and dropped ones too.
    [[nodiscard]] std::vector<FollowUpOf> follow_ups_after(FollowUpId after, std::size_t limit) const;

    // ---- equal records, for an import without ids: the first one that says the same, its id aside
    [[nodiscard]] std::optional<InteractionId> same_as(const Interaction& interaction) const;
    [[nodiscard]] std::optional<MilestoneId> same_as(const Milestone& milestone) const;
    [[nodiscard]] std::optional<FollowUpId> same_as(const FollowUp& follow_up) const;
    [[nodiscard]] std::optional<HolidayId> same_as(const Holiday& holiday) const;

    /// For the sources of this folder.
    [[nodiscard]] Connection& connection() const { return *connection_; }

  private:
    explicit Store(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

} // namespace tend::store
