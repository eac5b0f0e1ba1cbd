#include "render/review_words.hpp"

#include "render/card.hpp"
#include "render/words.hpp"

#include <algorithm>

namespace tend::render {
namespace {

using std::string;

constexpr std::size_t most_silent_groups = 10;
/// How much more one side did, and how often at least, before a word is said of it.
constexpr int far_more = 2;
constexpr int often = 4;

bool is_far_more(int many, int few) {
    return many >= often && many > far_more * few;
}

string nudge(const Balance& balance) {
    if (is_far_more(balance.favours + balance.got, balance.gave))
        return "You were given more than you gave: something small to share may be welcome.";
    if (is_far_more(balance.in, balance.out))
        return "They often took the first step: the next one could be yours.";
    if (is_far_more(balance.out, balance.in))
        return "You often took the first step; thank you for keeping these ties.";
    return {};
}

/// What is typed for a cadence: `2w`.
string typed(const Cadence& cadence) {
    string text = to_text(cadence).substr(1);
    text.back() = static_cast<char>(text.back() - 'A' + 'a');
    return text;
}

} // namespace

string totals_words(const ReviewView::Period& period) {
    return "Since " + day_words(period.since, period.today) + ": " + exchanges_words(period.review);
}

string exchanges_words(const Review& review) {
    const string tried =
        review.tried == 0 ? ""
                          : "You tried " + counted(review.tried, "time", "times") + " without an answer yet.";
    if (review.exchanges == 0) return joined({"nothing was logged.", tried}, " ");
    const auto people = static_cast<std::int64_t>(review.people.size());
    const string met = review.met == 0 ? "" : std::to_string(review.met) + " of them in person";
    const string count = counted(review.exchanges, "exchange", "exchanges") + " with " +
                         counted(people, "person", "people") + " on " + counted(review.days, "day", "days");
    return joined({joined({count, met}, ", ") + '.', tried}, " ");
}

string give_and_take_words(const Review& review) {
    return joined({balance_words(review.balance, "In this time"), nudge(review.balance)}, " ");
}

string silent_words(const std::vector<GroupTally>& groups) {
    std::vector<string> names;
    std::size_t silent = 0;
    for (const GroupTally& group : groups) {
        if (group.exchanges > 0) continue;
        ++silent;
        if (names.size() < most_silent_groups)
            names.push_back(group.name + " (" + counted(group.people, "person", "people") + ')');
    }
    const string more =
        silent > names.size() ? " and " + std::to_string(silent - names.size()) + " more" : "";
    return joined(names, ", ") + more;
}

string misfit_words(const MisfitRow& row) {
    const string set = cadence_words(row.cadence) + " is set";
    const string lived = "you talk about every " + span_words(row.fit.usual_days);
    return set + ", " + lived;
}

string misfit_command(const MisfitRow& row) {
    return "tend edit " + row.person.handle + " --every " + typed(row.fit.proposed);
}

} // namespace tend::render
