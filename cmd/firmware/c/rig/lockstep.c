/*
 * The demonstration in lock step: standard input has blocks of bytes for the
 * device, each behind its length (two bytes, the lower first); each is answered
 * with a block of all that the device has to say to it. So a test may lose and
 * change bytes both ways without a clock.
 */
#include "demo.h"

#include <stdio.h>

static struct demo demo;
static uint8_t block[65535];

int main(void)
{
    uint8_t head[2];
    demo_init(&demo);
    while (fread(head, 1, 2, stdin) == 2U) {
        size_t size = head[0] + 256U * head[1];
        if (fread(block, 1, size, stdin) != size) {
            return 1;
        }
        for (size_t i = 0; i < size; i++) {
            crl_receive(&demo.link, block[i]);
        }
        size = 0;
        while ((size < sizeof block) && crl_poll(&demo.link, &block[size])) {
            size++;
        }
        head[0] = (uint8_t)(size & 0xFFU);
        head[1] = (uint8_t)(size >> 8);
        if ((fwrite(head, 1, 2, stdout) != 2U) || (fwrite(block, 1, size, stdout) != size) ||
            (fflush(stdout) != 0)) {
            return 1;
        }
    }
    return 0;
}
