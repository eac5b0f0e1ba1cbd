#pragma once

#include "commands/command.hpp"
#include "render/view.hpp"
#include "tend/errors.hpp"

#include <string>

namespace tend::commands {

/// `tend help`: every command on one screen, by group.
class OverviewView final : public render::View {
  public:
    [[nodiscard]] std::string text(const render::Style& style) const override;
    void json(text::JsonWriter& out) const override;
};

/// `tend help COMMAND` and `--help` of a command: examples first, then its words and options.
class CommandHelpView final : public render::View {
  public:
    explicit CommandHelpView(const Command& command) : command_(command) {}
    [[nodiscard]] std::string text(const render::Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    const Command& command_;
};

/// What to tell of a command that does not exist: with the nearest that does.
[[nodiscard]] UsageError unknown_command(std::string_view typed);

/// The usage line of a command: `tend log WHO [TEXT…]`.
[[nodiscard]] std::string usage_line(const Command& command);

} // namespace tend::commands
