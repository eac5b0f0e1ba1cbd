#include "render/report_view.hpp"

#include "render/paragraph.hpp"
#include "render/report_words.hpp"
#include "render/review_words.hpp"
#include "render/words.hpp"
#include "text/json_writer.hpp"

#include <utility>

namespace tend::render {

ReportView::ReportView(Report report, std::string path, std::size_t bytes)
    : report_(std::move(report)), path_(std::move(path)), bytes_(bytes) {}

std::string ReportView::text(const Style& style) const {
    const std::string size = size_words(static_cast<std::int64_t>(bytes_));
    const std::string what = day_words(report_.calendar.first, report_.today) + " to " +
                             day_words(report_.calendar.last, report_.today);
    return told_with_verb(
        "Wrote " + path_ + " (" + size + "): " + what + ", " + exchanges_words(report_.review), style);
}

void ReportView::json(text::JsonWriter& out) const {
    out.key("items").begin_array().begin_object().member("path", path_).member("bytes", bytes_);
    out.member("first", to_text(report_.calendar.first)).member("last", to_text(report_.calendar.last));
    out.member("exchanges", report_.review.exchanges).member("people", report_.review.people.size());
    out.member("due", report_.due.size() + report_.more_due);
    out.member("ahead", report_.ahead.size() + report_.more_ahead);
    out.end_object().end_array();
}

} // namespace tend::render
