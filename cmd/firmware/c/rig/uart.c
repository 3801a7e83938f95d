/* Standard input and output as a serial line that does not wait. */
#define _POSIX_C_SOURCE 200809L

#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

bool uart_has(uint8_t *byte);
bool uart_has_room(void);
void uart_put(uint8_t byte);

bool uart_has(uint8_t *byte)
{
    struct pollfd in = {STDIN_FILENO, POLLIN, 0};
    if (poll(&in, 1, 10) <= 0) { /* long enough not to spin */
        return false;
    }
    if (read(STDIN_FILENO, byte, 1) != 1) {
        exit(0); /* the other end has gone */
    }
    return true;
}

bool uart_has_room(void)
{
    return true;
}

void uart_put(uint8_t byte)
{
    if (write(STDOUT_FILENO, &byte, 1) != 1) {
        exit(1);
    }
}
