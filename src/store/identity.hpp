#pragma once

#include "tend/day.hpp"
#include "tend/id.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace tend::store {

class Connection;

/// Makes the ids of one change: version 7 UUIDs of `now` that grow one after the other. The counter goes on
/// above the interactions of that millisecond that are in the file, so that two commands with the same `now`
/// keep their order; when it is used up, the millisecond grows by one.
class IdMaker {
  public:
    IdMaker(Connection& connection, Instant now);

    [[nodiscard]] Uuid next();

  private:
    void begin_millisecond();
    [[nodiscard]] std::uint64_t random();

    Connection& connection_;
    std::int64_t millisecond_;
    std::optional<unsigned> counter_; // the next one; empty until the millisecond was looked up
    std::array<std::uint64_t, 256> pool_{};
    std::size_t used_ = pool_.size();
};

} // namespace tend::store
