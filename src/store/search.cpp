#include "store/field_text.hpp"
#include "store/person_reading.hpp"
#include "store/store.hpp"
#include "store/wanted_words.hpp"

#include <algorithm>
#include <iterator>

namespace tend::store {

namespace {

/// Gathers the records that hold the words, kind by kind.
class Search {
  public:
    Search(Connection& connection, const WantedWords& words, std::size_t limit)
        : connection_(connection), words_(words), limit_(limit) {}

    [[nodiscard]] std::vector<SearchHit> hits();

  private:
    [[nodiscard]] std::vector<SearchHit> people();
    [[nodiscard]] std::vector<SearchHit> texts(SearchHit::Kind kind, std::string_view sql);
    [[nodiscard]] std::vector<Candidate> people_of(const SearchHit& hit, const Query& row);
    [[nodiscard]] bool is_full(const std::vector<SearchHit>& hits) const {
        return limit_ != 0 && hits.size() >= limit_;
    }

    Connection& connection_;
    const WantedWords& words_;
    std::size_t limit_;
};

// Each: id, the text, the day, the person (empty for interactions), newest first.
constexpr std::string_view facts =
    "SELECT id, key || '=' || value, noted_on, person FROM fact WHERE deleted_at IS NULL "
    "ORDER BY noted_on DESC, id DESC";
constexpr std::string_view interactions =
    "SELECT id, text, on_day, NULL FROM interaction INDEXED BY interaction_day "
    "WHERE deleted_at IS NULL AND on_day > '' ORDER BY on_day DESC, id DESC";
constexpr std::string_view follow_ups =
    "SELECT id, what, made_on, person FROM follow_up WHERE deleted_at IS NULL "
    "ORDER BY made_on DESC, id DESC";
constexpr std::string_view milestones =
    "SELECT id, label, CASE WHEN year IS NULL THEN NULL ELSE printf('%04d-%02d-%02d', year, month, day) END "
    "AS on_day, "
    "person FROM milestone WHERE deleted_at IS NULL AND label <> '' ORDER BY on_day DESC, id DESC";

std::vector<SearchHit> Search::people() {
    std::vector<SearchHit> hits;
    Query query(connection_, "SELECT id, handle, name, org, team, role, place FROM person "
                             "WHERE deleted_at IS NULL AND merged_into IS NULL ORDER BY handle, id");
    while (!is_full(hits) && query.step()) {
        const PersonId id{query.uuid(0)};
        std::vector<std::string> fields;
        for (const int column : {2, 1, 3, 4, 5, 6}) {
            if (!query.is_null(column)) fields.push_back(query.text(column));
        }
        for (auto& more : {emails_of(connection_, id), tags_of(connection_, id)}) {
            fields.insert(fields.end(), more.begin(), more.end());
        }
        std::string all;
        for (const std::string& field : fields) all += field + '\n';
        if (!words_.all_in(all)) continue;
        const auto holder = std::find_if(fields.begin(), fields.end(),
                                         [this](const std::string& field) { return words_.first_in(field); });
        hits.push_back({SearchHit::Kind::person,
                        id.bytes,
                        std::nullopt,
                        {{query.text(1), query.text(2)}},
                        holder == fields.end() ? query.text(2) : *holder});
    }
    return hits;
}

std::vector<Candidate> Search::people_of(const SearchHit& hit, const Query& row) {
    std::vector<Candidate> people;
    const bool is_shared = hit.kind == SearchHit::Kind::interaction;
    Query query(connection_,
                is_shared
                    ? "SELECT p.handle, p.name FROM participant t CROSS JOIN person p ON p.id = t.person "
                      "WHERE t.interaction = ? AND t.deleted_at IS NULL AND p.deleted_at IS NULL "
                      "AND p.merged_into IS NULL ORDER BY p.handle"
                    : "SELECT handle, name FROM person WHERE id = ? AND deleted_at IS NULL "
                      "AND merged_into IS NULL");
    query.with(is_shared ? hit.id : row.uuid(3));
    while (query.step()) people.push_back({query.text(0), query.text(1)});
    return people;
}

std::vector<SearchHit> Search::texts(SearchHit::Kind kind, std::string_view sql) {
    std::vector<SearchHit> hits;
    Query query(connection_, sql);
    while (!is_full(hits) && query.step()) {
        SearchHit hit{kind, query.uuid(0), std::nullopt, {}, query.text(1)};
        if (!words_.all_in(hit.text)) continue;
        hit.on_day = maybe_day_at(query, 2);
        hit.people = people_of(hit, query);
        if (!hit.people.empty()) hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<SearchHit> Search::hits() {
    std::vector<SearchHit> found = people();
    std::vector<SearchHit> rest;
    const std::pair<SearchHit::Kind, std::string_view> kinds[] = {
        {SearchHit::Kind::fact, facts},
        {SearchHit::Kind::interaction, interactions},
        {SearchHit::Kind::follow_up, follow_ups},
        {SearchHit::Kind::milestone, milestones}};
    for (const auto& [kind, sql] : kinds) {
        auto hits = texts(kind, sql);
        std::move(hits.begin(), hits.end(), std::back_inserter(rest));
    }
    // Undated ones stand last.
    std::stable_sort(rest.begin(), rest.end(),
                     [](const SearchHit& a, const SearchHit& b) { return a.on_day > b.on_day; });
    std::move(rest.begin(), rest.end(), std::back_inserter(found));
    if (limit_ != 0 && found.size() > limit_)
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(limit_), found.end());
    return found;
}

} // namespace

std::vector<SearchHit> Store::search(const std::vector<std::string>& words, std::size_t limit) const {
    const WantedWords wanted(words);
    if (wanted.are_none()) return {};
    const Reading reading(connection());
    return Search(connection(), wanted, limit).hits();
}

} // namespace tend::store
