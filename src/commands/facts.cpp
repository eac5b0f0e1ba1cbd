#include "commands/facts.hpp"

#include "text/fold.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tend::commands {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_key(std::string_view key) {
    const auto within = [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return !key.empty() && is_letter(key.front()) && std::all_of(key.begin(), key.end(), within);
}

/// The facts of this key that are there.
std::vector<Fact> known_facts(Context& context, PersonId person, const std::string& key) {
    std::vector<Fact> known;
    for (auto& fact : context.store().person_on(person, context.today()).facts) {
        if (fact.key == key) known.push_back(std::move(fact));
    }
    return known;
}

std::string removed(Context& context, const FactPair& pair, const std::vector<Fact>& known) {
    if (known.empty()) return fmt::format("There was no {}", pair.key);
    std::string values;
    for (const auto& fact : known) {
        context.change().remove(fact.id);
        values += (values.empty() ? "" : ", ") + fact.value;
    }
    return fmt::format("Removed {}={}", pair.key, values);
}

} // namespace

FactPair parse_fact(std::string_view word) {
    const auto equals = word.find('=');
    FactPair pair;
    if (equals != std::string_view::npos) {
        std::string_view key = word.substr(0, equals);
        if (key.ends_with('+')) {
            pair.act = FactPair::Act::add;
            key.remove_suffix(1);
        }
        pair.key = text::trimmed(key);
        std::transform(pair.key.begin(), pair.key.end(), pair.key.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        pair.value = text::trimmed(text::as_utf8(word.substr(equals + 1)));
    }
    if (!is_key(pair.key)) {
        throw InvalidInput(fmt::format("\"{}\" is no fact", word),
                           "KEY=VALUE replaces, KEY+=VALUE adds one, KEY= removes");
    }
    if (pair.value.empty()) {
        if (pair.act == FactPair::Act::add) throw InvalidInput(fmt::format("{}+= needs a value", pair.key));
        pair.act = FactPair::Act::remove;
    }
    return pair;
}

bool is_fact_word(std::string_view word) {
    const auto equals = word.find('=');
    if (!word.starts_with('+') || equals == std::string_view::npos || equals + 1 == word.size()) return false;
    std::string_view key = word.substr(1, equals - 1);
    if (key.ends_with('+')) key.remove_suffix(1);
    return is_key(key);
}

std::string apply_fact(Context& context, PersonId person, const FactPair& pair) {
    const auto known = known_facts(context, person, pair.key);
    if (pair.act == FactPair::Act::remove) return removed(context, pair, known);
    const bool there =
        std::any_of(known.begin(), known.end(), [&](const Fact& fact) { return fact.value == pair.value; });
    if (there && (pair.act == FactPair::Act::add || known.size() == 1)) {
        return fmt::format("Known already: {}={}", pair.key, pair.value);
    }
    Fact fact{.id = {}, .key = pair.key, .value = pair.value, .noted_on = context.today()};
    if (pair.act == FactPair::Act::add || known.empty()) {
        context.change().save(person, fact);
        return fmt::format("Noted {}={}", pair.key, pair.value);
    }
    fact.id = known.front().id;
    std::string before = known.front().value;
    for (std::size_t i = 1; i < known.size(); ++i) {
        before += ", " + known[i].value;
        context.change().remove(known[i].id);
    }
    context.change().save(person, fact);
    return fmt::format("Noted {}={} (was: {})", pair.key, pair.value, before);
}

} // namespace tend::commands
