#pragma once

#include "commands/arguments.hpp"
#include "commands/command.hpp"
#include "commands/context.hpp"
#include "tend/records.hpp"

#include <array>
#include <string>
#include <vector>

namespace tend::commands {

/// The options that say how an interaction was; `log` and `amend` share them.
inline constexpr std::array interaction_options{
    Option{"-c,--channel", ValueKind::channel,
           "chat, email, call, video, meet, letter, social, work, event, react"},
    Option{"-d,--day", ValueKind::day, "the day: yesterday, mon, \"3 days ago\", 2026-03-16"},
    Option{"--at", ValueKind::time, "the time of day, on your clock: 14:30"},
    Option{"--in", ValueKind::flag, "they began"},
    Option{"--out", ValueKind::flag, "I began"},
    Option{"--tried", ValueKind::flag, "I reached out, no answer yet: no contact"},
    Option{"--await", ValueKind::flag, "I asked something and wait"},
    Option{"--owe", ValueKind::flag, "they asked something and wait for me"},
    Option{"--gave", ValueKind::flag, "I gave something: help, a link, a contact"},
    Option{"--got", ValueKind::flag, "they gave me something"},
    Option{"--favour", ValueKind::flag, "I asked a favour"},
    Option{"-m,--message", ValueKind::text, "the text; - reads it from stdin"},
};

/// `interaction` with what the options say. Throws InvalidInput for a value that cannot be read, UsageError
/// where two options contradict each other.
[[nodiscard]] Interaction with_options(Interaction interaction, const Arguments& arguments, Context& context);

/// What to tell of the time of day that `with_options` made of `before`: where clocks go forward over it,
/// there is none such on that day, and what is kept is the moment of the change. Otherwise nothing.
[[nodiscard]] std::vector<std::string> notes_on_time(const Interaction& before, const Interaction& after,
                                                     const Arguments& arguments, Context& context);

} // namespace tend::commands
