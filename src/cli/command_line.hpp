#pragma once

#include "commands/arguments.hpp"
#include "commands/command.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tend::cli {

/// The values of options by their long name; a flag's is empty.
using OptionValues = std::map<std::string, std::string, std::less<>>;

/// A command line, sorted: which command, its words, its options and the global ones.
struct CommandLine {
    const commands::Command* command = nullptr; ///< null for bare `tend` (with or without global options)
    std::string called_as;
    std::vector<std::string> words;      ///< what is no option, before any free text
    std::vector<std::string> text_words; ///< the free text of commands that take one
    OptionValues options;                ///< of the command and global ones together

    std::vector<std::string> typed; ///< all but the global options, in the order typed

    [[nodiscard]] bool has(std::string_view option) const { return options.find(option) != options.end(); }
};

/// Reads `arguments` (without the program's own name). Touches no file. Throws UsageError with the nearest
/// command or option where one is unknown, a value is missing or not expected.
[[nodiscard]] CommandLine parse_command_line(const std::vector<std::string>& arguments);

/// Throws UsageError where words are missing for the command's usage line, or left over.
void check_words(const CommandLine& line);

} // namespace tend::cli
