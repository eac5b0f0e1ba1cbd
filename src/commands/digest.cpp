#include "commands/arguments.hpp"
#include "commands/digest_page.hpp"
#include "commands/due_rows.hpp"
#include "commands/settings.hpp"
#include "commands/tables.hpp"
#include "tend/mailbox.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tend::commands {

namespace {

using render::DigestFormat;

constexpr std::array digest_options{
    Option{"--days", ValueKind::number, "how many days the page covers, 1 to 31 (1)"},
    Option{"--format", ValueKind::format, "text, markdown, html, json or email (text)",
           "text markdown html json email"},
    Option{"--to", ValueKind::address, "with --format email: whom the message is for"},
    Option{"--mail", ValueKind::address, "hand the message to sendmail, where there is anything"},
    Option{"--exit-code", ValueKind::flag, "exit with 10 where there is anything"}};
constexpr std::array digest_examples{
    Example{"digest", "today in one page; nothing where there is nothing"},
    Example{"digest --days 7 --format markdown", "the week, for your notes"},
    Example{"digest --mail me@example.org", "by mail, where there is anything (for cron)"},
    Example{"", "bare tend: the same, or how to begin"}};

constexpr int most_days = 31;
/// So many days to remember, and open ends, a page has room for; JSON has all.
constexpr std::size_t most_rows = 20;

/// What becomes of the page.
enum class Delivery { text, markdown, html, json, email, mail };

struct FormatWord {
    std::string_view word;
    Delivery delivery;
};
constexpr std::array format_words{FormatWord{"text", Delivery::text},
                                  FormatWord{"markdown", Delivery::markdown},
                                  FormatWord{"html", Delivery::html}, FormatWord{"json", Delivery::json},
                                  FormatWord{"email", Delivery::email}};

Delivery delivery_in(const std::string& format) {
    const auto* found = std::find_if(format_words.begin(), format_words.end(),
                                     [&](const FormatWord& known) { return known.word == format; });
    if (found != format_words.end()) return found->delivery;
    throw InvalidInput(fmt::format("--format: \"{}\" is no format of the digest", format),
                       "text, markdown, html, json or email");
}

/// Refuses what asks for two things at once.
Delivery read_delivery(const Arguments& arguments) {
    if (arguments.has("--mail")) {
        if (arguments.has("--format") || arguments.has("--to"))
            throw UsageError("--mail writes and sends the message itself, without --format and --to",
                             "to see it first: --format email --to ADDRESS");
        return Delivery::mail;
    }
    const std::string format =
        arguments.value("--format").value_or(arguments.has("--json") ? "json" : "text");
    const Delivery delivery = delivery_in(format);
    if (arguments.has("--json") && delivery != Delivery::json)
        throw UsageError(fmt::format("--json and --format {} ask for two things", format),
                         "give one of them");
    if (arguments.has("--to") && delivery != Delivery::email)
        throw UsageError("--to is for a message",
                         "--format email --to ADDRESS, or --mail ADDRESS to send it");
    if (delivery == Delivery::email && !arguments.has("--to"))
        throw UsageError("--format email needs to know whom it is for", "--to you@example.org");
    return delivery;
}

DigestFormat format_of(Delivery delivery) {
    switch (delivery) {
    case Delivery::text:
    case Delivery::json: return DigestFormat::text;
    case Delivery::markdown: return DigestFormat::markdown;
    case Delivery::html: return DigestFormat::html;
    case Delivery::email: return DigestFormat::email;
    case Delivery::mail: return DigestFormat::none;
    }
    return DigestFormat::text;
}

/// Whom the page goes to by mail; nothing where it does not.
std::optional<Mailbox> read_addressee(const Arguments& arguments) {
    for (const std::string_view option : {"--to", "--mail"}) {
        if (const auto typed = arguments.value(option)) return parse_mailbox(*typed, option);
    }
    return std::nullopt;
}

render::Envelope envelope_to(Context& context, const std::optional<Mailbox>& addressee) {
    if (!addressee) return {};
    const auto mine = own_mailboxes(context);
    return {.from = mine.empty() ? std::nullopt : std::optional(mine.front()),
            .to = *addressee,
            .at = context.now()};
}

/// Sends it; tells to whom, and what the mailer said.
std::vector<std::string> send(Context& context, const render::DigestView::Page& page,
                              const render::Envelope& envelope) {
    const render::DigestView message(page, DigestFormat::email, envelope);
    context.end_reading();
    const std::string said = context.session().send_mail(message.text({}));
    std::vector<std::string> notes{"Mailed the digest to " + envelope.to.address};
    if (!said.empty()) notes.push_back("sendmail said: " + said);
    return notes;
}

Outcome run_digest(const Arguments& arguments, Context& context) {
    const Delivery delivery = read_delivery(arguments);
    const auto addressee = read_addressee(arguments);
    const int day_count = parse_number(arguments.value("--days").value_or("1"), "--days", 1, most_days);
    const render::Envelope envelope = envelope_to(context, addressee);
    auto page = digest_page(context, day_count, delivery == Delivery::json ? 0 : most_rows);
    const bool is_empty = page.is_empty();
    std::vector<std::string> notes;
    const bool bare = arguments.called_as().empty() && !arguments.has("--json");
    if (bare && is_empty && context.store().has_people())
        notes.emplace_back("Nothing for today. What comes next: tend upcoming");
    if (delivery == Delivery::mail && !is_empty) notes = send(context, page, envelope);
    const int code = arguments.has("--exit-code") && !is_empty ? list_not_empty : 0;
    return {std::make_unique<render::DigestView>(std::move(page), format_of(delivery), envelope),
            std::move(notes), code, delivery == Delivery::json};
}

} // namespace

const Command digest_command{.name = "digest",
                             .alias = {},
                             .group = Group::every_day,
                             .summary = "The day in one page; silent where there is nothing",
                             .access = Access::read,
                             .positionals = {},
                             .options = digest_options,
                             .examples = digest_examples,
                             .run = run_digest};

} // namespace tend::commands
