#include "tend/time_span.hpp"

#include <algorithm>

namespace tend {

std::vector<TimeSpan> joined(std::vector<TimeSpan> spans) {
    std::sort(spans.begin(), spans.end(),
              [](const TimeSpan& a, const TimeSpan& b) { return a.begin < b.begin; });
    std::vector<TimeSpan> result;
    for (const TimeSpan& span : spans) {
        if (!result.empty() && span.begin <= result.back().end) {
            result.back().end = std::max(result.back().end, span.end);
        } else {
            result.push_back(span);
        }
    }
    return result;
}

std::vector<TimeSpan> overlap(std::span<const TimeSpan> a, std::span<const TimeSpan> b) {
    std::vector<TimeSpan> result;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        const TimeSpan both{std::max(left->begin, right->begin), std::min(left->end, right->end)};
        if (both.begin < both.end) result.push_back(both);
        if (left->end < right->end) {
            ++left;
        } else {
            ++right;
        }
    }
    return result;
}

} // namespace tend
