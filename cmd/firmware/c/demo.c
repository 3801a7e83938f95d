/* See demo.h. */
#include "demo.h"

#include <string.h>

#define MS UINT64_C(1000000)
#define BOUNCE (5U * MS)
#define IDLE (20000U * MS)
#define WORD_VOLUME 10U

static void show_number(struct demo *d, const char *name, uint32_t n)
{
    char text[11];
    char digit[10];
    unsigned at = 0;
    unsigned digits = 0;
    while ((name[at] != '\0') && (at < 5U)) {
        text[at] = name[at];
        at++;
    }
    do {
        digit[digits] = (char)('0' + (n % 10U));
        digits++;
        n /= 10U;
    } while ((n > 0U) && (at + digits < 10U));
    while (digits > 0U) {
        digits--;
        text[at] = digit[digits];
        at++;
    }
    text[at] = '\0';
    (void)crl_display(&d->link, d->firmware.time, text);
}

static void hush(struct demo *d)
{
    if (d->talking) {
        d->talking = false;
        (void)crl_hush(&d->link, d->firmware.time);
    }
}

static void say(struct demo *d, const struct crl_word *words, uint8_t count)
{
    d->id++;
    d->talking = crl_say(&d->link, d->firmware.time, d->id, words, count);
}

static void tone(struct demo *d, enum crl_tone_name name)
{
    (void)crl_tone(&d->link, d->firmware.time, name, d->firmware.settings.volume);
}

static void turn(struct demo *d, bool on, enum crl_why why)
{
    hush(d);
    d->firmware.on = on;
    d->count = 0;
    if (!on) { /* blank before it is off */
        (void)crl_display(&d->link, d->firmware.time, "");
    }
    (void)crl_power(&d->link, d->firmware.time, on, why);
    if (on) {
        (void)crl_display(&d->link, d->firmware.time, "READY");
    }
    tone(d, on ? CRL_TONE_ON : CRL_TONE_OFF);
}

/* A new volume is shown when it has been kept and not before: see stored. True
 * if STORED is awaited. */
static bool volume(struct demo *d, uint8_t key)
{
    if ((key == 9U) && (d->firmware.settings.volume < 9U)) {
        d->firmware.settings.volume++;
    } else if ((key == 7U) && (d->firmware.settings.volume > 1U)) {
        d->firmware.settings.volume--;
    } else {
        /* At an end of the range: said again. */
    }
    d->tag = (uint8_t)((d->tag % 255U) + 1U);
    return crl_settings(&d->link, d->firmware.time, d->tag);
}

/* A key has gone down or come up and is steady. True if STORED is awaited. */
static bool key(struct demo *d, uint8_t key, bool down)
{
    bool wait = false;
    if (down) {
        d->activity = d->firmware.time;
        hush(d);
    }
    if (key == CRL_KEY_RED) {
        if (!down && d->tap) {
            turn(d, !d->firmware.on, CRL_BY_RED);
        }
        d->tap = down;
    } else if (down && d->contact[CRL_KEY_RED].down) {
        d->tap = false;
        if ((key != 7U) && (key != 9U)) {
            tone(d, CRL_TONE_ERROR);
        } else {
            if (!d->firmware.on) {
                turn(d, true, CRL_BY_CHORD);
            }
            wait = volume(d, key);
        }
    } else if (down && d->firmware.on) {
        const struct crl_word word = {key, 2};
        d->count++;
        show_number(d, "KEYS ", d->count);
        say(d, &word, 1);
    } else {
        /* A digit that came up, or one while the reader is off. */
    }
    return wait;
}

/* What is due first; CRL_NEVER if nothing is. `which`: 0 to 10 a contact that
 * becomes steady, 11 turning off. */
static uint64_t due(const struct demo *d, uint8_t *which)
{
    uint64_t first = CRL_NEVER;
    for (uint8_t k = 0; k < 11U; k++) {
        const struct demo_contact *c = &d->contact[k];
        if ((c->raw != c->down) && (c->since + BOUNCE < first)) {
            first = c->since + BOUNCE;
            *which = k;
        }
    }
    if (d->firmware.on && !d->talking && (d->activity + IDLE < first)) {
        first = d->activity + IDLE;
        *which = 11;
    }
    return first;
}

/* Lets time pass as far as `at`. It stops where STORED has to be waited for:
 * then it returns true and the host's answer lets it go on. */
static bool advance(struct demo *d, uint64_t at)
{
    uint8_t which = 0;
    bool wait = false;
    while (!wait && (due(d, &which) <= at)) {
        d->firmware.time = due(d, &which);
        if (which == 11U) {
            turn(d, false, CRL_BY_IDLE);
        } else {
            d->contact[which].down = d->contact[which].raw;
            wait = key(d, which, d->contact[which].down);
        }
    }
    if (!wait && (d->firmware.time < at)) {
        d->firmware.time = at;
    }
    return wait;
}

/* Brings the status up to date: what is due next, and is a contact bouncing? */
static void refresh(struct demo *d)
{
    uint8_t which = 0;
    d->firmware.next = due(d, &which);
    d->firmware.bouncing = false;
    for (unsigned k = 0; k < 11U; k++) {
        d->firmware.bouncing = d->firmware.bouncing || (d->contact[k].raw != d->contact[k].down);
    }
}

static void done(struct demo *d)
{
    refresh(d);
    (void)crl_done(&d->link);
}

/* What a request does once the time up to it has passed. */
static void act(struct demo *d)
{
    if (d->asked == (uint8_t)CRL_CONTACT) {
        struct demo_contact *c = &d->contact[d->asked_key];
        if (c->raw != d->asked_down) {
            c->raw = d->asked_down;
            c->since = d->firmware.time;
        }
    } else if ((d->asked == (uint8_t)CRL_SAID) && d->talking && (d->asked_id == d->id)) {
        d->talking = false;
        d->activity = d->firmware.time;
    } else {
        /* ADVANCE: the passing of time was all. */
    }
}

/* Goes on with the request in hand until it is done or STORED is awaited. */
static void go_on(struct demo *d)
{
    if (!advance(d, d->asked_at)) {
        act(d);
        done(d);
    }
}

/* Switches off and on as after a loss of power. */
static void restart(struct demo *d, uint64_t at)
{
    memset(d->contact, 0, sizeof d->contact);
    d->tap = false;
    d->talking = false;
    d->firmware.on = false;
    d->firmware.settings.volume = d->kept;
    d->firmware.time = at;
    d->activity = at;
    d->count = 0;
    d->id = 0;
}

static void provision(struct demo *d, const struct crl_request *r)
{
    const uint8_t *serial = &r->payload[7];
    uint8_t size = r->payload[6];
    bool digits = (size >= 1U) && (size <= 10U);
    for (unsigned i = 0; digits && (i < size); i++) {
        digits = (serial[i] >= (uint8_t)'0') && (serial[i] <= (uint8_t)'9');
    }
    if (d->firmware.provisioned) {
        crl_refuse(&d->link, CRL_NOT_NOW, "there is a serial number: ERASE it first");
    } else if (!digits) {
        crl_refuse(&d->link, CRL_OUT_OF_RANGE, "a serial number has 1 to 10 digits");
    } else {
        memcpy(d->serial, serial, size);
        d->serial[size] = '\0';
        d->firmware.provisioned = true;
        if (serial[size] > 0U) {
            (void)crl_log(&d->link, CRL_WARNING,
                          "this demonstration makes no codes and forgets the key");
        }
        done(d);
    }
}

/* The settings as they were kept. Out of range: refused. */
static void setup(struct demo *d, const struct crl_request *r)
{
    const uint8_t *p = r->payload;
    if (d->firmware.on) {
        crl_refuse(&d->link, CRL_NOT_NOW, "the reader is on: RESTART it first");
    } else if ((p[0] > 1U) || (p[1] < 1U) || (p[1] > 9U) || (p[2] < 1U) || (p[2] > 9U)) {
        crl_refuse(&d->link, CRL_OUT_OF_RANGE, "language 0 or 1, volume and speed 1 to 9");
    } else {
        d->firmware.settings = (struct crl_settings){p[0], p[1], p[2]};
        d->kept = p[1];
        done(d);
    }
}

/* CONTACT, SAID and ADVANCE: time passes first. */
static void timed(struct demo *d, const struct crl_request *r)
{
    if (r->at < d->firmware.time) {
        crl_refuse(&d->link, CRL_OUT_OF_RANGE, "this time has passed already");
        return;
    }
    d->asked = r->kind;
    d->asked_at = r->at;
    if (r->kind == (uint8_t)CRL_CONTACT) {
        d->asked_key = r->payload[8];
        d->asked_down = r->payload[9] != 0U;
    } else if (r->kind == (uint8_t)CRL_SAID) {
        d->asked_id = (uint32_t)crl_get(&r->payload[8], 4);
    } else {
        /* It says no more than its time. */
    }
    go_on(d);
}

/* A volume that could not be kept is not shown: the link says so, and RESTART
 * has to come. */
static void stored(struct demo *d, bool ok)
{
    if (ok) {
        d->kept = d->firmware.settings.volume;
        const struct crl_word words[] = {{WORD_VOLUME, 0}, {d->kept, 2}};
        show_number(d, "VOL ", d->kept);
        say(d, words, 2);
        go_on(d);
    } else {
        d->firmware.settings.volume = d->kept;
        refresh(d);
    }
}

static void handle(void *user, const struct crl_request *r)
{
    struct demo *d = user;
    switch (r->kind) {
    case CRL_HELLO: /* no answer will come to what was asked before */
        d->firmware.settings.volume = d->kept;
        refresh(d);
        break;
    case CRL_RESTART:
        restart(d, r->at);
        done(d);
        break;
    case CRL_CONTACT:
    case CRL_SAID:
    case CRL_ADVANCE:
        timed(d, r);
        break;
    case CRL_CLOCK: /* it has no use for the time of day */
        done(d);
        break;
    case CRL_STORED:
        stored(d, r->payload[1] != 0U);
        break;
    case CRL_SETUP:
        setup(d, r);
        break;
    case CRL_PROVISION:
        provision(d, r);
        break;
    case CRL_ERASE:
        restart(d, d->firmware.time);
        memset(d->serial, 0, sizeof d->serial);
        d->firmware.provisioned = false;
        d->firmware.settings = (struct crl_settings){0, 6, 4};
        d->kept = 6;
        done(d);
        break;
    default:
        crl_refuse(&d->link, CRL_NOT_ABLE, "");
        break;
    }
}

void demo_init(struct demo *d)
{
    memset(d, 0, sizeof *d);
    d->kept = 6;
    d->firmware.settings = (struct crl_settings){0, 6, 4};
    d->firmware.next = CRL_NEVER;
    d->firmware.capabilities = CRL_STEPPED;
    d->firmware.serial = d->serial;
    d->firmware.name = "codereader C demonstration 1";
    d->firmware.handle = handle;
    d->firmware.user = d;
    crl_init(&d->link, &d->firmware);
}
