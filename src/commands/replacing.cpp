#include "commands/replacing.hpp"

#include "store/safekeeping.hpp"

#include <fmt/format.h>

namespace tend::commands {

using store::Existing;

std::optional<Existing> leave_for(const std::string& path, const Session& session) {
    if (!store::is_there(path)) return Existing::refuse;
    const auto sure = session.confirm(fmt::format("{} is there already. Replace it?", path));
    if (!sure) return Existing::refuse;
    return *sure ? std::optional(Existing::replace) : std::nullopt;
}

} // namespace tend::commands
