#include "store/schema.hpp"

namespace tend::store {

const Schema& current_schema() {
    static const std::vector<SchemaObject> objects = [] {
        std::vector<SchemaObject> all(record_tables().begin(), record_tables().end());
        all.insert(all.end(), machine_tables().begin(), machine_tables().end());
        return all;
    }();
    static const Schema schema{1, objects, {}};
    return schema;
}

} // namespace tend::store
