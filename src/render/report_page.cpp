#include "render/html_text.hpp"
#include "render/report_picture.hpp"
#include "render/report_style.hpp"
#include "render/report_view.hpp"
#include "render/report_words.hpp"
#include "render/review_words.hpp"
#include "render/suggestion_list.hpp"
#include "render/words.hpp"

namespace tend::render {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t most_groups = 10;
constexpr string_view title = "A year of keeping in touch";

string paragraph_of(const string& words, string_view name = {}) {
    if (words.empty()) return {};
    return (name.empty() ? "<p>" : "<p class=\"" + string(name) + "\">") + html_text(words) + "</p>\n";
}

string with_capital(string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

string section(string_view id, string_view heading, const string& content) {
    const string name(id);
    return "<section aria-labelledby=\"" + name + "\">\n<h2 id=\"" + name + "\">" + string(heading) +
           "</h2>\n" + content + "</section>\n";
}

string under(string_view heading, const string& content) {
    return content.empty() ? content : "<h3>" + string(heading) + "</h3>\n" + content;
}

/// In two columns where there is room; the one alone where the other is empty.
string side_by_side(const string& left, const string& right) {
    if (left.empty() || right.empty()) return left + right;
    return "<div class=\"pair\">\n<div>\n" + left + "</div>\n<div>\n" + right + "</div>\n</div>\n";
}

/// Only the style of this very page is obeyed; nothing is fetched, sent or run, whatever stands in it.
string head(const string& period) {
    const string policy = "default-src 'none'; style-src 'sha256-" + string(report_style_hash) +
                          "'; base-uri 'none'; form-action 'none'";
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
           policy +
           "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
           string(title) + ", " + period + "</title>\n<style>" + string(report_style) + "</style>\n</head>\n";
}

string year_section(const Report& report) {
    string told = paragraph_of(with_capital(exchanges_words(report.review)), "lead");
    told += paragraph_of(months_words(report.calendar));
    return section("year", "The year", told + months_picture(report.calendar));
}

string ways_section(const Review& review) {
    if (review.exchanges == 0) return {};
    std::vector<BarRow> rows;
    for (const ChannelTally& tally : review.channels)
        rows.push_back({to_text(tally.channel), tally.exchanges});
    const string left =
        "<h3>Channels</h3>\n" + paragraph_of(ways_words(review)) + bars_picture(rows, "Exchanges by channel");
    const string right = "<h3>Give and take</h3>\n" + paragraph_of(give_and_take_words(review)) +
                         balance_picture(review.balance);
    return section("ways", "How you were in touch", side_by_side(left, right));
}

string groups_column(string_view heading, const std::vector<GroupTally>& groups, const string& what) {
    std::vector<BarRow> rows;
    std::size_t more = 0;
    for (const GroupTally& group : groups) {
        if (group.exchanges == 0) break;
        if (rows.size() == most_groups) {
            ++more;
            continue;
        }
        const string people =
            std::to_string(group.in_touch) + " of " + counted(group.people, "person", "people");
        rows.push_back({group.name, group.exchanges, group.people == 0 ? "" : people});
    }
    string out = rows.empty() ? "" : bars_picture(rows, what);
    if (more > 0) out += paragraph_of("and " + std::to_string(more) + " more", "soft");
    const string silent = silent_words(groups);
    if (!silent.empty()) out += paragraph_of("Not heard from: " + silent + '.', "soft");
    return under(heading, out);
}

string groups_section(const Review& review) {
    if (review.teams.empty() && review.circles.empty()) return {};
    return section("groups", "With whom",
                   side_by_side(groups_column("Teams", review.teams, "Exchanges by team"),
                                groups_column("Circles", review.circles, "Exchanges by circle")));
}

string person_item(const string& name, const string& words) {
    return "<li><strong>" + html_name(name) + "</strong> <span>" + html_text(words) + "</span></li>\n";
}

string list_of(const string& items, string_view name) {
    if (items.empty()) return items;
    return "<ul class=\"" + string(name) + "\">\n" + items + "</ul>\n";
}

/// `name`: the class of its list, which is wide where nothing stands beside it.
string due_column(const Report& report, string_view name) {
    string items;
    for (const DuePerson& person : report.due)
        items += person_item(person.name, silence_words(person.standing, report.today));
    return "<h3>Due for a word</h3>\n" + paragraph_of(due_count_words(report)) + list_of(items, name) +
           paragraph_of(waiting_words(report.more_due), "soft");
}

string gatherings_part(const Report& report) {
    string items;
    for (const GatheringStanding& gathering : report.gatherings)
        items += person_item(gathering.circle, together_words(gathering, report.today));
    return under("Circles to bring together", list_of(items, "people"));
}

string misfits_part(const Report& report) {
    string items;
    for (const MisfitRow& row : report.misfits)
        items += "<li><strong>" + html_name(row.person.name) + "</strong> <span>" +
                 html_text(misfit_words(row)) + "</span><code>" + html_text(misfit_command(row)) +
                 "</code></li>\n";
    return under("Rhythms that do not fit", list_of(items, "people"));
}

string rhythms_section(const Report& report) {
    const string beside = misfits_part(report) + gatherings_part(report);
    const string due = due_column(report, beside.empty() ? "people wide" : "people");
    return section("rhythms", "Rhythms", side_by_side(due, beside));
}

string ahead_section(const Report& report) {
    string items;
    for (const Upcoming& item : report.ahead) {
        const string name = item.person ? item.person->name : "";
        items += "<li><time datetime=\"" + to_text(item.on) + "\">" + day_words(item.on, report.today) +
                 "</time><span><strong>" + html_name(name) + "</strong> " + html_text(item.label) +
                 " <span class=\"soft\">" + relative_words(item.on, report.today) + "</span></span></li>\n";
    }
    string out = paragraph_of(ahead_count_words(report));
    if (!items.empty()) out += "<ol class=\"days\">\n" + items + "</ol>\n";
    if (report.more_ahead > 0)
        out += paragraph_of("and " + std::to_string(report.more_ahead) + " more", "soft");
    return section("ahead", "Days ahead", out);
}

} // namespace

string report_html(const Report& report) {
    const string period =
        long_day_words(report.calendar.first) + " to " + long_day_words(report.calendar.last);
    string out = head(period) + "<body>\n<div class=\"page\">\n<header>\n<h1>" + string(title) + "</h1>\n";
    out += paragraph_of(period);
    if (!report.only.empty()) out += paragraph_of("Only " + enumerated(report.only));
    out += "</header>\n<main>\n" + year_section(report) + ways_section(report.review) +
           groups_section(report.review) + rhythms_section(report) + ahead_section(report) +
           "</main>\n<footer>";
    out += "Made by tend on " + long_day_words(report.today) +
           ". It tells names, dates and counts; your notes are not in it.";
    return out + "</footer>\n</div>\n</body>\n</html>\n";
}

} // namespace tend::render
