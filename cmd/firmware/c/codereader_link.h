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
 *     crl_init(&link, &firmware);
 *     for (;;) {
 *         while (uart_has(&byte)) { crl_receive(&link, byte); }
 *         while (uart_has_room() && crl_poll(&link, &byte)) { uart_put(byte); }
 *     }
 *
 * codereader_messages.h has a function for each message that a firmware sends.
 */
#ifndef CODEREADER_LINK_H
#define CODEREADER_LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CRL_VERSION 1U
#define CRL_MAX_PAYLOAD 248U
#define CRL_MAX_PACKET (CRL_MAX_PAYLOAD + 6U)
#define CRL_MAX_TEXT 64U /* of a firmware's name and of REFUSED: what is longer is cut */
#define CRL_NEVER UINT64_MAX         /* a deadline: there is none */
#define CRL_LATEST (UINT64_C(1) << 62) /* the latest time that is not refused, in ns */
#define CRL_KEY_RED 10U              /* keys 0 to 9 are the digits */

/* Bytes kept of what the other end has not acknowledged yet; a message takes
 * its payload and two more, and 91 are kept free for REFUSED and DONE. So the
 * longest message fits into 341. */
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

/* What the link hands over: HELLO, when the host has begun a session, STORED,
 * and every request but PING. */
struct crl_request {
    uint8_t kind;
    uint8_t size;           /* of the payload: as long as it has to be, or longer */
    uint64_t at;            /* RESTART, CONTACT, SAID, ADVANCE, CLOCK: ns; else 0 */
    const uint8_t *payload; /* as the page has it, for crl_get; gone after the call */
};

struct crl_settings { uint8_t language, volume, speed; }; /* 0 Danish, 1 English; 1 to 9; 1 to 9 */

/* The firmware as the link sees it. You own it and keep it up to date. */
struct crl_firmware {
    uint64_t time; /* device time, ns since start */
    uint64_t next; /* next deadline, or CRL_NEVER */
    bool on, bouncing, provisioned, has_key;
    struct crl_settings settings;
    uint16_t capabilities; /* crl_capability, added up */
    const char *serial;    /* up to 10 ASCII digits; "" for none */
    const char *name;      /* the firmware's name and version, ASCII */

    /* Called from within crl_receive. Of a request: do what it says, send what
     * follows, then call crl_done or crl_refuse, now or in a later call: no
     * other request comes before. HELLO: what was in hand, queued and waited for
     * is forgotten; nothing is to be answered. STORED: go on, if it says ok; if
     * not, the link drops what follows and ends the request. */
    void (*handle)(void *user, const struct crl_request *request);
    void *user;
};

/* The link. Its fields are nobody else's business. */
struct crl {
    const struct crl_firmware *firmware;
    enum crl_reason lost; /* NOT_STORED, TOO_MUCH: nothing is said before DONE; NOT_NOW: it was */
    uint8_t session;      /* 0: not greeted */
    uint8_t greeter;      /* the session that WELCOME is to be sent for; 0: none */
    uint8_t taken;        /* last sequence number taken; 0: none */
    uint8_t sent;         /* last one given out */
    uint8_t request;      /* the request in hand, which waits for crl_done; 0: none */
    uint8_t asked;        /* the request whose DONE the host has not got; 0: none */
    uint8_t tag;          /* of the STORED that is waited for; 0: none */
    bool flying;          /* the queue's first has been sent and not been acknowledged */
    bool due;             /* something has to be sent, if only an ACK */
    unsigned tx_at, queued, rx_size, rx_left;
    uint8_t tx[CRL_MAX_PACKET + 2U];
    uint8_t rx[CRL_MAX_PACKET + 16U]; /* PROVISION may point behind its end */
    uint8_t queue[CRL_QUEUE]; /* messages one behind the other: kind, size, payload */
};

/* Begins; the first thing that goes out is BOOT. */
void crl_init(struct crl *c, const struct crl_firmware *firmware);

/* Takes a byte that has come from the host, and calls the firmware. */
void crl_receive(struct crl *c, uint8_t byte);

/* Gives the next byte to be sent; false if there is none. */
bool crl_poll(struct crl *c, uint8_t *byte);

/* May be called every 500 ms: sends BOOT again unless the host has answered. */
void crl_boot(struct crl *c);

/* Queues a message, and returns where its payload of `size` bytes has to be
 * written, with crl_put and before the next crl_poll. NULL: nobody has greeted
 * the device; or there was no room for it or one before, which the host is told
 * with DONE. Behind SETTINGS and MADE nothing goes out before STORED has come. */
uint8_t *crl_message(struct crl *c, enum crl_kind kind, unsigned size);

/* Says that all that follows from the request in hand has been sent, with the
 * firmware's state as it is now. Without one in hand it does nothing. */
void crl_done(struct crl *c);

/* The same, of a request that has changed nothing, and why. */
void crl_refuse(struct crl *c, enum crl_reason reason, const char *text);

/* A field of a payload, the lowest byte first: reads one; writes one and
 * returns what is behind it. */
uint64_t crl_get(const uint8_t *from, unsigned size);
uint8_t *crl_put(uint8_t *to, uint64_t value, unsigned size);

/* The length of a text, at most `most`. */
unsigned crl_length(const char *text, unsigned most);

/* CRC-16, polynomial 0x1021, start 0xFFFF: "123456789" gives 0x29B1. */
uint16_t crl_crc(const uint8_t *bytes, size_t size);

#endif
