#pragma once

#include "store/change.hpp"
#include "store/connection.hpp"
#include "store/identity.hpp"
#include "store/row_writer.hpp"
#include "store/touched_people.hpp"
#include "store/undo_log.hpp"

namespace tend::store {

/// What the sources behind Change share.
class Change::Impl {
  public:
    Impl(Store& changed, std::string what, Instant stamp, Day day);
    ~Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    /// Gives a new record its id; throws Conflict where the one it brings was erased for good.
    template<class Tag>
    void identify(Id<Tag>& id) {
        if (!id.is_set()) {
            id.bytes = ids.next();
        } else {
            refuse_erased(id.bytes);
        }
    }
    void refuse_erased(const Uuid& id);

    Store& store;
    Connection& connection;
    Instant now;
    Day today;
    UndoLog log;
    TouchedPeople touched;
    RowWriter rows;
    IdMaker ids;
    bool forgets = false; ///< somebody is erased: free pages and backups are to be cleaned after the commit
    bool is_kept = false;

  private:
    bool has_erased_;
};

} // namespace tend::store
