/* See codereader_link.h, and emulator/link/LINK.md for the bytes. */
#include "codereader_link.h"

#include <string.h>

/* Room that is kept free in the queue for REFUSED (2+2) and DONE (2+21). */
#define RESERVE 27U

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
    for (unsigned i = 0; i < size; i++) {
        value |= (uint64_t)from[i] << (8U * i);
    }
    return value;
}

/* Writes the lowest `size` bytes of value and returns what is behind them. */
static uint8_t *put(uint8_t *to, uint64_t value, unsigned size)
{
    for (unsigned i = 0; i < size; i++) {
        to[i] = (uint8_t)(value >> (8U * i));
    }
    return to + size;
}

/* The length of a text, at most `most`. */
static uint8_t length(const char *text, uint8_t most)
{
    uint8_t n = 0;
    for (; (n < most) && (text[n] != '\0'); n++) {}
    return n;
}

/* ---- The queue of what is to be sent ---- */

/* Appends a message of two parts. The caller has seen to the room. */
static void append(struct crl *c, enum crl_kind kind, const uint8_t *a, unsigned asize,
                   const void *b, unsigned bsize)
{
    uint8_t *to = &c->queue[c->queued];
    to[0] = (uint8_t)kind;
    to[1] = (uint8_t)(asize + bsize);
    memcpy(&to[2], a, asize);
    if (bsize > 0U) { /* b may be NULL */
        memcpy(&to[2U + asize], b, bsize);
    }
    c->queued = (uint16_t)(c->queued + 2U + asize + bsize);
}

/* Queues a message of two parts. */
static bool send(struct crl *c, enum crl_kind kind, const uint8_t *a, unsigned asize,
                 const void *b, unsigned bsize)
{
    if ((c->session == 0U) || c->lost || (asize + bsize > CRL_MAX_PAYLOAD)) {
        return false;
    }
    c->lost = c->queued + 2U + asize + bsize + RESERVE > CRL_QUEUE;
    if (!c->lost) {
        append(c, kind, a, asize, b, bsize);
    }
    return !c->lost;
}

bool crl_event(struct crl *c, enum crl_kind kind, uint64_t at, const void *rest, uint8_t size)
{
    uint8_t p[8];
    (void)put(p, at, 8);
    return send(c, kind, p, sizeof p, rest, size);
}

bool crl_display(struct crl *c, uint64_t at, const char *text)
{
    return crl_event(c, CRL_DISPLAY, at, text, length(text, 10));
}

bool crl_say(struct crl *c, uint64_t at, uint32_t id, const struct crl_word *words, uint8_t count)
{
    const struct crl_status *s = c->status;
    uint8_t p[16];
    const uint8_t rest[] = {s->language, s->volume, s->speed, count};
    memcpy(put(put(p, at, 8), id, 4), rest, sizeof rest);
    return send(c, CRL_SAY, p, sizeof p, words, 2U * (unsigned)count);
}

bool crl_settings(struct crl *c, uint64_t at, uint8_t tag)
{
    const uint8_t p[] = {tag, c->status->language, c->status->volume, c->status->speed};
    return crl_event(c, CRL_SETTINGS, at, p, sizeof p);
}

bool crl_made(struct crl *c, uint64_t at, uint8_t tag, uint64_t step)
{
    uint8_t p[9] = {tag};
    (void)put(&p[1], step, 8);
    return crl_event(c, CRL_MADE, at, p, sizeof p);
}

bool crl_state(struct crl *c, uint16_t total, uint16_t offset, const uint8_t *bytes, uint8_t size)
{
    uint8_t p[4];
    (void)put(put(p, total, 2), offset, 2);
    return send(c, CRL_STATE, p, sizeof p, bytes, size);
}

bool crl_log(struct crl *c, enum crl_level level, const char *text)
{
    const uint8_t p[] = {(uint8_t)level};
    return send(c, CRL_LOG, p, sizeof p, text, length(text, CRL_MAX_PAYLOAD - 1U));
}

bool crl_refuse(struct crl *c, enum crl_reason reason, const char *text)
{
    const uint8_t p[] = {c->request, (uint8_t)reason};
    return (c->request != 0U) &&
           send(c, CRL_REFUSED, p, sizeof p, text, length(text, CRL_MAX_PAYLOAD - 2U));
}

bool crl_done(struct crl *c)
{
    const struct crl_status *s = c->status;
    uint8_t p[21];
    const uint8_t request = c->request, refused[] = {request, CRL_TOO_MUCH};
    const uint8_t rest[] = {(uint8_t)((s->bouncing ? 1U : 0U) | (s->on ? 4U : 0U)),
                            s->language, s->volume, s->speed};
    if ((request != 0U) && c->lost) { /* a place was kept for this */
        append(c, CRL_REFUSED, refused, sizeof refused, NULL, 0);
    }
    if (request != 0U) {
        memcpy(put(put(put(p, request, 1), s->time, 8), s->next, 8), rest, sizeof rest);
        append(c, CRL_DONE, p, sizeof p, NULL, 0);
        c->request = 0;
    }
    return request != 0U;
}

/* ---- From packets to bytes ---- */

/* Sums what stands in tx from 1 to before `to`, stuffs it and lets it go out. */
static void launch(struct crl *c, uint8_t kind, uint8_t sequence, const uint8_t *to)
{
    size_t n = (size_t)(to - &c->tx[1]);
    c->tx[1] = kind;
    c->tx[2] = (kind == (uint8_t)CRL_BOOT) ? 0U : c->session;
    c->tx[3] = sequence;
    c->tx[4] = c->taken;
    (void)put(&c->tx[n + 1U], crl_crc(&c->tx[1], n), 2);
    n += 2U;
    size_t code = 0; /* COBS: each zero says how far it is to the next */
    for (size_t i = 1; i <= n; i++) {
        if (c->tx[i] == 0U) {
            c->tx[code] = (uint8_t)(i - code);
            code = i;
        }
    }
    c->tx[code] = (uint8_t)(n + 1U - code);
    c->tx[n + 1U] = 0;
    c->tx_size = (uint16_t)(n + 2U);
    c->tx_at = 0;
    c->want_ack = false; /* every packet acknowledges */
}

/* Writes a text behind its length. Returns its end. */
static uint8_t *counted(uint8_t *to, const char *text, uint8_t most)
{
    to[0] = length(text, most);
    memcpy(&to[1], text, to[0]);
    return to + 1U + to[0];
}

/* Writes the payload of BOOT and WELCOME. Returns its end. */
static uint8_t *welcome(const struct crl_status *s, uint8_t *to)
{
    const uint8_t rest[] = {s->language, s->volume, s->speed};
    to = put(put(to, CRL_VERSION, 1), s->capabilities, 2);
    to = put(to, (s->provisioned ? 1U : 0U) | (s->has_key ? 2U : 0U) | (s->on ? 4U : 0U), 1);
    to = put(put(to, s->time, 8), s->next, 8);
    memcpy(to, rest, sizeof rest);
    return counted(counted(to + sizeof rest, s->serial, 10), s->name, 200);
}

/* Prepares the next frame, if there is one to be sent. */
static bool next_frame(struct crl *c)
{
    if (c->want_welcome || c->want_boot) {
        launch(c, c->want_welcome ? CRL_WELCOME : CRL_BOOT, 0, welcome(c->status, &c->tx[5]));
        c->want_welcome = false;
        c->want_boot = false;
    } else if ((c->flight != 0U) ? c->want_repeat : ((c->queued > 0U) && !c->waiting)) {
        if (c->flight == 0U) {
            c->sent = (uint8_t)((c->sent % 255U) + 1U);
            c->flight = c->sent;
        }
        c->want_repeat = false;
        memcpy(&c->tx[5], &c->queue[2], c->queue[1]);
        launch(c, c->queue[0], c->flight, &c->tx[5U + c->queue[1]]);
    } else if (c->want_ack && (c->session != 0U)) {
        launch(c, CRL_ACK, 0, &c->tx[5]);
    } else {
        return false;
    }
    return true;
}

bool crl_poll(struct crl *c, uint8_t *byte)
{
    if ((c->tx_at == c->tx_size) && !next_frame(c)) {
        return false;
    }
    *byte = c->tx[c->tx_at++];
    return true;
}

/* ---- From bytes to packets ---- */

/* What a request's payload has at least, by kind from RESTART to PING. */
static const uint8_t least[] = {8, 10, 12, 8, 24, 2, 3, 8, 0, 2, 4, 0};

/* Checks a request. Returns CRL_FINE or why it is refused. */
static enum crl_reason check(const struct crl *c, unsigned kind, const uint8_t *p, unsigned size)
{
    bool state = (kind == CRL_GET_STATE) || (kind == CRL_SET_STATE);
    if ((kind < CRL_RESTART) || (kind > CRL_PING)) {
        return CRL_UNKNOWN;
    }
    if (state && ((c->status->capabilities & (unsigned)CRL_HAS_STATE) == 0U)) {
        return CRL_NOT_ABLE;
    }
    if ((size < least[kind - CRL_RESTART]) ||
        ((kind == CRL_PROVISION) && /* the lengths that it names */
         ((8U + p[6] > size) || (8U + p[6] + p[7U + p[6]] > size)))) {
        return CRL_WRONG_PAYLOAD;
    }
    bool wrong = (kind == CRL_CONTACT) && ((p[8] > CRL_KEY_RED) || (p[9] > 1U));
    return wrong ? CRL_OUT_OF_RANGE : CRL_FINE;
}

/* Handles a request that has just been taken. */
static void ask(struct crl *c, const uint8_t *packet, uint8_t size)
{
    const struct crl_request r = {packet[0], size,
        ((packet[0] <= CRL_CLOCK) && (size >= 8U)) ? crl_get(&packet[4], 8) : 0, &packet[4]};
    enum crl_reason reason = check(c, r.kind, r.payload, size);
    c->request = packet[2];
    c->lost = c->lost && ((reason != CRL_FINE) || (r.kind != CRL_RESTART));
    if (reason != CRL_FINE) {
        (void)crl_refuse(c, reason, "");
    }
    if ((reason != CRL_FINE) || c->lost || (r.kind == CRL_PING)) {
        (void)crl_done(c); /* if something was lost it refuses */
    } else {
        c->handler->request(c->user, &r);
    }
}

/* Begins a session: forgets all that belongs to the one before. */
static void begin(struct crl *c, uint8_t session, uint8_t mode)
{
    c->session = session;
    c->taken = c->sent = c->flight = c->request = 0;
    c->queued = 0;
    c->waiting = c->lost = c->want_repeat = c->want_ack = false;
    if (c->handler->greeted != NULL) {
        c->handler->greeted(c->user, mode);
    }
}

static void hello(struct crl *c, const uint8_t *packet, uint8_t size)
{
    if ((packet[1] == 0U) || (packet[2] != 0U) || (size < 4U)) {
        return;
    }
    if (packet[1] != c->session) {
        begin(c, packet[1], packet[5]);
    }
    if (c->taken == 0U) {
        c->want_boot = false;
        c->want_welcome = true;
    }
}

/* The host has acknowledged what was in flight, the first of the queue. */
static void acknowledged(struct crl *c)
{
    unsigned size = 2U + c->queue[1];
    if ((c->queue[0] == CRL_SETTINGS) || (c->queue[0] == CRL_MADE)) {
        c->waiting = true;
        c->tag = c->queue[10];
    }
    c->flight = 0;
    c->want_repeat = false;
    c->queued = (uint16_t)(c->queued - size);
    for (unsigned i = 0; i < c->queued; i++) {
        c->queue[i] = c->queue[i + size];
    }
}

/* Sends again what may not have arrived. */
static void nudged(struct crl *c)
{
    c->want_boot = c->want_boot || (c->session == 0U);
    c->want_repeat = c->want_repeat || (c->flight != 0U);
    c->want_ack = c->want_ack || ((c->session != 0U) && (c->flight == 0U));
}

/* The host says whether what it was given is kept. */
static void stored(struct crl *c, const uint8_t *p, uint8_t size)
{
    if (c->waiting && (size >= 2U) && (p[0] == c->tag)) {
        c->waiting = false;
        if (c->handler->stored != NULL) {
            c->handler->stored(c->user, p[0], p[1] != 0U);
        }
    }
}

/* Handles a packet whose checksum is right. Dropped are a packet of another
 * session, one that is neither the next nor the last, and a request that comes
 * before DONE: the host repeats that. */
static void packet_in(struct crl *c, const uint8_t *p, uint8_t size)
{
    if (p[0] == CRL_HELLO) {
        hello(c, p, size);
        return;
    }
    if ((c->session == 0U) || (p[1] != c->session)) {
        return;
    }
    if ((c->flight != 0U) && (p[3] == c->flight)) {
        acknowledged(c);
    }
    bool numbered = (p[2] != 0U) && (p[0] != CRL_ACK);
    bool free = (c->request == 0U) && (c->queued + RESERVE <= CRL_QUEUE);
    if (numbered && (p[2] == c->taken)) {
        nudged(c); /* a repetition: what acknowledged it was lost */
    } else if (numbered && (p[2] == (c->taken % 255U) + 1U) && (free || (p[0] == CRL_STORED))) {
        c->taken = p[2];
        c->want_ack = true;
        if (p[0] == CRL_STORED) {
            stored(c, &p[4], size);
        } else {
            ask(c, p, size);
        }
    }
}

/* Keeps a byte of the packet that comes in. */
static void store(struct crl *c, uint8_t byte)
{
    c->rx_bad = c->rx_bad || (c->rx_size == CRL_MAX_PACKET);
    if (!c->rx_bad) {
        c->rx[c->rx_size++] = byte;
    }
}

/* A zero: a packet has ended, or the host asks what has become of its own. */
static void ended(struct crl *c)
{
    unsigned size = c->rx_size;
    bool whole = !c->rx_bad && (c->rx_left == 0U) && (size >= 6U);
    if (!c->rx_any) {
        nudged(c);
    } else if (whole && (crl_crc(c->rx, size - 2U) == crl_get(&c->rx[size - 2U], 2))) {
        packet_in(c, c->rx, (uint8_t)(size - 6U));
    }
    c->rx_any = c->rx_bad = false;
    c->rx_left = 0;
    c->rx_code = 0xFF;
    c->rx_size = 0;
}

void crl_receive(struct crl *c, uint8_t byte)
{
    if (byte == 0U) {
        ended(c);
        return;
    }
    c->rx_any = true;
    if (c->rx_left > 0U) {
        c->rx_left--;
        store(c, byte);
        return;
    }
    if (c->rx_code != 0xFFU) {
        store(c, 0); /* the zero that the block before stands for */
    }
    c->rx_code = byte;
    c->rx_left = (uint8_t)(byte - 1U);
}

void crl_boot(struct crl *c)
{
    c->want_boot = (c->session == 0U);
}

void crl_init(struct crl *c, const struct crl_status *status,
              const struct crl_handler *handler, void *user)
{
    memset(c, 0, sizeof *c);
    c->status = status;
    c->handler = handler;
    c->user = user;
    c->rx_code = 0xFF;
    c->want_boot = true;
}
