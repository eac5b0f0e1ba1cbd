#pragma once

#include "render/view.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tend::commands {

class Arguments;
class Context;

/// What a value is: names it in help, and tells a completion where its candidates come from.
enum class ValueKind {
    flag, ///< no value
    text,
    name,
    person,
    people,
    circle,
    tag,
    team,
    org,
    place,
    day,
    duration,
    cadence,
    channel,
    channels,
    hours,
    zone,
    length,
    time,
    number,
    key,
    setting, ///< the value of the key before it
    file,
    address,
    record,
    open_end,     ///< the id of a follow-up or milestone
    follow_up_id, ///< the id of a follow-up
    milestone_id, ///< the id of a milestone
    importance,
    state,
    days,
    handle,
    format,
    sort_key,
    pair,
    milestone,
    follow_up,
    command
};

/// An option as the command line, the help and the completion know it.
struct Option {
    std::string_view names; ///< `-c,--channel`
    ValueKind kind = ValueKind::flag;
    std::string_view help; ///< a few words, no full stop
    std::string_view
        words{}; ///< the only values there are, with a blank between, where the kind leaves them open
};

/// How many arguments a word of the usage line takes.
enum class Count {
    one,
    optional, ///< none or one
    many,     ///< one or more
    any,      ///< none or more
    text      ///< the rest as typed, options apart, as one text: dashes, brackets and command words included
};

/// A word of the usage line.
struct Positional {
    std::string_view name; ///< `WHO`
    ValueKind kind = ValueKind::text;
    Count count = Count::one;
    std::string_view words{}; ///< as those of an option
};

struct Example {
    std::string_view line; ///< as typed after `tend `
    std::string_view what;
};

/// What a command hands back: the result to show, and what to say beside it.
struct Outcome {
    std::unique_ptr<render::View> view;
    std::vector<std::string> notes; ///< for people, on stderr
    int exit_code = 0;
    bool as_json = false; ///< the command's own options ask for JSON
};

/// What a command needs the file for; decides how it is opened.
enum class Access {
    none,
    read,
    write ///< reads happen inside the transaction of the change
};

/// The first words of the help, in the order of the overview.
enum class Group { every_day, people, memory, looking_back, data };

/// One command: all that is known about it stands in its table, next to its code.
struct Command {
    std::string_view name;  ///< `circle add`
    std::string_view alias; ///< another name, or empty
    Group group{};
    std::string_view summary;
    Access access = Access::read;
    bool backs_up = false; ///< a checked backup comes before the first change
    std::span<const Positional> positionals;
    std::span<const Option> options;
    std::span<const Example> examples;
    Outcome (*run)(const Arguments&, Context&) = nullptr;
};

/// The two tables one behind the other.
template<std::size_t A, std::size_t B>
constexpr std::array<Option, A + B> joined(const std::array<Option, A>& first,
                                           const std::array<Option, B>& second) {
    std::array<Option, A + B> all{};
    for (std::size_t i = 0; i < A; ++i) all[i] = first[i];
    for (std::size_t i = 0; i < B; ++i) all[A + i] = second[i];
    return all;
}

/// The name of a value in usage lines: `DAY`, `CHANNEL`; empty for a flag.
[[nodiscard]] std::string_view placeholder(ValueKind kind);

} // namespace tend::commands
