#include "store/row_image.hpp"
#include "support/catch.hpp"

#include <stdexcept>

using namespace tend;
using store::Row;
using store::table;
using store::TableId;

namespace {

Row fact_row() {
    Uuid id{}, person{};
    id.fill(7);
    person.fill(9);
    return {id,
            person,
            std::string("coffee"),
            std::string(1, '\0') + "é",
            std::monostate{},
            std::int64_t{-1},
            std::int64_t{1} << 60,
            std::monostate{}};
}

} // namespace

TEST_CASE("the image of a row gives the row back") {
    const auto& facts = table(TableId::fact);
    const Row row = fact_row();
    const std::string image = image_of(facts, row);
    CHECK(row_from(facts, facts.key_of(row), image) == row);
    // Cut between two values it is an image of fewer columns, the stamps among them; cut within one it is
    // none.
    std::size_t refused = 0;
    for (std::size_t size = 0; size < image.size(); ++size) {
        try {
            (void)row_from(facts, facts.key_of(row), image.substr(0, size));
        } catch (const std::runtime_error&) {
            ++refused;
        }
    }
    CHECK(refused == image.size() - 4);
    CHECK_THROWS_AS(row_from(facts, facts.key_of(row), "x"), std::runtime_error);
    CHECK_THROWS_AS(row_from(facts, facts.key_of(row), image + image), std::runtime_error);
}

TEST_CASE("an image from before a column was added leaves it empty") {
    const auto& facts = table(TableId::fact);
    Row row = fact_row();
    const std::string key = facts.key_of(row);
    std::string image = image_of(facts, row);
    // Without its fourth field, `noted_on`, which is one letter while it is empty.
    const std::size_t stamps = 1 + 8 + 1 + 8 + 1;
    image.erase(image.size() - stamps - 1, 1);
    CHECK(row_from(facts, key, image) == row);
}

TEST_CASE("keys of pairs and of texts become bytes and values again") {
    Uuid a{}, b{};
    a.fill(1);
    b.fill(2);
    const auto& participants = table(TableId::participant);
    CHECK(participants.key_values(participants.key_of({a, b})) == Row{a, b});
    const auto& tags = table(TableId::tag);
    CHECK(tags.key_values(tags.key_of({a, std::string("go")})) == Row{a, std::string("go")});
    const auto& settings = table(TableId::setting);
    CHECK(settings.key_values(settings.key_of({std::string("user.tz")})) == Row{std::string("user.tz")});
    CHECK_THROWS_AS(participants.key_values("short"), std::runtime_error);
}

TEST_CASE("marks tell rows apart, stamps aside") {
    const auto& facts = table(TableId::fact);
    const Row row = fact_row();
    Row later = row;
    later[facts.updated_at()] = std::int64_t{5};
    CHECK(mark_of(facts, later) == mark_of(facts, row));
    CHECK(says_the_same(facts, later, row));
    for (std::size_t column = 1; column < facts.created_at(); ++column) {
        Row other = row;
        other[column] = std::string("other");
        CHECK(mark_of(facts, other) != mark_of(facts, row));
        CHECK_FALSE(says_the_same(facts, other, row));
    }
    Row removed = row;
    removed[facts.deleted_at()] = std::int64_t{5};
    CHECK(mark_of(facts, removed) != mark_of(facts, row));
    CHECK_FALSE(says_the_same(facts, removed, row));
    Row removed_later = removed;
    removed_later[facts.deleted_at()] = std::int64_t{6};
    CHECK(mark_of(facts, removed_later) == mark_of(facts, removed));
    // Kept in files: the number itself must never change.
    CHECK(mark_of(facts, row) == 7094688338526047813);
}

TEST_CASE("a column that a table does not have is a mistake of the program") {
    CHECK(table(TableId::fact).at("person") == 1);
    CHECK_THROWS_AS(table(TableId::fact).at("colour"), std::logic_error);
}
