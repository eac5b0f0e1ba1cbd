#include "commands/offers.hpp"

#include "commands/arguments.hpp"
#include "commands/record_offers.hpp"
#include "commands/settings.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::size_t most_people = 100;
constexpr std::size_t most_by_word = 50; // each is looked up

constexpr std::string_view day_words = "today yesterday tomorrow mon tue wed thu fri sat sun";
constexpr std::string_view cadence_words = "1w 2w 1m 3m 1y weekly monthly quarterly yearly never";
constexpr std::string_view duration_words = "1w 2w 1m 3m";

std::vector<Offer> plain(std::string_view words) {
    std::vector<Offer> offers;
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        offers.push_back({std::string(words.substr(0, end)), {}});
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return offers;
}

std::vector<Offer> plain(const std::vector<std::string>& values) {
    std::vector<Offer> offers;
    for (const auto& value : values) offers.push_back({value, {}});
    return offers;
}

/// All words of a closed set, up to its last one.
template<class Word>
std::vector<Offer> words_up_to(Word last) {
    std::vector<Offer> offers;
    for (int i = 0; i <= static_cast<int>(last); ++i) offers.push_back({to_text(static_cast<Word>(i)), {}});
    return offers;
}

std::vector<Offer> states() {
    auto offers = words_up_to(PersonState::no_contact);
    offers.push_back({"all", {}});
    return offers;
}

std::vector<Offer> circles(Context& context) {
    std::vector<Offer> offers;
    for (auto& circle : context.store().circles()) offers.push_back({std::move(circle.name), {}});
    return offers;
}

std::vector<Offer> setting_keys() {
    std::vector<Offer> offers;
    for (const auto& kind : setting_kinds()) {
        const bool unset = kind.otherwise.empty();
        offers.push_back({std::string(kind.key), unset ? "" : "else " + std::string(kind.otherwise)});
    }
    return offers;
}

/// `value` as that of the setting whose key was typed before it.
Unfinished setting_value(Unfinished value) {
    value.kind = ValueKind::text;
    for (const auto& kind : setting_kinds()) {
        if (value.taken.empty() || kind.key != value.taken.front()) continue;
        value.kind = kind.value;
        value.words = kind.words;
    }
    value.taken.clear();
    return value;
}

/// Whether typing `word` means one person.
bool means_somebody(const std::string& word, Context& context) {
    try {
        (void)context.store().resolve(word);
        return true;
    } catch (const Failure&) {
        return false;
    }
}

/// A person by their handle; by the address where that is what was typed.
std::vector<Offer> people(const Unfinished& value, Context& context) {
    using By = store::MeantPerson::By;
    std::vector<Offer> offers;
    std::vector<std::string> seen;
    std::size_t by_words = 0;
    for (const auto& meant : context.store().people_meant(value.beginning, most_people)) {
        const auto& [handle, name] = meant.person;
        const bool by_word = meant.by == By::address || (meant.by == By::name && value.fit == Fit::beginning);
        if (by_word && ++by_words > most_by_word) break;
        const std::string& typed = by_word ? meant.word : handle;
        const auto is_seen = std::find(seen.begin(), seen.end(), handle) != seen.end();
        if (is_seen || (by_word && !means_somebody(typed, context))) continue;
        seen.push_back(handle);
        offers.push_back({typed, by_word ? name + " (" + handle + ")" : name});
    }
    return offers;
}

std::vector<Offer> all_of(const Unfinished& value, Context& context) {
    switch (value.kind) {
    case ValueKind::circle: return circles(context);
    case ValueKind::tag: return plain(context.store().shared_texts(store::SharedText::tag));
    case ValueKind::team: return plain(context.store().shared_texts(store::SharedText::team));
    case ValueKind::org: return plain(context.store().shared_texts(store::SharedText::org));
    case ValueKind::place: return plain(context.store().shared_texts(store::SharedText::place));
    case ValueKind::day: return plain(day_words);
    case ValueKind::duration: return plain(duration_words);
    case ValueKind::cadence: return plain(cadence_words);
    case ValueKind::channel:
    case ValueKind::channels: return words_up_to(Channel::react);
    case ValueKind::importance: return words_up_to(Importance::key);
    case ValueKind::state: return states();
    case ValueKind::milestone: return words_up_to(MilestoneKind::other);
    case ValueKind::follow_up: return words_up_to(FollowUpKind::other);
    case ValueKind::key: return setting_keys();
    case ValueKind::record:
    case ValueKind::open_end:
    case ValueKind::follow_up_id:
    case ValueKind::milestone_id: return record_offers(value.kind, context);
    default: return {};
    }
}

} // namespace

bool is_list(ValueKind kind) {
    return kind == ValueKind::people || kind == ValueKind::channels || kind == ValueKind::tag;
}

std::vector<Offer> offers_for(const Unfinished& value, Context& context) {
    if (value.kind == ValueKind::setting) return offers_for(setting_value(value), context);
    std::vector<Offer> offers;
    if (value.kind == ValueKind::person || value.kind == ValueKind::people) {
        offers = people(value, context);
    } else if (value.kind == ValueKind::zone) {
        offers = plain(timezone::zones_beginning(value.beginning));
    } else {
        offers = value.words.empty() ? all_of(value, context) : plain(value.words);
        const std::string typed = text::folded(value.beginning);
        std::erase_if(offers, [&](const Offer& one) { return !text::folded(one.value).starts_with(typed); });
    }
    std::erase_if(offers, [&](const Offer& one) {
        return std::find(value.taken.begin(), value.taken.end(), one.value) != value.taken.end();
    });
    return offers;
}

} // namespace tend::commands
