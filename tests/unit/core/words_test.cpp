#include "tend/words.hpp"

#include "support/catch.hpp"

#include "tend/errors.hpp"

#include <array>
#include <cstddef>

using namespace tend;

namespace {

template<class Word, std::size_t N, class Parse>
void check_words(const std::array<const char*, N>& words, Parse parse) {
    for (std::size_t i = 0; i < N; ++i) {
        CAPTURE(words[i]);
        const auto word = static_cast<Word>(i);
        CHECK(to_text(word) == words[i]);
        CHECK(parse(words[i]) == word);
        CHECK_FALSE(parse(std::string(words[i]) + "s"));
        CHECK_FALSE(parse(std::string(words[i], std::string_view(words[i]).size() - 1)));
    }
    CHECK_FALSE(parse(""));
    CHECK_FALSE(parse("nonsense"));
    CHECK_THROWS(to_text(static_cast<Word>(N)));
}

} // namespace

TEST_CASE("each channel has its word") {
    check_words<Channel>(
        std::array{"chat", "email", "call", "video", "meet", "letter", "social", "work", "event", "react"},
        parse_channel_word);
    CHECK(to_text(Channel::letter) == "letter");
    CHECK_FALSE(parse_channel_word("Chat"));
    CHECK_FALSE(parse_channel_word("post"));
}

TEST_CASE("each direction has its word") {
    check_words<Direction>(std::array{"out", "in", "both"}, parse_direction);
    CHECK(to_text(Direction::in) == "in");
}

TEST_CASE("each value has its word") {
    check_words<Value>(std::array{"gave", "got", "favour"}, parse_value);
    CHECK(to_text(Value::got) == "got");
}

TEST_CASE("each importance has its word") {
    check_words<Importance>(std::array{"low", "normal", "high", "key"}, parse_importance);
    CHECK(to_text(Importance::high) == "high");
}

TEST_CASE("each state of a person has its word") {
    check_words<PersonState>(std::array{"active", "archived", "no_contact"}, parse_person_state);
    CHECK(to_text(PersonState::no_contact) == "no_contact");
}

TEST_CASE("each kind of milestone has its word") {
    check_words<MilestoneKind>(std::array{"birthday", "anniversary", "started", "promoted", "moved", "left",
                                          "relocated", "returned", "project", "win", "setback", "visit",
                                          "other"},
                               parse_milestone_kind);
    CHECK(to_text(MilestoneKind::setback) == "setback");
}

TEST_CASE("each owner of an open end has their word") {
    check_words<Owner>(std::array{"me", "them"}, parse_owner);
    CHECK(to_text(Owner::them) == "them");
}

TEST_CASE("each kind of follow-up has its word") {
    check_words<FollowUpKind>(std::array{"promise", "thanks", "intro", "post", "ask", "other"},
                              parse_follow_up_kind);
    CHECK(to_text(FollowUpKind::post) == "post");
}

TEST_CASE("each source of a cadence has its word") {
    check_words<CadenceSource>(std::array{"own", "circle", "learned", "newcomer", "default", "none"},
                               parse_cadence_source);
    CHECK(to_text(CadenceSource::default_) == "default");
}

TEST_CASE("each kind of failure has its word") {
    CHECK(to_text(ErrorCode::usage) == "usage");
    CHECK(to_text(ErrorCode::invalid) == "invalid");
    CHECK(to_text(ErrorCode::not_found) == "not_found");
    CHECK(to_text(ErrorCode::ambiguous) == "ambiguous");
    CHECK(to_text(ErrorCode::conflict) == "conflict");
    CHECK(to_text(ErrorCode::storage) == "storage");
    CHECK(to_text(ErrorCode::busy) == "busy");
    CHECK(to_text(ErrorCode::too_new) == "too_new");
    CHECK(to_text(ErrorCode::corrupt) == "corrupt");
    CHECK(to_text(ErrorCode::bug) == "bug");
}

TEST_CASE("a failure carries its code, message, hint and candidates") {
    const Ambiguous failure("two people fit \"an\"", "say more of the name",
                            {{"ana", "Ana Souza"}, {"anton", "Anton"}});
    CHECK(failure.code() == ErrorCode::ambiguous);
    CHECK(std::string(failure.what()) == "two people fit \"an\"");
    CHECK(failure.hint() == "say more of the name");
    CHECK(failure.candidates() == std::vector<Candidate>{{"ana", "Ana Souza"}, {"anton", "Anton"}});
    CHECK(UsageError("x").code() == ErrorCode::usage);
    CHECK(InvalidInput("x").code() == ErrorCode::invalid);
    CHECK(NotFound("x").code() == ErrorCode::not_found);
    CHECK(Conflict("x").code() == ErrorCode::conflict);
    CHECK(StoreError(ErrorCode::busy, "x").code() == ErrorCode::busy);
    CHECK(StoreError(ErrorCode::busy, "x").hint().empty());
}
