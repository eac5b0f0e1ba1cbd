#include "timezone/clock_face.hpp"
#include "timezone/zone_files.hpp"
#include "timezone/zone_hints.hpp"

#include <cstdlib>
#include <ctime>
#include <new>
#include <optional>
#include <set>
#include <string>

namespace tend::timezone {
namespace {

/// Makes the C library tell the time of one zone; gives the variable back afterwards, which child processes
/// inherit. The library is not told to read it again then: nothing else in the program asks it for local
/// times, and so the same zone need not be read twice.
class ZoneInForce {
  public:
    explicit ZoneInForce(const std::string& zone) {
        if (const char* const before = getenv("TZ")) before_ = before;
        // By its whole path, so that no TZDIR leads to other files than those that were checked.
        if (setenv("TZ", (":" + std::string(zone_folder) + "/" + zone).c_str(), 1) != 0)
            throw std::bad_alloc();
        tzset();
        // Where the file could not be read it tells UTC, of a zone without a name: its file was looked at
        // before, so that memory is what it lacked.
        if (*tzname[0] != '\0') return;
        restore();
        throw std::bad_alloc();
    }
    ~ZoneInForce() { restore(); }
    ZoneInForce(const ZoneInForce&) = delete;
    ZoneInForce& operator=(const ZoneInForce&) = delete;

  private:
    void restore() const {
        if (before_) {
            setenv("TZ", before_->c_str(), 1);
        } else {
            unsetenv("TZ");
        }
    }

    std::optional<std::string> before_;
};

/// Looks at the file of a zone once in the life of the program.
bool is_zone_here(const std::string& zone) {
    static std::set<std::string> seen;
    if (seen.contains(zone)) return true;
    if (!is_zone_file(zone_folder, zone)) return false;
    seen.insert(zone);
    return true;
}

} // namespace

LocalTime own_local_time(const std::string& zone, Instant instant) {
    if (zone == "UTC") return clock_face(instant, std::chrono::seconds(0));
    if (!is_zone_here(zone)) throw unknown_zone(zone);

    const ZoneInForce in_force(zone);
    const auto since_epoch = std::chrono::floor<std::chrono::seconds>(instant.time_since_epoch());
    const std::time_t moment = since_epoch.count();
    std::tm shown{};
    localtime_r(&moment, &shown);
    return clock_face(instant, std::chrono::seconds(shown.tm_gmtoff));
}

} // namespace tend::timezone
