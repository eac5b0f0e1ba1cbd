#include "store/name_words.hpp"

#include "store/query.hpp"
#include "text/fold.hpp"

#include <set>
#include <utility>
#include <vector>

namespace tend::store {

namespace {

using Words = std::set<std::pair<NameWordKind, std::string>>;

void add_addresses(Connection& connection, PersonId person, Words& words) {
    Query query(connection, "SELECT address FROM email WHERE person = ? AND deleted_at IS NULL");
    query.with(person);
    while (query.step()) words.emplace(NameWordKind::address, text::folded(query.text(0)));
}

/// The handles of everybody who was merged into `person`, over several merges too.
void add_former_handles(Connection& connection, PersonId person, Words& words) {
    std::vector<PersonId> kept{person};
    std::set<PersonId> seen{person};
    while (!kept.empty()) {
        Query query(connection, "SELECT id, handle FROM person WHERE merged_into = ? AND deleted_at IS NULL");
        query.with(kept.back());
        kept.pop_back();
        while (query.step()) {
            const PersonId other{query.uuid(0)};
            if (!seen.insert(other).second) continue;
            words.emplace(NameWordKind::former_handle, text::folded(query.text(1)));
            kept.push_back(other);
        }
    }
}

Words words_of(Connection& connection, PersonId person) {
    Words words;
    Query query(
        connection,
        "SELECT handle, name FROM person WHERE id = ? AND deleted_at IS NULL AND merged_into IS NULL");
    query.with(person);
    if (!query.step()) return words;
    words.emplace(NameWordKind::handle, text::folded(query.text(0)));
    const std::string name = query.text(1);
    words.emplace(NameWordKind::full_name, folded_name(name));
    for (std::string& word : text::folded_words(name)) words.emplace(NameWordKind::part, std::move(word));
    add_addresses(connection, person, words);
    add_former_handles(connection, person, words);
    return words;
}

} // namespace

std::string folded_name(std::string_view name) {
    std::string joined;
    for (const std::string& word : text::folded_words(name)) {
        if (!joined.empty()) joined += ' ';
        joined += word;
    }
    return joined.empty() ? text::folded(name) : joined;
}

void rebuild_name_words(Connection& connection, PersonId person) {
    Query(connection, "DELETE FROM name_word WHERE person = ?").with(person).run();
    for (const auto& [kind, word] : words_of(connection, person)) {
        Query insert(connection,
                     "INSERT INTO name_word(word, kind, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        insert.with(word).with(static_cast<int>(kind)).with(person).run();
    }
}

bool are_name_words_right(Connection& connection, PersonId person) {
    Words stored;
    Query query(connection, "SELECT kind, word FROM name_word WHERE person = ?");
    query.with(person);
    while (query.step()) stored.emplace(static_cast<NameWordKind>(query.integer(0)), query.text(1));
    return stored == words_of(connection, person);
}

} // namespace tend::store
