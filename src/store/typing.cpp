#include "store/name_words.hpp"
#include "store/record_reading.hpp"
#include "store/store.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace tend::store {

namespace {

constexpr std::string_view after_all = "\xF4\x8F\xBF\xBF";
constexpr std::int64_t most_words = 500;
constexpr std::int64_t most_people = 5000;

std::vector<MeantPerson> meant_from(Query& query) {
    std::vector<MeantPerson> people;
    while (query.step()) {
        const auto kind = static_cast<NameWordKind>(query.integer(3));
        const auto by = kind == NameWordKind::handle    ? MeantPerson::By::handle
                        : kind == NameWordKind::address ? MeantPerson::By::address
                                                        : MeantPerson::By::name;
        people.push_back({Candidate{query.text(0), query.text(1)}, by, query.text(2)});
    }
    return people;
}

std::vector<MeantPerson> meant_by_handle(Connection& connection, const std::string& beginning,
                                         std::size_t most) {
    Query query(connection, "SELECT p.handle, p.name, w.word, w.kind FROM name_word w CROSS JOIN person p "
                            "ON p.id = w.person WHERE w.word >= ? AND w.word <= ? AND w.kind = ? "
                            "ORDER BY w.word LIMIT ?");
    query.with(beginning).with(beginning + std::string(after_all));
    query.with(static_cast<int>(NameWordKind::handle)).with(static_cast<std::int64_t>(most));
    return meant_from(query);
}

/// The last of them. Where very many names come behind all handles, it is looked for among the handles as
/// they are written, which differ by accents at most.
std::optional<MeantPerson> last_meant_by_handle(Connection& connection, const std::string& beginning) {
    constexpr std::string_view among_last_words =
        "SELECT p.handle, p.name, w.word, w.kind FROM (SELECT word, kind, person FROM name_word "
        "WHERE word >= ? AND word <= ? ORDER BY word DESC LIMIT ?) w "
        "CROSS JOIN person p ON p.id = w.person WHERE w.kind = ? LIMIT 1";
    constexpr std::string_view among_handles =
        "SELECT handle, name, handle, ? FROM person INDEXED BY person_handle "
        "WHERE handle >= ? AND handle <= ? AND deleted_at IS NULL AND merged_into IS NULL ORDER BY handle "
        "DESC LIMIT 1";
    const std::string end = beginning + std::string(after_all);
    const auto kind = static_cast<int>(NameWordKind::handle);
    Query words(connection, among_last_words);
    words.with(beginning).with(end).with(most_words).with(kind);
    if (auto last = meant_from(words); !last.empty()) return last.front();
    Query handles(connection, among_handles);
    handles.with(kind).with(beginning).with(end);
    auto last = meant_from(handles);
    return last.empty() ? std::nullopt : std::optional(std::move(last.front()));
}

/// Those by address and name; none where the words that begin so are too many to look through.
std::vector<MeantPerson> meant_otherwise(Connection& connection, const std::string& beginning) {
    Query query(connection,
                "SELECT p.handle, p.name, w.word, w.kind FROM name_word w CROSS JOIN person p "
                "ON p.id = w.person WHERE w.word >= ? AND w.word <= ? ORDER BY w.word, w.kind LIMIT ?");
    query.with(beginning).with(beginning + std::string(after_all)).with(most_words + 1);
    auto people = meant_from(query);
    if (people.size() > static_cast<std::size_t>(most_words)) return {};
    std::erase_if(people, [](const MeantPerson& one) { return one.by == MeantPerson::By::handle; });
    return people;
}

} // namespace

std::vector<MeantPerson> Store::people_meant(std::string_view beginning, std::size_t most) const {
    const Reading reading(connection());
    connection().settle(Derived::name_words);
    const std::string folded = text::folded(beginning);
    auto people = meant_by_handle(connection(), folded, most + 1);
    if (people.size() > most) {
        people.resize(most);
        if (auto last = last_meant_by_handle(connection(), folded)) people.back() = std::move(*last);
    }
    if (folded.empty()) return people;
    auto others = meant_otherwise(connection(), folded);
    std::stable_sort(others.begin(), others.end(),
                     [](const MeantPerson& a, const MeantPerson& b) { return a.by < b.by; });
    people.insert(people.end(), others.begin(), others.end());
    return people;
}

std::vector<std::string> Store::shared_texts(SharedText what) const {
    std::string_view sql;
    switch (what) {
    case SharedText::team: sql = "SELECT team, deleted_at FROM person ORDER BY id DESC LIMIT ?"; break;
    case SharedText::org: sql = "SELECT org, deleted_at FROM person ORDER BY id DESC LIMIT ?"; break;
    case SharedText::place: sql = "SELECT place, deleted_at FROM person ORDER BY id DESC LIMIT ?"; break;
    case SharedText::tag: sql = "SELECT name, deleted_at FROM tag ORDER BY person DESC LIMIT ?"; break;
    }
    std::set<std::string, std::less<>> texts;
    Query query(connection(), sql);
    query.with(most_people);
    while (query.step()) {
        if (query.is_null(0) || !query.is_null(1) || texts.contains(query.text_view(0))) continue;
        texts.insert(query.text(0));
    }
    return {texts.begin(), texts.end()};
}

std::vector<FollowUpOf> Store::next_follow_ups(std::size_t most) const {
    static const std::string open =
        sql_of("SELECT ", follow_up_columns, ", p.handle FROM follow_up f INDEXED BY follow_up_open ",
               "CROSS JOIN person p ON p.id = f.person WHERE ", follow_up_is_open,
               " AND p.deleted_at IS NULL AND p.merged_into IS NULL AND f.due_on IS ");
    static const std::string dated = open + "NOT NULL ORDER BY f.due_on LIMIT ?";
    static const std::string undated = open + "NULL LIMIT ?";
    std::vector<FollowUpOf> follow_ups;
    for (const std::string* sql : {&dated, &undated}) {
        Query query(connection(), *sql);
        query.with(static_cast<std::int64_t>(most - follow_ups.size()));
        while (query.step()) follow_ups.push_back({follow_up_from(query), query.text(11)});
    }
    return follow_ups;
}

std::vector<MilestoneOf> Store::open_milestones(Day day, std::size_t most) const {
    static const std::string open =
        sql_of("SELECT ", milestone_columns, ", p.handle FROM milestone m INDEXED BY milestone_date ",
               "CROSS JOIN person p ON p.id = m.person WHERE (m.done_on IS NULL OR m.yearly = 1) AND "
               "m.deleted_at IS NULL AND ",
               "p.deleted_at IS NULL AND p.merged_into IS NULL AND (m.month, m.day) ");
    static const std::string ahead = open + ">= (?, ?) ORDER BY m.month, m.day LIMIT ?";
    static const std::string next_year = open + "< (?, ?) ORDER BY m.month, m.day LIMIT ?";
    const std::chrono::year_month_day date(day);
    std::vector<MilestoneOf> milestones;
    for (const std::string* sql : {&ahead, &next_year}) {
        Query query(connection(), *sql);
        query.with(static_cast<int>(static_cast<unsigned>(date.month())));
        query.with(static_cast<int>(static_cast<unsigned>(date.day())));
        query.with(static_cast<std::int64_t>(most - milestones.size()));
        while (query.step()) milestones.push_back({milestone_from(query), query.text(10)});
    }
    return milestones;
}

} // namespace tend::store
