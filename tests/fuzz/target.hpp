#pragma once

#include "tend/errors.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

/// What a target is: called with one input after another, by libFuzzer or by replay.cpp. Whatever leaves it
/// as an exception is a finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace tend::fuzz {

/// The input as text; libFuzzer's hold no bytes but theirs, so nothing may read beyond their end.
inline std::string text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Throws what makes the input a finding, where `holds` is false.
inline void require(bool holds, const std::string& what) {
    if (!holds) throw std::logic_error(what);
}

/// Runs `read`, which may take its input or refuse it as InvalidInput with a message.
template<class Read>
void read_or_refuse(Read read) {
    try {
        read();
    } catch (const InvalidInput& refusal) {
        require(!std::string_view(refusal.what()).empty(), "a refusal says nothing");
    }
}

/// Takes an input apart into values for a writer, the same ones for the same input. At its end texts are
/// empty and numbers 0.
class Values {
  public:
    static constexpr char separator = '\x1f';

    explicit Values(std::string input) : input_(std::move(input)) {}

    [[nodiscard]] bool are_left() const { return at_ < input_.size(); }

    /// What stands before the next separator.
    [[nodiscard]] std::string text() {
        const std::size_t end = std::min(input_.find(separator, at_), input_.size());
        std::string text = input_.substr(at_, end - at_);
        at_ = std::min(end + 1, input_.size());
        return text;
    }
    /// From 0 to `most`, by the next two bytes.
    [[nodiscard]] unsigned number(unsigned most) {
        const unsigned high = byte();
        return (high << 8U | byte()) % (most + 1);
    }
    [[nodiscard]] bool flag() { return (byte() & 1U) != 0; }

  private:
    unsigned byte() { return are_left() ? static_cast<unsigned char>(input_[at_++]) : 0U; }

    std::string input_;
    std::size_t at_ = 0;
};

} // namespace tend::fuzz
