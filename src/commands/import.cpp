#include "commands/arguments.hpp"
#include "commands/import_calendar.hpp"
#include "commands/import_formats.hpp"
#include "commands/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace tend::commands {

namespace {

constexpr std::array positionals{Positional{"FILE", ValueKind::file, Count::many}};
constexpr std::array own_options{
    Option{"--format", ValueKind::format, "json, vcard, ics or slack, where the content does not tell"},
    Option{"--strict", ValueKind::flag, "all or nothing: a record that cannot be read ends it"},
    Option{"--dry-run", ValueKind::flag, "show what would change, change nothing"},
};
constexpr auto options = joined(own_options, calendar_options);
constexpr std::array examples{
    Example{"import contacts.vcf", "vCards of any version; a second time changes nothing"},
    Example{"import work.ics", "meetings with your people, what happened and what is planned"},
    Example{"import japan.ics --as holidays --place JP", "days off in a place"},
    Example{"import users.json", "the people of a Slack export"},
    Example{"import backup.json --dry-run", "what would a document of tend change?"},
};

const ImportFormat* wanted_format(const Arguments& arguments) {
    const auto typed = arguments.value("--format");
    if (!typed) return nullptr;
    const auto found = std::ranges::find(import_formats(), *typed, &ImportFormat::name);
    if (found != import_formats().end()) return &*found;
    throw InvalidInput(fmt::format("--format: \"{}\" is no format to import", *typed), import_format_names());
}

const ImportFormat* found_format(const ImportSource& source) {
    const auto found =
        std::ranges::find_if(import_formats(), [&](const auto& format) { return format.fits(source); });
    return found == import_formats().end() ? nullptr : &*found;
}

/// One run over all files, in one change.
class Import {
  public:
    Import(const Arguments& arguments, Context& context, const std::set<std::string>& out_of_order)
        : arguments_(arguments),
          context_(context),
          out_of_order_(out_of_order),
          wanted_(wanted_format(arguments)) {}

    /// Throws OutOfOrder.
    render::ImportReport run() {
        for (const auto& name : arguments_.words()) {
            ImportSource source(name, *context_.session().input);
            Tally tally(report_, source.name());
            take(source, tally);
            if (!first_unreadable_) first_unreadable_ = tally.first_unreadable();
        }
        return std::move(report_);
    }

    /// The place, among those skipped in the report, of the first record that could not be read.
    [[nodiscard]] std::optional<std::size_t> first_unreadable() const { return first_unreadable_; }

  private:
    void take(ImportSource& source, Tally& tally) {
        const ImportFormat* const format = wanted_ ? wanted_ : found_format(source);
        if (!format) return refuse(source, tally);
        format->take({arguments_, context_, source, tally, out_of_order_});
    }

    /// One file of something else among many does not sink the rest.
    void refuse(const ImportSource& source, Tally& tally) const {
        constexpr std::string_view reason = "this is nothing tend can read";
        if (arguments_.words().size() > 1) return tally.skip({1, std::string(reason), false});
        std::string readable;
        for (const auto& format : import_formats()) {
            const bool is_last = &format == &import_formats().back();
            readable += fmt::format("{}{}", readable.empty() ? "" : is_last ? ", and " : ", ", format.reads);
        }
        throw InvalidInput(fmt::format("{}: {}", source.name(), reason), "it reads " + readable);
    }

    const Arguments& arguments_;
    Context& context_;
    const std::set<std::string>& out_of_order_;
    const ImportFormat* wanted_; ///< by `--format`
    render::ImportReport report_;
    std::optional<std::size_t> first_unreadable_;
};

/// Where `--strict` gives up.
[[noreturn]] void refuse(const render::ImportReport& report, std::size_t index) {
    const auto& first = report.skipped[index];
    throw InvalidInput(fmt::format("{}:{}: {}", first.file, first.line, first.reason),
                       "nothing was imported; without --strict the rest is taken");
}

Outcome run(const Arguments& arguments, Context& context) {
    std::set<std::string> out_of_order;
    while (true) {
        Import import(arguments, context, out_of_order);
        try {
            auto report = import.run();
            if (arguments.has("--strict") && import.first_unreadable())
                refuse(report, *import.first_unreadable());
            report.dry_run = arguments.has("--dry-run");
            if (report.dry_run) context.abandon();
            report.undoable = context.commit();
            const int code = import.first_unreadable() ? 1 : 0;
            return {std::make_unique<render::ImportView>(std::move(report)), {}, code};
        } catch (const OutOfOrder& found) {
            out_of_order.insert(found.file);
            context.abandon();
        }
    }
}

} // namespace

const Command import_command{
    .name = "import",
    .alias = {},
    .group = Group::data,
    .summary = "Brings in people and what happened from files of other programs, or of tend",
    .access = Access::write,
    .backs_up = true,
    .positionals = positionals,
    .options = options,
    .examples = examples,
    .run = run};

} // namespace tend::commands
