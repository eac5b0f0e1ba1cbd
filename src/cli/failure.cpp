#include "cli/failure.hpp"

#include "text/json_writer.hpp"

#include <fmt/format.h>

namespace tend::cli {

int exit_code(ErrorCode code) {
    switch (code) {
    case ErrorCode::usage:
    case ErrorCode::invalid: return 2;
    case ErrorCode::not_found: return 3;
    case ErrorCode::ambiguous:
    case ErrorCode::conflict: return 4;
    case ErrorCode::storage:
    case ErrorCode::busy:
    case ErrorCode::too_new:
    case ErrorCode::corrupt: return 1;
    case ErrorCode::bug: return 70;
    }
    return 70;
}

std::vector<std::string> failure_lines(const Failure& failure) {
    std::vector<std::string> lines{fmt::format("tend: {}", failure.what())};
    for (const auto& candidate : failure.candidates()) {
        lines.push_back(fmt::format("  {}  {}", candidate.handle, candidate.name));
    }
    if (!failure.hint().empty()) lines.push_back("  " + failure.hint());
    return lines;
}

std::string failure_json(const Failure& failure) {
    text::JsonWriter out;
    out.begin_object().member("schema_version", 1).key("error").begin_object();
    out.member("code", to_text(failure.code())).member("message", std::string_view(failure.what()));
    out.key("hint");
    if (failure.hint().empty())
        out.null();
    else
        out.value(failure.hint());
    out.key("candidates").begin_array();
    for (const auto& candidate : failure.candidates()) {
        out.begin_object().member("handle", candidate.handle).member("name", candidate.name).end_object();
    }
    out.end_array().end_object().end_object();
    return out.take();
}

} // namespace tend::cli
