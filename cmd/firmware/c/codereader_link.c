/* See codereader_link.h, and emulator/link/LINK.md for the bytes. */
#include "codereader_link.h"

#include <string.h>

/* Room that is kept free in the queue for REFUSED (2+2) and DONE (2+21). */
#define RESERVE 27U

#define QUEUE ((unsigned)CRL_QUEUE)

uint16_t crl_crc(const uint8_t *bytes, size_t size)
{
    uint32_t crc = 0xFFFFU;
    for (size_t i = 0; i < size; i++) {
        crc ^= (uint32_t)bytes[i] << 8;
        for (unsigned bit = 0; bit < 8U; bit++) {
            crc = ((crc & 0x8000U) != 0U) ? ((crc << 1) ^ 0x1021U) : (crc << 1);
        }
    }
    return (uint16_t)(crc & 0xFFFFU);
}

/* Writes the lowest `size` bytes of value and returns what is behind them. */
static uint8_t *put(uint8_t *to, uint64_t value, unsigned size)
{
    for (unsigned i = 0; i < size; i++) {
        to[i] = (uint8_t)(value >> (8U * i));
    }
    return to + size;
}

uint64_t crl_get(const uint8_t *from, unsigned size)
{
    uint64_t value = 0;
    for (unsigned i = 0; i < size; i++) {
        value |= (uint64_t)from[i] << (8U * i);
    }
    return value;
}

/* The length of a text, at most `most`. */
static uint8_t length(const char *text, uint8_t most)
{
    uint8_t n = 0;
    while ((n < most) && (text[n] != '\0')) {
        n++;
    }
    return n;
}

/* ---- The queue of what is to be sent ---- */

static unsigned room(const struct crl *c)
{
    return QUEUE + c->head - c->tail;
}

/* Appends a message of two parts. The caller has seen to the room. */
static void append(struct crl *c, uint8_t kind, const uint8_t *a, unsigned asize,
                   const void *b, unsigned bsize)
{
    if (QUEUE - c->tail < 2U + asize + bsize) { /* the gap goes to the end */
        for (unsigned i = c->head; i < c->tail; i++) {
            c->queue[i - c->head] = c->queue[i];
        }
        c->tail = (uint16_t)(c->tail - c->head);
        c->head = 0;
    }
    uint8_t *to = &c->queue[c->tail];
    to[0] = kind;
    to[1] = (uint8_t)(asize + bsize);
    memcpy(&to[2], a, asize);
    if (bsize > 0U) { /* b may be NULL */
        memcpy(&to[2U + asize], b, bsize);
    }
    c->tail = (uint16_t)(c->tail + 2U + asize + bsize);
}

/* Queues a message of two parts. */
static bool send(struct crl *c, enum crl_kind kind, const uint8_t *a, unsigned asize,
                 const void *b, unsigned bsize)
{
    if ((c->session == 0U) || c->lost || (asize + bsize > CRL_MAX_PAYLOAD)) {
        return false;
    }
    c->lost = room(c) < 2U + asize + bsize + RESERVE;
    if (!c->lost) {
        append(c, (uint8_t)kind, a, asize, b, bsize);
    }
    return !c->lost;
}

/* Queues a message that begins with a time. */
static bool event(struct crl *c, enum crl_kind kind, uint64_t at, const void *rest, unsigned size)
{
    uint8_t p[8];
    (void)put(p, at, 8);
    return send(c, kind, p, sizeof p, rest, size);
}

bool crl_power(struct crl *c, uint64_t at, bool on, enum crl_why why)
{
    const uint8_t p[] = {on ? 1U : 0U, (uint8_t)why};
    return event(c, CRL_POWER, at, p, sizeof p);
}

bool crl_display(struct crl *c, uint64_t at, const char *text)
{
    return event(c, CRL_DISPLAY, at, text, length(text, 10));
}

bool crl_say(struct crl *c, uint64_t at, uint32_t id, const struct crl_word *words, uint8_t count)
{
    const struct crl_status *s = c->status;
    uint8_t p[16];
    uint8_t *to = put(put(p, at, 8), id, 4);
    to[0] = s->language;
    to[1] = s->volume;
    to[2] = s->speed;
    to[3] = count;
    return send(c, CRL_SAY, p, sizeof p, words, 2U * (unsigned)count);
}

bool crl_tone(struct crl *c, uint64_t at, enum crl_tone_name tone)
{
    const uint8_t p[] = {(uint8_t)tone, c->status->volume};
    return event(c, CRL_TONE, at, p, sizeof p);
}

bool crl_hush(struct crl *c, uint64_t at)
{
    return event(c, CRL_HUSH, at, NULL, 0);
}

bool crl_settings(struct crl *c, uint64_t at, uint8_t tag)
{
    const uint8_t p[] = {tag, c->status->language, c->status->volume, c->status->speed};
    return event(c, CRL_SETTINGS, at, p, sizeof p);
}

bool crl_made(struct crl *c, uint64_t at, uint8_t tag, uint64_t step)
{
    uint8_t p[9];
    (void)put(put(p, tag, 1), step, 8);
    return event(c, CRL_MADE, at, p, sizeof p);
}

bool crl_key(struct crl *c, uint64_t at, uint8_t key, bool down)
{
    const uint8_t p[] = {key, down ? 1U : 0U};
    return event(c, CRL_KEY, at, p, sizeof p);
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
    if (c->request == 0U) {
        return false;
    }
    uint8_t *to = put(put(put(p, c->request, 1), s->time, 8), s->next, 8);
    to[0] = (uint8_t)((s->bouncing ? 1U : 0U) | (s->on ? 4U : 0U));
    to[1] = s->language;
    to[2] = s->volume;
    to[3] = s->speed;
    if (c->lost) { /* a place was kept for this */
        const uint8_t r[2] = {c->request, CRL_TOO_MUCH};
        append(c, CRL_REFUSED, r, sizeof r, NULL, 0);
    }
    append(c, CRL_DONE, p, sizeof p, NULL, 0);
    c->request = 0;
    return true;
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
    uint16_t crc = crl_crc(&c->tx[1], n);
    c->tx[n + 1U] = (uint8_t)(crc & 0xFFU);
    c->tx[n + 2U] = (uint8_t)(crc >> 8);
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

/* The payload of BOOT and WELCOME. Returns its end. */
static uint8_t *welcome(const struct crl_status *s, uint8_t *p)
{
    uint8_t *to = put(put(p, CRL_VERSION, 1), s->capabilities, 2);
    *to = (uint8_t)((s->provisioned ? 1U : 0U) | (s->has_key ? 2U : 0U) | (s->on ? 4U : 0U));
    to = put(put(to + 1, s->time, 8), s->next, 8);
    to[0] = s->language;
    to[1] = s->volume;
    to[2] = s->speed;
    uint8_t n = length(s->serial, 10);
    to[3] = n;
    memcpy(&to[4], s->serial, n);
    to += 4U + n;
    n = length(s->name, 200);
    to[0] = n;
    memcpy(&to[1], s->name, n);
    return to + 1U + n;
}

/* Prepares the next frame, if there is one to be sent. */
static bool next_frame(struct crl *c)
{
    bool more = true;
    if (c->want_welcome || c->want_boot) {
        uint8_t kind = c->want_welcome ? CRL_WELCOME : CRL_BOOT;
        c->want_welcome = false;
        c->want_boot = false;
        launch(c, kind, 0, welcome(c->status, &c->tx[5]));
    } else if ((c->flight != 0U) ? c->want_repeat : ((c->head != c->tail) && !c->waiting)) {
        if (c->flight == 0U) {
            c->sent = (uint8_t)((c->sent % 255U) + 1U);
            c->flight = c->sent;
        }
        const uint8_t *m = &c->queue[c->head];
        c->want_repeat = false;
        memcpy(&c->tx[5], &m[2], m[1]);
        launch(c, m[0], c->flight, &c->tx[5U + m[1]]);
    } else if (c->want_ack && (c->session != 0U)) {
        launch(c, CRL_ACK, 0, &c->tx[5]);
    } else {
        more = false;
    }
    return more;
}

bool crl_poll(struct crl *c, uint8_t *byte)
{
    if ((c->tx_at == c->tx_size) && !next_frame(c)) {
        return false;
    }
    *byte = c->tx[c->tx_at];
    c->tx_at++;
    return true;
}

/* ---- From bytes to packets ---- */

/* What a request's payload has at least, by kind from RESTART to SET_STATE. */
static const uint8_t least[] = {8, 10, 12, 8, 24, 2, 3, 8, 0, 2, 4};

/* Checks a request. Returns 0 or the reason for which it is refused. */
static enum crl_reason check(const struct crl *c, const struct crl_request *r)
{
    const uint8_t *p = r->payload;
    bool state = (r->kind == (uint8_t)CRL_GET_STATE) || (r->kind == (uint8_t)CRL_SET_STATE);
    if ((r->kind < (uint8_t)CRL_RESTART) || (r->kind > (uint8_t)CRL_SET_STATE)) {
        return CRL_UNKNOWN;
    }
    if (state && ((c->status->capabilities & (unsigned)CRL_HAS_STATE) == 0U)) {
        return CRL_NOT_ABLE;
    }
    if (r->size < least[r->kind - (uint8_t)CRL_RESTART]) {
        return CRL_WRONG_PAYLOAD;
    }
    if ((r->kind == (uint8_t)CRL_PROVISION) && /* the lengths that it names */
        ((8U + p[6] > r->size) || (8U + p[6] + p[7U + p[6]] > r->size))) {
        return CRL_WRONG_PAYLOAD;
    }
    if ((r->kind == (uint8_t)CRL_CONTACT) && ((p[8] > CRL_KEY_RED) || (p[9] > 1U))) {
        return CRL_OUT_OF_RANGE;
    }
    return CRL_FINE;
}

/* Handles a request that has just been taken. */
static void ask(struct crl *c, const uint8_t *packet, uint8_t size)
{
    struct crl_request r = {packet[0], size, 0, &packet[4]};
    enum crl_reason reason = (r.kind == (uint8_t)CRL_PING) ? CRL_FINE : check(c, &r);
    c->request = packet[2];
    if ((reason == CRL_FINE) && (r.kind == (uint8_t)CRL_RESTART)) {
        c->lost = false;
    }
    if (reason != CRL_FINE) {
        (void)crl_refuse(c, reason, "");
    }
    if ((reason != CRL_FINE) || c->lost || (r.kind == (uint8_t)CRL_PING)) {
        (void)crl_done(c); /* if something was lost it refuses */
        return;
    }
    if (r.kind <= (uint8_t)CRL_CLOCK) {
        r.at = crl_get(r.payload, 8);
    }
    c->handler->request(c->user, &r);
}

/* Forgets all that belongs to a session. */
static void begin(struct crl *c)
{
    c->taken = 0;
    c->sent = 0;
    c->flight = 0;
    c->request = 0;
    c->head = 0;
    c->tail = 0;
    c->waiting = false;
    c->lost = false;
    c->want_repeat = false;
    c->want_ack = false;
}

static void hello(struct crl *c, const uint8_t *packet, uint8_t size)
{
    if ((packet[1] == 0U) || (packet[2] != 0U) || (size < 4U)) {
        return;
    }
    if (packet[1] != c->session) {
        begin(c);
        c->session = packet[1];
        if (c->handler->greeted != NULL) {
            c->handler->greeted(c->user, packet[5]);
        }
    }
    if (c->taken == 0U) {
        c->want_boot = false;
        c->want_welcome = true;
    }
}

/* The host has acknowledged what was in flight. */
static void acknowledged(struct crl *c)
{
    const uint8_t *m = &c->queue[c->head];
    if ((m[0] == (uint8_t)CRL_SETTINGS) || (m[0] == (uint8_t)CRL_MADE)) {
        c->waiting = true;
        c->tag = m[10];
    }
    c->flight = 0;
    c->want_repeat = false;
    c->head = (uint16_t)(c->head + 2U + m[1]);
}

/* Sends again what may not have arrived. */
static void nudged(struct crl *c)
{
    if (c->session == 0U) {
        c->want_boot = true;
    } else if (c->flight != 0U) {
        c->want_repeat = true;
    } else {
        c->want_ack = true;
    }
}

/* Handles a packet whose checksum is right. */
static void packet_in(struct crl *c, const uint8_t *p, uint8_t size)
{
    if (p[0] == (uint8_t)CRL_HELLO) {
        hello(c, p, size);
        return;
    }
    if ((c->session == 0U) || (p[1] != c->session)) {
        return;
    }
    if ((c->flight != 0U) && (p[3] == c->flight)) {
        acknowledged(c);
    }
    if ((p[2] == 0U) || (p[0] == (uint8_t)CRL_ACK)) {
        return;
    }
    if (p[2] == c->taken) {
        nudged(c); /* a repetition: what acknowledged it was lost */
    } else if (p[2] == (c->taken % 255U) + 1U) {
        if (p[0] == (uint8_t)CRL_STORED) {
            c->taken = p[2];
            c->want_ack = true;
            if (c->waiting && (size >= 2U) && (p[4] == c->tag)) {
                c->waiting = false;
                if (c->handler->stored != NULL) {
                    c->handler->stored(c->user, p[4], p[5] != 0U);
                }
            }
        } else if ((c->request == 0U) && (room(c) >= RESERVE)) {
            c->taken = p[2];
            c->want_ack = true;
            ask(c, p, size);
        } else {
            /* Too early, before DONE: dropped, so the host repeats it. */
        }
    } else {
        /* Neither the next nor the last one: dropped. */
    }
}

static void store(struct crl *c, uint8_t byte)
{
    if (c->rx_size < CRL_MAX_PACKET) {
        c->rx[c->rx_size] = byte;
        c->rx_size++;
    } else {
        c->rx_bad = true;
    }
}

/* Whether what has come ends with its checksum, low byte first. */
static bool sound(const uint8_t *rx, size_t size)
{
    return crl_crc(rx, size - 2U) == (uint16_t)(rx[size - 2U] | ((uint32_t)rx[size - 1U] << 8));
}

void crl_receive(struct crl *c, uint8_t byte)
{
    if (byte == 0U) {
        uint16_t size = c->rx_size;
        bool whole = c->rx_any && !c->rx_bad && (c->rx_left == 0U);
        bool nudge = !c->rx_any;
        c->rx_any = false;
        c->rx_bad = false;
        c->rx_left = 0;
        c->rx_code = 0xFF;
        c->rx_size = 0;
        if (nudge) {
            nudged(c);
        } else if (whole && (size >= 6U) && sound(c->rx, size)) {
            packet_in(c, c->rx, (uint8_t)(size - 6U));
        } else {
            /* No packet: dropped without an answer. */
        }
        return;
    }
    c->rx_any = true;
    if (c->rx_left > 0U) {
        c->rx_left--;
        store(c, byte);
    } else {
        if (c->rx_code != 0xFFU) {
            store(c, 0); /* the zero that the block before stands for */
        }
        c->rx_code = byte;
        c->rx_left = (uint8_t)(byte - 1U);
    }
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
