/* See codereader_link.h, and emulator/link/LINK.md for the bytes. */
#include "codereader_link.h"

#include <string.h>

/* Room that is kept free in the queue for REFUSED and DONE. */
#define RESERVE (2U + 2U + CRL_MAX_TEXT + 2U + 21U)

/* What a payload has at least, by kind from ACK to PING. */
static const uint8_t least[] = {0, 4, 8, 10, 12, 8, 24, 2, 3, 8, 0, 2, 4, 0};

/* The requests after which the reader is no further than the host has seen. */
#define RENEWALS \
    ((1U << CRL_RESTART) | (1U << CRL_PROVISION) | (1U << CRL_ERASE) | (1U << CRL_SET_STATE))

uint16_t crl_crc(const uint8_t *bytes, size_t size)
{
    uint32_t crc = 0xFFFFU;
    for (size_t i = 0; i < 8U * size; i++) {
        crc ^= (i % 8U == 0U) ? (uint32_t)bytes[i / 8U] << 8 : 0U;
        crc = ((crc & 0x8000U) != 0U) ? ((crc << 1) ^ 0x1021U) : (crc << 1);
    }
    return (uint16_t)(crc & 0xFFFFU);
}

uint64_t crl_get(const uint8_t *from, unsigned size)
{
    uint64_t value = 0;
    for (unsigned i = size; i > 0U; i--) {
        value = (value << 8) | from[i - 1U];
    }
    return value;
}

uint8_t *crl_put(uint8_t *to, uint64_t value, unsigned size)
{
    for (; size > 0U; size--, value >>= 8) {
        *to++ = (uint8_t)value;
    }
    return to;
}

unsigned crl_length(const char *text, unsigned most)
{
    unsigned n = 0;
    for (; (n < most) && (text[n] != '\0'); n++) {}
    return n;
}

/* ---- The queue of what is to be sent ---- */

/* Queues a message that has room. Returns where its payload goes. */
static uint8_t *append(struct crl *c, uint8_t kind, unsigned size)
{
    uint8_t *to = &c->queue[c->queued];
    c->queued += 2U + size;
    return crl_put(crl_put(to, kind, 1), size, 1);
}

uint8_t *crl_message(struct crl *c, enum crl_kind kind, unsigned size)
{
    bool heard = (c->session != 0U) && (c->lost < CRL_NOT_STORED);
    bool fits = (size <= CRL_MAX_PAYLOAD) && (c->queued + 2U + size + RESERVE <= CRL_QUEUE);
    c->lost = (heard && !fits) ? CRL_TOO_MUCH : c->lost;
    return (heard && fits) ? append(c, (uint8_t)kind, size) : NULL;
}

void crl_refuse(struct crl *c, enum crl_reason reason, const char *text)
{
    const struct crl_firmware *f = c->firmware;
    if (c->request == 0U) {
        return;
    }
    reason = (c->lost < CRL_NOT_STORED) ? reason : c->lost;
    if (reason != CRL_FINE) {
        unsigned size = crl_length(text, CRL_MAX_TEXT);
        uint8_t *to = crl_put(append(c, CRL_REFUSED, 2U + size), c->request, 1);
        memcpy(crl_put(to, reason, 1), text, size);
    }
    uint8_t *to = crl_put(append(c, CRL_DONE, 21), c->request, 1);
    to = crl_put(crl_put(to, f->time, 8), f->next, 8);
    to = crl_put(to, (f->bouncing ? 1U : 0U) | (f->on ? 4U : 0U), 1);
    memcpy(to, &f->settings, 3);
    c->lost = ((reason == CRL_NOT_STORED) || (reason == CRL_TOO_MUCH)) ? CRL_NOT_NOW : c->lost;
    c->request = 0;
}

void crl_done(struct crl *c)
{
    crl_refuse(c, CRL_FINE, "");
}

/* ---- From packets to bytes ---- */

/* Makes a frame of the payload that stands in tx from 5 on. */
static void launch(struct crl *c, uint8_t kind, uint8_t session, uint8_t sequence, unsigned size)
{
    const uint8_t head[] = {kind, session, sequence, c->taken};
    unsigned zero = size + 7U;
    memcpy(&c->tx[1], head, sizeof head);
    (void)crl_put(&c->tx[size + 5U], crl_crc(&c->tx[1], size + 4U), 2);
    c->tx[0] = c->tx[zero] = 0;
    for (unsigned i = zero; i-- > 0U;) { /* COBS: each zero says how far it is to the next */
        if (c->tx[i] == 0U) {
            c->tx[i] = (uint8_t)(zero - i);
            zero = i;
        }
    }
    c->due = false; /* every packet acknowledges */
}

/* Writes a text behind its length. Returns its end. */
static uint8_t *counted(uint8_t *to, const char *text, unsigned most)
{
    unsigned size = crl_length(text, most);
    memcpy(crl_put(to, size, 1), text, size);
    return to + 1U + size;
}

/* Writes the payload of BOOT and WELCOME. Returns its size. */
static unsigned introduce(const struct crl_firmware *f, uint8_t *payload)
{
    uint8_t *to = crl_put(crl_put(payload, CRL_VERSION, 1), f->capabilities, 2);
    to = crl_put(to, (f->provisioned ? 1U : 0U) | (f->has_key ? 2U : 0U) | (f->on ? 4U : 0U), 1);
    to = crl_put(crl_put(to, f->time, 8), f->next, 8);
    memcpy(to, &f->settings, 3);
    return (unsigned)(counted(counted(to + 3, f->serial, 10), f->name, CRL_MAX_TEXT) - payload);
}

bool crl_poll(struct crl *c, uint8_t *byte)
{
    bool fresh = !c->flying && (c->tag == 0U) && (c->queued > 0U);
    if (c->tx_at > 0U) {
        /* In the middle of a frame. */
    } else if ((c->greeter != 0U) || (c->due && (c->session == 0U))) {
        unsigned size = introduce(c->firmware, &c->tx[5]);
        launch(c, (c->greeter != 0U) ? CRL_WELCOME : CRL_BOOT, c->greeter, 0, size);
        c->greeter = 0;
    } else if (fresh || (c->due && c->flying)) {
        c->sent = fresh ? (uint8_t)((c->sent % 255U) + 1U) : c->sent;
        c->flying = true;
        memcpy(&c->tx[5], &c->queue[2], c->queue[1]);
        launch(c, c->queue[0], c->session, c->sent, c->queue[1]);
    } else if (c->due) {
        launch(c, CRL_ACK, c->session, 0, 0);
    } else {
        return false;
    }
    *byte = c->tx[c->tx_at];
    c->tx_at = (*byte == 0U) ? 0U : c->tx_at + 1U;
    return true;
}

void crl_boot(struct crl *c)
{
    c->due = c->due || (c->session == 0U);
}

/* ---- From bytes to packets ---- */

/* Takes HELLO. Begins a session unless it is a late one, or of another version
 * or mode: then WELCOME tells the host so. */
static void hello(struct crl *c, uint8_t session, const struct crl_request *r)
{
    const uint8_t version = r->payload[0], mode = r->payload[1];
    bool able = (mode < 2U) && ((((unsigned)c->firmware->capabilities >> mode) & 1U) != 0U);
    bool late = (session == c->session) && (c->taken != 0U);
    c->greeter = late ? c->greeter : session;
    if (able && (version == CRL_VERSION) && (session != c->session)) {
        /* What was lost has not been told, and will not be: events are refused. */
        c->lost = (c->lost == CRL_FINE) ? CRL_FINE : CRL_NOT_NOW;
        c->session = session;
        c->queued = c->request = c->asked = c->taken = c->sent = c->tag = 0;
        c->flying = c->due = false;
        c->firmware->handle(c->firmware->user, r);
    }
}

/* The host has taken what was in flight: the first of the queue. */
static void acknowledged(struct crl *c)
{
    unsigned size = 2U + c->queue[1];
    c->tag = ((c->queue[0] == CRL_SETTINGS) || (c->queue[0] == CRL_MADE)) ? c->queue[10] : 0U;
    c->asked = ((c->queue[0] == CRL_DONE) && (c->queue[2] == c->asked)) ? 0U : c->asked;
    c->flying = false;
    c->queued -= size;
    for (unsigned i = 0; i < c->queued; i++) {
        c->queue[i] = c->queue[i + size];
    }
}

/* Takes STORED, if it is waited for. What could not be kept is not shown. */
static void stored(struct crl *c, const struct crl_request *r)
{
    bool kept = r->payload[1] != 0U;
    if ((c->tag != 0U) && (c->tag == r->payload[0]) && (r->size >= least[CRL_STORED])) {
        c->tag = 0;
        c->queued = kept ? c->queued : 0U;
        c->lost = kept ? c->lost : CRL_NOT_STORED;
        c->request = kept ? c->request : c->asked; /* DONE may have been dropped too */
        c->firmware->handle(c->firmware->user, r);
        if (!kept) {
            crl_done(c);
        }
    }
}

/* Takes a request: passes it on, unless the page says what the answer is. */
static void ask(struct crl *c, const struct crl_request *r)
{
    const uint8_t *p = r->payload;
    bool event = (r->kind >= CRL_CONTACT) && (r->kind <= CRL_ADVANCE);
    bool strange = (r->kind == CRL_CONTACT) && ((p[8] > CRL_KEY_RED) || (p[9] > 1U));
    unsigned named = (r->kind == CRL_PROVISION) ? (unsigned)p[6] + p[7U + p[6]] : 0U;
    enum crl_reason reason = (r->kind > CRL_PING)                   ? CRL_UNKNOWN
                             : (r->size < least[r->kind] + named)   ? CRL_WRONG_PAYLOAD
                             : (strange || (r->at > CRL_LATEST))    ? CRL_OUT_OF_RANGE
                             : (event && (c->lost == CRL_NOT_NOW))  ? CRL_NOT_NOW
                                                                    : CRL_FINE;
    c->lost = ((reason == CRL_FINE) && (((RENEWALS >> r->kind) & 1U) != 0U)) ? CRL_FINE : c->lost;
    if ((reason != CRL_FINE) || (c->lost >= CRL_NOT_STORED) || (r->kind == CRL_PING)) {
        crl_refuse(c, reason, "");
    } else {
        c->firmware->handle(c->firmware->user, r);
    }
}

/* Handles a packet whose checksum is right. */
static void packet_in(struct crl *c, const uint8_t *p, uint8_t size)
{
    bool timed = (p[0] >= CRL_RESTART) && (p[0] <= CRL_CLOCK);
    const struct crl_request r = {p[0], size, timed ? crl_get(&p[4], 8) : 0U, &p[4]};
    if ((p[0] == CRL_HELLO) && (p[1] != 0U) && (p[2] == 0U) && (size >= least[CRL_HELLO])) {
        hello(c, p[1], &r);
    }
    bool ours = (p[1] != 0U) && (p[1] == c->session);
    if (ours && c->flying && (p[3] == c->sent)) {
        acknowledged(c);
    }
    bool numbered = ours && (p[0] > CRL_HELLO) && (p[2] != 0U);
    bool ready = (p[0] == CRL_STORED) || ((c->request == 0U) && (c->queued + RESERVE <= CRL_QUEUE));
    bool next = numbered && ready && (p[2] == (c->taken % 255U) + 1U);
    c->due = c->due || next || (numbered && (p[2] == c->taken)); /* one that came before: a nudge */
    c->taken = next ? p[2] : c->taken;
    if (next && (p[0] == CRL_STORED)) {
        stored(c, &r);
    } else if (next) {
        c->request = c->asked = p[2];
        ask(c, &r);
    }
}

void crl_receive(struct crl *c, uint8_t byte)
{
    unsigned size = c->rx_size;
    if (byte != 0U) {
        bool code = c->rx_left == 0U; /* COBS: it stands for a zero, and says how far the next is */
        c->rx_left = (code ? byte : c->rx_left) - 1U;
        c->rx[size] = code ? 0U : byte;
        c->rx_size = (size < CRL_MAX_PACKET + 2U) ? size + 1U : size;
        return;
    }
    c->due = c->due || (size == 0U); /* a nudge */
    if ((c->rx_left == 0U) && (size >= 7U) && (size < CRL_MAX_PACKET + 2U) &&
        (crl_crc(&c->rx[1], size - 3U) == crl_get(&c->rx[size - 2U], 2))) {
        packet_in(c, &c->rx[1], (uint8_t)(size - 7U));
    }
    memset(c->rx, 0, sizeof c->rx); /* it may have been a secret */
    c->rx_size = c->rx_left = 0;
}

void crl_init(struct crl *c, const struct crl_firmware *firmware)
{
    memset(c, 0, sizeof *c);
    c->firmware = firmware;
    c->due = true; /* BOOT */
}
