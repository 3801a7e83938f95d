/*
 * The demonstration on a bare Cortex-M3: the Stellaris LM3S6965 that QEMU
 * knows as lm3s6965evb. The link is UART0. Nothing else is used, no library
 * either: what the compiler itself may call for is at the end.
 */
#include "demo.h"

#include <string.h>

#define UART0_DR (*(volatile uint32_t *)0x4000C000U) /* data */
#define UART0_FR (*(volatile uint32_t *)0x4000C018U) /* flags */
#define FR_RXFE 0x10U /* nothing has come */
#define FR_TXFF 0x20U /* no room to send */

/* Where things lie: see lm3s6965.ld. */
extern uint32_t data_from[], data_begin[], data_end[], bss_begin[], bss_end[], stack_top[];

static struct demo demo;

static void run(void)
{
    uint8_t byte;
    demo_init(&demo);
    for (;;) {
        while ((UART0_FR & FR_RXFE) == 0U) {
            crl_receive(&demo.link, (uint8_t)(UART0_DR & 0xFFU));
        }
        while (((UART0_FR & FR_TXFF) == 0U) && crl_poll(&demo.link, &byte)) {
            UART0_DR = byte;
        }
    }
}

static void reset(void)
{
    uint32_t *from = data_from;
    for (uint32_t *to = data_begin; to < data_end; to++) {
        *to = *from;
        from++;
    }
    for (uint32_t *to = bss_begin; to < bss_end; to++) {
        *to = 0;
    }
    run();
}

/* A fault: nothing more is sent, and the host says so. */
static void stop(void)
{
    for (;;) {
    }
}

/* The vectors: where the stack begins, reset, and the exceptions of the core.
 * No interrupt is enabled. */
struct vectors {
    uint32_t *stack;
    void (*exception[15])(void);
};

extern const struct vectors vectors;
__attribute__((section(".vectors"), used)) const struct vectors vectors = {
    stack_top,
    {reset, stop, stop, stop, stop, stop, stop, stop,
     stop, stop, stop, stop, stop, stop, stop},
};

void *memcpy(void *restrict to, const void *restrict from, size_t size)
{
    uint8_t *t = to;
    const uint8_t *f = from;
    for (size_t i = 0; i < size; i++) {
        t[i] = f[i];
    }
    return to;
}

void *memset(void *to, int value, size_t size)
{
    uint8_t *t = to;
    for (size_t i = 0; i < size; i++) {
        t[i] = (uint8_t)value;
    }
    return to;
}
