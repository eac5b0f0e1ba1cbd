#include "cli/command_line.hpp"
#include "commands/arguments.hpp"
#include "fuzz/target.hpp"

#include <algorithm>
#include <vector>

// Command lines: each line of the input is one argument.

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tend;
    try {
        const auto arguments = lines_of(fuzz::text_of(data, size));
        const auto line = cli::parse_command_line(arguments);
        fuzz::require(line.typed.size() <= arguments.size(), "more is typed than was");
        if (line.command == nullptr) return 0;
        fuzz::require(cli::parse_command_line(line.typed).words == line.words,
                      "without the global options it is another line");
        cli::check_words(line);
        fuzz::read_or_refuse([&] {
            (void)commands::Arguments(line.called_as, line.words, line.text_words, line.options).limit(10);
        });
    } catch (const UsageError& refusal) {
        fuzz::require(!std::string_view(refusal.what()).empty(), "a refusal says nothing");
    }
    return 0;
}
