// Brings a file to the made-up next schema, as the next tend would: tend_faults_migration --db FILE migrate
#include "later_schema.hpp"

#include "cli/failure.hpp"
#include "store/opening.hpp"
#include "tend/errors.hpp"

#include <csignal>
#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        static_cast<void>(tend::store::connection_for_writing(argv[2], tend::test::later_schema()));
    } catch (const tend::Failure& failure) {
        std::fprintf(stderr, "%s\n", tend::cli::failure_text(failure).c_str());
        return tend::cli::exit_code(failure.code());
    }
    std::puts("migrated");
    return 0;
}
