#include "commands/arguments.hpp"
#include "commands/import_contacts.hpp"
#include "commands/import_document.hpp"
#include "commands/import_source.hpp"
#include "commands/tables.hpp"
#include "interchange/document_reader.hpp"
#include "interchange/slack.hpp"
#include "interchange/vcard.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>

namespace tend::commands {

namespace {

using interchange::Section;

constexpr std::array positionals{Positional{"FILE", ValueKind::file, Count::many}};
constexpr std::array options{
    Option{"--format", ValueKind::format, "json, vcard or slack, where the content does not tell"},
    Option{"--strict", ValueKind::flag, "all or nothing: a record that cannot be read ends it"},
    Option{"--dry-run", ValueKind::flag, "show what would change, change nothing"},
};
constexpr std::array examples{
    Example{"import contacts.vcf", "vCards of any version; a second time changes nothing"},
    Example{"import users.json", "the people of a Slack export"},
    Example{"import backup.json --dry-run", "what would a document of tend change?"},
};

enum class Format { document, vcard, slack };

bool looks_like_document(const std::string& beginning) {
    const auto first = beginning.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    return first != std::string::npos && beginning[first] == '{';
}

std::optional<Format> wanted_format(const Arguments& arguments) {
    const auto typed = arguments.value("--format");
    if (!typed) return std::nullopt;
    if (*typed == "json") return Format::document;
    if (*typed == "vcard") return Format::vcard;
    if (*typed == "slack") return Format::slack;
    throw InvalidInput(fmt::format("--format: \"{}\" is no format to import", *typed),
                       "json, vcard or slack");
}

std::optional<Format> found_format(const ImportSource& source) {
    if (interchange::looks_like_vcard(source.beginning())) return Format::vcard;
    if (interchange::looks_like_slack_users(source.beginning())) return Format::slack;
    if (looks_like_document(source.beginning())) return Format::document;
    return std::nullopt;
}

/// A document whose sections stand in another order than tend writes them; it is read once for each step.
struct OutOfOrder {
    std::string file;
};

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
        const auto format = wanted_ ? wanted_ : found_format(source);
        if (!format) return refuse(source, tally);
        if (format == Format::document) return take_document(source, tally);
        std::int64_t met = 0;
        const interchange::ContactSink sink{
            .contact =
                [&](const interchange::Contact& contact) { ++met, import_contact(context_, contact, tally); },
            .skipped = [&](interchange::Skipped skipped) { ++met, tally.skip(std::move(skipped)); }};
        if (format == Format::vcard)
            interchange::read_vcards(source.text(), sink);
        else
            interchange::read_slack_users(source.text(), sink);
        if (met == 0) throw InvalidInput(fmt::format("{}: there is no person in it", source.name()));
    }

    /// One file of something else among many does not sink the rest.
    void refuse(const ImportSource& source, Tally& tally) const {
        constexpr std::string_view reason = "this is nothing tend can read";
        if (arguments_.words().size() > 1) return tally.skip({1, std::string(reason), false});
        throw InvalidInput(
            fmt::format("{}: {}", source.name(), reason),
            "it reads vCards (.vcf), users.json of a Slack export, and the JSON of tend export");
    }

    void take_document(ImportSource& source, Tally& tally) {
        if (!out_of_order_.contains(source.name())) {
            if (pass(source, tally, {interchange::all_sections.begin(), interchange::all_sections.end()}))
                return;
            if (source.can_rewind()) throw OutOfOrder{source.name()};
            throw InvalidInput(
                fmt::format("{}: people stand behind what happened with them, and a pipe is read only once",
                            source.name()),
                "put me, circles and people first, or import it from a file");
        }
        static_cast<void>(pass(source, tally, {Section::me, Section::circles}));
        static_cast<void>(pass(source, tally, {Section::people}));
        static_cast<void>(
            pass(source, tally,
                 {Section::interactions, Section::milestones, Section::follow_ups, Section::holidays}));
    }

    /// Reads some sections; tells whether they stood in the usual order.
    bool pass(ImportSource& source, Tally& tally, std::set<Section> sections) {
        DocumentImport import(context_, tally);
        const auto take = [&](const interchange::RecordPlace& place, const auto& record) {
            import.take(place, record);
        };
        const interchange::DocumentSink sink{
            .begins = {},
            .settings = take,
            .circle = take,
            .person = take,
            .interaction = take,
            .milestone = take,
            .follow_up = take,
            .holiday = take,
            .skipped = [&](interchange::Skipped skipped) { tally.skip(std::move(skipped)); }};
        interchange::DocumentOptions reading;
        reading.sections = std::move(sections);
        try {
            return interchange::read_document(source.text(), sink, reading) ==
                   interchange::DocumentOrder::usual;
        } catch (const InvalidInput& error) {
            throw InvalidInput(fmt::format("{}: {}", source.name(), error.what()), error.hint());
        }
    }

    const Arguments& arguments_;
    Context& context_;
    const std::set<std::string>& out_of_order_;
    std::optional<Format> wanted_; ///< by `--format`
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
    .positionals = positionals,
    .options = options,
    .examples = examples,
    .run = run};

} // namespace tend::commands
