/*
 * The messages of a firmware, each as a function: to be taken or left, since
 * crl_message and crl_put are all that they need.
 *
 * They send in the order of the calls. `at` is device time in ns. False: see
 * crl_message; after crl_settings or crl_made there is then no STORED to wait
 * for.
 */
#ifndef CODEREADER_MESSAGES_H
#define CODEREADER_MESSAGES_H

#include "codereader_link.h"

#include <string.h>

enum crl_why { CRL_BY_RED = 0, CRL_BY_CHORD = 1, CRL_BY_IDLE = 2 };
enum crl_tone_name { CRL_TONE_ON = 0, CRL_TONE_OFF = 1, CRL_TONE_ERROR = 2 };
enum crl_level { CRL_DEBUG = 0, CRL_INFORMATION = 1, CRL_WARNING = 2, CRL_ERROR = 3 };

struct crl_word { uint8_t word, pause; }; /* pause 0: none, 1: longer, 2: end */

/* A number of `head` bytes, and bytes behind it. */
static inline bool crl_send(struct crl *c, enum crl_kind kind, uint64_t number, unsigned head,
                            const void *rest, unsigned size)
{
    uint8_t *to = crl_message(c, kind, head + size);
    if (to != NULL) {
        memcpy(crl_put(to, number, head), rest, size);
    }
    return to != NULL;
}

static inline bool crl_power(struct crl *c, uint64_t at, bool on, enum crl_why why)
{
    return crl_send(c, CRL_POWER, at, 8, (const uint8_t[]){on, (uint8_t)why}, 2);
}

static inline bool crl_display(struct crl *c, uint64_t at, const char *text) /* "": blank */
{
    return crl_send(c, CRL_DISPLAY, at, 8, text, crl_length(text, 10));
}

/* Speaks in the language, at the volume and the speed that are set. */
static inline bool crl_say(struct crl *c, uint64_t at, uint32_t id,
                           const struct crl_word *words, uint8_t count)
{
    uint8_t *to = crl_message(c, CRL_SAY, 16U + 2U * count);
    if (to != NULL) {
        to = crl_put(crl_put(to, at, 8), id, 4);
        memcpy(to, &c->firmware->settings, 3);
        memcpy(crl_put(to + 3, count, 1), words, 2U * count);
    }
    return to != NULL;
}

static inline bool crl_tone(struct crl *c, uint64_t at, enum crl_tone_name tone, uint8_t volume)
{
    return crl_send(c, CRL_TONE, at, 8, (const uint8_t[]){(uint8_t)tone, volume}, 2);
}

static inline bool crl_hush(struct crl *c, uint64_t at)
{
    return crl_send(c, CRL_HUSH, at, 8, "", 0);
}

/* The settings as they are, to be kept. Tags are 1 to 255. Send what depends on
 * it once STORED says ok. */
static inline bool crl_settings(struct crl *c, uint64_t at, uint8_t tag)
{
    const struct crl_settings *s = &c->firmware->settings;
    const uint8_t rest[] = {tag, s->language, s->volume, s->speed};
    return crl_send(c, CRL_SETTINGS, at, 8, rest, sizeof rest);
}

/* A code was made of this time step, which is to be kept in the same way. */
static inline bool crl_made(struct crl *c, uint64_t at, uint8_t tag, uint64_t step)
{
    uint8_t rest[9] = {tag};
    (void)crl_put(&rest[1], step, 8);
    return crl_send(c, CRL_MADE, at, 8, rest, 9);
}

static inline bool crl_key(struct crl *c, uint64_t at, uint8_t key, bool down)
{
    return crl_send(c, CRL_KEY, at, 8, (const uint8_t[]){key, down}, 2);
}

static inline bool crl_state(struct crl *c, uint16_t total, uint16_t offset,
                             const void *bytes, uint8_t size)
{
    return crl_send(c, CRL_STATE, total | (uint32_t)offset << 16, 4, bytes, size);
}

/* Never a secret, never a code. */
static inline bool crl_log(struct crl *c, enum crl_level level, const char *text)
{
    return crl_send(c, CRL_LOG, level, 1, text, crl_length(text, CRL_MAX_PAYLOAD - 1U));
}

#endif
