#include "render/safekeeping_views.hpp"

#include "render/paragraph.hpp"
#include "render/records_json.hpp"
#include "render/table.hpp"
#include "render/words.hpp"

#include <utility>

namespace tend::render {

namespace {

std::string content_words(const Totals& totals) {
    return counted(totals.people, "person", "people") + " and " +
           counted(totals.interactions, "interaction", "interactions");
}

void write_totals(text::JsonWriter& out, const std::optional<Totals>& totals) {
    out.member("people", totals ? std::optional(totals->people) : std::nullopt);
    out.member("interactions", totals ? std::optional(totals->interactions) : std::nullopt);
}

} // namespace

void write_backup(text::JsonWriter& out, const BackupCopy& copy) {
    out.begin_object().member("path", copy.path).member("made_at", to_text(copy.made_at));
    out.member("bytes", copy.bytes);
    write_totals(out, copy.totals);
    out.member("last_command", copy.last_command).end_object();
}

BackupView::BackupView(BackupCopy copy) : copy_(std::move(copy)) {}

std::string BackupView::text(const Style& style) const {
    return told_with_verb("Copied " + content_words(copy_.totals.value_or(Totals())) + " to " + copy_.path +
                              " (" + size_words(copy_.bytes) + "), and checked the copy.",
                          style) +
           paragraph("tend restore " + copy_.path + " brings it back.", style);
}

void BackupView::json(text::JsonWriter& out) const {
    member_array(out, "items", std::vector{copy_}, write_backup);
}

BackupsView::BackupsView(std::vector<BackupCopy> copies, std::string database, Instant now)
    : copies_(std::move(copies)), database_(std::move(database)), now_(now) {}

std::string BackupsView::text(const Style& style) const {
    if (copies_.empty() && style.terminal)
        return paragraph("No backups lie beside " + database_ + ". tend backup FILE makes one.", style);
    std::string lines;
    Table table({{}, {}, {}, {}, {.gives_way = 1, .least = 12}});
    for (const BackupCopy& copy : copies_) {
        const std::string content =
            copy.totals ? counted(copy.totals->people, "person", "people") : "cannot be read";
        const std::string last = copy.last_command.value_or("");
        if (!style.terminal) {
            lines += fields({copy.path, to_text(copy.made_at), std::to_string(copy.bytes), content, last});
        }
        table.add({{copy.path, Tone::handle},
                   {age_words(copy.made_at, now_), Tone::aside},
                   {size_words(copy.bytes)},
                   {content, copy.totals ? Tone::plain : Tone::careful},
                   {last.empty() ? "" : "after: " + last, Tone::aside}});
    }
    return style.terminal ? table.text(style) : lines;
}

void BackupsView::json(text::JsonWriter& out) const {
    member_array(out, "items", copies_, write_backup);
}

RestoreView::RestoreView(Restored restored, std::string database, std::string source)
    : restored_(std::move(restored)), database_(std::move(database)), source_(std::move(source)) {}

std::string RestoreView::text(const Style& style) const {
    std::string out = told_with_verb(
        "Restored " + content_words(restored_.totals) + " from " + source_ + " to " + database_ + ".", style);
    if (restored_.forgotten > 0) {
        out += paragraph(counted(restored_.forgotten, "person who was", "people who were") +
                             " forgotten since it was made " +
                             (restored_.forgotten == 1 ? "stays forgotten." : "stay forgotten."),
                         style);
    }
    if (!restored_.before) return out;
    if (restored_.was_damaged)
        return out + paragraph("The damaged file is kept as " + *restored_.before + ".", style);
    return out + paragraph("What was there until now: tend restore " + *restored_.before, style);
}

void RestoreView::json(text::JsonWriter& out) const {
    out.key("items").begin_array().begin_object().member("path", database_).member("from", source_);
    write_totals(out, restored_.totals);
    out.member("before", restored_.before).member("was_damaged", restored_.was_damaged);
    out.member("forgotten", restored_.forgotten).end_object().end_array();
}

} // namespace tend::render
