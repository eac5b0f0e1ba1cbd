#pragma once

#include "render/style.hpp"

#include <map>
#include <string>
#include <string_view>

namespace tend::render {

/// Addresses of mail and the web that a text may hold, and what a terminal opens for each.
class Links {
  public:
    void add_mail(std::string_view address);
    /// Those of the web (`https://…`, `http://…`) in `text`, which came from outside.
    void add_found_in(std::string_view text);
    /// `laid_out`, which has passed the gate, with each of these that stands whole in it as a link (OSC 8);
    /// as it is where `style` has no links. What is shown and what is opened are the same address; nothing in
    /// it but plain ASCII reaches the terminal's sequence.
    [[nodiscard]] std::string in(std::string_view laid_out, const Style& style) const;

  private:
    std::map<std::string, std::string, std::less<>> targets_; ///< by how they are shown
};

} // namespace tend::render
