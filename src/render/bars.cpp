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
constexpr std::size_t widest_label = 24;
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

Widths widths_of(const std::vector<Bar>& bars, const Style& style) {
    Widths widths;
    std::size_t note = 0;
    for (const Bar& bar : bars) {
        widths.label = std::max(widths.label, text::display_width(text::harmless(bar.label)));
        widths.count = std::max(widths.count, std::to_string(bar.count).size());
        note = std::max(note, bar.note.empty() ? 0 : bar.note.size() + gap);
    }
    widths.label = std::min(widths.label, widest_label);
    const std::size_t taken = margin + widths.label + gap + gap + widths.count + note;
    const std::size_t room = style.width > taken ? style.width - taken : 0;
    widths.bar = room < shortest_bar ? 0 : std::min(room, longest_bar);
    if (widths.bar == 0) {
        const std::size_t others = margin + gap + widths.count + note;
        const std::size_t left = style.width > others ? style.width - others : 0;
        widths.label = std::min(widths.label, std::max(left, shortest_label));
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

} // namespace

string bar_chart(const std::vector<Bar>& bars, const Style& style) {
    const Widths widths = widths_of(bars, style);
    int most = 1;
    for (const Bar& bar : bars) most = std::max(most, bar.count);
    string out;
    for (const Bar& bar : bars) {
        const string label = text::cut_to_width(text::harmless(bar.label), widths.label, style.ascii);
        const string count = std::to_string(bar.count);
        out += string(margin, ' ') + text::padded(label, widths.label + gap);
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
