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
    };
    static const Schema schema{2, objects, migrations};
    return schema;
}

} // namespace tend::store
