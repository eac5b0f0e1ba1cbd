#include "store/packed_tie.hpp"

#include "store/rhythm_row.hpp"

#include <algorithm>
#include <limits>

namespace tend::store {

namespace {

constexpr std::int32_t no_number = std::numeric_limits<std::int32_t>::min();

std::int32_t number_of(std::optional<Day> day) {
    return day ? static_cast<std::int32_t>(day_number(*day)) : no_number;
}

/// Writes values one behind the other.
class Packer {
  public:
    void id(const Uuid& id) {
        std::copy(id.begin(), id.end(), bytes_.begin());
        at_ = id.size();
    }
    void number(std::int32_t number) {
        const auto bits = static_cast<std::uint32_t>(number);
        for (unsigned shift = 0; shift < 32; shift += 8) byte((bits >> shift) & 0xffU);
    }
    void byte(unsigned value) { bytes_[at_++] = static_cast<std::uint8_t>(value); }
    [[nodiscard]] const PackedBytes& bytes() const { return bytes_; }

  private:
    PackedBytes bytes_{};
    std::size_t at_ = 0;
};

/// Reads them again, in the same order.
class Unpacker {
  public:
    explicit Unpacker(std::span<const std::uint8_t, packed_tie_size> bytes) : bytes_(bytes) {}

    [[nodiscard]] Uuid id() {
        Uuid id{};
        std::copy_n(bytes_.begin(), id.size(), id.begin());
        at_ = id.size();
        return id;
    }
    [[nodiscard]] std::int32_t number() {
        const auto* const four = bytes_.data() + at_;
        at_ += 4;
        return static_cast<std::int32_t>(std::uint32_t{four[0]} | std::uint32_t{four[1]} << 8U |
                                         std::uint32_t{four[2]} << 16U | std::uint32_t{four[3]} << 24U);
    }
    // Set first and taken back then: that needs no branch, and which days are known cannot be foretold.
    [[nodiscard]] std::optional<std::int32_t> maybe_number() {
        std::optional found = number();
        if (*found == no_number) found.reset();
        return found;
    }
    [[nodiscard]] Day day() { return day_of(number()); }
    [[nodiscard]] std::optional<Day> maybe_day() {
        const std::int32_t found = number();
        std::optional day = day_of(found);
        if (found == no_number) day.reset();
        return day;
    }
    [[nodiscard]] std::uint8_t byte() { return bytes_[at_++]; }
    /// A word of an enumeration whose last one is `last`.
    template<class Word>
    [[nodiscard]] Word word(Word last) {
        const std::uint8_t value = byte();
        is_sound_ &= value <= static_cast<std::uint8_t>(last);
        return static_cast<Word>(value);
    }
    [[nodiscard]] bool is_sound() const { return is_sound_; }

  private:
    std::span<const std::uint8_t, packed_tie_size> bytes_;
    std::size_t at_ = 0;
    bool is_sound_ = true;
};

} // namespace

PackedBytes bytes_of(const PackedTie& packed) {
    const TiePulse& tie = packed.tie;
    const Pulse& pulse = tie.pulse;
    Packer out;
    out.id(tie.person.bytes);
    for (const auto& day :
         {tie.quiet_until, std::optional(packed.holds_from), packed.holds_until, std::optional(pulse.today),
          std::optional(pulse.added_on), pulse.last_contact_on, pulse.last_personal_on, pulse.owed_since,
          pulse.waiting_since, pulse.next_planned, pulse.welcome_on})
        out.number(number_of(day));
    out.number(static_cast<std::int32_t>(static_cast<std::uint32_t>(pulse.silence_milli)));
    out.number(pulse.cadence_days);
    out.number(pulse.contact_day_count);
    out.number(tie.reply_days.value_or(no_number));
    out.number(pulse.unanswered);
    out.byte(static_cast<unsigned>(pulse.source));
    out.byte(static_cast<unsigned>(pulse.importance));
    out.byte(pulse.they_began_last_three ? 1 : 0);
    out.byte(packed.is_active ? 1 : 0);
    return out.bytes();
}

std::optional<PackedTie> tie_from(std::span<const std::uint8_t, packed_tie_size> bytes) {
    Unpacker in(bytes);
    // Made where the caller wants it, as a hundred thousand of them are read in one pass.
    std::optional<PackedTie> told(std::in_place);
    PackedTie& packed = *told;
    Pulse& pulse = packed.tie.pulse;
    packed.tie.person.bytes = in.id();
    if (!packed.tie.person.is_set()) {
        told.reset();
        return told;
    }
    packed.tie.quiet_until = in.maybe_day();
    packed.holds_from = in.day();
    packed.holds_until = in.maybe_day();
    pulse.today = in.day();
    pulse.added_on = in.day();
    pulse.last_contact_on = in.maybe_day();
    pulse.last_personal_on = in.maybe_day();
    pulse.owed_since = in.maybe_day();
    pulse.waiting_since = in.maybe_day();
    pulse.next_planned = in.maybe_day();
    pulse.welcome_on = in.maybe_day();
    pulse.silence_milli = static_cast<std::uint32_t>(in.number());
    pulse.cadence_days = in.number();
    pulse.contact_day_count = in.number();
    packed.tie.reply_days = in.maybe_number();
    pulse.unanswered = in.number();
    pulse.source = in.word(CadenceSource::none);
    pulse.importance = in.word(Importance::key);
    pulse.they_began_last_three = in.byte() != 0;
    packed.is_active = in.byte() != 0;
    if (!in.is_sound()) told.reset();
    return told;
}

} // namespace tend::store
