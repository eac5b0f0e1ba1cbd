#include "render/safekeeping_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/words.hpp"

#include <algorithm>
#include <utility>

namespace tend::render {

namespace {

std::int64_t left_over(const std::vector<Finding>& findings) {
    return std::count_if(findings.begin(), findings.end(),
                         [](const Finding& finding) { return !finding.fixed; });
}

void write_finding(text::JsonWriter& out, const Finding& finding) {
    out.begin_object().member("code", finding.code).member("message", finding.message);
    out.member("hint", finding.hint).member("fixable", finding.fixable).member("fixed", finding.fixed);
    out.end_object();
}

std::string finding_fields(const Finding& finding) {
    const std::string_view state = finding.fixed ? "fixed" : finding.fixable ? "fixable" : "";
    return fields({finding.code, state, finding.message, finding.hint});
}

std::string finding_text(const Finding& finding, const Style& style) {
    if (finding.fixed) return paragraph("Mended: " + finding.message, style);
    return paragraph("- " + finding.message, style) + paragraph(finding.hint, style, 4);
}

std::string backups_words(const std::vector<BackupCopy>& backups, Instant now) {
    if (backups.empty()) return "No backup lies beside it; tend backup FILE makes one elsewhere.";
    return counted(static_cast<std::int64_t>(backups.size()), "backup lies", "backups lie") +
           " beside it, the newest from " + age_words(backups.front().made_at, now) + ".";
}

} // namespace

DoctorView::DoctorView(Health health, std::string database, Instant now)
    : health_(std::move(health)), database_(std::move(database)), now_(now) {}

std::string DoctorView::summary() const {
    if (!health_.exists && health_.findings.empty())
        return database_ + " is not made yet; there is nothing to examine.";
    const std::string content =
        health_.totals ? counted(health_.totals->people, "person", "people") + ", " +
                             counted(health_.totals->interactions, "interaction", "interactions") + ", " +
                             size_words(health_.bytes)
                       : "it cannot be read";
    const auto wrong = left_over(health_.findings);
    if (wrong == 0) return database_ + " is healthy: " + content + ".";
    return database_ + ": " + counted(wrong, "thing is", "things are") + " wrong (" + content + ").";
}

std::string DoctorView::text(const Style& style) const {
    std::string out;
    if (!style.terminal) {
        for (const Finding& finding : health_.findings) out += finding_fields(finding);
        return out;
    }
    out += paragraph(summary(), style);
    for (const Finding& finding : health_.findings) out += finding_text(finding, style);
    if (health_.backup) out += paragraph("As it was before: tend restore " + *health_.backup, style);
    if (health_.exists) out += paragraph(backups_words(health_.backups, now_), style);
    return out;
}

void DoctorView::json(text::JsonWriter& out) const {
    member_array(out, "items", health_.findings, write_finding);
    out.member("healthy", left_over(health_.findings) == 0).member("path", database_);
    out.member("people", health_.totals ? std::optional(health_.totals->people) : std::nullopt);
    out.member("interactions", health_.totals ? std::optional(health_.totals->interactions) : std::nullopt);
    out.member("bytes", health_.bytes);
    member_array(out, "backups", health_.backups, write_backup);
    out.member("backup", health_.backup);
}

} // namespace tend::render
