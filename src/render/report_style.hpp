#pragma once

#include <string_view>

namespace tend::render {

/// The style sheet of a report, as it stands between the tags of its element.
extern const std::string_view report_style;

/// The SHA-256 of exactly these bytes in Base64: the one style that a report's own policy lets a browser use.
extern const std::string_view report_style_hash;

} // namespace tend::render
