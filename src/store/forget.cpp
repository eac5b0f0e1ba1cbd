#include "store/change_impl.hpp"

#include "store/forgotten_steps.hpp"
#include "store/query.hpp"
#include "store/rhythm_table.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

namespace tend::store {

namespace {

using Ids = std::vector<Uuid>;

/// The statements that find and erase what hangs on a person, one table each.
struct Belongings {
    std::string_view find, erase;
};
constexpr std::array belongings{
    Belongings{"SELECT id FROM email WHERE person = ?", "DELETE FROM email WHERE id = ?"},
    Belongings{"SELECT id FROM milestone WHERE person = ?", "DELETE FROM milestone WHERE id = ?"},
    Belongings{"SELECT id FROM follow_up WHERE person = ?", "DELETE FROM follow_up WHERE id = ?"},
    Belongings{"SELECT id FROM fact WHERE person = ?", "DELETE FROM fact WHERE id = ?"},
};

/// Erases one person (and everybody who was merged into them), as if they had never been written down.
class Eraser {
  public:
    explicit Eraser(Change::Impl& change) : change_(change), connection_(change.connection) {}

    void erase(const Uuid& person) {
        gather_people(person);
        for (const Uuid& each : people_) {
            for (const Uuid& interaction :
                 ids("SELECT interaction FROM participant WHERE person = ?", each)) {
                touched_.insert(interaction);
            }
        }
        for (const Uuid& interaction : touched_) leave(interaction);
        for (const Uuid& each : people_) erase_person(each);
        unlink_follow_ups();
        touched_.insert(erased_.begin(), erased_.end());
        erase_steps_about(connection_, touched_);
        change_.log.note_forgetting();
        change_.rows.note_change();
        change_.forgets = true;
    }

  private:
    [[nodiscard]] Ids ids(std::string_view sql, const Uuid& of);
    void run(std::string_view sql, const Uuid& id) { Query(connection_, sql).with(id).run(); }
    void gather_people(const Uuid& person);
    void leave(const Uuid& interaction);
    void erase_interaction(const Uuid& interaction);
    void count_as_before(const Uuid& interaction, std::size_t named);
    void erase_person(const Uuid& person);
    void note_erased(const Uuid& id);
    void unlink_follow_ups();

    Change::Impl& change_;
    Connection& connection_;
    std::set<Uuid> people_, touched_, erased_;
};

Ids Eraser::ids(std::string_view sql, const Uuid& of) {
    Ids found;
    Query query(connection_, sql);
    query.with(of);
    while (query.step()) found.push_back(query.uuid(0));
    return found;
}

void Eraser::gather_people(const Uuid& person) {
    if (!people_.insert(person).second) return;
    for (const Uuid& other : ids("SELECT id FROM person WHERE merged_into = ?", person)) gather_people(other);
}

/// Takes the people out of an interaction; where nobody else is left, it goes too.
void Eraser::leave(const Uuid& interaction) {
    const Ids named =
        ids("SELECT person FROM participant WHERE interaction = ? AND deleted_at IS NULL", interaction);
    const bool is_shared =
        std::any_of(named.begin(), named.end(), [this](const Uuid& one) { return !people_.contains(one); });
    if (!is_shared) return erase_interaction(interaction);
    for (const Uuid& each : people_) {
        Query(connection_, "DELETE FROM participant WHERE interaction = ? AND person = ?")
            .with(interaction)
            .with(each)
            .run();
    }
    const bool took_part =
        std::any_of(named.begin(), named.end(), [this](const Uuid& one) { return people_.contains(one); });
    if (took_part) count_as_before(interaction, named.size());
}

void Eraser::erase_interaction(const Uuid& interaction) {
    run("DELETE FROM participant WHERE interaction = ?", interaction);
    run("DELETE FROM interaction WHERE id = ?", interaction);
    note_erased(interaction);
}

/// One name less must not make the contact weigh more for the others.
void Eraser::count_as_before(const Uuid& interaction, std::size_t named) {
    Query query(connection_, "UPDATE interaction SET others = max(coalesce(others, 0), ?), "
                             "updated_at = max(?, updated_at + 1) WHERE id = ?");
    query.with(static_cast<std::int64_t>(named))
        .with(change_.now.time_since_epoch().count())
        .with(interaction)
        .run();
}

void Eraser::erase_person(const Uuid& person) {
    for (const Belongings& kind : belongings) {
        for (const Uuid& id : ids(kind.find, person)) {
            run(kind.erase, id);
            note_erased(id);
        }
    }
    run("DELETE FROM tag WHERE person = ?", person);
    run("DELETE FROM name_word WHERE person = ?", person);
    remove_rhythm(connection_, PersonId{person});
    run("DELETE FROM person WHERE id = ?", person);
    note_erased(person);
}

void Eraser::note_erased(const Uuid& id) {
    erased_.insert(id);
    for (const Uuid& source : ids("SELECT id FROM source WHERE row = ?", id)) {
        run("DELETE FROM source WHERE id = ?", source);
        touched_.insert(source);
    }
    Query query(connection_, "INSERT INTO erased(id, at) VALUES (?, ?) ON CONFLICT DO NOTHING");
    query.with(id).with(change_.now.time_since_epoch().count()).run();
}

/// Open ends of others may point to an interaction that is gone.
void Eraser::unlink_follow_ups() {
    Ids orphaned;
    Query query(connection_, "SELECT id, interaction FROM follow_up WHERE interaction IS NOT NULL");
    while (query.step()) {
        if (erased_.contains(query.uuid(1))) orphaned.push_back(query.uuid(0));
    }
    for (const Uuid& id : orphaned) {
        Query update(
            connection_,
            "UPDATE follow_up SET interaction = NULL, updated_at = max(?, updated_at + 1) WHERE id = ?");
        update.with(change_.now.time_since_epoch().count()).with(id).run();
        touched_.insert(id);
    }
}

} // namespace

void Change::forget(PersonId id) {
    Eraser(*impl_).erase(impl_->store.person(id).id.bytes);
}

bool Change::forget_again(PersonId id) {
    Query row(impl_->connection, "SELECT 1 FROM person WHERE id = ? "
                                 "AND (merged_into IS NULL OR merged_into NOT IN (SELECT id FROM erased))");
    if (!row.with(id).step()) return false;
    Eraser(*impl_).erase(id.bytes);
    return true;
}

} // namespace tend::store
