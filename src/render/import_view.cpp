#include "render/data_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {
namespace {

using std::string;

string summary(const ImportReport& report) {
    const string words = std::to_string(report.added) + " added, " + std::to_string(report.updated) +
                         " updated, " + std::to_string(report.unchanged) + " unchanged, " +
                         std::to_string(report.skipped.size()) + " skipped";
    return report.dry_run ? "Only tried, nothing is changed: " + words : words;
}

/// What a person reads of a long list; a pipe takes all of it.
string beginning_of(const std::vector<string>& lines, const Style& style) {
    constexpr std::size_t most_shown = 20;
    const bool is_cut = style.terminal && lines.size() > most_shown;
    string out;
    for (std::size_t i = 0; i < (is_cut ? most_shown : lines.size()); ++i) out += paragraph(lines[i], style);
    if (is_cut)
        out +=
            paragraph("and " + std::to_string(lines.size() - most_shown) + " more; --json lists all", style);
    return out;
}

string rhythm_hint(std::int64_t count) {
    return counted(count, "person has", "people have") + " no rhythm yet: tend triage goes through them";
}

string skipped_words(const ImportReport::Skipped& skipped) {
    const string line = skipped.line > 0 ? ':' + std::to_string(skipped.line) : "";
    return skipped.file + line + ": " + skipped.reason;
}

void write_skipped(text::JsonWriter& out, const ImportReport::Skipped& skipped) {
    out.begin_object().member("file", skipped.file).key("line");
    if (skipped.line > 0) {
        out.value(static_cast<std::int64_t>(skipped.line));
    } else {
        out.null();
    }
    out.member("reason", skipped.reason).end_object();
}

} // namespace

ImportView::ImportView(ImportReport report) : report_(std::move(report)) {}

std::string ImportView::text(const Style& style) const {
    string out = paragraph(summary(report_), style);
    std::vector<string> reasons;
    for (const ImportReport::Skipped& skipped : report_.skipped) reasons.push_back(skipped_words(skipped));
    out += beginning_of(reasons, style) + beginning_of(report_.notes, style);
    if (report_.without_rhythm > 0) out += paragraph(rhythm_hint(report_.without_rhythm), style);
    return out;
}

void ImportView::json(text::JsonWriter& out) const {
    out.member("added", report_.added)
        .member("updated", report_.updated)
        .member("unchanged", report_.unchanged);
    member_array(out, "skipped", report_.skipped, write_skipped);
    member_array(out, "notes", report_.notes,
                 [](text::JsonWriter& to, const string& note) { to.value(note); });
    out.member("dry_run", report_.dry_run).member("undo", report_.undoable);
}

} // namespace tend::render
