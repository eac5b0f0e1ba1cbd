#include "commands/arguments.hpp"
#include "commands/completion_scripts.hpp"
#include "commands/tables.hpp"
#include "render/view.hpp"
#include "tend/errors.hpp"
#include "text/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tend::commands {

namespace {

constexpr std::array completion_positionals{
    Positional{"SHELL", ValueKind::name, Count::one, "bash zsh fish"}};
constexpr std::array completion_examples{
    Example{"completion bash > ~/.local/share/bash-completion/completions/tend", "for each new bash"},
    Example{"completion zsh > ~/.zfunc/_tend", "for zsh, with ~/.zfunc in fpath"},
    Example{"completion fish > ~/.config/fish/completions/tend.fish", "for each new fish"},
};

/// The script as it stands: it goes to a shell, never to a page.
class ScriptView final : public render::View {
  public:
    explicit ScriptView(const CompletionScript& script) : script_(script) {}
    [[nodiscard]] std::string text(const render::Style&) const override { return std::string(script_.text); }
    void json(text::JsonWriter& out) const override {
        out.key("items").begin_array().begin_object();
        out.member("shell", script_.shell).member("script", script_.text).end_object().end_array();
    }

  private:
    const CompletionScript& script_;
};

Outcome run_completion(const Arguments& arguments, Context&) {
    const auto scripts = completion_scripts();
    const auto& shell = arguments.words().front();
    const auto found = std::find_if(scripts.begin(), scripts.end(),
                                    [&](const CompletionScript& one) { return one.shell == shell; });
    if (found == scripts.end())
        throw InvalidInput(fmt::format("\"{}\" is no shell that tend knows", shell), "bash, zsh or fish");
    return {std::make_unique<ScriptView>(*found), {}, 0};
}

} // namespace

const Command completion_command{.name = "completion",
                                 .alias = {},
                                 .group = Group::data,
                                 .summary = "Prints a script that lets bash, zsh or fish complete tend",
                                 .access = Access::none,
                                 .positionals = completion_positionals,
                                 .options = {},
                                 .examples = completion_examples,
                                 .run = run_completion};

} // namespace tend::commands
