#include "store/nearest_people.hpp"

#include "store/name_words.hpp"
#include "store/query.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <string>

namespace tend::store {

namespace {

constexpr int most_words = 4000;
constexpr std::size_t most_people = 3;

// Above every character text may hold.
constexpr std::string_view after_all = "\xF4\x8F\xBF\xBF";

void add_words(Connection& connection, const std::string& beginning, int most,
               std::vector<std::string>& words) {
    Query query(connection,
                "SELECT DISTINCT word FROM name_word WHERE word >= ? AND word <= ? AND kind <> ? LIMIT ?");
    query.with(beginning)
        .with(beginning + std::string(after_all))
        .with(static_cast<int>(NameWordKind::address))
        .with(most);
    while (query.step()) words.push_back(query.text(0));
}

/// All words where they are few; else those that begin like `who`, or like it without its first letter: the
/// places where most slips of the finger lie.
std::vector<std::string> words_to_compare(Connection& connection, const std::string& who) {
    std::vector<std::string> words;
    add_words(connection, "", most_words, words);
    if (words.size() < static_cast<std::size_t>(most_words)) return words;
    words.clear();
    for (const std::size_t start : {std::size_t{0}, std::size_t{1}}) {
        // Only whole ASCII letters: half of a character would find nothing.
        if (start < who.size()) add_words(connection, who.substr(start, 1), most_words / 2, words);
        if (start + 1 < who.size()) add_words(connection, who.substr(start, 2), most_words / 2, words);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

void add_people(Connection& connection, const std::string& word, std::vector<Candidate>& people) {
    Query query(connection,
                "SELECT DISTINCT p.handle, p.name FROM name_word w CROSS JOIN person p ON p.id = w.person "
                "WHERE w.word = ? AND w.kind <> ? ORDER BY p.handle LIMIT ?");
    query.with(word).with(static_cast<int>(NameWordKind::address)).with(static_cast<int>(most_people));
    while (query.step() && people.size() < most_people) {
        const Candidate candidate{query.text(0), query.text(1)};
        if (std::find(people.begin(), people.end(), candidate) == people.end()) people.push_back(candidate);
    }
}

} // namespace

std::vector<Candidate> nearest_people(Connection& connection, std::string_view who) {
    const std::string folded = text::folded(who);
    std::vector<Candidate> people;
    for (const std::string& word : text::nearest(folded, words_to_compare(connection, folded), most_people)) {
        add_people(connection, word, people);
    }
    return people;
}

} // namespace tend::store
