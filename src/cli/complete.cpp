#include "cli/complete.hpp"

#include "cli/environment.hpp"
#include "cli/output.hpp"
#include "cli/shell_words.hpp"
#include "cli/typed_words.hpp"
#include "commands/registry.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <exception>

namespace tend::cli {

namespace {

using commands::Fit;
using commands::Offer;
using commands::ValueKind;

constexpr std::size_t widest_description = 60;
constexpr std::string_view listing = "63"; // COMP_TYPE `?`: bash only shows what there is
constexpr std::string_view file_names = "\t\n";

commands::Session session_for(const Place& place) {
    CommandLine line;
    line.command = commands::find_command("list");
    std::string database = place.database;
    // No shell replaces the tilde of a word that is still being typed.
    if (database.starts_with("~/")) database.replace(0, 1, variable("HOME").value_or("~"));
    if (!database.empty()) line.options.emplace("--db", database);
    auto session = find_session(line);
    session.patience = store::Patience::none;
    return session;
}

/// Whether typing the value gives that value: nothing a terminal would not show, and no word that would be
/// taken for an option.
bool can_be_typed(const Offer& offer, const std::string& lead) {
    return text::harmless(offer.value) == offer.value && (!lead.empty() || !offer.value.starts_with('-'));
}

std::vector<Offer> offers_at(const Place& place) {
    if (!place.value) return place.words;
    commands::Context context(session_for(place));
    auto offers = commands::offers_for(*place.value, context);
    std::erase_if(offers, [&](const Offer& one) { return !can_be_typed(one, place.lead); });
    for (auto& offer : offers) {
        offer.value.insert(0, place.lead);
        offer.description = text::cut_to_width(text::harmless(offer.description), widest_description);
    }
    return offers;
}

/// Shells that put what all offers share in the place of what was typed must not take letters away: where
/// some begin with it, only those count.
void keep_what_was_typed(std::vector<Offer>& offers, const std::string& typed) {
    const auto begins = [&](const Offer& one) { return one.value.starts_with(typed); };
    if (std::any_of(offers.begin(), offers.end(), begins))
        std::erase_if(offers, [&](const Offer& one) { return !begins(one); });
}

/// What all offers begin with.
std::string_view shared_beginning(const std::vector<Offer>& offers) {
    std::string_view shared = offers.front().value;
    for (const auto& offer : offers) {
        while (!offer.value.starts_with(shared)) shared.remove_suffix(1);
    }
    return shared;
}

/// Whether a shell that puts that in the place of what was typed would take letters away: `Sao` means
/// Africa/Sao_Tome and America/Sao_Paulo, which share an `A`.
bool is_taken_away(const std::string& typed, const std::vector<Offer>& offers) {
    return offers.size() > 1 && !text::folded(shared_beginning(offers)).starts_with(text::folded(typed));
}

std::string lines_of(const std::vector<Offer>& offers) {
    std::string lines;
    for (const auto& offer : offers) lines += offer.value + '\t' + offer.description + '\n';
    return lines;
}

std::string lines_for_bash(const std::vector<Offer>& offers, const ShellLine& line, bool only_shown) {
    std::string lines;
    for (const auto& offer : offers) {
        if (!offer.value.starts_with(line.kept)) continue;
        const auto quoted = quoted_for_bash(offer.value.substr(line.kept.size()), line.quote);
        if (!quoted) continue;
        lines += *quoted;
        if (only_shown && !offer.description.empty()) lines += "  (" + offer.description + ')';
        lines += '\n';
    }
    // bash finds nothing in common with a blank, and shows what there is.
    if (!only_shown && is_taken_away(line.words.back(), offers)) lines += " \n";
    return lines;
}

std::string answer(const std::vector<std::string>& arguments) {
    const bool bash = arguments.size() == 5 && arguments[1] == "bash";
    const bool fish = arguments.size() > 2 && arguments[1] == "fish";
    if (!bash && !fish && (arguments.size() < 3 || arguments[1] != "zsh")) return {};
    ShellLine line;
    if (bash) {
        line = read_shell_line(arguments[4], arguments[3]);
        line.words.erase(line.words.begin());
    } else {
        line.words.assign(arguments.begin() + 2, arguments.end());
        if (fish) line.words.back() = read_shell_line(line.words.back(), "").words.back();
    }
    const Place place = place_in(line.words, fish ? Fit::beginning : Fit::any);
    if (place.value && place.value->kind == ValueKind::file) return std::string(file_names);
    auto offers = offers_at(place);
    if (!fish) keep_what_was_typed(offers, line.words.empty() ? std::string() : line.words.back());
    return bash ? lines_for_bash(offers, line, arguments[2] == listing && offers.size() > 1)
                : lines_of(offers);
}

} // namespace

void complete(const std::vector<std::string>& arguments) {
    try {
        write_out(answer(arguments));
    } catch (const std::exception&) {
        return; // a shell that completes has no place for a message
    }
}

} // namespace tend::cli
