/* Stands between a program and the system's calls on files (by LD_PRELOAD): writes down what the program does to the files
   below one folder, and lets one call fail when it is told to.

   KIWI_SHIM_ROOT    the folder; nothing outside it is touched.
   KIWI_SHIM_LOG     where to write down what was done, one record after another:
                     kind, number of the file, offset, length, then that many bytes.
   Opening /kiwi-shim/N/ERRNO makes the Nth call from then on fail with that error; with the error 0 it writes half of what it
   was given, and the call after it fails for want of space. Opening /kiwi-shim/0/0 fails unless the call has come. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES 4096
#define REAL(name) ((__typeof__(&name))real(#name))

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *root;
static int log_to = -1;
static int names[FILES];
static int known;
static long countdown = -1;
static int failure;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("KIWI_SHIM_LOG");
    root = getenv("KIWI_SHIM_ROOT");
    if (path) log_to = REAL(open)(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static void all(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length > 0) {
        ssize_t done = REAL(write)(log_to, at, length);
        if (done <= 0) abort();
        at += done;
        length -= done;
    }
}

static void note(char kind, int64_t file, int64_t offset, const void *bytes, size_t length) {
    if (log_to < 0) return;
    int64_t head[3] = {file, offset, (int64_t)length};
    all(&kind, 1);
    all(head, sizeof head);
    all(bytes, length);
}

static int ours(const char *path) { return root && path && strncmp(path, root, strlen(root)) == 0; }

static int number_of(int fd) { return fd >= 0 && fd < FILES ? names[fd] : 0; }

/* Whether this call is the one that is to fail. */
static int fails(void) {
    if (countdown < 0 || --countdown > 0) return 0;
    countdown = -1;
    errno = failure ? failure : ENOSPC;
    return 1;
}

/* Half of a write is done, and what follows finds no space. */
static int halves(void) {
    if (countdown != 1 || failure != 0) return 0;
    failure = ENOSPC;
    return 1;
}

static int told(const char *path) {
    long at;
    int error;
    if (sscanf(path, "/kiwi-shim/%ld/%d", &at, &error) != 2) return 0;
    if (at > 0) {
        countdown = at;
        failure = error;
        errno = ENOENT;
        return 1;
    }
    errno = countdown < 0 ? EEXIST : ENOENT;
    countdown = -1;
    return 1;
}

static int opened(int fd, const char *path) {
    if (fd >= 0 && fd < FILES) {
        names[fd] = ++known;
        note('o', known, 0, path, strlen(path));
    }
    return fd;
}

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...) {                                                                       \
        mode_t mode = 0;                                                                                               \
        va_list rest;                                                                                                  \
        va_start(rest, flags);                                                                                         \
        if (flags & (O_CREAT | O_TMPFILE)) mode = va_arg(rest, mode_t);                                                \
        va_end(rest);                                                                                                  \
        pthread_mutex_lock(&lock);                                                                                     \
        int fd = -1;                                                                                                   \
        if (told(path)) goto out;                                                                                      \
        if (!ours(path)) {                                                                                             \
            fd = REAL(name)(path, flags, mode);                                                                        \
            if (fd >= 0 && fd < FILES) names[fd] = 0;                                                                  \
            goto out;                                                                                                  \
        }                                                                                                              \
        if (fails()) goto out;                                                                                         \
        int is_new = (flags & O_CREAT) && access(path, F_OK) != 0;                                                     \
        int before = errno;                                                                                            \
        fd = REAL(name)(path, flags, mode);                                                                            \
        if (fd >= 0) {                                                                                                 \
            errno = before;                                                                                            \
            if (is_new) note('c', 0, 0, path, strlen(path));                                                           \
            opened(fd, path);                                                                                          \
            if (flags & O_TRUNC) note('t', number_of(fd), 0, 0, 0);                                                    \
        }                                                                                                              \
    out:                                                                                                               \
        pthread_mutex_unlock(&lock);                                                                                   \
        return fd;                                                                                                     \
    }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset_type)                                                                                      \
    ssize_t name(int fd, const void *bytes, size_t length, offset_type offset) {                                       \
        pthread_mutex_lock(&lock);                                                                                     \
        ssize_t done = -1;                                                                                             \
        int file = number_of(fd);                                                                                      \
        if (file && halves()) length = (length + 1) / 2;                                                               \
        else if (file && fails()) goto out;                                                                            \
        done = REAL(name)(fd, bytes, length, offset);                                                                  \
        if (file && done > 0) note('w', file, offset, bytes, done);                                                    \
    out:                                                                                                               \
        pthread_mutex_unlock(&lock);                                                                                   \
        return done;                                                                                                   \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
    pthread_mutex_lock(&lock);
    ssize_t done = -1;
    int file = number_of(fd);
    if (file && halves()) length = (length + 1) / 2;
    else if (file && fails()) goto out;
    off_t at = file ? lseek(fd, 0, SEEK_CUR) : 0;
    done = REAL(write)(fd, bytes, length);
    if (file && done > 0) note('w', file, at, bytes, done);
out:
    pthread_mutex_unlock(&lock);
    return done;
}

#define ON_FILE(name, kind)                                                                                            \
    int name(int fd) {                                                                                                 \
        pthread_mutex_lock(&lock);                                                                                     \
        int file = number_of(fd);                                                                                      \
        int done = file && fails() ? -1 : REAL(name)(fd);                                                              \
        if (file && done == 0) note(kind, file, 0, 0, 0);                                                              \
        pthread_mutex_unlock(&lock);                                                                                   \
        return done;                                                                                                   \
    }
ON_FILE(fsync, 's')
ON_FILE(fdatasync, 's')

#define TRUNCATE(name, offset_type)                                                                                    \
    int name(int fd, offset_type length) {                                                                             \
        pthread_mutex_lock(&lock);                                                                                     \
        int file = number_of(fd);                                                                                      \
        int done = file && fails() ? -1 : REAL(name)(fd, length);                                                      \
        if (file && done == 0) note('t', file, length, 0, 0);                                                          \
        pthread_mutex_unlock(&lock);                                                                                   \
        return done;                                                                                                   \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int close(int fd) {
    pthread_mutex_lock(&lock);
    if (fd >= 0 && fd < FILES) names[fd] = 0;
    int done = REAL(close)(fd);
    pthread_mutex_unlock(&lock);
    return done;
}

static void note_both(char kind, const char *from, const char *to) {
    char both[2 * 4096];
    int length = snprintf(both, sizeof both, "%s\n%s", from, to);
    note(kind, 0, 0, both, length);
}

int rename(const char *from, const char *to) {
    pthread_mutex_lock(&lock);
    int mine = ours(from) || ours(to);
    int done = mine && fails() ? -1 : REAL(rename)(from, to);
    if (mine && done == 0) note_both('r', from, to);
    pthread_mutex_unlock(&lock);
    return done;
}

/* The paths are whole ones, so that the folders they are told from do not matter. */
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
    pthread_mutex_lock(&lock);
    int mine = ours(from) || ours(to);
    int done = mine && fails() ? -1 : REAL(renameat2)(from_folder, from, to_folder, to, flags);
    if (mine && done == 0) note_both(flags & RENAME_EXCHANGE ? 'x' : 'r', from, to);
    pthread_mutex_unlock(&lock);
    return done;
}

#define ON_NAME(name, kind)                                                                                            \
    int name(const char *path) {                                                                                       \
        pthread_mutex_lock(&lock);                                                                                     \
        int done = ours(path) && fails() ? -1 : REAL(name)(path);                                                      \
        if (ours(path) && done == 0) note(kind, 0, 0, path, strlen(path));                                             \
        pthread_mutex_unlock(&lock);                                                                                   \
        return done;                                                                                                   \
    }
ON_NAME(unlink, 'u')
ON_NAME(rmdir, 'u')

int mkdir(const char *path, mode_t mode) {
    pthread_mutex_lock(&lock);
    int done = ours(path) && fails() ? -1 : REAL(mkdir)(path, mode);
    if (ours(path) && done == 0) note('d', 0, 0, path, strlen(path));
    pthread_mutex_unlock(&lock);
    return done;
}
