#include "store/change_impl.hpp"

#include "store/person_reading.hpp"
#include "store/query.hpp"
#include "store/record_rows.hpp"
#include "store/taken.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace tend::store {

namespace {

void keep_one_of_each(std::vector<std::string>& addresses) {
    std::vector<std::string> kept, folded;
    for (std::string& address : addresses) {
        std::string plain = text::folded(address);
        if (std::find(folded.begin(), folded.end(), plain) != folded.end()) continue;
        folded.push_back(std::move(plain));
        kept.push_back(std::move(address));
    }
    addresses = std::move(kept);
}

void sort_and_keep_one(std::vector<std::string>& tags) {
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
}

struct StoredEmail {
    Uuid id{};
    std::string folded;
};

std::vector<StoredEmail> stored_emails(Connection& connection, PersonId person) {
    std::vector<StoredEmail> emails;
    Query query(connection,
                "SELECT id, address FROM email WHERE person = ? ORDER BY deleted_at IS NOT NULL, id");
    query.with(person);
    while (query.step()) emails.push_back({query.uuid(0), text::folded(query.text(1))});
    return emails;
}

Row email_row(const Uuid& id, PersonId person, const std::string& address, std::size_t position) {
    return {id, person.bytes, address, static_cast<std::int64_t>(position)};
}

/// The addresses of somebody who was there: rows are kept by their address, whatever order they take now.
void put_emails(Change::Impl& change, const Person& person) {
    auto stored = stored_emails(change.connection, person.id);
    for (std::size_t position = 0; position < person.emails.size(); ++position) {
        const std::string folded = text::folded(person.emails[position]);
        const auto found = std::find_if(stored.begin(), stored.end(), [&folded](const StoredEmail& email) {
            return email.folded == folded;
        });
        const Uuid id = found == stored.end() ? change.ids.next() : found->id;
        if (found != stored.end()) stored.erase(found);
        change.rows.put(table(TableId::email), email_row(id, person.id, person.emails[position], position));
    }
    for (const StoredEmail& gone : stored) change.rows.remove(table(TableId::email), {gone.id});
}

void put_tags(Change::Impl& change, const Person& person) {
    const Table& tags = table(TableId::tag);
    for (const std::string& gone : tags_of(change.connection, person.id)) {
        if (std::binary_search(person.tags.begin(), person.tags.end(), gone)) continue;
        change.rows.remove(tags, {person.id.bytes, gone});
    }
    for (const std::string& tag : person.tags) change.rows.put(tags, {person.id.bytes, tag});
}

void make_emails_and_tags(Change::Impl& change, const Person& person) {
    bool is_new = true;
    for (std::size_t position = 0; position < person.emails.size(); ++position) {
        is_new &= change.rows.make_part(table(TableId::email), email_row(change.ids.next(), person.id,
                                                                         person.emails[position], position));
    }
    for (const std::string& tag : person.tags) {
        is_new &= change.rows.make_part(table(TableId::tag), {person.id.bytes, tag});
    }
    // Rows that somebody of this id left behind are put like those of anybody who was there.
    if (!is_new) put_tags(change, person);
}

} // namespace

PersonId Change::save(Person& person) {
    impl_->identify(person.id);
    refuse_taken_handle(impl_->connection, person.handle, person.id);
    keep_one_of_each(person.emails);
    sort_and_keep_one(person.tags);
    if (impl_->rows.put(table(TableId::person), row_of(person), {"merged_into"}) ==
        RowWriter::Outcome::made) {
        make_emails_and_tags(*impl_, person);
    } else {
        put_emails(*impl_, person);
        put_tags(*impl_, person);
    }
    return person.id;
}

FactId Change::save(PersonId person, Fact& fact) {
    impl_->identify(fact.id);
    impl_->rows.put(table(TableId::fact), row_of(person, fact));
    return fact.id;
}

void Change::remove(FactId id) {
    impl_->rows.remove(table(TableId::fact), {id.bytes});
}

} // namespace tend::store
