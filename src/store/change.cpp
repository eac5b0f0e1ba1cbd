#include "store/change_impl.hpp"

#include "store/erasing.hpp"
#include "store/query.hpp"
#include "store/ring.hpp"

#include <stdexcept>
#include <utility>

namespace tend::store {

namespace {

bool holds_erased(Connection& connection) {
    Query query(connection, "SELECT 1 FROM erased LIMIT 1");
    return query.step();
}

/// Whether there is anything a backup would be for: a file that was just made holds nothing.
bool holds_anything(Connection& connection) {
    Query query(connection,
                "SELECT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM circle) OR EXISTS (SELECT 1 "
                "FROM holiday) OR EXISTS (SELECT 1 FROM setting) OR EXISTS (SELECT 1 FROM undo_step)");
    return query.number() != 0;
}

Connection& begun(Connection& connection) {
    if (connection.access() != Access::write)
        throw std::logic_error("a change needs a store that was opened for writing");
    connection.execute("BEGIN IMMEDIATE");
    return connection;
}

/// What erased rows may have left behind. The commit stands whatever happens here, and the failure must say
/// so.
void erase_traces(Connection& connection) {
    try {
        finish_forgetting(connection);
    } catch (const StoreError& failure) {
        throw StoreError(
            failure.code(),
            std::string(
                "it is forgotten, but traces may be left in free space or a backup beside the file: ") +
                failure.what(),
            "make room or mend what is said above, then run tend doctor --fix");
    }
}

} // namespace

Change::Impl::Impl(Store& changed, std::string what, Instant stamp, Day day)
    : store(changed),
      connection(begun(changed.connection())),
      now(stamp),
      today(day),
      log(connection, std::move(what), stamp),
      touched(connection, day),
      rows(connection, log, touched, stamp),
      ids(connection, stamp),
      has_erased_(holds_erased(connection)) {
    connection.on_settle([this](Derived derived) { touched.settle(derived); });
}

Change::Impl::~Impl() {
    connection.on_settle({});
    if (connection.is_in_transaction()) connection.try_execute("ROLLBACK");
}

void Change::Impl::refuse_erased(const Uuid& id) {
    if (!has_erased_) return;
    Query query(connection, "SELECT 1 FROM erased WHERE id = ?");
    query.with(id);
    if (query.step()) throw Conflict("this record was forgotten for good", "leave its id out to begin anew");
}

Change::Change(Store& store, std::string what, Instant now, Day today)
    : impl_(std::make_unique<Impl>(store, std::move(what), now, today)) {}

Change::~Change() = default;

const Store& Change::store() const {
    return impl_->store;
}

void Change::back_up_first() {
    impl_->rows.before_first_write([this] {
        if (holds_anything(impl_->connection)) copy_to_ring(impl_->connection.path());
    });
}

bool Change::has_changes() const {
    return impl_->rows.has_changes();
}

bool Change::is_kept() const {
    return impl_->is_kept;
}

void Change::commit() {
    Connection& connection = impl_->connection;
    if (!has_changes()) {
        connection.execute("ROLLBACK");
        return;
    }
    impl_->touched.settle(Derived::name_words);
    impl_->touched.settle(Derived::rhythms);
    impl_->log.trim();
    if (impl_->forgets) note_unfinished_forgetting(connection, impl_->now);
    connection.execute("COMMIT");
    impl_->is_kept = true;
    if (impl_->forgets) erase_traces(connection);
}

} // namespace tend::store
