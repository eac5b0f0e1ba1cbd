#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tend::interchange {

/// A stable 128-bit mark of a record that has no id of its own: equal for equal parts, in whatever order they
/// were added. Each part is hashed twice by FNV-1a (64 bits, two bases), mixed, and summed. Not proof against
/// somebody who wants two records to collide.
class Fingerprint {
  public:
    void add(std::string_view part);

    /// 32 hexadecimal digits.
    [[nodiscard]] std::string text() const;

  private:
    std::array<std::uint64_t, 2> sums_{};
};

} // namespace tend::interchange
