#include "../unit/core/population.hpp"

#include <iostream>

/// Reads populations from standard input, one after the other, and prints each one's clocks and list, closed
/// by `end`.
int main() {
    while (const auto population = tend::test::read_population(std::cin))
        std::cout << tend::test::clocks_in_lines(*population) << tend::test::list_in_lines(*population)
                  << "end\n";
}
