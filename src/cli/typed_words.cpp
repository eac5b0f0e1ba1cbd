#include "cli/typed_words.hpp"

#include "cli/option_tables.hpp"
#include "commands/arguments.hpp"
#include "commands/global_options.hpp"
#include "commands/help_topics.hpp"
#include "commands/registry.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace tend::cli {

namespace {

using commands::Count;
using commands::Option;
using commands::ValueKind;

/// The words of command names that may follow `before` (with a blank behind it, or empty): each once.
std::vector<commands::Offer> next_words(const std::string& before, std::string_view beginning) {
    std::vector<commands::Offer> offers;
    std::set<std::string, std::less<>> seen;
    const auto offer = [&](std::string_view name, std::string_view summary) {
        if (!name.starts_with(before)) return;
        name.remove_prefix(before.size());
        const std::string word(name.substr(0, name.find(' ')));
        if (word.starts_with(beginning) && seen.insert(word).second)
            offers.push_back({word, std::string(summary)});
    };
    for (const auto* command : commands::registry()) {
        offer(command->name, command->summary);
        if (!command->alias.empty()) offer(command->alias, command->summary);
    }
    return offers;
}

/// Reads the words one by one, as the command line does, but forgives.
class Reader {
  public:
    explicit Reader(commands::Fit fit) : fit_(fit) {}

    void take(const std::string& word) {
        if (waiting_ != nullptr) return take_value(word);
        if (!options_ended_ && word == "--") {
            options_ended_ = true;
        } else if (!options_ended_ && looks_like_option(word)) {
            take_option(word);
        } else if (command_ == nullptr && !is_lost_) {
            take_command(word);
        } else {
            words_.push_back(word);
        }
    }

    Place finish(const std::string& word) {
        Place place;
        if (waiting_ != nullptr) {
            begin(place, *waiting_, "", word);
        } else if (!options_ended_ && (word == "-" || looks_like_option(word))) {
            if (!finish_option(place, word)) place.words = options_beginning(word);
        } else {
            finish_word(place, word);
        }
        place.database = database_;
        return place;
    }

  private:
    void note(const Option& option) { given_.insert(std::string(long_name(option.names))); }

    void take_value(const std::string& value) {
        if (long_name(waiting_->names) == "--db") database_ = value;
        waiting_ = nullptr;
    }

    void take_option(const std::string& word) {
        const auto [option, value] = split(word);
        if (option == nullptr) return;
        note(*option);
        if (option->kind == ValueKind::flag) return;
        waiting_ = option;
        if (value) take_value(*value);
    }

    /// The last option of the word and the value joined to it: `--day=mon`, `-dmon`, `-ecv`.
    [[nodiscard]] std::pair<const Option*, std::optional<std::string>> split(const std::string& word) const {
        if (word.starts_with("--")) {
            const auto equals = word.find('=');
            const auto* option = find_option(named(), word.substr(0, equals));
            if (equals == std::string::npos) return {option, std::nullopt};
            return {option, word.substr(equals + 1)};
        }
        const Option* option = nullptr;
        for (std::size_t i = 1; i < word.size(); ++i) {
            option = find_option(named(), std::string{'-', word[i]});
            const bool takes_value = option != nullptr && option->kind != ValueKind::flag;
            if (takes_value && i + 1 < word.size()) return {option, word.substr(i + 1)};
        }
        return {option, std::nullopt};
    }

    /// The command the words so far name: `circle` alone is one too.
    [[nodiscard]] const commands::Command* named() const {
        return command_ != nullptr || first_.empty() ? command_ : commands::find_command(first_);
    }

    void take_command(const std::string& word) {
        if (first_.empty() && begins_command(word)) {
            first_ = word;
            return;
        }
        if (!first_.empty()) {
            command_ = commands::find_command(first_ + ' ' + word);
            if (command_ != nullptr) return;
            command_ = commands::find_command(first_);
            words_.push_back(word);
        } else {
            command_ = commands::find_command(word);
        }
        is_lost_ = command_ == nullptr;
    }

    /// Whether the word holds an option and the beginning of its value.
    bool finish_option(Place& place, const std::string& word) const {
        const auto [option, value] = split(word);
        if (option == nullptr || !value || option->kind == ValueKind::flag) return false;
        begin(place, *option, word.substr(0, word.size() - value->size()), *value);
        return true;
    }

    void finish_word(Place& place, const std::string& word) const {
        if (is_lost_) return;
        if (command_ == nullptr) {
            place.words = next_words(first_.empty() ? "" : first_ + ' ', word);
            if (!place.words.empty()) return;
        }
        const auto* command = named();
        if (command == nullptr) return;
        const auto* positional = positional_of(*command);
        if (positional == nullptr) {
            if (word.empty() && !options_ended_) place.words = options_beginning("--");
        } else if (positional->kind == ValueKind::command) {
            finish_help(place, word);
        } else {
            begin(place, {"", positional->kind, "", positional->words}, "", word);
            place.value->taken.insert(place.value->taken.end(), words_.begin(), words_.end());
        }
    }

    /// What the next word stands for; null where the command has no use for one.
    [[nodiscard]] const commands::Positional* positional_of(const commands::Command& command) const {
        const auto positionals = command.positionals;
        if (positionals.empty()) return nullptr;
        if (words_.size() < positionals.size()) return &positionals[words_.size()];
        const auto& last = positionals.back();
        const bool goes_on =
            last.count == Count::many || last.count == Count::any || last.count == Count::text;
        return goes_on ? &last : nullptr;
    }

    void finish_help(Place& place, const std::string& word) const {
        std::string before;
        for (const auto& one : words_) before += one + ' ';
        place.words = next_words(before, word);
        if (!before.empty()) return;
        const auto offer = [&](std::string_view name, std::string_view what) {
            if (name.starts_with(word)) place.words.push_back({std::string(name), std::string(what)});
        };
        for (const auto& topic : commands::help_topics()) offer(topic.name, topic.summary);
        offer("commands", "every command with what it does");
        offer("topics", "every topic with what it tells");
    }

    void begin(Place& place, const Option& option, std::string lead, std::string typed) const {
        commands::Unfinished value{option.kind, option.words, std::move(typed), {}, fit_};
        if (const auto comma = value.beginning.rfind(',');
            commands::is_list(option.kind) && comma != std::string::npos) {
            value.taken = commands::comma_separated(value.beginning.substr(0, comma));
            lead += value.beginning.substr(0, comma + 1);
            value.beginning.erase(0, comma + 1);
        }
        place.lead = std::move(lead);
        place.value = std::move(value);
    }

    [[nodiscard]] std::vector<commands::Offer> options_beginning(std::string_view beginning) const {
        std::vector<commands::Offer> offers;
        const auto offer = [&](std::span<const Option> options) {
            for (const auto& option : options) {
                const auto name = long_name(option.names);
                if (name.starts_with(beginning) && !given_.contains(name))
                    offers.push_back({std::string(name), std::string(option.help)});
            }
        };
        if (const auto* command = named()) offer(command->options);
        offer(commands::global_options);
        return offers;
    }

    commands::Fit fit_;
    const commands::Command* command_ = nullptr;
    std::string first_;    ///< the first word of what may be a command of two
    bool is_lost_ = false; ///< there is no such command
    bool options_ended_ = false;
    const Option* waiting_ = nullptr; ///< for its value
    std::vector<std::string> words_;
    std::set<std::string, std::less<>> given_;
    std::string database_;
};

} // namespace

Place place_in(const std::vector<std::string>& words, commands::Fit fit) {
    Reader reader(fit);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) reader.take(words[i]);
    return reader.finish(words.empty() ? std::string() : words.back());
}

} // namespace tend::cli
