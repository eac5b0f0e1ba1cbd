#include "render/triage_words.hpp"

#include "render/phrases.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

namespace tend::render {

namespace {

std::string listed(const std::vector<TriageKey>& keys) {
    std::vector<std::string> parts;
    for (const auto& key : keys) parts.push_back(fmt::format("{} {}", key.key, key.words));
    return joined(parts, "  ");
}

} // namespace

std::string triage_keys(const std::vector<TriageKey>& circles, const std::vector<TriageKey>& others) {
    std::string lines;
    for (const auto& circle : circles) lines += fmt::format("  {} {}\n", circle.key, circle.words);
    return lines +
           fmt::format("  {}\n  s skip  u back one  ? these keys  q end and keep  Ctrl-C change nothing\n",
                       listed(others));
}

std::string triage_question(const PersonOnDay& person, Day today, std::size_t place, std::size_t count) {
    const Person& who = person.person;
    const std::vector<std::string> parts{
        fmt::format("{} ({})", who.name, who.handle),
        who.role.value_or(""),
        who.team.value_or(""),
        who.org.value_or(""),
        joined(who.tags, " "),
        person.standing.last_contact_on ? "last contact " + last_contact_words(person.standing, today) : ""};
    return text::harmless(fmt::format("{} of {}: {}? ", place, count, joined(parts, ", ")));
}

} // namespace tend::render
