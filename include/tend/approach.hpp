#pragma once

#include "tend/reason.hpp"
#include "tend/workweek.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tend {

/// An interaction with its note.
struct Exchange {
    ContactEvent event;
    std::string text;
};

/// What past exchanges say about the next one.
struct Habits {
    std::optional<Channel> their_channel{}; ///< of the latest message of theirs
    /// Of the latest exchange between the two of us by a channel that can be proposed from afar.
    std::optional<Channel> one_to_one_channel{};
    bool only_texts = false; ///< whether the last three exchanges (three or more) were all texts
    std::string topic{};     ///< the latest note; empty where there is none

    bool operator==(const Habits&) const = default;
};

/// Tells habits from exchanges that are read from the latest one back, for as long as there is something to
/// learn. What lies after `today` or was only tried says nothing.
class HabitsBackwards {
  public:
    explicit HabitsBackwards(Day today) : today_(today) {}

    /// Takes in the exchange before those read so far; whether an earlier one could still tell something.
    bool learn(const Exchange& exchange);
    [[nodiscard]] const Habits& told() const { return habits_; }

  private:
    Day today_;
    Habits habits_;
    int seen_ = 0;
    int texts_ = 0;
};

/// `history` in the order it happened, whole or its end.
[[nodiscard]] Habits habits_of(std::span<const Exchange> history, Day today);

/// Whether a channel needs both at the same time.
[[nodiscard]] bool is_live(Channel channel);

/// Whether a channel is ever proposed: chat, email, call, video, meet, letter.
[[nodiscard]] bool is_proposable(Channel channel);

/// Channels a person (or their circle) likes, in order, and those they do not want.
struct ChannelWishes {
    std::vector<Channel> via;
    std::vector<Channel> avoid;
};

/// The two ends of a conversation.
struct Workweeks {
    Workweek theirs;
    Workweek mine;
};

enum class Timing {
    now,      ///< within the next quarter hour
    later,    ///< at a time when I work, too
    scheduled ///< outside my hours: a message to be sent by itself
};

/// By which way to reach out, and when.
struct Approach {
    Channel channel = Channel::email;
    Instant start_at{};
    Timing timing = Timing::now;

    bool operator==(const Approach&) const = default;
};

/// How to reach out for `reasons` (at least one): what the strongest of them asks for, or they prefer, else
/// chat, email, a letter; the first of these that is not avoided and finds a time. To talk live takes an
/// hour's notice. Where nothing finds a time, a mail now.
[[nodiscard]] Approach approach_for(std::span<const Reason> reasons, const Habits& habits,
                                    const ChannelWishes& wishes, const Workweeks& workweeks, Instant now);

/// What to ask somebody when there is nothing else to pick up.
enum class OpenQuestion { what_matters, challenge, strength };

enum class TopicKind {
    answer,        ///< answer what they asked; `subject`: the latest note
    promise,       ///< do what was promised: `subject`
    owed,          ///< ask lightly for `subject`
    easy_question, ///< one short question
    occasion,      ///< `milestone`, `subject` its label
    kind_word,     ///< a setback, `subject` its label: ask how they are, offer something concrete
    welcome,       ///< say hello, and what I can help with
    introduction,  ///< introduce myself and ask one thing
    change,        ///< ask how it goes after `milestone`
    last_topic,    ///< pick up `subject`
    interest,      ///< ask about `subject`
    open_question  ///< ask `question`
};

/// The word of `kind`: `answer`, `promise`, `owed`, `easy_question`, ….
[[nodiscard]] std::string to_text(TopicKind kind);

/// What to write or talk about.
struct Topic {
    TopicKind kind = TopicKind::open_question;
    std::string subject{};
    std::optional<MilestoneKind> milestone{};
    std::optional<OpenQuestion> question{};

    bool operator==(const Topic&) const = default;
};

/// What is known of a person that helps to begin.
struct Knowledge {
    std::vector<std::string> interests;
    std::vector<OpenQuestion> answered; ///< questions a fact answers already
};

/// What `reasons` (at least one) are about: the strongest one's own matter, else the latest note, else an
/// interest, else the first open question without an answer.
[[nodiscard]] Topic topic_for(std::span<const Reason> reasons, const Habits& habits,
                              const Knowledge& knowledge);

} // namespace tend
