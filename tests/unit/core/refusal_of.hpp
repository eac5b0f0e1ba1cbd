#pragma once

#include "support/catch.hpp"
#include "tend/errors.hpp"

#include <stdexcept>

/// The refusal that `act` throws; the test fails where it throws none.
template<class Act>
tend::InvalidInput refusal_of(Act act) {
    try {
        static_cast<void>(act());
    } catch (const tend::InvalidInput& refusal) {
        return refusal;
    }
    throw std::logic_error("it was accepted");
}
