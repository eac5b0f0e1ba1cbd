#include "render/day_picture.hpp"

#include "render/paint.hpp"
#include "render/words.hpp"
#include "text/gate.hpp"
#include "text/width.hpp"

#include <algorithm>
#include <array>

namespace tend::render {
namespace {

using std::string;
using std::chrono::minutes;

constexpr std::size_t gap = 2;
/// A name is cut to this before the cells get coarser.
constexpr std::size_t enough_of_a_name = 16;
constexpr std::size_t least_of_a_name = 4;
constexpr std::string_view together = "together";
/// What `23:45` and the blank behind it take.
constexpr std::size_t mark_width = 6;

/// How a picture is laid out in its width.
struct Grid {
    std::size_t label_width = 0;
    std::size_t cells_per_hour = 0; ///< 0: no room for a picture
    std::size_t cells = 0;

    [[nodiscard]] std::chrono::milliseconds cell() const {
        return std::chrono::milliseconds{std::chrono::hours{1}} / static_cast<int>(cells_per_hour);
    }
};

std::size_t natural_label_width(const DayPicture& picture) {
    std::size_t width = std::max(together.size(), text::display_width(picture.title));
    for (const auto& row : picture.rows) {
        width = std::max({width, text::display_width(text::harmless(row.name)), row.zone.size()});
    }
    return width;
}

Grid grid_for(const DayPicture& picture, const Style& style) {
    const std::size_t label = natural_label_width(picture);
    const auto length = std::chrono::ceil<minutes>(picture.day.end - picture.day.begin).count();
    for (const std::size_t per_hour : {4U, 2U, 1U}) {
        const std::size_t cells = (static_cast<std::size_t>(length) * per_hour + 59) / 60;
        const std::size_t least = per_hour == 1 ? least_of_a_name : std::min(label, enough_of_a_name);
        if (least + gap + cells <= style.width)
            return {std::min(label, style.width - gap - cells), per_hour, cells};
    }
    return {};
}

/// Whether at least half of `part` lies in `open`.
bool is_open(const std::vector<TimeSpan>& open, const TimeSpan& part) {
    Instant::duration covered{0};
    for (const TimeSpan& span : overlap(open, std::array{part})) covered += span.end - span.begin;
    return 2 * covered >= part.end - part.begin;
}

struct CellLook {
    std::string_view sign;
    Tone tone = Tone::aside;
};

CellLook look(bool first_half, bool second_half, bool ascii) {
    if (first_half && second_half) return {ascii ? "#" : "█", Tone::open};
    if (first_half) return {ascii ? "+" : "▌", Tone::open};
    if (second_half) return {ascii ? "+" : "▐", Tone::open};
    return {ascii ? "." : "·", Tone::aside};
}

string bar(const std::vector<TimeSpan>& open, const TimeSpan& day, const Grid& grid, const Style& style) {
    string out;
    string run;
    Tone tone = Tone::aside;
    for (std::size_t i = 0; i < grid.cells; ++i) {
        const Instant begin = day.begin + grid.cell() * static_cast<int>(i);
        const Instant middle = begin + grid.cell() / 2;
        const CellLook cell =
            look(is_open(open, {begin, middle}), is_open(open, {middle, begin + grid.cell()}), style.ascii);
        if (cell.tone != tone) {
            out += painted(run, tone, style);
            run.clear();
            tone = cell.tone;
        }
        run += cell.sign;
    }
    return out + painted(run, tone, style);
}

/// `09`, or `09:45` where it is no whole hour.
string mark(int minute) {
    const string clock = clock_words(minute);
    return minute % 60 == 0 ? clock.substr(0, 2) : clock;
}

/// What the clock shows, every so many hours that the marks have room.
string scale(const std::vector<int>& clock_by_hour, const Grid& grid) {
    const std::size_t hours = (mark_width + grid.cells_per_hour - 1) / grid.cells_per_hour;
    string out;
    for (std::size_t hour = 0; hour < clock_by_hour.size(); hour += hours) {
        const string shown = mark(clock_by_hour[hour]);
        const std::size_t column = hour * grid.cells_per_hour;
        if (column + shown.size() > grid.cells) break;
        out.append(column - out.size(), ' ');
        out += shown;
    }
    return out;
}

string line(std::string_view label, Tone tone, const string& content, const Grid& grid, const Style& style) {
    const string shown = text::cut_to_width(text::harmless(label), grid.label_width, style.ascii);
    const std::size_t blanks = grid.label_width + gap - text::display_width(shown);
    return painted(shown, tone, style) + string(blanks, ' ') + content + '\n';
}

} // namespace

string day_picture(const DayPicture& picture, const Style& style) {
    const Grid grid = grid_for(picture, style);
    if (grid.cells_per_hour == 0) return {};
    string out = painted(picture.title, Tone::title, style) + '\n';
    for (const auto& row : picture.rows) {
        out += line(row.name, Tone::plain, bar(row.open, picture.day, grid, style), grid, style);
        const string marks = painted(scale(row.clock_by_hour, grid), Tone::aside, style);
        out += line(row.zone, Tone::aside, marks, grid, style);
    }
    if (picture.shared.empty()) return out;
    return out + line(together, Tone::plain, bar(picture.shared, picture.day, grid, style), grid, style);
}

} // namespace tend::render
