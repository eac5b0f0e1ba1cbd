#include "store/change_impl.hpp"

#include "store/query.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace tend::store {

namespace {

// Fields `keep` takes over where it has none; those in one group only together.
const std::vector<std::vector<std::string_view>> fields_to_fill{{"org"},
                                                                {"team"},
                                                                {"role"},
                                                                {"place"},
                                                                {"tz"},
                                                                {"hours"},
                                                                {"away_tz", "away_until"},
                                                                {"via"},
                                                                {"avoid"},
                                                                {"circle"},
                                                                {"cadence_count", "cadence_unit"},
                                                                {"reply_days"}};

bool is_empty(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}

std::vector<Uuid> ids_of(Connection& connection, std::string_view sql, const Uuid& person) {
    std::vector<Uuid> ids;
    Query query(connection, sql);
    query.with(person);
    while (query.step()) ids.push_back(query.uuid(0));
    return ids;
}

/// Moves everything of one person to another.
class Merger {
  public:
    Merger(Change::Impl& change, const Uuid& keep, const Uuid& other)
        : change_(change), keep_(keep), other_(other) {}

    void merge() {
        merge_cards();
        move_participants();
        move_emails();
        move_tags();
        move_rows(TableId::fact, "SELECT id FROM fact WHERE person = ? AND deleted_at IS NULL");
        move_rows(TableId::milestone, "SELECT id FROM milestone WHERE person = ? AND deleted_at IS NULL");
        move_rows(TableId::follow_up, "SELECT id FROM follow_up WHERE person = ? AND deleted_at IS NULL");
        move_sources();
    }

  private:
    void merge_cards();
    void move_participants();
    void move_emails();
    void move_tags();
    void move_rows(TableId kind, std::string_view sql);
    void move_sources();

    [[nodiscard]] Row row(TableId kind, const Uuid& id) { return *change_.rows.find(table(kind), {id}); }

    Change::Impl& change_;
    Uuid keep_, other_;
};

void Merger::merge_cards() {
    const Table& people = table(TableId::person);
    Row keep = row(TableId::person, keep_);
    Row other = row(TableId::person, other_);
    for (const auto& group : fields_to_fill) {
        const bool is_blank = std::all_of(group.begin(), group.end(), [&](std::string_view field) {
            return is_empty(keep[people.at(field)]);
        });
        if (!is_blank) continue;
        for (const std::string_view field : group) keep[people.at(field)] = other[people.at(field)];
    }
    auto& importance = keep[people.at("importance")];
    if (importance == Value(std::string("normal"))) importance = other[people.at("importance")];
    auto& added_on = keep[people.at("added_on")];
    added_on = std::min(added_on, other[people.at("added_on")]);
    other[people.at("merged_into")] = keep_;
    change_.rows.revise(people, std::move(other));
    change_.rows.revise(people, std::move(keep));
}

void Merger::move_participants() {
    const Table& participants = table(TableId::participant);
    for (const Uuid& interaction :
         ids_of(change_.connection,
                "SELECT interaction FROM participant WHERE person = ? AND deleted_at IS NULL", other_)) {
        change_.rows.remove(participants, {interaction, other_});
        change_.rows.put(participants, {interaction, keep_});
    }
}

void Merger::move_emails() {
    const Table& emails = table(TableId::email);
    constexpr std::string_view by_position =
        "SELECT id FROM email WHERE person = ? AND deleted_at IS NULL ORDER BY position, id";
    std::set<std::string> known;
    std::int64_t position = 0;
    for (const Uuid& id : ids_of(change_.connection, by_position, keep_)) {
        const Row email = row(TableId::email, id);
        known.insert(text::folded(std::get<std::string>(email[emails.at("address")])));
        position = std::max(position, std::get<std::int64_t>(email[emails.at("position")]) + 1);
    }
    for (const Uuid& id : ids_of(change_.connection, by_position, other_)) {
        Row email = row(TableId::email, id);
        if (!known.insert(text::folded(std::get<std::string>(email[emails.at("address")]))).second) {
            change_.rows.remove(emails, email);
            continue;
        }
        email[emails.at("person")] = keep_;
        email[emails.at("position")] = position++;
        change_.rows.revise(emails, std::move(email));
    }
}

void Merger::move_tags() {
    const Table& tags = table(TableId::tag);
    std::vector<std::string> names;
    Query query(change_.connection, "SELECT name FROM tag WHERE person = ? AND deleted_at IS NULL");
    query.with(other_);
    while (query.step()) names.push_back(query.text(0));
    for (const std::string& name : names) {
        change_.rows.remove(tags, {other_, name});
        change_.rows.put(tags, {keep_, name});
    }
}

void Merger::move_rows(TableId kind, std::string_view sql) {
    const Table& rows = table(kind);
    std::vector<Row> kept;
    for (const Uuid& id : ids_of(change_.connection, sql, keep_)) kept.push_back(row(kind, id));
    for (const Uuid& id : ids_of(change_.connection, sql, other_)) {
        Row moved = row(kind, id);
        moved[rows.at("person")] = keep_;
        // Two that say the very same (a birthday told twice) become one.
        const bool is_known = std::any_of(kept.begin(), kept.end(), [&](const Row& known) {
            return std::equal(known.begin() + 1,
                              known.begin() + static_cast<std::ptrdiff_t>(rows.created_at()),
                              moved.begin() + 1);
        });
        if (is_known) {
            change_.rows.remove(rows, moved);
        } else {
            change_.rows.revise(rows, std::move(moved));
        }
    }
}

void Merger::move_sources() {
    const Table& sources = table(TableId::source);
    for (const Uuid& id :
         ids_of(change_.connection,
                "SELECT id FROM source WHERE row = ? AND kind = 'person' AND deleted_at IS NULL", other_)) {
        Row source = row(TableId::source, id);
        source[sources.at("row")] = keep_;
        change_.rows.revise(sources, std::move(source));
    }
}

} // namespace

void Change::merge(PersonId keep, PersonId other) {
    const PersonId kept = impl_->store.person(keep).id;
    const PersonId merged = impl_->store.person(other).id;
    if (kept == merged) throw Conflict("both are the same person already");
    Merger(*impl_, kept.bytes, merged.bytes).merge();
}

} // namespace tend::store
