/*
 * The device end of the link between the emulator and a firmware: what
 * emulator/link/LINK.md describes, protocol version 1.
 *
 * C99, no heap, nothing of the C library but memcpy and memset, no floating
 * point, no clock, no interrupt of its own. All that it knows stands in one
 * struct crl, which the caller provides. Nothing here may be called from two
 * places at once: let an interrupt handler put bytes into a buffer of its own
 * and hand them over from the main loop.
 *
 *     crl_init(&link, &status, &handler, user);
 *     for (;;) {
 *         while (uart_has(&byte)) { crl_receive(&link, byte); }
 *         while (uart_has_room() && crl_poll(&link, &byte)) { uart_put(byte); }
 *     }
 */
#ifndef CODEREADER_LINK_H
#define CODEREADER_LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CRL_VERSION 1U
#define CRL_MAX_PAYLOAD 248U
#define CRL_MAX_PACKET (CRL_MAX_PAYLOAD + 6U)
#define CRL_NEVER UINT64_MAX /* a deadline: there is none */

/* Bytes kept of what the other end has not acknowledged yet; a message takes
 * its payload and two more. At least 277, so that the longest message fits. */
#ifndef CRL_QUEUE
#define CRL_QUEUE 768U
#endif

enum crl_kind {
    CRL_ACK = 0x00, CRL_HELLO = 0x01, CRL_RESTART = 0x02, CRL_CONTACT = 0x03,
    CRL_SAID = 0x04, CRL_ADVANCE = 0x05, CRL_CLOCK = 0x06, CRL_STORED = 0x07,
    CRL_SETUP = 0x08, CRL_PROVISION = 0x09, CRL_ERASE = 0x0A,
    CRL_GET_STATE = 0x0B, CRL_SET_STATE = 0x0C, CRL_PING = 0x0D,

    CRL_BOOT = 0x80, CRL_WELCOME = 0x81, CRL_DONE = 0x82, CRL_REFUSED = 0x83,
    CRL_POWER = 0x84, CRL_DISPLAY = 0x85, CRL_SAY = 0x86, CRL_TONE = 0x87,
    CRL_HUSH = 0x88, CRL_SETTINGS = 0x89, CRL_MADE = 0x8A, CRL_KEY = 0x8B,
    CRL_STATE = 0x8C, CRL_LOG = 0x8D
};

enum crl_capability {
    CRL_STEPPED = 1, CRL_OWN_CLOCK = 2, CRL_HAS_STATE = 4, CRL_KEEPS = 8,
    CRL_OWN_KEYS = 16, CRL_OWN_DISPLAY = 32, CRL_OWN_SPEAKER = 64
};

enum crl_reason { /* of REFUSED */
    CRL_FINE = 0, /* never sent */
    CRL_UNKNOWN = 1, CRL_WRONG_PAYLOAD = 2, CRL_NOT_NOW = 3, CRL_OUT_OF_RANGE = 4,
    CRL_NOT_STORED = 5, CRL_NOT_ABLE = 6, CRL_TOO_MUCH = 7
};

enum crl_why { CRL_BY_RED = 0, CRL_BY_CHORD = 1, CRL_BY_IDLE = 2 };
enum crl_tone_name { CRL_TONE_ON = 0, CRL_TONE_OFF = 1, CRL_TONE_ERROR = 2 };
enum crl_level { CRL_DEBUG = 0, CRL_INFORMATION = 1, CRL_WARNING = 2, CRL_ERROR = 3 };

#define CRL_KEY_RED 10U /* keys 0 to 9 are the digits */

/* What the link says of the reader in BOOT, WELCOME and DONE. The firmware
 * owns it and keeps it up to date; the link only reads it. */
struct crl_status {
    uint64_t time; /* device time, ns since start */
    uint64_t next; /* next deadline, or CRL_NEVER */
    bool on, bouncing, provisioned, has_key;
    uint8_t language, volume, speed; /* 0 Danish, 1 English; 1 to 9; 1 to 9 */
    uint16_t capabilities;           /* crl_capability, added up */
    const char *serial;              /* up to 10 ASCII digits; "" for none */
    const char *name;                /* the firmware's name and version, ASCII */
};

/* A request of the host: RESTART to SET_STATE, but for STORED. Its payload is
 * as long as it has to be, or longer; what PROVISION says of lengths is right;
 * a key is 0 to 10. Read the fields with crl_get and the offsets of the page. */
struct crl_request {
    uint8_t kind;
    uint8_t size;           /* of the payload */
    uint64_t at;            /* RESTART, CONTACT, SAID, ADVANCE, CLOCK: ns; else 0 */
    const uint8_t *payload; /* gone after the call */
};

/* What the link calls. Each is called from within crl_receive and may send. */
struct crl_handler {
    /* The host has begun a session, in mode 0 (it steps the time) or 1 (the
     * device's own clock). What was queued before and not acknowledged is
     * gone, and so is an unanswered SETTINGS or MADE. May be NULL. */
    void (*greeted)(void *user, uint8_t mode);
    /* Do what it says, send what follows, then crl_done: now or, if STORED has
     * to come first, from within stored. No other request comes before. */
    void (*request)(void *user, const struct crl_request *request);
    /* The host has answered SETTINGS or MADE. May be NULL. */
    void (*stored)(void *user, uint8_t tag, bool ok);
};

struct crl_word { uint8_t word, pause; }; /* pause 0: none, 1: longer, 2: end */

/* The link. Its fields are nobody else's business. */
struct crl {
    const struct crl_status *status;
    const struct crl_handler *handler;
    void *user;
    uint8_t session;   /* 0: not greeted */
    uint8_t taken;     /* last sequence number taken; 0: none */
    uint8_t flight;    /* that of the queue's first packet; 0: none in flight */
    uint8_t sent;      /* last one given out */
    uint8_t request;   /* the request that waits for DONE; 0: none */
    uint8_t tag;       /* of the STORED that is awaited */
    bool waiting;      /* for STORED: nothing new goes out */
    bool lost;         /* the queue was full: RESTART or a new session helps */
    bool want_boot, want_welcome, want_repeat, want_ack;
    bool rx_bad;       /* this frame is too long */
    bool rx_any;       /* a byte has come since the last zero */
    uint8_t rx_code, rx_left; /* COBS: this block's code, bytes still to come */
    uint16_t rx_size, tx_size, tx_at, queued;
    uint8_t rx[CRL_MAX_PACKET];
    uint8_t tx[CRL_MAX_PACKET + 2U];
    uint8_t queue[CRL_QUEUE]; /* messages one behind the other: kind, size, payload */
};

/* Begins; the first thing that goes out is BOOT. */
void crl_init(struct crl *c, const struct crl_status *status,
              const struct crl_handler *handler, void *user);

/* Takes a byte that has come from the host, and calls the handler. */
void crl_receive(struct crl *c, uint8_t byte);

/* Gives the next byte to be sent; false if there is none. */
bool crl_poll(struct crl *c, uint8_t *byte);

/* May be called every 500 ms: sends BOOT again unless the host has answered. */
void crl_boot(struct crl *c);

/* They send, in the order of the calls. False: nobody has greeted the device,
 * a value is out of range, or the queue is full, which the host is told before
 * DONE; then the firmware has to be restarted. `at` is device time in ns. */
bool crl_display(struct crl *c, uint64_t at, const char *text); /* "": blank */
bool crl_say(struct crl *c, uint64_t at, uint32_t id, const struct crl_word *words, uint8_t count);
bool crl_state(struct crl *c, uint16_t total, uint16_t offset, const uint8_t *bytes, uint8_t size);
bool crl_log(struct crl *c, enum crl_level level, const char *text);

/* Any message that is a time and a few bytes, as the page has them: POWER is
 * crl_event(c, CRL_POWER, at, (uint8_t[]){on, why}, 2), HUSH is
 * crl_event(c, CRL_HUSH, at, NULL, 0), and so on for TONE and KEY. */
bool crl_event(struct crl *c, enum crl_kind kind, uint64_t at, const void *rest, uint8_t size);

/* They send what is to be kept. Nothing goes out after it before the host has
 * answered: send what depends on it from within stored, when that says ok. */
bool crl_settings(struct crl *c, uint64_t at, uint8_t tag);
bool crl_made(struct crl *c, uint64_t at, uint8_t tag, uint64_t step);

/* Says that the request in hand has changed nothing, and why; then crl_done. */
bool crl_refuse(struct crl *c, enum crl_reason reason, const char *text);

/* Says that all that follows from the request has been sent, with the status
 * as it is now. False if there is no such request. */
bool crl_done(struct crl *c);

/* A field of a payload: `size` bytes, the lowest first. */
uint64_t crl_get(const uint8_t *from, unsigned size);

/* CRC-16, polynomial 0x1021, start 0xFFFF: "123456789" gives 0x29B1. */
uint16_t crl_crc(const uint8_t *bytes, size_t size);

#endif
