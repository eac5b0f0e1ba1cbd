#include "tend/id.hpp"

#include "support/catch.hpp"

#include <type_traits>

using namespace tend;

TEST_CASE("make_uuid7 lays out the example of RFC 9562") {
    const Uuid uuid = make_uuid7(0x017F22E279B0, 0xCC3, 0x18C4DC0C0C07398FULL);
    CHECK(to_text(uuid) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    CHECK(unix_ms_of(uuid) == 0x017F22E279B0);
    CHECK(counter_of(uuid) == 0xCC3);
}

TEST_CASE("make_uuid7 keeps version and variant whatever the other bits are") {
    CHECK(to_text(make_uuid7(0, 0, 0)) == "00000000-0000-7000-8000-000000000000");
    const std::int64_t latest = (std::int64_t{1} << 48) - 1;
    const Uuid full = make_uuid7(latest, 4095, ~std::uint64_t{0});
    CHECK(to_text(full) == "ffffffff-ffff-7fff-bfff-ffffffffffff");
    CHECK(unix_ms_of(full) == latest);
    CHECK(counter_of(full) == 4095);
    CHECK(to_text(make_uuid7(0, 4096 + 5, 0)) == "00000000-0000-7005-8000-000000000000");
}

TEST_CASE("ids made later sort later") {
    CHECK(make_uuid7(1, 4095, ~std::uint64_t{0}) < make_uuid7(2, 0, 0));
    CHECK(make_uuid7(2, 1, ~std::uint64_t{0}) < make_uuid7(2, 2, 0));
    CHECK(make_uuid7(255, 0, 0) < make_uuid7(256, 0, 0));
}

TEST_CASE("parse_uuid reads 36 characters in either case") {
    const Uuid uuid = make_uuid7(0x017F22E279B0, 0xCC3, 0x18C4DC0C0C07398FULL);
    CHECK(parse_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f") == uuid);
    CHECK(parse_uuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F") == uuid);
    CHECK(parse_uuid("00000000-0000-0000-0000-000000000000") == Uuid{});
}

TEST_CASE("parse_uuid refuses every other form") {
    const auto* text =
        GENERATE("", "017f22e2", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
                 "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}",
                 "017f22e2079b0-7cc3-98c4-dc0c0c07398f", "017f22e2-79b007cc3-98c4-dc0c0c07398f",
                 "017f22e2-79b0-7cc3098c4-dc0c0c07398f", "017f22e2-79b0-7cc3-98c40dc0c0c07398f",
                 "g17f22e2-79b0-7cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
                 "017f22e2-79b0-7cc3-98c4-dc0c0c07398`", "017f22e-279b0-7cc3-98c4-dc0c0c07398f",
                 "017f22e2-79b0-7cc3-98c4-dc0c0c0739@f", " 17f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    CAPTURE(text);
    CHECK_FALSE(parse_uuid(text));
}

TEST_CASE("short_text shows the first 30 of the last 32 bits") {
    Uuid uuid{};
    CHECK(short_text(uuid) == "000000");
    uuid[15] = 0b11;
    CHECK(short_text(uuid) == "000000");
    uuid[15] = 0b100;
    CHECK(short_text(uuid) == "000001");
    uuid = {};
    uuid[12] = 0x80;
    CHECK(short_text(uuid) == "g00000");
    uuid[12] = uuid[13] = uuid[14] = uuid[15] = 0xff;
    CHECK(short_text(uuid) == "zzzzzz");
    uuid = {};
    uuid[11] = 0xff;
    CHECK(short_text(uuid) == "000000");
    CHECK(short_text(*parse_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")) == "1g3kk3");
}

TEST_CASE("parse_short gives the bits back in the upper 30 of 32") {
    CHECK(parse_short("000000") == 0U);
    CHECK(parse_short("000001") == 4U);
    CHECK(parse_short("g00000") == 0x80000000U);
    CHECK(parse_short("zzzzzz") == 0xfffffffcU);
    CHECK(parse_short("1g3kk3") == (0x0c07398fU & ~3U));
}

TEST_CASE("parse_short forgives case and look-alikes") {
    CHECK(parse_short("1G3KK3") == parse_short("1g3kk3"));
    CHECK(parse_short("oOiIlL") == parse_short("001111"));
}

TEST_CASE("parse_short refuses what is no short id") {
    const auto* text =
        GENERATE("", "00000", "0000000", "00000u", "U00000", "00 000", "00-000", "00000é", "00000!");
    CAPTURE(text);
    CHECK_FALSE(parse_short(text));
}

TEST_CASE("an id is set once its bytes are, and of its own table alone") {
    CHECK_FALSE(PersonId{}.is_set());
    CHECK(PersonId{make_uuid7(1, 0, 0)}.is_set());
    CHECK(PersonId{make_uuid7(1, 0, 0)} < PersonId{make_uuid7(2, 0, 0)});
    CHECK_FALSE(std::is_convertible_v<PersonId, CircleId>);
}
