#pragma once

#include "interchange/ics_time.hpp"
#include "interchange/zone_rules.hpp"
#include "tend/day.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tend::interchange {

/// What a calendar has to ask somebody who knows the world's zones.
struct WorldClocks {
    /// The canonical name of the zone called so (any case, aliases followed); nothing where there is none.
    std::function<std::optional<std::string>(const std::string& name)> zone_called;
    /// The offset east of UTC in a zone of that canonical name.
    std::function<std::chrono::seconds(const std::string& zone, Instant instant)> offset_at;
    std::string own_zone; ///< the user's: where times of no zone are meant
};

/// A VTIMEZONE: what a calendar itself says of a zone.
struct IcsZone {
    std::string id;
    std::string place; ///< X-LIC-LOCATION; empty without one
    std::vector<ClockPeriod> periods;
};

/// The zones of one calendar: finds out what its TZIDs mean, and which moments its times are. A TZID is
/// looked up as an IANA name, a Windows name, a path that ends in an IANA name
/// (`/mozilla.org/…/Europe/Berlin`, or `Europe_Berlin`), then by the calendar's own VTIMEZONE, and last as an
/// offset (`UTC+11`, `(UTC-03:00) Brasília`). Names other than the first kind do not count where the
/// calendar's own rules say otherwise. What stays unknown is read as of no zone.
class IcsZones {
  public:
    /// `clocks` must outlive it.
    explicit IcsZones(const WorldClocks& clocks);
    IcsZones(const IcsZones&) = delete;
    IcsZones& operator=(const IcsZones&) = delete;

    /// Takes in a VTIMEZONE. Where a name comes twice the first one holds.
    void define(IcsZone zone);
    /// The zone of times without any (X-WR-TIMEZONE), where `name` means one.
    void use_by_default(const std::string& name);

    [[nodiscard]] Instant instant_of(const IcsTime& time) const;
    /// What the clock that `like` is told by shows at `instant`.
    [[nodiscard]] LocalSeconds local_in(const IcsTime& like, Instant instant) const;
    /// Whether the zone of `time` was found out.
    [[nodiscard]] bool knows_zone_of(const IcsTime& time) const;

  private:
    using OffsetAt = std::function<std::chrono::seconds(Instant)>;

    [[nodiscard]] const OffsetAt& clock_of(const IcsTime& time) const;
    [[nodiscard]] OffsetAt found_clock(const std::string& id) const;
    [[nodiscard]] OffsetAt clock_called(const std::string& id) const;
    [[nodiscard]] OffsetAt clock_in(const std::string& zone) const;
    [[nodiscard]] std::optional<std::string> zone_by_path(std::string_view id) const;
    [[nodiscard]] bool agrees(const OffsetAt& clock, const IcsZone& own) const;

    const WorldClocks& clocks_;
    std::map<std::string, IcsZone, std::less<>> zones_; // by TZID
    OffsetAt own_clock_;     // whole days are the user's own, wherever the calendar was kept
    OffsetAt default_clock_; // for times of no zone
    mutable std::map<std::string, OffsetAt> clocks_found_; // by TZID, as far as asked; empty where unknown
};

} // namespace tend::interchange
