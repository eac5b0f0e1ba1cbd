#include "counted_memory.hpp"

#include <cerrno>
#include <cstddef>

// What glibc calls its own, to be called by those who stand in for them.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* block);
}

namespace {

std::int64_t requests = 0;
std::int64_t held = 0;
std::int64_t refused_at = 0;
tend::test::Refusal refused = tend::test::Refusal::never;

bool is_refused() {
    using tend::test::Refusal;
    ++requests;
    const bool is_turn = refused == Refusal::for_ever ? requests >= refused_at : requests == refused_at;
    if (refused == Refusal::never || !is_turn) return false;
    errno = ENOMEM;
    return true;
}

void* counted(void* block) {
    if (block != nullptr) ++held;
    return block;
}

} // namespace

namespace tend::test {

void refuse_memory(std::int64_t at, Refusal refusal) {
    requests = 0;
    refused_at = at;
    refused = refusal;
}

std::int64_t memory_requests() {
    return requests;
}

std::int64_t blocks_held() {
    return held;
}

} // namespace tend::test

extern "C" {

void* malloc(std::size_t size) noexcept {
    return is_refused() ? nullptr : counted(__libc_malloc(size));
}

void* calloc(std::size_t count, std::size_t size) noexcept {
    return is_refused() ? nullptr : counted(__libc_calloc(count, size));
}

void* realloc(void* block, std::size_t size) noexcept {
    if (is_refused()) return nullptr;
    void* const moved = __libc_realloc(block, size);
    return block == nullptr ? counted(moved) : moved;
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    return is_refused() ? nullptr : counted(__libc_memalign(alignment, size));
}

void* memalign(std::size_t alignment, std::size_t size) noexcept {
    return aligned_alloc(alignment, size);
}

int posix_memalign(void** block, std::size_t alignment, std::size_t size) noexcept {
    *block = aligned_alloc(alignment, size);
    return *block == nullptr ? ENOMEM : 0;
}

void free(void* block) noexcept {
    if (block != nullptr) --held;
    __libc_free(block);
}
}
