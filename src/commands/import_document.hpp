#pragma once

#include "commands/context.hpp"
#include "commands/import_tally.hpp"
#include "interchange/document_place.hpp"
#include "interchange/document_records.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

namespace tend::commands {

/// Takes the records of one interchange document, in the order of its sections. A record that cannot be taken
/// is counted as skipped with its reason. Records with an id are found by it; people else by their handle,
/// others by equal content.
class DocumentImport {
  public:
    DocumentImport(Context& context, Tally& tally) : context_(context), tally_(tally) {}

    void take(const interchange::RecordPlace& place, const interchange::SettingsRecord& record);
    void take(const interchange::RecordPlace& place, const interchange::CircleRecord& record);
    void take(const interchange::RecordPlace& place, const interchange::PersonRecord& record);
    void take(const interchange::RecordPlace& place, const interchange::InteractionRecord& record);
    void take(const interchange::RecordPlace& place, const interchange::MilestoneRecord& record);
    void take(const interchange::RecordPlace& place, const interchange::FollowUpRecord& record);
    void take(const interchange::RecordPlace& place, const interchange::HolidayRecord& record);

  private:
    /// Does `act`; what it refuses is counted as skipped. A failure of the file itself ends the import.
    template<class Act>
    void guarded(const interchange::RecordPlace& place, Act act) {
        try {
            act();
        } catch (const StoreError&) {
            throw;
        } catch (const Failure& failure) {
            tally_.skip(interchange::skipped_at(place, failure.what()));
        }
    }

    /// Saves `after` where it differs from what is there; tells what that was.
    template<class Record>
    Fate saved(const std::optional<Record>& before, Record& after) {
        if (before && *before == after) return Fate::unchanged;
        context_.change().save(after);
        return before ? Fate::updated : Fate::added;
    }

    /// Somebody a record named.
    struct MetPerson {
        PersonId id;
        bool is_new = false; ///< made by this import: nothing of theirs was there before
    };

    void refuse_erased(const Uuid& id) const;
    [[nodiscard]] const store::Store& store() const { return context_.store(); }
    [[nodiscard]] PersonId person_of(const std::string& handle);
    [[nodiscard]] bool is_new(const std::string& handle) const;
    [[nodiscard]] std::optional<CircleId> circle_of(const std::string& name);
    [[nodiscard]] std::optional<Person> known_person(const interchange::PersonRecord& record) const;
    [[nodiscard]] Person merged(Person person, const interchange::PersonRecord& record);
    [[nodiscard]] bool replace_facts(PersonId person, const std::vector<interchange::FactRecord>& facts);
    [[nodiscard]] std::optional<Interaction>
    known_interaction(const Interaction& wanted, const interchange::InteractionRecord& record) const;

    Context& context_;
    Tally& tally_;
    std::unordered_map<std::string, MetPerson> people_;    ///< by handle, as far as met
    std::map<std::string, CircleId, std::less<>> circles_; ///< by name as written, as far as met
};

} // namespace tend::commands
