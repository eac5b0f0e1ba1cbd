#include "commands/arguments.hpp"

#include "tend/errors.hpp"
#include "text/gate.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace tend::commands {

Arguments::Arguments(std::string called_as, std::vector<std::string> words,
                     std::vector<std::string> text_words,
                     std::map<std::string, std::string, std::less<>> options)
    : called_as_(std::move(called_as)),
      words_(std::move(words)),
      text_words_(std::move(text_words)),
      options_(std::move(options)) {}

bool Arguments::has(std::string_view name) const {
    return options_.find(name) != options_.end();
}

std::optional<std::string> Arguments::value(std::string_view name) const {
    const auto found = options_.find(name);
    return found == options_.end() ? std::nullopt : std::optional(found->second);
}

std::size_t Arguments::limit(std::size_t otherwise) const {
    const auto typed = value("--limit");
    if (!typed) return otherwise;
    return static_cast<std::size_t>(parse_number(*typed, "--limit", 0, 1'000'000'000));
}

std::vector<std::string> comma_separated(std::string_view value) {
    std::vector<std::string> parts;
    while (true) {
        const auto comma = value.find(',');
        std::string part = text::trimmed(text::as_utf8(value.substr(0, comma)));
        if (!part.empty()) parts.push_back(std::move(part));
        if (comma == std::string_view::npos) return parts;
        value.remove_prefix(comma + 1);
    }
}

int parse_number(std::string_view text, std::string_view what, int least, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most) {
        throw InvalidInput(
            fmt::format("{}: \"{}\" is no whole number from {} to {}", what, text, least, most));
    }
    return number;
}

} // namespace tend::commands
