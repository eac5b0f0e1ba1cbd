#include "scratch.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <fstream>
#include <iterator>

namespace tend::test {

ScratchStore::ScratchStore()
    : path_(folder_.file("tend.db")),
      store_(store::Store::open_for_writing(path_)),
      now_(parse_instant("2026-03-16T09:00:00Z").value()),
      today_(on("2026-03-16")) {}

void ScratchStore::change(std::string what, const std::function<void(store::Change&)>& act) {
    now_ += std::chrono::minutes{1};
    store::Change change(store_, std::move(what), now_, today_);
    act(change);
    change.commit();
}

Person ScratchStore::add(Person person) {
    change("add " + person.handle, [&](store::Change& change) { change.save(person); });
    return person;
}

PersonId ScratchStore::add(std::string_view name) {
    Person person;
    person.name = name;
    for (const char letter : name) {
        if (letter == ' ') break;
        person.handle.push_back(static_cast<char>(letter | 0x20));
    }
    person.added_on = on("2026-01-05");
    return add(person).id;
}

Interaction ScratchStore::talk(std::vector<PersonId> people, Day on_day, std::string text) {
    Interaction interaction;
    interaction.people = std::move(people);
    interaction.on_day = on_day;
    interaction.text = std::move(text);
    change("log", [&](store::Change& change) { change.save(interaction); });
    return interaction;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

void run_sql(const std::filesystem::path& path, const std::string& sql) {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(sql);
}

std::string asked_sql(const std::filesystem::path& path, const std::string& sql) {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    SQLite::Statement statement(database, sql);
    return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
}

void make_index_lie(const std::filesystem::path& path) {
    run_sql(path, "DROP INDEX person_handle;"
                  "CREATE INDEX person_handle ON person(handle) WHERE handle <> 'ana';"
                  "PRAGMA writable_schema=ON;"
                  "UPDATE sqlite_schema SET sql = 'CREATE INDEX person_handle ON person(handle)' "
                  "WHERE name = 'person_handle'");
}

} // namespace tend::test
