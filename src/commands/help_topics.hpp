#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tend::commands {

/// Something that holds for many commands, told once.
struct HelpTopic {
    std::string_view name;    ///< one word: `days`
    std::string_view summary; ///< a few words, no full stop
    /// Paragraphs, a line each; lines `LEFT | RIGHT` are rows of two columns.
    std::string_view text;
};

/// All topics, in the order of the overview.
[[nodiscard]] std::span<const HelpTopic> help_topics();

/// The topic of this name; null where there is none.
[[nodiscard]] const HelpTopic* find_topic(std::string_view name);

/// What is told of the topic, in lines of at most `width` columns.
[[nodiscard]] std::string topic_text(const HelpTopic& topic, std::size_t width);

} // namespace tend::commands
