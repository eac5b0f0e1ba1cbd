#pragma once

#include "render/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend::render {

/// The digest as one scheduler of the machine runs it, or would.
struct Schedule {
    /// Lines of a crontab, or a unit.
    struct Part {
        std::optional<std::string> path; ///< its file; nothing for lines of a crontab
        std::string text;                ///< ends in a line end; empty where only the path is known
    };
    std::string scheduler; ///< `cron` or `systemd`
    bool is_installed = false;
    std::vector<Part> parts{};
};

/// `schedule`.
class ScheduleView final : public View {
  public:
    enum class Act { show, install, remove };
    ScheduleView(std::vector<Schedule> schedules, Act act);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<Schedule> schedules_;
    Act act_;
};

} // namespace tend::render
