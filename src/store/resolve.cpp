#include "store/store.hpp"

#include "store/name_words.hpp"
#include "store/nearest_people.hpp"
#include "store/query.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <tuple>

namespace tend::store {

namespace {

constexpr std::size_t most_candidates = 8;
// Enough to tell whom to name first; a prefix that fits more is hopeless anyway.
constexpr int most_matches = 1000;
constexpr std::string_view after_all = "\xF4\x8F\xBF\xBF";

struct Match {
    PersonId id;
    Candidate candidate;
};

std::vector<Match> matches_from(Query& query) {
    std::vector<Match> matches;
    while (query.step()) matches.push_back({PersonId{query.uuid(0)}, {query.text(1), query.text(2)}});
    return matches;
}

std::vector<Match> with_word(Connection& connection, const std::string& word, NameWordKind kind) {
    Query query(connection,
                "SELECT p.id, p.handle, p.name FROM name_word w CROSS JOIN person p ON p.id = w.person "
                "WHERE w.word = ? AND w.kind = ? LIMIT ?");
    query.with(word).with(static_cast<int>(kind)).with(most_matches);
    return matches_from(query);
}

std::vector<Match> with_beginning(Connection& connection, const std::string& beginning,
                                  std::initializer_list<NameWordKind> kinds) {
    std::vector<Match> matches;
    for (const NameWordKind kind : kinds) {
        Query query(connection,
                    "SELECT DISTINCT p.id, p.handle, p.name FROM name_word w "
                    "CROSS JOIN person p ON p.id = w.person WHERE w.word >= ? AND w.word <= ? AND w.kind = ? "
                    "LIMIT ?");
        query.with(beginning)
            .with(beginning + std::string(after_all))
            .with(static_cast<int>(kind))
            .with(most_matches);
        auto found = matches_from(query);
        matches.insert(matches.end(), found.begin(), found.end());
    }
    return matches;
}

std::vector<Match> with_prefix(Connection& connection, std::string_view who) {
    const std::string name = folded_name(who);
    if (name.empty()) return {}; // an accent alone: everybody begins with nothing
    auto matches = with_beginning(connection, text::folded(who), {NameWordKind::handle});
    // A full name begins with its first word, so that `ana so` is a prefix too.
    auto named = with_beginning(connection, name, {NameWordKind::full_name, NameWordKind::part});
    matches.insert(matches.end(), named.begin(), named.end());
    return matches;
}

/// By handle, each person once.
void put_in_order(std::vector<Match>& matches) {
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return std::tie(a.candidate.handle, a.id) < std::tie(b.candidate.handle, b.id);
    });
    const auto last = std::unique(matches.begin(), matches.end(),
                                  [](const Match& a, const Match& b) { return a.id == b.id; });
    matches.erase(last, matches.end());
}

std::vector<Match> matches_of(Connection& connection, std::string_view who) {
    const std::string folded = text::folded(who);
    auto found = with_word(connection, folded, NameWordKind::handle);
    // Handles that differ only in accents: the one that was typed.
    const auto typed =
        std::find_if(found.begin(), found.end(), [who](const Match& m) { return m.candidate.handle == who; });
    if (typed != found.end()) return {*typed};
    if (found.empty()) found = with_word(connection, folded, NameWordKind::former_handle);
    if (found.empty()) found = with_word(connection, folded, NameWordKind::address);
    if (found.empty()) found = with_word(connection, folded_name(who), NameWordKind::full_name);
    if (found.empty()) found = with_prefix(connection, who);
    return found;
}

[[noreturn]] void refuse_unknown(Connection& connection, std::string_view who) {
    auto nearest = nearest_people(connection, who);
    const std::string hint =
        nearest.empty() ? "tend list shows everybody"
                        : fmt::format("did you mean {} ({})?", nearest.front().handle, nearest.front().name);
    throw NotFound(fmt::format("nobody here is called \"{}\"", who), hint, std::move(nearest));
}

[[noreturn]] void refuse_ambiguous(std::string_view who, const std::vector<Match>& matches) {
    std::vector<Candidate> candidates;
    std::string handles;
    for (const Match& match : matches) {
        if (candidates.size() == most_candidates) break;
        handles += (handles.empty() ? "" : ", ") + match.candidate.handle;
        candidates.push_back(match.candidate);
    }
    if (matches.size() > candidates.size()) handles += ", …";
    throw Ambiguous(fmt::format("\"{}\" could be {} people", who, matches.size()), "say which: " + handles,
                    std::move(candidates));
}

} // namespace

PersonId Store::resolve(std::string_view who) const {
    const std::string wanted = text::trimmed(who);
    if (wanted.empty())
        throw InvalidInput("a person is missing", "name somebody by handle, name or e-mail address");
    const Reading reading(connection());
    connection().settle(Derived::name_words);
    auto matches = matches_of(connection(), wanted);
    put_in_order(matches);
    if (matches.empty()) refuse_unknown(connection(), wanted);
    if (matches.size() > 1) refuse_ambiguous(wanted, matches);
    return matches.front().id;
}

} // namespace tend::store
