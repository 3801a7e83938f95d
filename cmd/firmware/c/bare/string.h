/* The two functions of the C library that the link uses, for a compiler that
 * comes without one. They are defined in lm3s6965.c. */
#ifndef BARE_STRING_H
#define BARE_STRING_H

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t size);
void *memset(void *to, int value, size_t size);

#endif
