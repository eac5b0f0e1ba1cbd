#include "cli/run.hpp"

int main(int argc, char** argv) { return tend::cli::run({argv + 1, argv + argc}); }
