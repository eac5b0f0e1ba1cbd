#include "cli/progress.hpp"

#include "support/catch.hpp"

#include <unistd.h>

TEST_CASE("nothing shows how far work is where it is to be quiet or nobody watches") {
    CHECK_FALSE(tend::cli::progress_line(true));
    CHECK(static_cast<bool>(tend::cli::progress_line(false)) == (isatty(STDERR_FILENO) == 1));
}
