#pragma once

#include "commands/context.hpp"
#include "render/contact_views.hpp"

namespace tend::commands {

/// The record as it is now, with the names that go with it.
[[nodiscard]] render::AnyRecord record_row(Context& context, const store::Store::Record& record);

} // namespace tend::commands
