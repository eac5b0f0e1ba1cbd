#include "tend/errors.hpp"

namespace tend {

std::string to_text(ErrorCode code) {
    switch (code) {
    case ErrorCode::usage: return "usage";
    case ErrorCode::invalid: return "invalid";
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::ambiguous: return "ambiguous";
    case ErrorCode::conflict: return "conflict";
    case ErrorCode::storage: return "storage";
    case ErrorCode::busy: return "busy";
    case ErrorCode::too_new: return "too_new";
    case ErrorCode::corrupt: return "corrupt";
    case ErrorCode::bug: break;
    }
    return "bug";
}

} // namespace tend
