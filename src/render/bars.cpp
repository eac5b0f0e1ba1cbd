#include "render/bars.hpp"

#include "render/paint.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tend::render {
namespace {

using std::string;
using std::string_view;

constexpr std::size_t margin = 2;
constexpr std::size_t gap = 2;
/// A label is cut to this before the bars get shorter.
constexpr std::size_t enough_of_a_label = 24;
constexpr std::size_t shortest_label = 8;
constexpr std::size_t longest_bar = 30;
constexpr std::size_t shortest_bar = 8;

constexpr std::array<string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::array<string_view, 9> heights{"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<string_view, 6> ascii_heights{".", "-", "=", "+", "*", "#"};

/// What the columns of a chart take; a bar of no width is left out.
struct Widths {
    std::size_t label = 0, bar = 0, count = 0;
};

/// What is left of `width` columns beside those `taken`.
std::size_t room_beside(std::size_t taken, std::size_t width) {
    return width - std::min(taken, width);
}

Widths widths_of(const std::vector<Bar>& bars, const Style& style) {
    Widths widths;
    std::size_t note = 0;
    for (const Bar& bar : bars) {
        widths.label = std::max(widths.label, text::display_width(text::harmless(bar.label)));
        widths.count = std::max(widths.count, std::to_string(bar.count).size());
        note = std::max(note, bar.note.empty() ? 0 : bar.note.size() + gap);
    }
    const std::size_t others = margin + gap + widths.count + note;
    const std::size_t beside_bar = room_beside(others + gap + longest_bar, style.width);
    widths.label = std::min(widths.label, std::max(beside_bar, enough_of_a_label));
    widths.bar = std::min(room_beside(others + gap + widths.label, style.width), longest_bar);
    if (widths.bar < shortest_bar) {
        widths.bar = 0;
        widths.label = std::min(widths.label, std::max(room_beside(others, style.width), shortest_label));
    }
    return widths;
}

/// `count` of `most` on `width` columns.
string drawn(int count, int most, std::size_t width, const Style& style) {
    if (count == 0) return {};
    const std::size_t parts = style.ascii ? 1 : eighths.size();
    const std::size_t all = width * parts * static_cast<std::size_t>(count);
    const std::size_t filled = std::max<std::size_t>(1, all / static_cast<std::size_t>(most));
    string out;
    for (std::size_t i = 0; i < filled / parts; ++i) out += style.ascii ? "#" : "█";
    return out + string(style.ascii ? "" : eighths[filled % parts]);
}

/// The label in its column. A wider one has a line of its own where there are no bars to take room from.
string label_of(const Bar& bar, const Widths& widths, const Style& style) {
    const string whole = text::harmless(bar.label);
    if (widths.bar > 0 || text::display_width(whole) <= widths.label)
        return text::padded(text::cut_to_width(whole, widths.label, style.ascii), widths.label + gap);
    const std::size_t room = room_beside(margin, style.width);
    return text::cut_to_width(whole, room, style.ascii) + '\n' + string(margin + widths.label + gap, ' ');
}

} // namespace

string bar_chart(const std::vector<Bar>& bars, const Style& style) {
    const Widths widths = widths_of(bars, style);
    int most = 1;
    for (const Bar& bar : bars) most = std::max(most, bar.count);
    string out;
    for (const Bar& bar : bars) {
        const string count = std::to_string(bar.count);
        out += string(margin, ' ') + label_of(bar, widths, style);
        if (widths.bar > 0) {
            const string line = drawn(bar.count, most, widths.bar, style);
            out +=
                painted(line, Tone::open, style) + string(widths.bar - text::display_width(line) + gap, ' ');
        }
        out += string(widths.count - count.size(), ' ') + count;
        if (!bar.note.empty()) out += string(gap, ' ') + painted(bar.note, Tone::aside, style);
        out += '\n';
    }
    return out;
}

string sparkline(const std::vector<int>& counts, const Style& style) {
    const int most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
    const int steps = static_cast<int>((style.ascii ? ascii_heights.size() : heights.size()) - 1);
    string out;
    for (const int count : counts) {
        const int step = most == 0 ? 0 : (count * steps + most - 1) / most;
        const auto index = static_cast<std::size_t>(step);
        out += style.ascii ? ascii_heights[index] : heights[index];
    }
    return out;
}

} // namespace tend::render
