#include "store/field_text.hpp"
#include "store/person_reading.hpp"
#include "store/store.hpp"
#include "store/wanted_words.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace tend::store {

namespace {

// What is read of a person: id, name, handle, org, team, role, place.
constexpr int name_column = 1;
constexpr int handle_column = 2;
constexpr int person_columns = 7;

/// In what order rows come.
enum class RowOrder { newest_first, any };

bool is_newer(const SearchHit& a, const SearchHit& b) {
    return std::tie(a.on_day, a.id) > std::tie(b.on_day, b.id); // undated ones stand last
}

/// Keeps the newest of what is found, at most `limit` (0: all).
class Newest {
  public:
    explicit Newest(std::size_t limit) : limit_(limit) {}

    [[nodiscard]] bool is_full() const { return limit_ != 0 && hits_.size() >= limit_; }
    [[nodiscard]] bool wants(const SearchHit& hit) const { return !is_full() || is_newer(hit, hits_.back()); }
    void add(SearchHit hit) {
        if (is_full()) hits_.pop_back();
        const auto place =
            limit_ == 0 ? hits_.end() : std::upper_bound(hits_.begin(), hits_.end(), hit, is_newer);
        hits_.insert(place, std::move(hit));
    }
    [[nodiscard]] std::vector<SearchHit> take() {
        if (limit_ == 0) std::sort(hits_.begin(), hits_.end(), is_newer);
        return std::move(hits_);
    }

  private:
    std::size_t limit_;
    std::vector<SearchHit> hits_; // in order, where there is a limit
};

/// Gathers the records that hold the words, kind by kind.
class Search {
  public:
    Search(Connection& connection, const WantedWords& words, std::size_t limit)
        : connection_(connection), words_(words), limit_(limit) {}

    [[nodiscard]] std::vector<SearchHit> hits();

  private:
    [[nodiscard]] std::vector<SearchHit> people();
    [[nodiscard]] std::set<PersonId> people_beside();
    [[nodiscard]] std::optional<SearchHit> person_hit(const Query& row);
    [[nodiscard]] std::vector<SearchHit> interactions();
    [[nodiscard]] std::vector<SearchHit> texts(SearchHit::Kind kind, std::string_view sql,
                                               RowOrder order = RowOrder::any);
    [[nodiscard]] std::vector<Candidate> people_of(const SearchHit& hit, const Query& row);
    [[nodiscard]] bool is_full(const std::vector<SearchHit>& hits) const {
        return limit_ != 0 && hits.size() >= limit_;
    }

    Connection& connection_;
    const WantedWords& words_;
    std::size_t limit_;
};

// Each: id, the text, the day, the person (empty for interactions).
constexpr std::string_view facts =
    "SELECT id, key || '=' || value, noted_on, person FROM fact WHERE deleted_at IS NULL";
constexpr std::string_view latest_interactions =
    "SELECT id, text, on_day, NULL FROM interaction INDEXED BY interaction_day "
    "WHERE deleted_at IS NULL AND on_day > '' ORDER BY on_day DESC, id DESC LIMIT 10000";
constexpr std::string_view all_interactions =
    "SELECT id, text, on_day, NULL FROM interaction WHERE deleted_at IS NULL AND text <> ''";
constexpr std::string_view follow_ups =
    "SELECT id, what, made_on, person FROM follow_up WHERE deleted_at IS NULL";
constexpr std::string_view milestones =
    "SELECT id, label, CASE WHEN year IS NULL THEN NULL ELSE printf('%04d-%02d-%02d', year, month, day) END, "
    "person FROM milestone WHERE deleted_at IS NULL AND label <> ''";

/// Those one of whose addresses or tags holds one of the words.
std::set<PersonId> Search::people_beside() {
    std::set<PersonId> people;
    for (const std::string_view sql : {"SELECT person, address FROM email WHERE deleted_at IS NULL",
                                       "SELECT person, name FROM tag WHERE deleted_at IS NULL"}) {
        Query query(connection_, sql);
        while (query.step())
            if (words_.any_in(query.text_view(1))) people.insert(PersonId{query.uuid(0)});
    }
    return people;
}

std::optional<SearchHit> Search::person_hit(const Query& row) {
    const PersonId id{row.uuid(0)};
    std::vector<std::string> fields;
    for (int column = 1; column < person_columns; ++column)
        if (!row.is_null(column)) fields.push_back(row.text(column));
    for (auto& more : {emails_of(connection_, id), tags_of(connection_, id)})
        fields.insert(fields.end(), more.begin(), more.end());
    std::string all;
    for (const std::string& field : fields) all += field + '\n';
    if (!words_.all_in(all)) return std::nullopt;
    const auto holder = std::find_if(fields.begin(), fields.end(),
                                     [this](const std::string& field) { return words_.first_in(field); });
    return SearchHit{SearchHit::Kind::person,
                     id.bytes,
                     std::nullopt,
                     {{row.text(handle_column), row.text(name_column)}},
                     holder == fields.end() ? row.text(name_column) : *holder};
}

std::vector<SearchHit> Search::people() {
    const std::set<PersonId> beside = people_beside();
    std::vector<SearchHit> hits;
    Query query(connection_, "SELECT id, name, handle, org, team, role, place FROM person "
                             "WHERE deleted_at IS NULL AND merged_into IS NULL ORDER BY handle, id");
    while (!is_full(hits) && query.step()) {
        bool may_hold = !beside.empty() && beside.contains(PersonId{query.uuid(0)});
        for (int column = 1; column < person_columns && !may_hold; ++column)
            may_hold = words_.any_in(query.text_view(column));
        if (!may_hold) continue;
        if (auto hit = person_hit(query)) hits.push_back(*std::move(hit));
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

std::vector<SearchHit> Search::texts(SearchHit::Kind kind, std::string_view sql, RowOrder order) {
    Newest newest(limit_);
    Query query(connection_, sql);
    while (!(order == RowOrder::newest_first && newest.is_full()) && query.step()) {
        if (!words_.all_in(query.text_view(1))) continue;
        SearchHit hit{kind, query.uuid(0), maybe_day_at(query, 2), {}, query.text(1)};
        if (!newest.wants(hit)) continue;
        hit.people = people_of(hit, query);
        if (!hit.people.empty()) newest.add(std::move(hit));
    }
    return newest.take();
}

/// What is often said is found among the latest. What is not is looked for in the rows as they lie: day by
/// day, each is looked up for itself.
std::vector<SearchHit> Search::interactions() {
    if (limit_ != 0) {
        auto latest = texts(SearchHit::Kind::interaction, latest_interactions, RowOrder::newest_first);
        if (is_full(latest)) return latest;
    }
    return texts(SearchHit::Kind::interaction, all_interactions);
}

std::vector<SearchHit> Search::hits() {
    std::vector<SearchHit> found = people();
    std::vector<SearchHit> rest;
    for (auto& hits :
         {texts(SearchHit::Kind::fact, facts), interactions(), texts(SearchHit::Kind::follow_up, follow_ups),
          texts(SearchHit::Kind::milestone, milestones)})
        rest.insert(rest.end(), hits.begin(), hits.end());
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
