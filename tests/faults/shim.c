/* Stands between a program and the kernel, for what is written below one folder: counts those calls, and at one of them kills the program,
 * tears the write, or lets the call fail; or records them, with their data, for a replay. Loaded with LD_PRELOAD and told by the environment:
 *
 *   FAULT_FOLDER   the folder, a real path; nothing else counts
 *   FAULT_AT       the number of the call at which it happens, from 1
 *   FAULT_ACT      what happens: kill-before, kill-after, torn (half of a write, then killed), fail, fail-ever (it and all that follow); for
 *                  controls lie (it is not done, and said to be), and at no call of their own keep (no file is removed, and each said to be) and
 *                  sleepless (no pause is made)
 *   FAULT_ERRNO    the number of the error of a call that fails
 *   FAULT_READS    where it is set, what only reads counts too
 *   FAULT_RECORD   a file to which each call that succeeded is appended: its name, offset, length and two paths, NUL after each, and its data
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum act { act_none, act_kill_before, act_kill_after, act_torn, act_fail, act_fail_ever, act_lie, act_keep, act_sleepless };

/* Function pointers come from dlsym as pointers to data; the union is how ISO C lets one become the other. */
typedef union {
    void* data;
    int (*open)(const char*, int, ...);
    int (*openat)(int, const char*, int, ...);
    ssize_t (*read)(int, void*, size_t);
    ssize_t (*pread)(int, void*, size_t, off_t);
    ssize_t (*write)(int, const void*, size_t);
    ssize_t (*pwrite)(int, const void*, size_t, off_t);
    int (*of_file)(int);
    int (*truncate)(int, off_t);
    int (*of_path)(const char*);
    int (*of_paths)(const char*, const char*);
    int (*renameat2)(int, const char*, int, const char*, unsigned);
    int (*mkdir)(const char*, mode_t);
    int (*nanosleep)(const struct timespec*, struct timespec*);
    int (*clock_nanosleep)(clockid_t, int, const struct timespec*, struct timespec*);
} function;

static char folder[PATH_MAX];
static size_t folder_length;
static long fault_at;
static enum act fault_act;
static int fault_errno;
static int record_file = -1;
static long calls;
static bool counts_reads;

static function next(const char* name) {
    function found;
    found.data = dlsym(RTLD_NEXT, name);
    if (found.data == NULL) abort();
    return found;
}

static enum act act_named(const char* name) {
    static const char* const names[] = {"", "kill-before", "kill-after", "torn", "fail", "fail-ever", "lie", "keep", "sleepless"};
    for (int act = act_kill_before; act <= act_sleepless; ++act) {
        if (strcmp(name, names[act]) == 0) return (enum act)act;
    }
    return act_none;
}

__attribute__((constructor)) static void begin(void) {
    const char* const below = getenv("FAULT_FOLDER");
    if (below == NULL || strlen(below) >= sizeof folder) return;
    strcpy(folder, below);
    folder_length = strlen(folder);
    const char* const at = getenv("FAULT_AT");
    const char* const act = getenv("FAULT_ACT");
    const char* const number = getenv("FAULT_ERRNO");
    const char* const record = getenv("FAULT_RECORD");
    counts_reads = getenv("FAULT_READS") != NULL;
    if (at != NULL) fault_at = strtol(at, NULL, 10);
    if (act != NULL) fault_act = act_named(act);
    fault_errno = number != NULL ? (int)strtol(number, NULL, 10) : EIO;
    if (record != NULL) record_file = next("open").open(record, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

static bool is_below(const char* path) {
    return folder_length > 0 && strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == '\0');
}

/* The path a descriptor was opened by; empty where it does not count. */
static const char* path_of(int file) {
    static char path[PATH_MAX];
    char link[64];
    const int saved = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = folder_length > 0 ? readlink(link, path, sizeof path - 1) : -1;
    errno = saved;
    path[length > 0 ? length : 0] = '\0';
    return is_below(path) ? path : "";
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

static bool is_turn(void) {
    return fault_at > 0 && (calls == fault_at || (fault_act == act_fail_ever && calls > fault_at));
}

/* Counts a call; true where it must fail, with errno set. */
static bool fails(void) {
    ++calls;
    if (!is_turn()) return false;
    if (fault_act == act_kill_before || fault_act == act_torn) die();
    if (fault_act != act_fail && fault_act != act_fail_ever) return false;
    errno = fault_errno;
    return true;
}

/* After `fails`: true where the call must only be said to be done. */
static bool lies(void) {
    return fault_act == act_lie && is_turn();
}

static void put(const void* bytes, size_t count) {
    const char* at = bytes;
    while (count > 0) {
        const ssize_t written = next("write").write(record_file, at, count);
        if (written <= 0) abort();
        at += written;
        count -= (size_t)written;
    }
}

static void record(const char* call, const char* path, const char* other, off_t offset, const void* data, size_t count) {
    if (record_file < 0) return;
    char head[64];
    const int length = snprintf(head, sizeof head, "%s%c%lld%c%zu", call, '\0', (long long)offset, '\0', count);
    put(head, (size_t)length + 1);
    put(path, strlen(path) + 1);
    put(other, strlen(other) + 1);
    put(data, count);
}

/* After a call that went well. */
static void happened(const char* call, const char* path, const char* other, off_t offset, const void* data, size_t count) {
    const int saved = errno;
    record(call, path, other, offset, data, count);
    if (is_turn() && fault_act == act_kill_after) die();
    errno = saved;
}

static bool is_for_writing(int flags) {
    return (flags & (O_ACCMODE | O_CREAT | O_TRUNC)) != O_RDONLY;
}

static int opened(int at, const char* path, int flags, mode_t mode) {
    const function real = next("openat");
    if (!is_below(path) || (!counts_reads && !is_for_writing(flags))) return real.openat(at, path, flags, mode);
    if (fails()) return -1;
    const bool is_new = (flags & O_CREAT) != 0 && access(path, F_OK) != 0;
    const int file = real.openat(at, path, flags, mode);
    if (file >= 0 && is_new) happened("create", path, "", 0, "", 0);
    else if (file >= 0 && (flags & O_TRUNC) != 0) happened("truncate", path, "", 0, "", 0);
    else if (file >= 0) happened("open", path, "", 0, "", 0);
    return file;
}

static mode_t mode_in(int flags, va_list rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_in(flags, rest);
    va_end(rest);
    return opened(AT_FDCWD, path, flags, mode);
}

int openat(int at, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_in(flags, rest);
    va_end(rest);
    return opened(at, path, flags, mode);
}

/* Files of any size are the only ones there are on 64 bits. */
int open64(const char* path, int flags, ...) __attribute__((alias("open")));
int openat64(int at, const char* path, int flags, ...) __attribute__((alias("openat")));

ssize_t read(int file, void* bytes, size_t count) {
    const function real = next("read");
    const char* const path = counts_reads ? path_of(file) : "";
    if (*path == '\0') return real.read(file, bytes, count);
    if (fails()) return -1;
    const ssize_t length = real.read(file, bytes, count);
    if (length >= 0) happened("read", path, "", 0, "", 0);
    return length;
}

static ssize_t read_at(int file, void* bytes, size_t count, off_t offset) {
    const function real = next("pread64");
    const char* const path = counts_reads ? path_of(file) : "";
    if (*path == '\0') return real.pread(file, bytes, count, offset);
    if (fails()) return -1;
    const ssize_t length = real.pread(file, bytes, count, offset);
    if (length >= 0) happened("read", path, "", offset, "", 0);
    return length;
}

ssize_t pread(int file, void* bytes, size_t count, off_t offset) { return read_at(file, bytes, count, offset); }
ssize_t pread64(int file, void* bytes, size_t count, off_t offset) { return read_at(file, bytes, count, offset); }

ssize_t write(int file, const void* bytes, size_t count) {
    const function real = next("write");
    const char* const path = path_of(file);
    if (*path == '\0') return real.write(file, bytes, count);
    const off_t offset = lseek(file, 0, SEEK_CUR);
    if (calls + 1 == fault_at && fault_act == act_torn) (void)!real.write(file, bytes, count / 2);
    if (fails()) return -1;
    const ssize_t written = lies() ? (ssize_t)count : real.write(file, bytes, count);
    if (written >= 0) happened("write", path, "", offset, bytes, (size_t)written);
    return written;
}

static ssize_t written_at(int file, const void* bytes, size_t count, off_t offset) {
    const function real = next("pwrite64");
    const char* const path = path_of(file);
    if (*path == '\0') return real.pwrite(file, bytes, count, offset);
    if (calls + 1 == fault_at && fault_act == act_torn) (void)!real.pwrite(file, bytes, count / 2, offset);
    if (fails()) return -1;
    const ssize_t written = lies() ? (ssize_t)count : real.pwrite(file, bytes, count, offset);
    if (written >= 0) happened("write", path, "", offset, bytes, (size_t)written);
    return written;
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset) { return written_at(file, bytes, count, offset); }
ssize_t pwrite64(int file, const void* bytes, size_t count, off_t offset) { return written_at(file, bytes, count, offset); }

static int synced(int file, const char* call) {
    const char* const path = path_of(file);
    if (*path == '\0') return next(call).of_file(file);
    if (fails()) return -1;
    const int result = lies() ? 0 : next(call).of_file(file);
    if (result == 0) happened("sync", path, "", 0, "", 0);
    return result;
}

int fsync(int file) { return synced(file, "fsync"); }
int fdatasync(int file) { return synced(file, "fdatasync"); }

static int truncated(int file, off_t size) {
    const char* const path = path_of(file);
    if (*path == '\0') return next("ftruncate64").truncate(file, size);
    if (fails()) return -1;
    const int result = lies() ? 0 : next("ftruncate64").truncate(file, size);
    if (result == 0) happened("truncate", path, "", size, "", 0);
    return result;
}

int ftruncate(int file, off_t size) { return truncated(file, size); }
int ftruncate64(int file, off_t size) { return truncated(file, size); }

int unlink(const char* path) {
    if (!is_below(path)) return next("unlink").of_path(path);
    if (fails()) return -1;
    const int result = lies() || fault_act == act_keep ? 0 : next("unlink").of_path(path);
    if (result == 0) happened("unlink", path, "", 0, "", 0);
    return result;
}

int mkdir(const char* path, mode_t mode) {
    if (!is_below(path)) return next("mkdir").mkdir(path, mode);
    if (fails()) return -1;
    const int result = lies() ? 0 : next("mkdir").mkdir(path, mode);
    if (result == 0) happened("mkdir", path, "", 0, "", 0);
    return result;
}

int link(const char* from, const char* to) {
    if (!is_below(to)) return next("link").of_paths(from, to);
    if (fails()) return -1;
    const int result = lies() ? 0 : next("link").of_paths(from, to);
    if (result == 0) happened("link", from, to, 0, "", 0);
    return result;
}

int rename(const char* from, const char* to) {
    if (!is_below(to)) return next("rename").of_paths(from, to);
    if (fails()) return -1;
    const int result = lies() ? 0 : next("rename").of_paths(from, to);
    if (result == 0) happened("rename", from, to, 0, "", 0);
    return result;
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    if (!is_below(to)) return next("renameat2").renameat2(from_folder, from, to_folder, to, flags);
    if (fails()) return -1;
    const int result = lies() ? 0 : next("renameat2").renameat2(from_folder, from, to_folder, to, flags);
    if (result == 0) happened("rename", from, to, 0, "", 0);
    return result;
}

int nanosleep(const struct timespec* pause, struct timespec* left) {
    return fault_act == act_sleepless ? 0 : next("nanosleep").nanosleep(pause, left);
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec* pause, struct timespec* left) {
    return fault_act == act_sleepless ? 0 : next("clock_nanosleep").clock_nanosleep(clock, flags, pause, left);
}
