/* Moves the clocks of a program: a shared file says by how many nanoseconds wall, awake and boot time are ahead.
 *
 * LD_PRELOAD it with MOVED_CLOCK set to that file, three signed 64-bit numbers. MOVED_BOOT_ID may name a file that is
 * read in the place of the kernel's name for this run of the computer. Waits until a moment of awake time are moved
 * back, so that the kernel, which knows of nothing, waits as long as was meant.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { WALL, AWAKE, BOOT, CLOCKS };
static const int64_t SECOND = 1000000000;
static const volatile int64_t *moved;

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("MOVED_CLOCK");
    int (*open_file)(const char *, int, ...) = next("open");
    int file = path ? open_file(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    void *map = mmap(NULL, CLOCKS * sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (map != MAP_FAILED)
        moved = map;
}

static int64_t ahead(clockid_t clock) {
    switch (moved ? clock : -1) {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE:
        return moved[WALL];
    case CLOCK_MONOTONIC:
    case CLOCK_MONOTONIC_RAW:
    case CLOCK_MONOTONIC_COARSE:
        return moved[AWAKE];
    case CLOCK_BOOTTIME:
        return moved[BOOT];
    default:
        return 0;
    }
}

static struct timespec plus(const struct timespec *time, int64_t nanoseconds) {
    int64_t whole = time->tv_sec * SECOND + time->tv_nsec + nanoseconds;
    struct timespec sum = {whole / SECOND, whole % SECOND};
    return sum;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real)
        real = next("clock_gettime");
    int result = real(clock, time);
    if (result == 0)
        *time = plus(time, ahead(clock));
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    struct timespec now;
    (void)zone;
    int result = clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return result;
}

time_t time(time_t *out) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (out)
        *out = now.tv_sec;
    return now.tv_sec;
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *until, struct timespec *left) {
    int (*real)(clockid_t, int, const struct timespec *, struct timespec *) = next("clock_nanosleep");
    struct timespec meant = plus(until, flags & TIMER_ABSTIME ? -ahead(clock) : 0);
    return real(clock, flags, &meant, left);
}

int sem_clockwait(sem_t *restrict semaphore, clockid_t clock, const struct timespec *restrict until) {
    int (*real)(sem_t *, clockid_t, const struct timespec *) = next("sem_clockwait");
    struct timespec meant = plus(until, -ahead(clock));
    return real(semaphore, clock, &meant);
}

int pthread_cond_clockwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex, clockid_t clock,
                           const struct timespec *restrict until) {
    int (*real)(pthread_cond_t *, pthread_mutex_t *, clockid_t, const struct timespec *) =
        next("pthread_cond_clockwait");
    struct timespec meant = plus(until, -ahead(clock));
    return real(condition, mutex, clock, &meant);
}

static const char *instead_of(const char *path) {
    const char *other = getenv("MOVED_BOOT_ID");
    return other && path && strcmp(path, "/proc/sys/kernel/random/boot_id") == 0 ? other : path;
}

#define OPEN(NAME)                                                                                                     \
    int NAME(const char *path, int flags, ...) {                                                                       \
        static int (*real)(const char *, int, ...);                                                                    \
        mode_t mode = 0;                                                                                               \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                           \
            va_list more;                                                                                              \
            va_start(more, flags);                                                                                     \
            mode = va_arg(more, mode_t);                                                                               \
            va_end(more);                                                                                              \
        }                                                                                                              \
        if (!real)                                                                                                     \
            real = next(#NAME);                                                                                        \
        return real(instead_of(path), flags, mode);                                                                    \
    }

OPEN(open)
OPEN(open64)
