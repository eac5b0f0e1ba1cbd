#include "commands/due_rows.hpp"
#include "commands/filters.hpp"
#include "commands/looking_back.hpp"
#include "commands/outlook.hpp"
#include "commands/replacing.hpp"
#include "commands/tables.hpp"
#include "render/report_view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

constexpr std::array report_positionals{Positional{"FILE", ValueKind::file}};
constexpr auto report_options =
    joined(std::array{Option{"--year", ValueKind::number, "a year of the calendar (the last twelve months)"}},
           filter_options);
constexpr std::array report_examples{
    Example{"report year.html", "the last twelve months and what lies ahead, as a page for a browser"},
    Example{"report 2025.html --year 2025 --circle mentors", "a year with the mentors"},
    Example{"report - > year.html", "the page on stdout"},
};

constexpr std::size_t most_due = 10;
constexpr std::size_t most_misfits = 5;
constexpr std::size_t most_ahead = 20;
constexpr Cadence outlook_span{3, CadenceUnit::month};

/// The first `most` of `rows` stay; how many went.
template<class Row>
std::size_t cut_to(std::vector<Row>& rows, std::size_t most) {
    const std::size_t more = rows.size() - std::min(rows.size(), most);
    rows.resize(rows.size() - more);
    return more;
}

/// `circle mentors`, for each filter that was given.
std::vector<std::string> filter_words(const Arguments& arguments) {
    std::vector<std::string> words;
    for (const Option& option : filter_options) {
        if (const auto value = arguments.value(option.names))
            words.push_back(fmt::format("{} {}", option.names.substr(2), *value));
    }
    return words;
}

std::vector<render::Upcoming> milestones_ahead(Context& context, const store::PersonFilter& filter) {
    auto items = outlook(context, filter, next_due(context.today(), outlook_span), 0);
    std::erase_if(
        items, [](const render::Upcoming& item) { return item.kind != render::Upcoming::Kind::milestone; });
    return items;
}

render::Report report_of(const Arguments& arguments, Context& context) {
    const Day today = context.today();
    const Period period = year_of(arguments, today);
    const auto filter = read_filter(arguments, context);
    const auto contacts = contacts_in(period, arguments, context);
    const auto members = members_of(arguments, context);
    render::Report report{.today = today, .only = filter_words(arguments), .outlook = outlook_span};
    report.calendar = contact_calendar(contacts, period.first, period.last);
    report.review = review_of(contacts, members);
    report.due = context.store().due(today, today, filter, 0);
    report.gatherings = gatherings_within(context, filter, today);
    report.misfits = misfits_of(context, members, report.review.people);
    report.ahead = milestones_ahead(context, filter);
    report.more_due = cut_to(report.due, most_due);
    cut_to(report.misfits, most_misfits);
    report.more_ahead = cut_to(report.ahead, most_ahead);
    return report;
}

Outcome print(const Arguments& arguments, Context& context) {
    if (arguments.has("--json"))
        throw UsageError("--json tells of a file that was written, and - is none", "give one of them");
    const std::string page = report_html(report_of(arguments, context));
    context.end_reading();
    context.session().write_out(page);
    return {};
}

Outcome run_report(const Arguments& arguments, Context& context) {
    const std::string& path = arguments.words().front();
    if (path.empty()) throw UsageError("the page needs the name of a file", "tend report year.html");
    if (path == "-") return print(arguments, context);
    const auto existing = leave_for(path, context.session());
    if (!existing) return {nullptr, {"Nothing was written."}, 1};
    auto report = report_of(arguments, context);
    context.end_reading();
    const std::string page = report_html(report);
    store::write_target({context.session().database, path, *existing, "tend-report.html"}, page);
    return {std::make_unique<render::ReportView>(std::move(report), path, page.size()), {}, 0};
}

} // namespace

const Command report_command{.name = "report",
                             .alias = {},
                             .group = Group::looking_back,
                             .summary = "A year, the rhythms and the days ahead as one HTML page",
                             .access = Access::read,
                             .positionals = report_positionals,
                             .options = report_options,
                             .examples = report_examples,
                             .run = run_report};

} // namespace tend::commands
