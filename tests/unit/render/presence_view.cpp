#include "render/when_views.hpp"

#include "samples.hpp"
#include "support/catch.hpp"

using namespace samples;

namespace {

std::vector<PresentRow> some_people() {
    return {{"cy", "Cy Ng", "Asia/Tokyo", in_tokyo,
             local("2026-03-17T02:00:00+09:00", today + days{1}, 120, false)},
            {"ana", "Ana Souza", "America/Sao_Paulo", in_sao_paulo, std::nullopt},
            {"bo", "Bo Lind", std::nullopt, std::nullopt, std::nullopt}};
}

} // namespace

TEST_CASE("who is at work is told with the time they stop") {
    CHECK(PresenceView(some_people(), today).text(at_80) ==
          "HANDLE  NAME       THEIR TIME       UNTIL      ZONE\n"
          "cy      Cy Ng      18:00, at work   Tue 02:00  Asia/Tokyo\n"
          "ana     Ana Souza  06:00, off work             America/Sao_Paulo\n"
          "bo      Bo Lind    unknown\n");
    CHECK(PresenceView({}, today).text(at_80) == "Nobody is here.\n");
}

TEST_CASE("who is at work comes through a pipe whole") {
    CHECK(PresenceView(some_people(), today).text(piped) ==
          "cy\tCy Ng\tAsia/Tokyo\t2026-03-16T18:00:00+09:00\tat work\t2026-03-17T02:00:00+09:00\n"
          "ana\tAna Souza\tAmerica/Sao_Paulo\t2026-03-16T06:00:00-03:00\toff work\t\n"
          "bo\tBo Lind\t\t\t\t\n");
    CHECK(PresenceView({}, today).text(piped).empty());
}

TEST_CASE("who is at work in JSON") {
    CHECK(
        members(PresenceView(some_people(), today)) ==
        R"("items":[{"handle":"cy","name":"Cy Ng","tz":"Asia/Tokyo","local_time":"2026-03-16T18:00:00+09:00",)"
        R"("at_work":true,"until":"2026-03-17T02:00:00+09:00"},)"
        R"({"handle":"ana","name":"Ana Souza","tz":"America/Sao_Paulo","local_time":"2026-03-16T06:00:00-03:00",)"
        R"("at_work":false,"until":null},)"
        R"({"handle":"bo","name":"Bo Lind","tz":null,"local_time":null,"at_work":null,"until":null}]})"
        "\n");
}
