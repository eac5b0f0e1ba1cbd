#include "cli/command_line.hpp"

#include "cli/option_parser.hpp"
#include "cli/option_tables.hpp"
#include "commands/global_options.hpp"
#include "commands/registry.hpp"
#include "commands/unknown_command.hpp"
#include "tend/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace tend::cli {

namespace {

using commands::Command;
using commands::Count;
using commands::Option;
using commands::ValueKind;

/// Sorts the arguments into words and option tokens, each value joined to its option, so that the option
/// parser never has to guess which word belongs to which option.
class Sorter {
  public:
    explicit Sorter(const std::vector<std::string>& arguments) : arguments_(arguments) {}

    CommandLine sort() {
        while (at_ < arguments_.size()) {
            const std::size_t begin = at_++;
            is_global_ = false;
            take(arguments_[begin]);
            if (!is_global_) line_.typed.insert(line_.typed.end(), place(begin), place(at_));
        }
        settle_command();
        const std::array<std::span<const Option>, 2> tables{
            line_.command != nullptr ? line_.command->options : std::span<const Option>(),
            commands::global_options};
        line_.options = parse_options(tables, option_tokens_);
        return std::move(line_);
    }

  private:
    void take(const std::string& token) {
        if (!options_ended_ && token == "--") return end_options();
        if (!options_ended_ && looks_like_option(token)) return take_option(token);
        if (line_.command == nullptr && !pending_) return begin_command(token);
        if (pending_) {
            if (const auto* whole = commands::find_command(*pending_ + ' ' + token)) {
                return choose(*whole, *pending_ + ' ' + token);
            }
            settle_command();
        }
        take_word(token);
    }

    [[nodiscard]] std::vector<std::string>::const_iterator place(std::size_t index) const {
        return arguments_.begin() + static_cast<std::ptrdiff_t>(index);
    }

    void begin_command(const std::string& token) {
        if (begins_command(token)) {
            pending_ = token;
            return;
        }
        const auto* command = commands::find_command(token);
        if (command == nullptr) throw commands::unknown_command(token);
        choose(*command, token);
    }

    void choose(const Command& command, std::string name) {
        line_.command = &command;
        line_.called_as = std::move(name);
        pending_.reset();
    }

    /// The first word of a two-word command stands alone where that is a command too (`circle` lists).
    void settle_command() {
        if (!pending_) return;
        const auto* command = commands::find_command(*pending_);
        if (command == nullptr) throw commands::unknown_command(*pending_);
        choose(*command, *pending_);
    }

    void end_options() {
        if (pending_) settle_command();
        options_ended_ = true;
        const bool within_text =
            line_.command != nullptr && takes_text(*line_.command) && !line_.text_words.empty();
        if (within_text) line_.text_words.emplace_back("--");
    }

    void take_word(const std::string& token) {
        const bool text =
            takes_text(*line_.command) && line_.words.size() + 1 >= line_.command->positionals.size();
        (text ? line_.text_words : line_.words).push_back(token);
    }

    void take_option(const std::string& token) {
        const bool is_long = token.starts_with("--");
        const auto equals = is_long ? token.find('=') : std::string::npos;
        if (equals != std::string::npos) return take_value(token.substr(0, equals), token.substr(equals + 1));
        if (is_long) return take_name(token);
        if (const std::string whole = '-' + token;
            token.size() > 2 && find_option(line_.command, whole) != nullptr)
            throw UsageError(fmt::format("{} is read as letters, one option each", token),
                             fmt::format("did you mean {}?", whole));
        for (std::size_t i = 1; i < token.size(); ++i) {
            const std::string name{'-', token[i]};
            const auto* option = find_option(line_.command, name);
            if (option != nullptr && option->kind != ValueKind::flag && i + 1 < token.size()) {
                return take_value(name, token.substr(i + 1));
            }
            take_name(name);
        }
    }

    const Option* option_named(std::string_view name) {
        const auto* option = find_option(line_.command, name);
        const auto& globals = commands::global_options;
        is_global_ =
            std::any_of(globals.begin(), globals.end(), [&](const Option& one) { return &one == option; });
        return option;
    }

    void take_name(const std::string& name) {
        const auto* option = option_named(name);
        if (option == nullptr || option->kind == ValueKind::flag) {
            option_tokens_.push_back(name);
        } else if (at_ < arguments_.size() && !looks_like_option(arguments_[at_])) {
            take_value(name, arguments_[at_++]);
        } else {
            throw UsageError(fmt::format("{} needs a value", long_name(option->names)));
        }
    }

    void take_value(const std::string& name, const std::string& value) {
        const auto* option = option_named(name);
        if (option != nullptr && option->kind == ValueKind::flag) {
            throw UsageError(fmt::format("{} takes no value", name));
        }
        const std::string known = option != nullptr ? std::string(long_name(option->names)) : name;
        if (value.empty()) {
            option_tokens_.push_back(known);
            option_tokens_.emplace_back();
        } else {
            option_tokens_.push_back(known + '=' + value);
        }
    }

    const std::vector<std::string>& arguments_;
    std::size_t at_ = 0;
    bool options_ended_ = false;
    bool is_global_ = false;             ///< the option read last is one that every command takes
    std::optional<std::string> pending_; ///< the first word of what may be a two-word command
    std::vector<std::string> option_tokens_;
    CommandLine line_;
};

} // namespace

CommandLine parse_command_line(const std::vector<std::string>& arguments) {
    return Sorter(arguments).sort();
}

void check_words(const CommandLine& line) {
    std::size_t least = 0;
    bool endless = false;
    const auto positionals = line.command->positionals;
    for (const auto& positional : positionals) {
        const bool needed = positional.count == Count::one || positional.count == Count::many;
        endless = endless || positional.count == Count::many || positional.count == Count::any;
        if (needed && line.words.size() <= least) {
            throw UsageError(fmt::format("tend {} needs {}", line.command->name, positional.name),
                             fmt::format("see: tend {} --help", line.command->name));
        }
        least += needed ? 1U : 0U;
    }
    if (!endless && line.words.size() > positionals.size()) {
        if (begins_command(line.called_as))
            throw commands::unknown_command(line.called_as + ' ' + line.words[positionals.size()]);
        throw UsageError(
            fmt::format("tend {} has no use for \"{}\"", line.command->name, line.words[positionals.size()]),
            fmt::format("see: tend {} --help", line.command->name));
    }
}

} // namespace tend::cli
