#pragma once

#include <cstdint>

namespace tend::test {

/// How long memory is refused.
enum class Refusal { never, once, for_ever };

/// Counts from now on what is asked of the heap, by whatever part of the program or its libraries, and
/// refuses the request number `at`, from 1. Stands in for malloc and its like: for a program with one thread,
/// without sanitizers.
void refuse_memory(std::int64_t at, Refusal refusal);

/// Requests since `refuse_memory`.
[[nodiscard]] std::int64_t memory_requests();

/// Blocks of the heap that are held now.
[[nodiscard]] std::int64_t blocks_held();

} // namespace tend::test
