/* The demonstration as a process: the link is standard input and output. */
#define _POSIX_C_SOURCE 200809L

#include "demo.h"

#include <errno.h>
#include <unistd.h>

/* Sends all that is there to be sent. False: the other end has gone. */
static bool flush(struct crl *link)
{
    uint8_t out[512];
    size_t size;
    do {
        size = 0;
        while ((size < sizeof out) && crl_poll(link, &out[size])) {
            size++;
        }
        size_t at = 0;
        while (at < size) {
            ssize_t n = write(STDOUT_FILENO, &out[at], size - at);
            if (n > 0) {
                at += (size_t)n;
            } else if ((n < 0) && (errno != EINTR)) {
                return false;
            } else {
                /* Interrupted: again. */
            }
        }
    } while (size > 0U);
    return true;
}

int main(void)
{
    static struct demo demo;
    uint8_t in[512];
    demo_init(&demo);
    while (flush(&demo.link)) {
        ssize_t n = read(STDIN_FILENO, in, sizeof in);
        if (n == 0) {
            return 0;
        }
        if ((n < 0) && (errno != EINTR)) {
            return 1;
        }
        for (ssize_t i = 0; i < n; i++) {
            crl_receive(&demo.link, in[i]);
        }
    }
    return 1;
}
