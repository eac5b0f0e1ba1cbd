#include "interchange/document_source.hpp"

#include "tend/errors.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace tend::interchange {

namespace {
constexpr std::size_t block_size = std::size_t{64} << 10;
}

DocumentSource::DocumentSource(std::istream& in) : in_(in), block_(block_size) {
    cursor_ = stop_ = end_ = run_begin_ = block_.data();
}

void DocumentSource::mark() {
    run_before_ = 0;
    run_begin_ = cursor_;
    set_stop();
}

void DocumentSource::set_stop() {
    const auto left = static_cast<std::ptrdiff_t>(longest_run - run_before_);
    stop_ = end_ - run_begin_ > left ? run_begin_ + left : end_;
}

bool DocumentSource::refill() {
    run_before_ += static_cast<std::size_t>(cursor_ - run_begin_);
    run_begin_ = cursor_;
    if (cursor_ == end_) {
        in_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
        if (in_.bad()) throw StoreError(ErrorCode::storage, "the document could not be read to its end");
        cursor_ = run_begin_ = block_.data();
        end_ = cursor_ + in_.gcount();
    }
    set_stop();
    if (cursor_ == end_) return false;
    if (cursor_ == stop_)
        throw InvalidInput(fmt::format("line {}: a text of more than {} MiB is more than can be read", line_,
                                       longest_run >> 20));
    return true;
}

} // namespace tend::interchange
