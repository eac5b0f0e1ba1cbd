#pragma once

#include "render/day_picture.hpp"
#include "render/view.hpp"
#include "tend/meeting.hpp"
#include "tend/results.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tend::render {

/// A time with what everybody's clock shows at its beginning and end, the user's first.
struct MeetingTime {
    TimeSpan time;
    struct Local {
        LocalNow begin, end;
    };
    std::vector<Local> local;
};

/// A time that some would have to be there for outside of their hours, by how much for each person.
struct OddMeeting {
    MeetingTime time;
    std::vector<std::optional<std::chrono::minutes>> outside;
};

/// A day on which one of them is off.
struct DayOff {
    Candidate person;
    Holiday holiday;
};

/// `when WHO`: the picture of a day, and times that suit everybody.
class MeetingView final : public View {
  public:
    struct Answer {
        std::vector<Candidate> people; ///< the user (`me`, `you`) first
        DayPicture picture;            ///< of the first day with a time, or of the odd one
        std::vector<MeetingTime> times;
        std::optional<OddMeeting> odd; ///< where there are no times
        std::vector<DayOff> days_off;  ///< within the days looked at
        std::chrono::minutes length{};
        std::chrono::minutes longest_shared{}; ///< how long they all work at a stretch, at most
        int day_count = 0;                     ///< how many days were looked at, today the first
        Day today{};
    };
    explicit MeetingView(Answer answer);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    [[nodiscard]] std::string times_text(const Style& style) const;
    [[nodiscard]] std::string refusal_words() const;
    [[nodiscard]] std::string odd_words() const;
    [[nodiscard]] std::string days_off_words() const;

    Answer answer_;
};

/// Whether somebody is working now, and until when.
struct PresentRow {
    std::string handle, name;
    std::optional<std::string> tz; ///< where they are now
    std::optional<LocalNow> local; ///< empty where their zone is unknown
    std::optional<LocalNow> until; ///< when their working time ends, on their clock
};

/// `when` alone: who is at work now.
class PresenceView final : public View {
  public:
    PresenceView(std::vector<PresentRow> people, Day today);
    [[nodiscard]] std::string text(const Style& style) const override;
    void json(text::JsonWriter& out) const override;

  private:
    std::vector<PresentRow> people_;
    Day today_;
};

} // namespace tend::render
