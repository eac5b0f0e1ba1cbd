#include "commands/person_fields.hpp"

#include "tend/input.hpp"
#include "text/fold.hpp"
#include "text/gate.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tend::commands {

namespace {

constexpr std::size_t longest_handle = 64;

bool is_handle_letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c >= 0x80;
}

std::string read_handle(const std::string& typed) {
    std::string handle = text::folded(text::trimmed(typed));
    if (handle.empty() || handle.size() > longest_handle || handle.front() == '-' ||
        !std::all_of(handle.begin(), handle.end(),
                     [](char c) { return is_handle_letter(static_cast<unsigned char>(c)); })) {
        throw InvalidInput(fmt::format("--handle: \"{}\" cannot be a handle", typed),
                           "letters and digits, also - _ . within, at most 64: ana, ana.souza, ana2");
    }
    return handle;
}

std::vector<std::string> read_emails(const std::string& typed) {
    std::vector<std::string> emails;
    for (auto& address : comma_separated(typed)) {
        const auto at = address.find('@');
        if (at == 0 || at == std::string::npos || at + 1 == address.size() ||
            address.find(' ') != std::string::npos) {
            throw InvalidInput(fmt::format("--email: \"{}\" is no address", address), "like ana@example.org");
        }
        const auto same = [&](const std::string& known) {
            return text::folded(known) == text::folded(address);
        };
        if (std::none_of(emails.begin(), emails.end(), same)) emails.push_back(std::move(address));
    }
    return emails;
}

std::vector<Channel> read_channels(const std::string& typed) {
    std::vector<Channel> channels;
    for (const auto& word : comma_separated(typed)) {
        const Channel channel = parse_channel(word);
        if (std::find(channels.begin(), channels.end(), channel) == channels.end())
            channels.push_back(channel);
    }
    return channels;
}

std::vector<std::string> read_tags(const std::string& typed) {
    auto tags = comma_separated(typed);
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

int read_reply_days(const std::string& typed) {
    const Cadence length = parse_duration(typed);
    if (length.unit == CadenceUnit::day && length.count <= 365) return length.count;
    if (length.unit == CadenceUnit::week && length.count <= 52) return 5 * length.count;
    throw InvalidInput(fmt::format("--reply-within: \"{}\" is not a number of days", typed),
                       "give their working days: 2d, or weeks of five: 1w");
}

Importance read_importance(const std::string& typed) {
    if (const auto importance = parse_importance(text::folded(typed))) return *importance;
    throw InvalidInput(fmt::format("--importance: \"{}\" is none of the levels", typed),
                       "low, normal, high or key");
}

/// The value of a text option as it is to be kept: nothing where it is cleared.
std::optional<std::string> kept(const std::string& typed) {
    std::string trimmed = text::trimmed(text::as_utf8(typed));
    return trimmed.empty() ? std::nullopt : std::optional(std::move(trimmed));
}

/// Puts the read value of an option into `field`, where the option was given; an empty value clears it.
template<class Field, class Read>
void apply(const Arguments& arguments, std::string_view option, Field& field, Read read) {
    const auto typed = arguments.value(option);
    if (!typed) return;
    if (kept(*typed))
        field = read(*typed);
    else
        field = Field{};
}

} // namespace

Person with_fields(Person person, const Arguments& arguments, Context& context) {
    const auto as_text = [](const std::string& typed) { return *kept(typed); };
    if (const auto handle = arguments.value("--handle")) person.handle = read_handle(*handle);
    apply(arguments, "--email", person.emails, read_emails);
    apply(arguments, "--org", person.org, as_text);
    apply(arguments, "--team", person.team, as_text);
    apply(arguments, "--role", person.role, as_text);
    apply(arguments, "--place", person.place, as_text);
    apply(arguments, "--tz", person.tz,
          [](const std::string& typed) { return timezone::canonical_zone(typed); });
    apply(arguments, "--hours", person.hours, [](const std::string& typed) { return parse_hours(typed); });
    apply(arguments, "--via", person.via, read_channels);
    apply(arguments, "--avoid", person.avoid, read_channels);
    apply(arguments, "--circle", person.circle,
          [&](const std::string& typed) { return context.store().circle(typed).id; });
    apply(arguments, "--tag", person.tags, read_tags);
    apply(arguments, "--every", person.cadence,
          [](const std::string& typed) { return parse_cadence(typed); });
    apply(arguments, "--reply-within", person.reply_days, read_reply_days);
    if (const auto level = arguments.value("--importance")) {
        person.importance = level->empty() ? Importance::normal : read_importance(*level);
    }
    return person;
}

PersonExtras read_extras(const Arguments& arguments, Context& context) {
    PersonExtras extras;
    if (const auto typed = arguments.value("--birthday")) {
        extras.birthday.emplace();
        if (kept(*typed)) *extras.birthday = parse_birthday(*typed, context.today());
    }
    if (const auto typed = arguments.value("--started")) {
        extras.started.emplace();
        if (kept(*typed)) *extras.started = parse_day(*typed, context.today(), DayDirection::back);
    }
    if (const auto typed = arguments.value("--note")) extras.note = kept(*typed).value_or("");
    return extras;
}

namespace {

/// Leaves the person with exactly one milestone of `kind` (or none): the one there is changed, further ones
/// stay as they are.
void save_milestone(Context& context, PersonId person, MilestoneKind kind,
                    const std::optional<PartialDay>& on, bool yearly) {
    Milestone milestone{.id = {},
                        .person = person,
                        .kind = kind,
                        .label = {},
                        .on = {},
                        .yearly = yearly,
                        .lead_days = std::nullopt,
                        .done_on = std::nullopt};
    for (const auto& known : context.store().milestones(person)) {
        if (known.milestone.kind == kind) milestone = known.milestone;
    }
    if (!on) {
        if (milestone.id.is_set()) context.change().remove(milestone.id);
        return;
    }
    milestone.on = *on;
    context.change().save(milestone);
}

PartialDay whole(Day day) {
    const std::chrono::year_month_day date{day};
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<unsigned>(date.month()),
            .day = static_cast<unsigned>(date.day())};
}

} // namespace

void save_extras(const PersonExtras& extras, PersonId person, Context& context) {
    if (extras.birthday) save_milestone(context, person, MilestoneKind::birthday, *extras.birthday, true);
    if (extras.started) {
        const auto day = *extras.started ? std::optional(whole(**extras.started)) : std::nullopt;
        save_milestone(context, person, MilestoneKind::started, day, false);
    }
    if (!extras.note) return;
    Fact note{.id = {}, .key = "note", .value = *extras.note, .noted_on = context.today()};
    for (const auto& fact : context.store().person_on(person, context.today()).facts) {
        if (fact.key != "note") continue;
        if (fact.value == *extras.note) return;
        note.id = fact.id;
    }
    if (!extras.note->empty())
        context.change().save(person, note);
    else if (note.id.is_set())
        context.change().remove(note.id);
}

namespace {

bool is_title(std::string_view word) {
    constexpr std::array<std::string_view, 6> titles{"dr", "prof", "mr", "mrs", "ms", "mx"};
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

/// `Ana Souza` of `Dr. Ana Souza`: a title is no first name, but for who has no other.
std::string without_titles(const std::string& name) {
    std::string rest = text::trimmed(name);
    for (auto blank = rest.find(' '); blank != std::string::npos && is_title(text::handle_from(rest));
         blank = rest.find(' '))
        rest = text::trimmed(rest.substr(blank));
    return rest;
}

} // namespace

std::string free_handle(const std::string& full_name, const store::Store& store) {
    const std::string name = without_titles(full_name);
    const auto is_free = [&](const std::string& handle) {
        return !handle.empty() && !store.is_handle_taken(handle);
    };
    const auto words = text::folded_words(name);
    std::string first = text::handle_from(name);
    if (first.empty()) first = words.empty() ? "person" : words.front();
    if (is_free(first)) return first;
    if (words.size() > 1) first += words.back();
    if (is_free(first)) return first;
    const auto numbered = [&](int number) { return first + std::to_string(number); };
    // By halves, as thousands may have the name.
    int taken = 1;
    int free = 2;
    for (; !is_free(numbered(free)); free *= 2) taken = free;
    while (free - taken > 1) {
        const int between = taken + (free - taken) / 2;
        (is_free(numbered(between)) ? free : taken) = between;
    }
    return numbered(free);
}

} // namespace tend::commands
