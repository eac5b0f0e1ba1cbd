#include "text/fold.hpp"

#include "text/code_points.hpp"

#include <algorithm>
#include <compare>
#include <optional>
#include <utility>

namespace tend::text {
namespace {

std::u32string code_points_of(std::string_view text) {
    std::u32string code_points;
    code_points.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = first_code_point(text);
        code_points += next.code_point;
        text.remove_prefix(next.length);
    }
    return code_points;
}

std::size_t edits_between(const std::u32string& a, const std::u32string& b) {
    // Three rows of the usual table are enough: a swap looks two rows back.
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

/// How far a known text is from the wanted one; smaller is nearer. Nothing where it is too far.
struct Remoteness {
    std::size_t edits = 0;   ///< 0: the wanted text is its beginning
    std::size_t surplus = 0; ///< letters behind that beginning
    auto operator<=>(const Remoteness&) const = default;
};

std::optional<Remoteness> remoteness(const std::u32string& wanted, const std::u32string& known) {
    if (known.starts_with(wanted)) return Remoteness{0, known.size() - wanted.size()};
    if (wanted.size() < 2) return std::nullopt;

    const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    const std::size_t at_least =
        std::max(wanted.size(), known.size()) - std::min(wanted.size(), known.size());
    if (at_least > limit) return std::nullopt;
    const std::size_t edits = edits_between(wanted, known);
    if (edits > limit) return std::nullopt;
    return Remoteness{edits, 0};
}

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    return edits_between(code_points_of(a), code_points_of(b));
}

std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string>& known,
                                 std::size_t most) {
    const std::u32string target = code_points_of(folded(wanted));
    std::vector<std::pair<Remoteness, std::size_t>> found;
    for (std::size_t index = 0; !target.empty() && index < known.size(); ++index)
        if (const auto distance = remoteness(target, code_points_of(folded(known[index]))))
            found.emplace_back(*distance, index);

    std::sort(found.begin(), found.end());
    std::vector<std::string> names;
    for (const auto& [distance, index] : found) {
        if (names.size() == most) break;
        names.push_back(known[index]);
    }
    return names;
}

} // namespace tend::text
