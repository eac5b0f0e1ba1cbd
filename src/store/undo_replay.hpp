#pragma once

#include "store/change_impl.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tend::store {

/// Takes back or does again one recorded step, row by row, as a new change forward. Works through pages of
/// rows, so that an import of a million needs no more memory than a log.
class UndoReplay {
  public:
    UndoReplay(Change::Impl& change, std::int64_t step);

    /// Rows made are removed, rows changed get their old values. Throws Conflict where a row no longer says
    /// what the step left.
    void take_back();
    /// Rows made come back, rows changed get what the step had given them. Throws Conflict where a row no
    /// longer says what taking it back left, or a handle is taken by now.
    void do_again();

  private:
    struct Noted {
        TableId kind{};
        std::string key;
        std::optional<std::string> before, after;
        std::int64_t mark = 0;
    };

    template<class Act>
    void for_each_row(Act act);
    [[nodiscard]] std::vector<Noted> page_after(std::int64_t kind, const std::string& key) const;
    [[nodiscard]] Row current(const Noted& noted) const;
    void take_back(const Noted& noted);
    void do_again(const Noted& noted);
    void keep_for_redo(const Noted& noted, const std::string& image);
    void check_handles();

    Change::Impl& change_;
    std::int64_t step_;
};

} // namespace tend::store
