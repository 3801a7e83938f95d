/*
 * Random frames and mutations of good ones, against the link and against the
 * demonstration: frames COUNT SEED.
 *
 * A second decoder, written the plain way, says of each frame whether it is a
 * packet that the device has to take. The link must hand over no request
 * without its consent; whatever it sends must be frames with a right checksum,
 * and nothing new behind SETTINGS or MADE before STORED; it must always come to
 * an end of sending; and of what has come it must keep nothing in its memory.
 * The sanitizers see to the rest.
 */
#include "demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t chance;

static uint32_t roll(uint32_t sides) /* 0 to sides-1; xorshift64* */
{
    chance ^= chance >> 12;
    chance ^= chance << 25;
    chance ^= chance >> 27;
    return (uint32_t)((chance * UINT64_C(2685821657736338717)) >> 33) % sides;
}

static void fail(const char *what)
{
    (void)fprintf(stderr, "frames: %s\n", what);
    exit(1);
}

/* ---- A second look at frames ---- */

static uint16_t sum(const uint8_t *p, size_t n) /* as a division of polynomials */
{
    uint32_t rest = 0xFFFF;
    for (size_t i = 0; i < 8U * n; i++) {
        uint32_t in = ((uint32_t)p[i / 8U] >> (7U - i % 8U)) & 1U;
        uint32_t out = (rest >> 15) & 1U;
        rest = ((rest << 1) & 0xFFFFU) ^ ((in ^ out) * 0x1021U);
    }
    return (uint16_t)rest;
}

/* Takes a frame without its zero apart. Returns the packet's size, 0 for none. */
static size_t open_frame(const uint8_t *f, size_t n, uint8_t *packet)
{
    size_t size = 0;
    if (n > 255U) { /* a frame has at most 256 bytes, the zero included */
        return 0;
    }
    for (size_t at = 0; at < n;) {
        size_t block = f[at];
        if ((block == 0U) || (at + block > n) || (size + block > 600U)) {
            return 0;
        }
        memcpy(&packet[size], &f[at + 1U], block - 1U);
        size += block - 1U;
        at += block;
        if ((block != 255U) && (at < n)) {
            packet[size] = 0;
            size++;
        }
    }
    if ((size < 6U) || (size > CRL_MAX_PACKET)) {
        return 0;
    }
    return (sum(packet, size - 2U) == packet[size - 2U] + 256U * packet[size - 1U]) ? size : 0U;
}

static size_t make_frame(uint8_t *f, const uint8_t *body, size_t n)
{
    uint8_t p[CRL_MAX_PACKET];
    size_t at = 0;
    memcpy(p, body, n);
    p[n] = (uint8_t)(sum(body, n) & 0xFFU);
    p[n + 1U] = (uint8_t)(sum(body, n) >> 8);
    for (size_t i = 0; i <= n + 2U;) { /* block for block, up to a zero */
        size_t end = i;
        while ((end < n + 2U) && (p[end] != 0U)) {
            end++;
        }
        f[at] = (uint8_t)(end - i + 1U);
        memcpy(&f[at + 1U], &p[i], end - i);
        at += end - i + 1U;
        i = end + 1U;
    }
    f[at] = 0;
    return at + 1U;
}

/* ---- The device, and what is known of it ---- */

static struct demo demo;
static struct crl plain;
static struct crl *crl;       /* the one that is being tried */

static uint8_t session, taken, heard; /* as they have to be; heard: its last number */
static uint8_t greeter;       /* the session of the last HELLO */
static uint8_t keeping;       /* the tag that STORED has to have; 0: none is awaited */
static const uint8_t *packet; /* the one that just came; NULL if it was none */
static size_t packet_size;
static bool fresh;            /* it is the next of this session */
static bool busy;             /* a request is in hand */
static bool open_requests[256]; /* by number: taken, and DONE has not come */
static unsigned long requests, packets, received, answers;

static void chatter(uint64_t at)
{
    static const struct crl_word words[255];
    uint8_t bytes[255];
    memset(bytes, (int)roll(2), sizeof bytes);
    for (uint32_t n = roll(4); n > 0U; n--) {
        uint8_t tag = (uint8_t)(1U + roll(255));
        uint8_t size = (uint8_t)(roll(4) == 0U ? roll(256) : roll(60));
        switch (roll(10)) {
        case 0: (void)crl_power(crl, at, true, CRL_BY_CHORD); break;
        case 1: (void)crl_display(crl, at, "0123456789 and more"); break;
        case 2: (void)crl_say(crl, at, 7, words, size / 2U); break;
        case 3: (void)crl_tone(crl, at, CRL_TONE_ERROR, 9); break;
        case 4: (void)crl_hush(crl, at); break;
        case 5: (void)crl_settings(crl, at, tag); break;
        case 6: (void)crl_made(crl, at, tag, at); break;
        case 7: (void)crl_log(crl, CRL_DEBUG, (size > 250U) ? "" : "a word of what goes on"); break;
        case 8: (void)crl_key(crl, at, 4, true); break;
        default: (void)crl_state(crl, 900, 0, bytes, (roll(9) == 0U) ? 244U : size); break;
        }
    }
}

static void handle(void *user, const struct crl_request *r);

static struct crl_firmware status = {
    .serial = "0123456789", .name = "", .settings = {1, 5, 5},
    .capabilities = CRL_STEPPED | CRL_OWN_CLOCK | CRL_HAS_STATE, .handle = handle,
};

static void handle(void *user, const struct crl_request *r)
{
    (void)user;
    if ((packet == NULL) || (r->kind != packet[0]) || ((size_t)r->size + 6U != packet_size) ||
        (memcmp(r->payload, &packet[4], r->size) != 0)) {
        fail("something was handed over that has not come");
    }
    if (r->kind == CRL_HELLO) {
        busy = false;
    } else if (!fresh) {
        fail("a packet was handed over that is not the next");
    } else if (r->kind == CRL_STORED) {
        if ((keeping == 0U) || (r->payload[0] != keeping)) {
            fail("STORED was handed over that nobody waits for");
        }
        keeping = 0;
        chatter(status.time);
        busy = busy && (r->payload[1] != 0U); /* else the link ends the request */
    } else {
        requests++;
        if (busy) {
            fail("a request was handed over before the last one was done");
        }
        if ((r->kind >= CRL_CONTACT) && (r->kind <= CRL_ADVANCE) && (crl->lost != CRL_FINE)) {
            fail("time passes in a reader that is further than the host has seen");
        }
        status.time = r->at;
        chatter(status.time);
        switch (roll(8)) {
        case 0: busy = true; break;
        case 1: crl_refuse(crl, CRL_NOT_NOW, "because"); break;
        default: crl_done(crl); break;
        }
    }
}

/* Passes bytes on, and says of each frame what it is. */
static void feed(const uint8_t *bytes, size_t n)
{
    static uint8_t frame[4096], open[700];
    static size_t size;
    for (size_t i = 0; i < n; i++) {
        packet = NULL;
        if ((bytes[i] != 0U) && (size < sizeof frame)) {
            frame[size] = bytes[i];
            size++;
        } else if (bytes[i] == 0U) {
            packet_size = open_frame(frame, size, open);
            packet = (packet_size > 0U) ? open : NULL;
            size = 0;
            packets += (packet != NULL) ? 1U : 0U;
        } else {
            /* Too long for anything. */
        }
        bool greeting = (packet != NULL) && (packet[0] == CRL_HELLO) && (packet[1] != 0U) &&
                        (packet[2] == 0U) && (packet_size >= 10U);
        greeter = greeting ? packet[1] : greeter;
        greeting = greeting && (packet[4] == 1U) &&
                   (((packet[5] == 0U) && ((crl->firmware->capabilities & CRL_STEPPED) != 0U)) ||
                    ((packet[5] == 1U) && ((crl->firmware->capabilities & CRL_OWN_CLOCK) != 0U)));
        fresh = (packet != NULL) && (packet[1] != 0U) && (packet[1] == session) &&
                (packet[2] == taken % 255U + 1U) && (packet[0] > CRL_HELLO);
        if (greeting && (packet[1] != session)) {
            session = packet[1];
            taken = 0;
            heard = 0;
            keeping = 0;
            memset(open_requests, 0, sizeof open_requests);
        }
        bool must = fresh && ((packet[0] == CRL_STORED) ||
                              ((crl->request == 0U) && (crl->queued < 600)));
        crl_receive(crl, bytes[i]);
        for (size_t k = 0; (bytes[i] == 0U) && (k < sizeof crl->rx); k++) {
            if (crl->rx[k] != 0U) {
                fail("what came is still in memory");
            }
        }
        if (must && (crl->taken == taken)) {
            fail("a packet was not taken that is the next");
        }
        if (crl->taken != taken) {
            received++;
            if (!fresh || (crl->taken != taken % 255U + 1U)) {
                fail("a packet was taken that is not the next");
            }
            taken++;
            taken = (taken == 0U) ? 1U : taken;
            open_requests[taken] = packet[0] != CRL_STORED;
        }
    }
}

/* Reads all that the device sends: it must be frames, and must end. */
static void drain(void)
{
    static uint8_t frame[300], open[700];
    static size_t size;
    size_t n = 0;
    uint8_t byte;
    while (crl_poll(crl, &byte)) {
        n++;
        if (n > 4U * 256U) {
            fail("the device does not stop sending");
        }
        if (byte != 0U) {
            if (size == 256U) {
                fail("the device sends a frame that is too long");
            }
            frame[size] = byte;
            size++;
            continue;
        }
        size_t got = open_frame(frame, size, open);
        size = 0;
        answers++;
        uint8_t of = (open[0] == CRL_BOOT) ? 0U : (open[0] == CRL_WELCOME) ? greeter : session;
        if ((got == 0U) || (open[1] != of) || (open[3] != taken)) {
            fail("the device sends what is no packet of this session");
        }
        bool news = (open[2] != 0U) && (open[2] != heard);
        if (news && (open[2] != heard % 255U + 1U)) {
            fail("the device's numbers do not follow each other");
        }
        if (news && (keeping != 0U)) {
            fail("something follows what has not been stored");
        }
        if (news && (open[0] == CRL_DONE)) {
            if (!open_requests[open[4]]) {
                fail("DONE comes without a request, or twice");
            }
            open_requests[open[4]] = false;
        }
        if (news && ((open[0] == CRL_SETTINGS) || (open[0] == CRL_MADE))) {
            keeping = open[12];
        }
        heard = (open[2] != 0U) ? open[2] : heard;
    }
}

/* Makes a frame that may well be taken. */
static size_t good(uint8_t *f)
{
    uint8_t body[252];
    size_t n = 4U + roll(roll(8) == 0U ? 249U : 30U);
    bool full = roll(50) == 0U; /* as long as it may be, and hardly a zero in it */
    n = full ? 252U : n;
    for (size_t i = 0; i < n; i++) {
        body[i] = (uint8_t)(full ? 1U + roll(255) : roll(3) == 0U ? 0U : roll(256));
    }
    body[0] = (uint8_t)(roll(50) == 0U ? roll(256) : 2U + roll(12));
    body[1] = session;
    body[2] = (uint8_t)(taken % 255U + 1U);
    body[3] = heard;
    if ((crl->tag != 0U) && (roll(3) == 0U)) { /* the host answers */
        body[0] = CRL_STORED;
        body[4] = (roll(4) == 0U) ? body[4] : crl->tag;
        body[5] = (uint8_t)roll(2);
        n = (roll(4) == 0U) ? n : 6U;
    }
    if ((body[0] >= CRL_RESTART) && (body[0] <= CRL_CLOCK) && (n >= 12U) && (roll(4) != 0U)) {
        memset(&body[8], 0, 4); /* not so late that nothing can come after it */
    }
    switch (roll(20)) {
    case 0: body[2] = (uint8_t)roll(256); break;
    case 1: body[2] = taken; break;
    case 2: body[3] = (uint8_t)roll(256); break;
    case 3: body[1] = (uint8_t)roll(256); break;
    default: break;
    }
    if ((roll(100) == 0U) || (session == 0U)) {
        body[0] = CRL_HELLO;
        body[1] = (uint8_t)roll(256);
        body[2] = 0;
        n = (roll(8) == 0U) ? n : 8U;
        body[4] = (uint8_t)(roll(8) == 0U ? roll(256) : 1U);
        body[5] = (uint8_t)(roll(8) == 0U ? roll(256) : roll(2));
    }
    return make_frame(f, body, n);
}

static size_t mutate(uint8_t *f, size_t n)
{
    size_t at = roll((uint32_t)n);
    switch (roll(6)) {
    case 0: f[at] ^= (uint8_t)(1U << roll(8)); break;
    case 1: f[at] = (uint8_t)roll(256); break;
    case 2: n = at; break;                                        /* cut */
    case 3: memmove(&f[at], &f[at + 1U], n - at - 1U); n--; break; /* lost */
    case 4: memmove(&f[at + 1U], &f[at], n - at); n++; break;      /* doubled */
    default: {
        uint8_t other = f[at];
        size_t with = roll((uint32_t)n);
        f[at] = f[with];
        f[with] = other;
        break;
    }
    }
    return n;
}

static void begin(void)
{
    session = taken = heard = greeter = keeping = 0;
    memset(open_requests, 0, sizeof open_requests);
    busy = false;
    requests = packets = received = answers = 0;
}

/* On its own clock the device has settings kept long after the last request:
 * if they cannot be, that request does not get another DONE. */
static void keep_late(void)
{
    static const uint8_t packets_of_host[][6] = {
        {CRL_HELLO, 5, 0, 0, 1, 1}, {CRL_PING, 5, 1, 0}, {CRL_ACK, 5, 0, 1},
        {CRL_STORED, 5, 2, 2, 9, 0}, {CRL_ACK, 5, 0, 3},
    };
    uint8_t f[20], body[8];
    begin();
    chance = 1;
    for (size_t i = 0; i < 5U; i++) {
        memset(body, 0, sizeof body);
        memcpy(body, packets_of_host[i], 6);
        feed(f, make_frame(f, body, 8));
        packet = NULL;
        if (i == 2U) {
            (void)crl_settings(crl, 1, 9);
        }
        drain();
    }
    if (taken != 2U) {
        fail("STORED was not taken");
    }
}

static void run(unsigned long count, uint64_t seed)
{
    uint8_t f[700];
    begin();
    chance = seed * UINT64_C(0x9E3779B97F4A7C15) + 1U;
    for (unsigned long i = 0; i < count; i++) {
        size_t n = 0;
        uint32_t what = roll(10);
        if (what < 5U) {
            n = good(f);
        } else if (what < 8U) {
            n = good(f);
            for (uint32_t m = 1U + roll(3); (m > 0U) && (n > 0U); m--) {
                n = mutate(f, n);
            }
        } else if (what == 8U) {
            n = roll(400);
            for (size_t k = 0; k < n; k++) {
                f[k] = (uint8_t)roll(256);
            }
            f[n] = 0;
            n++;
        } else {
            f[0] = 0; /* a nudge, or the end of what was cut */
            n = 1;
        }
        feed(f, n);
        if (busy && (roll(4) == 0U) && (crl == &plain)) {
            busy = false;
            packet = NULL;
            crl_done(crl);
        }
        if ((roll(10) == 0U) && (crl == &plain)) {
            chatter(status.time); /* on its own clock */
        }
        if (roll(4) != 0U) {
            drain();
        }
    }
    drain();
    (void)printf("%lu frames, %lu of them packets, %lu taken, %lu handed over, %lu frames back\n",
                 count, packets, received, requests, answers);
}

int main(int argc, char **argv)
{
    unsigned long count = (argc > 1) ? strtoul(argv[1], NULL, 10) : 100000U;
    uint64_t seed = (argc > 2) ? strtoul(argv[2], NULL, 10) : 1U;
    if (crl_crc((const uint8_t *)"123456789", 9) != 0x29B1U) {
        fail("the checksum is wrong");
    }
    crl = &plain;
    crl_init(crl, &status);
    keep_late();
    crl_init(crl, &status);
    run(count, seed);

    crl = &demo.link;
    demo_init(&demo);
    run(count, seed + 1U);
    return 0;
}
