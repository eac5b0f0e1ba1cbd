#pragma once

#include "render/view.hpp"
#include "tend/looking_back.hpp"
#include "tend/occurrence.hpp"
#include "tend/results.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tend::render {

/// A person as lists and cards show them.
struct PersonRow {
    PersonOnDay person;
    std::optional<LocalNow> local; ///< empty where their zone is unknown
};

/// A milestone with the day it comes round next.
struct MilestoneRow {
    Milestone milestone;
    std::string handle;
    std::optional<Occurrence> next;
};

/// Reads people and shows them one by one, in the order they are listed in, as much of each as is asked for.
using PeopleReader = std::function<void(Extent extent, const std::function<void(const PersonRow&)>& show)>;

/// `list`: one line a person. There may be very many of them: they are read as they are written.
class PeopleView final : public View {
  public:
    PeopleView(PeopleReader people, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void write_text(const Style& style, const Sink& out) const override;
    void json(text::JsonWriter& out) const override;

  private:
    PeopleReader read_people_;
    Day today_;
};

/// A person with all that one wants to know before talking to them.
struct Card {
    PersonRow row;
    std::vector<InteractionWithNames> interactions; ///< the latest few, newest first
    std::int64_t interaction_count = 0;             ///< of all
    std::vector<FollowUpOf> follow_ups;
    std::vector<MilestoneRow> milestones;
    Balance balance;           ///< of the last year
    std::vector<int> months{}; ///< exchanges in each of the last twelve calendar months
};

/// `show`: cards, boundary and style first.
class CardView final : public View {
  public:
    CardView(std::vector<Card> cards, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<Card> cards_;
    Day today_;
};

/// What a change of people did: `add`, `edit`, `archive`, `snooze`, `no-contact`, `merge`.
class PeopleChangedView final : public View {
  public:
    PeopleChangedView(std::vector<PersonRow> people, Said said, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<PersonRow> people_;
    Said said_;
    Day today_;
};

/// `forget`: who is gone for good.
class ForgottenView final : public View {
  public:
    explicit ForgottenView(std::vector<Candidate> people);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<Candidate> people_;
};

} // namespace tend::render
