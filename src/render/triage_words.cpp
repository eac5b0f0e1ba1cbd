#include "render/triage_words.hpp"

#include "render/phrases.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <fmt/format.h>

#include <string_view>

namespace tend::render {

namespace {

/// What fits beside each other on any terminal.
constexpr std::size_t keys_width = 40;
constexpr std::string_view before_key = "  ";

/// The parts on as many lines as they take, broken between them.
std::string key_lines(const std::vector<std::string>& parts) {
    std::string lines;
    std::size_t used = 0;
    for (const auto& part : parts) {
        const std::size_t width = before_key.size() + text::display_width(part);
        if (used > 0 && used + width > keys_width) {
            lines += '\n';
            used = 0;
        }
        lines += before_key;
        lines += part;
        used += width;
    }
    return lines + '\n';
}

} // namespace

std::string triage_keys(const std::vector<TriageKey>& circles, const std::vector<TriageKey>& others) {
    std::string lines;
    for (const auto& circle : circles) lines += fmt::format("  {} {}\n", circle.key, circle.words);
    std::vector<std::string> parts;
    for (const auto& key : others) parts.push_back(fmt::format("{} {}", key.key, key.words));
    for (const auto* fixed :
         {"s skip", "u back one", "? these keys", "q end and keep", "Ctrl-C change nothing"})
        parts.emplace_back(fixed);
    return lines + key_lines(parts);
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
