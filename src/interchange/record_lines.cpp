#include "interchange/record_lines.hpp"

#include "interchange/document_delivery.hpp"
#include "interchange/document_source.hpp"
#include "interchange/json_line.hpp"
#include "interchange/line_reader.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

namespace tend::interchange {

namespace {

constexpr std::string_view own_key = "record";

std::optional<Section> section_of(std::string_view word) {
    const auto found = std::find_if(all_sections.begin(), all_sections.end(),
                                    [&](Section section) { return record_word(section) == word; });
    return found == all_sections.end() ? std::nullopt : std::optional(*found);
}

std::string accepted_words() {
    std::string words;
    for (const Section section : all_sections)
        words += (words.empty() ? "\"" : ", \"") + record_word(section) + '"';
    return words;
}

/// Takes the word that says which record this is out of the object; nothing where there is none.
std::optional<Section> taken_section(JsonValue::Object& members) {
    const auto member = std::find_if(members.begin(), members.end(),
                                     [](const JsonValue::Member& one) { return one.key == own_key; });
    if (member == members.end()) return std::nullopt;
    const auto* word = std::get_if<std::string>(&member->value.content);
    const auto section = word != nullptr ? section_of(*word) : std::nullopt;
    if (section) members.erase(member);
    return section;
}

} // namespace

std::string record_word(Section section) {
    switch (section) {
    case Section::me: return "me";
    case Section::circles: return "circle";
    case Section::people: return "person";
    case Section::interactions: return "interaction";
    case Section::milestones: return "milestone";
    case Section::follow_ups: return "follow_up";
    case Section::holidays: return "holiday";
    }
    return {};
}

void read_record_lines(std::istream& in, const DocumentSink& sink, const DocumentOptions& options) {
    LineReader lines(in, DocumentSource::longest_run);
    std::map<Section, std::size_t> counts;
    const auto skip = [&](std::size_t line, std::string reason) {
        if (sink.skipped) sink.skipped({line, std::move(reason)});
    };
    while (const auto line = lines.next()) {
        if (text::trimmed(line->text).empty()) continue;
        auto value = line->is_cut ? std::nullopt : parse_json_line(line->text);
        auto* members = value ? std::get_if<JsonValue::Object>(&value->content) : nullptr;
        if (members == nullptr) {
            skip(line->number, "the line is no JSON object, or too large");
        } else if (const auto section = taken_section(*members)) {
            deliver(*value, {*section, counts[*section]++, line->number}, sink, options);
        } else {
            skip(line->number, fmt::format("\"{}\" says none of {}", own_key, accepted_words()));
        }
    }
}

bool looks_like_record_lines(std::string_view beginning) {
    std::istringstream in{std::string(beginning)};
    LineReader lines(in, beginning.size());
    auto line = lines.next();
    while (line && text::trimmed(line->text).empty()) line = lines.next();
    if (!line || !text::trimmed(line->text).starts_with('{')) return false;
    const std::string_view text = line->text;
    for (auto at = text.find("\"record\""); at != std::string_view::npos;
         at = text.find("\"record\"", at + 1)) {
        const auto rest = text::trimmed(text.substr(at + own_key.size() + 2));
        if (!rest.starts_with(':')) continue;
        const auto word = text::trimmed(std::string_view(rest).substr(1));
        const auto end = word.find('"', 1);
        if (word.starts_with('"') && end != std::string::npos && section_of(word.substr(1, end - 1)))
            return true;
    }
    return false;
}

} // namespace tend::interchange
