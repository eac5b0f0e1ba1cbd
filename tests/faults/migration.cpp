// Brings a file to today's schema, as tend does, or to a made-up next one, as the next tend would:
// tend_faults_migration --db FILE today|next
#include "later_schema.hpp"

#include "cli/failure.hpp"
#include "store/opening.hpp"
#include "tend/errors.hpp"

#include <csignal>
#include <cstdio>
#include <string_view>

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    std::signal(SIGXFSZ, SIG_IGN);
    const bool is_next = std::string_view(argv[3]) == "next";
    try {
        static_cast<void>(tend::store::connection_for_writing(
            argv[2], is_next ? tend::test::later_schema() : tend::store::current_schema()));
    } catch (const tend::Failure& failure) {
        for (const auto& line : tend::cli::failure_lines(failure)) std::fprintf(stderr, "%s\n", line.c_str());
        return tend::cli::exit_code(failure.code());
    }
    std::puts("migrated");
    return 0;
}
