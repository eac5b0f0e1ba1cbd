#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// For the sources of this folder: which zones there are, and what else they are called.

namespace tend::timezone {

/// A name by which a zone can be called.
struct ZoneName {
    std::string name;
    std::string canonical; ///< the zone it stands for; its own name where it is no alias

    bool operator==(const ZoneName&) const = default;
};

/// The names of all zones of a system.
class ZoneNames {
  public:
    /// Reads tzdata.zi in `folder`; where it is missing, the names of the zone files there, aliases being
    /// those that are symbolic links. Empty where there is neither.
    static ZoneNames read(const std::filesystem::path& folder);
    /// Whether `name` is that of a zone and no alias, written just as tzdata.zi in `folder` writes it: what
    /// costs little to know. False where that cannot be told from this file alone.
    static bool is_own_name(const std::filesystem::path& folder, std::string_view name);
    /// Those of this system, read once.
    static const ZoneNames& of_system();

    explicit ZoneNames(std::vector<ZoneName> names) : names_(std::move(names)) {}

    [[nodiscard]] const std::vector<ZoneName>& all() const { return names_; }
    /// The zone that `name` stands for, in any case and with blanks for underscores.
    [[nodiscard]] std::optional<std::string> canonical(std::string_view name) const;

  private:
    std::vector<ZoneName> names_;
};

} // namespace tend::timezone
