#include "store/identity.hpp"

#include "store/query.hpp"
#include "store/randomness.hpp"

#include <algorithm>

namespace tend::store {

namespace {

constexpr unsigned counters = 4096;

} // namespace

IdMaker::IdMaker(Connection& connection, Instant now)
    : connection_(connection), millisecond_(std::max<std::int64_t>(0, now.time_since_epoch().count())) {}

Uuid IdMaker::next() {
    if (!counter_) begin_millisecond();
    while (*counter_ >= counters) {
        ++millisecond_;
        begin_millisecond();
    }
    return make_uuid7(millisecond_, (*counter_)++, random());
}

void IdMaker::begin_millisecond() {
    Query query(connection_, "SELECT max(id) FROM interaction WHERE id >= ? AND id < ?");
    query.with(make_uuid7(millisecond_, 0, 0)).with(make_uuid7(millisecond_ + 1, 0, 0));
    static_cast<void>(query.step()); // a greatest one is always told, if only as none
    counter_ = query.is_null(0) ? 0U : counter_of(query.uuid(0)) + 1;
}

std::uint64_t IdMaker::random() {
    if (used_ == pool_.size()) {
        fill_with_random(pool_);
        used_ = 0;
    }
    return pool_[used_++];
}

} // namespace tend::store
