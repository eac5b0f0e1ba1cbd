#include "later_schema.hpp"

#include <algorithm>
#include <string>

namespace tend::test {

namespace {

constexpr std::string_view table = "CREATE TABLE later(a INTEGER NOT NULL) STRICT";
constexpr std::string_view index = "CREATE INDEX person_nickname ON person(nickname)";
constexpr std::string_view column = "nickname TEXT NOT NULL DEFAULT ''";

/// As SQLite keeps it once the column is there.
std::string with_column(std::string_view sql) {
    std::string changed(sql);
    return changed.insert(changed.rfind("\n)") + 1, ", " + std::string(column));
}

struct Later {
    std::string person;
    std::string add_column = "ALTER TABLE person ADD COLUMN " + std::string(column);
    std::vector<store::SchemaObject> objects{store::current_schema().objects.begin(),
                                             store::current_schema().objects.end()};
    std::vector<store::Migration> steps{store::current_schema().migrations.begin(),
                                        store::current_schema().migrations.end()};
    int version = store::current_schema().version + 1;

    Later() {
        const auto found =
            std::find_if(objects.begin(), objects.end(),
                         [](const store::SchemaObject& object) { return object.name == "person"; });
        person = with_column(found->sql);
        found->sql = person;
        objects.push_back({"later", table});
        objects.push_back({"person_nickname", index});
        steps.push_back(
            {version,
             {table, "INSERT INTO later SELECT count(*) FROM person", add_column, index,
              "UPDATE person SET nickname = handle", "UPDATE interaction SET text = text || ' (moved)'"}});
    }
};

} // namespace

store::Schema later_schema() {
    static const Later later;
    return {later.version, later.objects, later.steps};
}

} // namespace tend::test
