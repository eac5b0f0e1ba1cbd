/* Loaded before SQLite, notes the text of every statement that a program prepares: one after the other, each ended by a NUL, in the file
 * that STATEMENTS_FILE names. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct sqlite3;
struct sqlite3_stmt;

typedef int prepare_function(struct sqlite3 *, const char *, int, struct sqlite3_stmt **, const char **);

static void note(const char *text, size_t size) {
    const char *path = getenv("STATEMENTS_FILE");
    const int file = path == NULL ? -1 : open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return;
    if (write(file, text, size) != (ssize_t)size || write(file, "", 1) != 1) abort();
    close(file);
}

int sqlite3_prepare_v2(struct sqlite3 *database, const char *text, int size, struct sqlite3_stmt **statement, const char **tail) {
    prepare_function *real = NULL;
    *(void **)(&real) = dlsym(RTLD_NEXT, "sqlite3_prepare_v2");
    note(text, size < 0 ? strlen(text) : strnlen(text, (size_t)size));
    return real(database, text, size, statement, tail);
}
