#include "store/person_match.hpp"

#include "text/fold.hpp"

#include <utility>

#include <algorithm>

namespace tend::store {

namespace {

constexpr std::size_t most_remembered = 1000;

void fold(std::optional<std::string>& text) {
    if (text) text = text::folded(*text);
}

bool begins_one_of(const std::string& beginning, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return word.starts_with(beginning); });
}

} // namespace

PersonMatch::PersonMatch(Connection& connection, PersonFilter filter, Day today)
    : connection_(connection), filter_(std::move(filter)), today_(today) {
    for (auto* text :
         {&filter_.circle, &filter_.team, &filter_.tag, &filter_.org, &filter_.place, &filter_.tz})
        fold(*text);
    for (std::string& word : filter_.words) word = text::folded(word);
}

const std::string& PersonMatch::folded(std::string_view text) {
    if (folded_.size() > most_remembered) folded_.clear();
    const auto [found, is_new] = folded_.try_emplace(std::string(text));
    if (is_new) found->second = text::folded(text);
    return found->second;
}

bool PersonMatch::is_same(const std::optional<std::string>& wanted, std::string_view found) {
    return !wanted || folded(found) == *wanted;
}

bool PersonMatch::fits_place(const std::optional<std::string>& place) {
    if (!filter_.place) return true;
    // A country holds its regions: US-OR lies in US.
    const std::string& here = folded(place.value_or(""));
    return here == *filter_.place || here.starts_with(*filter_.place + "-");
}

bool PersonMatch::fits_card(const PersonCard& card) {
    const Person& person = card.person;
    const bool fits_state = filter_.state ? person.state == *filter_.state
                                          : filter_.all_states || person.state != PersonState::archived;
    return fits_state && is_same(filter_.circle, card.circle_name) &&
           is_same(filter_.team, person.team.value_or("")) && is_same(filter_.org, person.org.value_or("")) &&
           fits_place(person.place) && is_same(filter_.tz, zone_on(person, today_).value_or(""));
}

bool PersonMatch::fits_tag(PersonId person) {
    if (!filter_.tag) return true;
    const auto tags = tags_of(connection_, person);
    return std::any_of(tags.begin(), tags.end(),
                       [this](const std::string& tag) { return is_same(filter_.tag, tag); });
}

bool PersonMatch::fits_words(const Person& person) {
    if (filter_.words.empty()) return true;
    std::vector<std::string> texts = emails_of(connection_, person.id);
    const auto tags = tags_of(connection_, person.id);
    texts.insert(texts.end(), tags.begin(), tags.end());
    texts.insert(texts.end(), {person.handle, person.name, person.org.value_or(""), person.team.value_or(""),
                               person.role.value_or("")});
    std::vector<std::string> words;
    for (const std::string& text : texts) {
        words.push_back(text::folded(text));
        const auto more = text::folded_words(text);
        words.insert(words.end(), more.begin(), more.end());
    }
    return std::all_of(filter_.words.begin(), filter_.words.end(),
                       [&words](const std::string& wanted) { return begins_one_of(wanted, words); });
}

bool PersonMatch::lets_through(const PersonCard& card) {
    if (!fits_card(card) || !fits_tag(card.person.id) || !fits_words(card.person)) return false;
    return !filter_.no_cadence || standing_of(connection_, card, today_).source == CadenceSource::default_;
}

} // namespace tend::store
