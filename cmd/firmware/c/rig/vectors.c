/*
 * The link against emulator/link/testdata/vectors.txt. Each line of standard
 * input is NAME TAKEN TAG HEX: a vector's name, the number that the device has
 * taken last, the STORED that it waits for, and the frame. For a host's frame
 * it says what the firmware is told and how the link answers; for a device's it
 * sends the message of that name and gives its frame.
 */
#include "codereader_link.h"

#include <stdio.h>
#include <string.h>

#define AT UINT64_C(1500000000)

static struct crl link;

static struct crl_status status = {
    .time = AT, .next = CRL_NEVER, .language = 1, .volume = 7, .speed = 4,
    .provisioned = true, .has_key = true, .capabilities = CRL_STEPPED | CRL_HAS_STATE,
    .serial = "0123456789", .name = "codereader 1.0",
};

static void on_greeted(void *user, uint8_t mode)
{
    (void)user;
    (void)printf(" greeted %u", mode);
}

static void on_request(void *user, const struct crl_request *r)
{
    (void)user;
    (void)printf(" request %u at %llu payload ", r->kind, (unsigned long long)r->at);
    for (unsigned i = 0; i < r->size; i++) {
        (void)printf("%02x", r->payload[i]);
    }
    (void)crl_done(&link);
}

static void on_stored(void *user, uint8_t tag, bool ok)
{
    (void)user;
    (void)printf(" stored %u %d", tag, ok ? 1 : 0);
}

/* Sends the message of that name. False: it is none of the device's. */
static bool tell(const char *name, uint8_t *sent)
{
    static const struct crl_word code[] = {{4, 0}, {9, 0}, {3, 1}, {0, 0}, {2, 0}, {7, 2}};
    static const struct crl_word serial[] = {{17, 1}, {0, 0}, {1, 1}, {2, 0}, {3, 1}, {4, 0},
                                             {5, 1}, {6, 0}, {7, 1}, {8, 0}, {9, 2}};
    static const uint8_t part[] = {1, 0, 2};
    bool is = true;
    if (strcmp(name, "boot") == 0) {
        status.time = 0;
        status.language = 0;
        status.volume = 6;
        status.provisioned = false;
        status.has_key = false;
        status.capabilities = CRL_STEPPED;
        status.serial = "";
        status.name = "c";
        link.session = 0;
        link.taken = 0;
        crl_boot(&link);
    } else if (strcmp(name, "welcome") == 0) {
        status.time = 0;
        link.taken = 0;
        link.want_welcome = true;
    } else if (strcmp(name, "done") == 0) {
        *sent = 0;
        link.request = 3;
        status.next = AT + 5000000U;
        status.on = true;
        status.bouncing = true;
        (void)crl_done(&link);
    } else if (strcmp(name, "done-no-deadline") == 0) {
        *sent = 1;
        link.request = 255;
        link.taken = 255;
        (void)crl_done(&link);
    } else if (strcmp(name, "refused") == 0) {
        *sent = 2;
        link.request = 3;
        (void)crl_refuse(&link, CRL_NOT_NOW, "the reader is on");
    } else if (strcmp(name, "power-on") == 0) {
        *sent = 3;
        (void)crl_event(&link, CRL_POWER, AT, (const uint8_t[]){1, CRL_BY_CHORD}, 2);
    } else if (strcmp(name, "power-off") == 0) {
        *sent = 3;
        (void)crl_event(&link, CRL_POWER, AT, (const uint8_t[]){0, CRL_BY_IDLE}, 2);
    } else if (strcmp(name, "display") == 0) {
        *sent = 4;
        (void)crl_display(&link, AT, "493 027");
    } else if (strcmp(name, "display-blank") == 0) {
        *sent = 4;
        (void)crl_display(&link, AT, "");
    } else if (strcmp(name, "say-code") == 0) {
        *sent = 5;
        (void)crl_say(&link, AT, 2, code, 6);
    } else if (strcmp(name, "say-serial") == 0) {
        *sent = 5;
        status.language = 0;
        status.volume = 6;
        status.speed = 9;
        (void)crl_say(&link, AT, 3, serial, 11);
    } else if (strcmp(name, "tone") == 0) {
        *sent = 6;
        (void)crl_event(&link, CRL_TONE, AT, (const uint8_t[]){CRL_TONE_ERROR, 6}, 2);
    } else if (strcmp(name, "hush") == 0) {
        *sent = 7;
        (void)crl_event(&link, CRL_HUSH, AT, NULL, 0);
    } else if (strcmp(name, "settings") == 0) {
        *sent = 8;
        (void)crl_settings(&link, AT, 1);
    } else if (strcmp(name, "made") == 0) {
        *sent = 9;
        (void)crl_made(&link, AT, 2, 58908240);
    } else if (strcmp(name, "key") == 0) {
        *sent = 10;
        (void)crl_event(&link, CRL_KEY, AT, (const uint8_t[]){CRL_KEY_RED, 1}, 2);
    } else if (strcmp(name, "state") == 0) {
        *sent = 11;
        (void)crl_state(&link, 418, 244, part, sizeof part);
    } else if (strcmp(name, "log") == 0) {
        *sent = 12;
        (void)crl_log(&link, CRL_WARNING, "no display");
    } else {
        is = false;
    }
    return is;
}

int main(void)
{
    static const struct crl_handler handler = {on_greeted, on_request, on_stored};
    static char name[64], hex[1200];
    const struct crl_status begin = status;
    unsigned taken, tag, byte;
    uint8_t out;
    while (scanf("%63s %u %u %1199s", name, &taken, &tag, hex) == 4) {
        status = begin;
        crl_init(&link, &status, &handler, NULL);
        link.want_boot = false;
        link.session = (strcmp(name, "hello") == 0) ? 1U : 7U;
        link.taken = (uint8_t)taken;
        link.waiting = true;
        link.tag = (uint8_t)tag;
        (void)printf("%s", name);
        bool device = tell(name, &link.sent);
        if (device) {
            link.waiting = false;
        } else {
            for (const char *h = hex; sscanf(h, "%2x", &byte) == 1; h += 2) {
                crl_receive(&link, (uint8_t)byte);
            }
            link.waiting = false;
        }
        (void)printf(" frame ");
        while (crl_poll(&link, &out)) {
            (void)printf("%02x", out);
        }
        (void)printf("\n");
    }
    return 0;
}
