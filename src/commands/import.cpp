#include "commands/arguments.hpp"
#include "commands/import_calendar.hpp"
#include "commands/import_files.hpp"
#include "commands/import_formats.hpp"
#include "commands/import_newcomers.hpp"
#include "commands/tables.hpp"
#include "interchange/csv_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace tend::commands {

namespace {

constexpr std::array import_positionals{Positional{"FILE", ValueKind::file, Count::many}};
constexpr std::array own_options{
    Option{"--format", ValueKind::format,
           "vcard, csv, ldif, ics, slack, friends, json or ndjson, where the content does not tell",
           "vcard ldif ics slack friends json ndjson csv"},
    Option{"--strict", ValueKind::flag, "all or nothing: a record that cannot be read ends it"},
    Option{"--dry-run", ValueKind::flag, "show what would change, change nothing"},
    Option{"--circle", ValueKind::circle, "the circle of new people"},
    Option{"--every", ValueKind::cadence, "the cadence of new people: 1m, 3m"},
    Option{"--tag", ValueKind::tag, "tags of new people, comma-joined"},
    Option{"--spread", ValueKind::flag, "new people fall due one after another, over one cadence"},
    Option{"--update-only", ValueKind::flag, "add nobody, fill in what is missing of people who are here"},
    Option{"--only", ValueKind::text,
           "only people with these words in name, company, team, role, address or tags"},
    Option{"--match", ValueKind::text, "name: a person who alone has that name is the same one", "name"},
    Option{"--map", ValueKind::text, "which column of a table holds what: name=Column,email=Column"},
};
constexpr auto import_options = joined(own_options, calendar_options);
constexpr std::array import_examples{
    Example{"import contacts.vcf", "vCards of any version; a second time changes nothing"},
    Example{"import work.ics", "meetings with your people, what happened and what is planned"},
    Example{"import japan.ics --as holidays --place JP", "days off in a place"},
    Example{"import users.json", "the people of a Slack export"},
    Example{"import Connections.csv --only acme --every 3m --spread",
            "colleagues from LinkedIn, not all due at once"},
    Example{"import people.csv --map \"name=Full name,email=Mail\"", "any table, by its columns"},
    Example{"import backup.json --dry-run", "what would a document of tend change?"},
};

const ImportFormat* format_named(std::string_view name) {
    const auto found = std::ranges::find(import_formats(), name, &ImportFormat::name);
    return found == import_formats().end() ? nullptr : &*found;
}

const ImportFormat* wanted_format(const Arguments& arguments) {
    const auto typed = arguments.value("--format");
    if (!typed) return nullptr;
    if (const auto* format = format_named(*typed)) return format;
    throw InvalidInput(fmt::format("--format: \"{}\" is no format to import", *typed), import_format_names());
}

const ImportFormat* found_format(const ImportSource& source) {
    const auto found =
        std::ranges::find_if(import_formats(), [&](const auto& format) { return format.fits(source); });
    return found == import_formats().end() ? nullptr : &*found;
}

/// Values that no file can make right. Throws InvalidInput.
void check_values(const Arguments& arguments) {
    if (const auto match = arguments.value("--match"); match && *match != "name") {
        throw InvalidInput(fmt::format("--match: \"{}\" is nothing people can be found by", *match),
                           "name; addresses and the ids of other programs are always looked at");
    }
    if (const auto map = arguments.value("--map")) static_cast<void>(interchange::parse_csv_map(*map));
}

bool heeds(const ImportFormat& format, std::string_view option) {
    return std::ranges::count(format.options, option) > 0;
}

[[noreturn]] void refuse_option(std::string_view option, const ImportFormat& format) {
    std::string names;
    for (const auto& other : import_formats()) {
        if (heeds(other, option)) names += fmt::format("{}{}", names.empty() ? "" : ", ", other.name);
    }
    throw UsageError(fmt::format("{} does not fit the format {}", option, format.name),
                     fmt::format("it is for {}", names));
}

/// Throws UsageError for an option that would let less in, where this format lets in all.
void check_narrowing(const Arguments& arguments, const ImportFormat& format) {
    for (const std::string_view option : {"--update-only", "--only"}) {
        if (arguments.has(option) && !heeds(format, option)) refuse_option(option, format);
    }
}

/// Throws UsageError for an option that none of the formats met takes.
void check_options(const Arguments& arguments, const std::vector<const ImportFormat*>& met) {
    for (const auto option : partial_options) {
        const auto is_heeded = [&](const ImportFormat* format) { return heeds(*format, option); };
        if (arguments.has(option) && !met.empty() && std::ranges::none_of(met, is_heeded))
            refuse_option(option, *met.front());
    }
}

/// One run over all files, in one change.
class Import {
  public:
    Import(const Arguments& arguments, Context& context, const std::set<std::string>& out_of_order)
        : arguments_(arguments),
          context_(context),
          out_of_order_(out_of_order),
          wanted_(wanted_format(arguments)),
          newcomers_(arguments, context),
          progress_(context.session().progress) {
        check_values(arguments);
    }

    /// Throws OutOfOrder.
    render::ImportReport run() {
        const auto files = import_files(arguments_.words());
        is_alone_ = files.size() == 1 && files.front().folder.empty();
        for (const auto& file : files) {
            Tally tally(report_, file.name, progress_);
            take(file, tally);
            if (!first_unreadable_) first_unreadable_ = tally.first_unreadable();
        }
        check_options(arguments_, met_);
        newcomers_.spread();
        tell_left_out();
        return std::move(report_);
    }

    /// The place, among those skipped in the report, of the first record that could not be read.
    [[nodiscard]] std::optional<std::size_t> first_unreadable() const { return first_unreadable_; }

  private:
    void take(const ImportFile& file, Tally& tally) {
        std::unique_ptr<ImportSource> source;
        try {
            source = std::make_unique<ImportSource>(file.name, *context_.session().input);
        } catch (const StoreError& error) {
            if (file.folder.empty()) throw;
            return tally.skip({0, error.what(), false});
        }
        const ImportFormat* const format = format_of(*source, file);
        if (!format) return refuse(file, *source, tally);
        check_narrowing(arguments_, *format);
        met_.push_back(format);
        if (is_alone_) check_options(arguments_, met_);
        const auto taken_before = taken();
        try {
            format->take({arguments_, context_, *source, tally, out_of_order_, newcomers_});
        } catch (const InvalidInput& error) {
            // One file of something else among many does not sink the rest; half a document does.
            if (is_alone_ || taken() != taken_before) throw;
            leave_out(file, error.what(), tally);
        }
    }

    [[nodiscard]] const ImportFormat* format_of(const ImportSource& source, const ImportFile& file) const {
        const ImportFormat* const found = found_format(source);
        if (wanted_) return file.folder.empty() || found == wanted_ ? wanted_ : nullptr;
        return found || !arguments_.has("--map") ? found : format_named("csv");
    }

    [[nodiscard]] std::int64_t taken() const { return report_.added + report_.updated + report_.unchanged; }

    void leave_out(const ImportFile& file, std::string_view reason, Tally& tally) {
        if (!file.folder.empty())
            return left_out_[file.folder].push_back(file.name.substr(file.folder.size()));
        const std::string place = file.name + ": ";
        if (reason.starts_with(place)) reason.remove_prefix(place.size());
        tally.skip({1, std::string(reason), false});
    }

    void refuse(const ImportFile& file, const ImportSource& source, Tally& tally) {
        constexpr std::string_view reason = "this is nothing tend can read";
        if (!is_alone_) return leave_out(file, reason, tally);
        std::string readable;
        for (const auto& format : import_formats()) {
            const bool is_last = &format == &import_formats().back();
            readable += fmt::format("{}{}", readable.empty() ? "" : is_last ? ", and " : ", ", format.reads);
        }
        throw InvalidInput(fmt::format("{}: {}", source.name(), reason), "it reads " + readable);
    }

    void tell_left_out() {
        for (const auto& [folder, names] : left_out_) {
            std::string told;
            for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i)
                told += fmt::format("{}{}", told.empty() ? "" : ", ",
                                    names[i].substr(names[i].find_first_not_of('/')));
            if (names.size() > most_named) told += fmt::format(" and {} more", names.size() - most_named);
            report_.notes.push_back(fmt::format("{}: left out as nothing tend can read: {}", folder, told));
        }
    }

    static constexpr std::size_t most_named = 5;

    const Arguments& arguments_;
    Context& context_;
    const std::set<std::string>& out_of_order_;
    const ImportFormat* wanted_; ///< by `--format`
    Newcomers newcomers_;
    Progress progress_;
    std::vector<const ImportFormat*> met_;
    bool is_alone_ = false; ///< one file that was typed: what it is not is a failure
    std::map<std::string, std::vector<std::string>> left_out_; ///< files of folders that hold something else
    render::ImportReport report_;
    std::optional<std::size_t> first_unreadable_;
};

/// Where `--strict` gives up.
[[noreturn]] void refuse(const render::ImportReport& report, std::size_t index) {
    const auto& first = report.skipped[index];
    throw InvalidInput(fmt::format("{}:{}: {}", first.file, first.line, first.reason),
                       "nothing was imported; without --strict the rest is taken");
}

Outcome run_import(const Arguments& arguments, Context& context) {
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
    .positionals = import_positionals,
    .options = import_options,
    .examples = import_examples,
    .run = run_import};

} // namespace tend::commands
