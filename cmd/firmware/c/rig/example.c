/*
 * The example of README.md as a program: TOP is a file with what stands in it
 * before crl_init, MAIN one with the rest. Its firmware shows a key that goes
 * down; before a 9 it has the settings kept, and says all at once. Beside it
 * stands uart.c.
 */
#include "codereader_messages.h"

bool uart_has(uint8_t *byte);
bool uart_has_room(void);
void uart_put(uint8_t byte);

static uint64_t now;

static void my_power(uint64_t at);
static void my_key(uint64_t at, uint8_t key, uint8_t down);
static void my_time(uint64_t at);

static uint64_t my_now(void)
{
    return now;
}

static uint64_t my_deadline(void)
{
    return CRL_NEVER;
}

#include TOP

static void my_power(uint64_t at)
{
    now = at;
}

static void my_time(uint64_t at)
{
    now = at;
}

static void my_key(uint64_t at, uint8_t key, uint8_t down)
{
    const char text[] = {(char)('0' + key), '\0'};
    now = at;
    if ((key == 9U) && (down != 0U)) {
        (void)crl_settings(&link, at, 1);
    }
    if (down != 0U) {
        (void)crl_display(&link, at, text);
    }
}

int main(void)
{
    uint8_t byte;
#include MAIN
}
