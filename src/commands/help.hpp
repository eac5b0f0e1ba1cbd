#pragma once

#include "commands/command.hpp"
#include "commands/help_topics.hpp"
#include "render/view.hpp"

#include <string>

namespace tend::commands {

/// `tend help`: every command by group, on one screen.
class OverviewView final : public render::View {
  public:
    [[nodiscard]] std::string text(const render::Style& style) const override;
    void json(text::JsonWriter& out) const override;
};

/// `tend help commands`: every command with what it does.
class CommandListView final : public render::View {
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

/// `tend help topics`: every topic with what it tells.
class TopicListView final : public render::View {
  public:
    [[nodiscard]] std::string text(const render::Style& style) const override;
    void json(text::JsonWriter& out) const override;
};

/// `tend help TOPIC`.
class TopicView final : public render::View {
  public:
    explicit TopicView(const HelpTopic& topic) : topic_(topic) {}
    [[nodiscard]] std::string text(const render::Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    const HelpTopic& topic_;
};

/// The usage line of a command: `tend log WHO [TEXT…]`.
[[nodiscard]] std::string usage_line(const Command& command);

} // namespace tend::commands
