#pragma once

#include "commands/machine.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace tend::commands {

/// A machine on which nothing happens: it keeps what it was asked to run, and says what it was told to say.
class FakeMachine final : public Machine {
  public:
    std::vector<std::string> programs; ///< names of those that are there, in /bin
    std::deque<ProgramEnd> ends;       ///< of the runs to come; without one, a run ends well
    std::filesystem::path folder = "/home/ana/.config";
    std::vector<std::vector<std::string>> runs;
    std::vector<std::string> inputs;

    std::string own_program() override { return "/bin/tend"; }
    std::filesystem::path config_folder() override { return folder; }
    std::optional<std::string> program(std::string_view name) override {
        const bool is_there = std::find(programs.begin(), programs.end(), name) != programs.end();
        return is_there ? std::optional("/bin/" + std::string(name)) : std::nullopt;
    }
    ProgramEnd run(std::vector<std::string> words, std::string_view input) override {
        runs.push_back(std::move(words));
        inputs.emplace_back(input);
        if (ends.empty()) return {};
        auto end = std::move(ends.front());
        ends.pop_front();
        return end;
    }
};

} // namespace tend::commands
