#pragma once

#include "tend/suggest.hpp"

namespace tend::test {

/// The shortlist of all of them, told in their order.
[[nodiscard]] inline Shortlist shortlist(std::span<const Contender> contenders, Day today, int places) {
    Shortlister shortlister(today, places);
    for (const Contender& contender : contenders) shortlister.consider(contender);
    return shortlister.shortlist();
}

} // namespace tend::test
