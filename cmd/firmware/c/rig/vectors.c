/*
 * The link against emulator/link/testdata/vectors.txt. Each line of standard
 * input is NAME TAKEN TAG HEX: a vector's name, the number that the device has
 * taken last, the STORED that it waits for, and the frame. For a host's frame
 * it says what the firmware is told and how the link answers; for a device's it
 * sends the message of that name and gives its frame.
 */
#include "codereader_messages.h"

#include <stdio.h>
#include <string.h>

#define AT UINT64_C(1500000000)

static struct crl link;

static void handle(void *user, const struct crl_request *r)
{
    (void)user;
    if (r->kind == CRL_HELLO) {
        (void)printf(" greeted %u", r->payload[1]);
    } else if (r->kind == CRL_STORED) {
        (void)printf(" stored %u %u", r->payload[0], r->payload[1]);
    } else {
        (void)printf(" request %u at %llu payload ", r->kind, (unsigned long long)r->at);
        for (unsigned i = 0; i < r->size; i++) {
            (void)printf("%02x", r->payload[i]);
        }
        crl_done(&link);
    }
}

static struct crl_firmware status = {
    .time = AT, .next = CRL_NEVER, .settings = {1, 7, 4},
    .provisioned = true, .has_key = true, .capabilities = CRL_STEPPED | CRL_HAS_STATE,
    .serial = "0123456789", .name = "codereader 1.0", .handle = handle,
};

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
        status.settings = (struct crl_settings){0, 6, 4};
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
        link.greeter = link.session;
    } else if (strcmp(name, "done") == 0) {
        *sent = 0;
        link.request = 3;
        status.next = AT + 5000000U;
        status.on = true;
        status.bouncing = true;
        crl_done(&link);
    } else if (strcmp(name, "done-no-deadline") == 0) {
        *sent = 1;
        link.request = 255;
        link.taken = 255;
        crl_done(&link);
    } else if (strcmp(name, "refused") == 0) {
        *sent = 2;
        link.request = 3;
        crl_refuse(&link, CRL_NOT_NOW, "the reader is on");
    } else if (strcmp(name, "power-on") == 0) {
        *sent = 3;
        (void)crl_power(&link, AT, true, CRL_BY_CHORD);
    } else if (strcmp(name, "power-off") == 0) {
        *sent = 3;
        (void)crl_power(&link, AT, false, CRL_BY_IDLE);
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
        status.settings = (struct crl_settings){0, 6, 9};
        (void)crl_say(&link, AT, 3, serial, 11);
    } else if (strcmp(name, "tone") == 0) {
        *sent = 6;
        (void)crl_tone(&link, AT, CRL_TONE_ERROR, 6);
    } else if (strcmp(name, "hush") == 0) {
        *sent = 7;
        (void)crl_hush(&link, AT);
    } else if (strcmp(name, "settings") == 0) {
        *sent = 8;
        (void)crl_settings(&link, AT, 1);
    } else if (strcmp(name, "made") == 0) {
        *sent = 9;
        (void)crl_made(&link, AT, 2, 58908240);
    } else if (strcmp(name, "key") == 0) {
        *sent = 10;
        (void)crl_key(&link, AT, CRL_KEY_RED, true);
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
    static char name[64], hex[1200];
    const struct crl_firmware begin = status;
    unsigned taken, tag, byte;
    uint8_t out;
    while (scanf("%63s %u %u %1199s", name, &taken, &tag, hex) == 4) {
        status = begin;
        crl_init(&link, &status);
        link.due = false;
        link.session = (strcmp(name, "hello") == 0) ? 1U : 7U;
        link.taken = (uint8_t)taken;
        link.tag = 0;
        (void)printf("%s", name);
        if (!tell(name, &link.sent)) {
            link.tag = (uint8_t)tag;
            for (const char *h = hex; sscanf(h, "%2x", &byte) == 1; h += 2) {
                crl_receive(&link, (uint8_t)byte);
            }
            link.tag = 0;
        }
        (void)printf(" frame ");
        while (crl_poll(&link, &out)) {
            (void)printf("%02x", out);
        }
        (void)printf("\n");
    }
    return 0;
}
