#include "cli/progress.hpp"

#include "text/gate.hpp"

#include <chrono>
#include <iostream>
#include <memory>
#include <optional>

#include <unistd.h>

namespace tend::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds patience{500};
constexpr std::chrono::milliseconds pause{100};
constexpr std::string_view take_line_away = "\r\x1b[K";

class ProgressLine {
  public:
    void show(const std::string& text) {
        if (text.empty()) {
            if (is_shown_) std::cerr << take_line_away << std::flush;
            is_shown_ = false;
            return;
        }
        const auto now = Clock::now();
        if (!next_) next_ = now + patience;
        if (now < *next_) return;
        std::cerr << take_line_away << text::harmless(text) << std::flush;
        is_shown_ = true;
        next_ = now + pause;
    }

  private:
    std::optional<Clock::time_point> next_;
    bool is_shown_ = false;
};

} // namespace

std::function<void(const std::string&)> progress_line(bool quiet) {
    if (quiet || isatty(STDERR_FILENO) != 1) return {};
    return [line = std::make_shared<ProgressLine>()](const std::string& text) { line->show(text); };
}

} // namespace tend::cli
