#include "commands/interaction_options.hpp"

#include "render/words.hpp"
#include "tend/input.hpp"
#include "text/gate.hpp"
#include "timezone/zones.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <istream>
#include <iterator>
#include <string>

namespace tend::commands {

namespace {

/// Throws where more than one of the options is given.
void refuse_together(const Arguments& arguments, std::initializer_list<std::string_view> options) {
    std::string_view first;
    for (const auto option : options) {
        if (!arguments.has(option)) continue;
        if (!first.empty()) throw UsageError(fmt::format("{} and {} contradict each other", first, option));
        first = option;
    }
}

std::optional<Direction> direction_of(const Arguments& arguments) {
    refuse_together(arguments, {"--in", "--out"});
    refuse_together(arguments, {"--in", "--tried"});
    refuse_together(arguments, {"--in", "--await"});
    refuse_together(arguments, {"--out", "--owe"});
    refuse_together(arguments, {"--tried", "--owe"});
    refuse_together(arguments, {"--await", "--owe"});
    if (arguments.has("--in") || arguments.has("--owe")) return Direction::in;
    if (arguments.has("--out") || arguments.has("--tried") || arguments.has("--await")) return Direction::out;
    return std::nullopt;
}

std::optional<Value> value_of(const Arguments& arguments) {
    refuse_together(arguments, {"--gave", "--got", "--favour"});
    if (arguments.has("--gave")) return Value::gave;
    if (arguments.has("--got")) return Value::got;
    if (arguments.has("--favour")) return Value::favour;
    return std::nullopt;
}

std::string read_message(const std::string& typed, std::istream& input) {
    if (typed != "-") return text::trimmed(text::as_utf8(typed));
    const std::string all{std::istreambuf_iterator<char>(input), {}};
    return text::trimmed(text::as_utf8(all));
}

/// Sets the day, and keeps the time of day where there is one.
void move_to(Interaction& interaction, Day day, Context& context) {
    if (interaction.at) {
        const int minute = timezone::own_local_time(context.zone(), *interaction.at).minute;
        interaction.at = timezone::instant_of(context.zone(), day, minute);
    }
    interaction.on_day = day;
}

} // namespace

Interaction with_options(Interaction interaction, const Arguments& arguments, Context& context) {
    if (const auto channel = arguments.value("--channel")) interaction.channel = parse_channel(*channel);
    if (const auto day = arguments.value("--day")) {
        move_to(interaction, parse_day(*day, context.today(), DayDirection::back), context);
    }
    if (const auto at = arguments.value("--at")) {
        interaction.at = at->empty() ? std::nullopt
                                     : std::optional(timezone::instant_of(context.zone(), interaction.on_day,
                                                                          parse_time_of_day(*at)));
    }
    if (const auto direction = direction_of(arguments)) {
        interaction.direction = *direction;
        interaction.tried = arguments.has("--tried");
        interaction.wants_reply =
            arguments.has("--tried") || arguments.has("--await") || arguments.has("--owe");
    }
    if (const auto value = value_of(arguments)) interaction.value = value;
    if (const auto message = arguments.value("--message")) {
        interaction.text = read_message(*message, *context.session().input);
    }
    return interaction;
}

std::vector<std::string> notes_on_time(const Interaction& before, const Interaction& after,
                                       const Arguments& arguments, Context& context) {
    const auto minute_at = [zone = context.zone()](Instant at) {
        return timezone::own_local_time(zone, at).minute;
    };
    const auto typed = arguments.value("--at");
    if (!after.at || (!typed && !before.at)) return {};
    const int wanted = typed ? parse_time_of_day(*typed) : minute_at(*before.at);
    const int kept = minute_at(*after.at);
    if (kept == wanted) return {};
    return {fmt::format("There is no {} in {} on {}, as clocks go forward: noted as {}",
                        render::clock_words(wanted), context.zone(),
                        render::day_words(after.on_day, context.today()), render::clock_words(kept))};
}

} // namespace tend::commands
