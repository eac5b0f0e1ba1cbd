#pragma once

#include "render/people_views.hpp"
#include "tend/results.hpp"

#include <optional>
#include <string>
#include <string_view>

// Records in the words people read, ASCII but for what came from outside, which is not made harmless yet.

namespace tend::render {

/// `Fri 20 Mar (in 4 days)`.
[[nodiscard]] std::string dated_words(Day day, Day today);

/// The rhythm in a few words: `every month`, `about 14 days` (learned), `none yet` (assumed), `no
/// reminders`.
[[nodiscard]] std::string rhythm_words(const Standing& standing);

/// Where the clock stands: `3 days over`, `due today`, `in 2 weeks`, `back on Thu 2 Apr` while quiet; empty
/// where nothing falls due.
[[nodiscard]] std::string due_words(const Standing& standing, const std::optional<Day>& quiet_until,
                                    Day today);

/// `today`, `5 weeks ago`, `not yet`.
[[nodiscard]] std::string last_contact_words(const Standing& standing, Day today);

/// `06:00, off work`; with the weekday (`Tue 01:10`) where their day is another than `today`.
[[nodiscard]] std::string local_words(const LocalNow& local, Day today);

/// How it went, for lists: `call`, `email in`, `chat out, tried`, `video, planned`, `call, gave`.
[[nodiscard]] std::string manner_words(const Interaction& interaction, Day today);

/// The names of those who took part but `but_handle`, and how many more there were: `Ana Souza, Bo Lind +3`.
[[nodiscard]] std::string company_words(const InteractionWithNames& interaction,
                                        std::string_view but_handle = {});

/// `a call with`, `an email from`, `a letter to`.
[[nodiscard]] std::string contact_words(const Interaction& interaction);

/// How many besides the user took part: those named, or more where that was told.
[[nodiscard]] std::int64_t others_in(const InteractionWithNames& interaction);

/// `your promise: send the deck`, `a thank-you: the review`, `their promise: …`.
[[nodiscard]] std::string follow_up_words(const FollowUp& follow_up);

/// The day on which an open end asks for something: to post it where it goes by post and that day is known,
/// else the day it is due; nothing where it is undated.
[[nodiscard]] std::optional<Day> acting_day(const FollowUp& follow_up);

/// `by Fri 20 Mar (in 4 days)`, `to post by Fri 20 Mar (in 4 days)`, `done on …`, `dropped`; empty where
/// undated.
[[nodiscard]] std::string follow_up_day_words(const FollowUp& follow_up, Day today);

/// `birthday`, `project: Launch`; for the kind `other` its label alone.
[[nodiscard]] std::string milestone_words(const Milestone& milestone);

/// `turning 40`, `3 years`; empty where that is unknown or not yet a year.
[[nodiscard]] std::string turn_words(const MilestoneRow& row);

/// `Wed 15 Apr (in 4 weeks), turning 40`; the day it was where it does not come again.
[[nodiscard]] std::string milestone_day_words(const MilestoneRow& row, Day today);

} // namespace tend::render
