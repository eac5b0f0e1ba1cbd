#include "store/schema.hpp"

namespace tend::store {

const Schema& current_schema() {
    static const std::vector<SchemaObject> objects = [] {
        std::vector<SchemaObject> all(record_tables().begin(), record_tables().end());
        all.insert(all.end(), machine_tables().begin(), machine_tables().end());
        return all;
    }();
    static const std::vector<Migration> migrations = {
        {2,
         {"DROP INDEX participant_person",
          "CREATE INDEX participant_person ON participant(person, deleted_at)"}},
        {3,
         {"CREATE INDEX follow_up_start ON follow_up(start_by) WHERE start_by IS NOT NULL "
          "AND done_on IS NULL AND dropped = 0 AND deleted_at IS NULL"}},
    };
    static const Schema schema{3, objects, migrations};
    return schema;
}

} // namespace tend::store
