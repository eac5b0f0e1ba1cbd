#include "render/paint.hpp"

namespace tend::render {
namespace {

std::string_view sgr_of(Tone tone) {
    switch (tone) {
    case Tone::plain: return "";
    case Tone::title: return "1";
    // Faint rather than bright black, which some palettes make invisible.
    case Tone::aside: return "2";
    case Tone::handle: return "36";
    case Tone::due: return "33";
    case Tone::open: return "32";
    case Tone::careful: return "1;35";
    case Tone::done: return "32";
    }
    return "";
}

} // namespace

std::string painted(std::string_view text, Tone tone, const Style& style) {
    const std::string_view sgr = sgr_of(tone);
    if (!style.color || sgr.empty() || text.empty()) return std::string(text);
    return "\x1b[" + std::string(sgr) + "m" + std::string(text) + "\x1b[0m";
}

std::string_view separator(const Style& style) {
    return style.ascii ? " - " : " · ";
}

} // namespace tend::render
