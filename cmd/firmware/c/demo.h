/*
 * A demonstration of the link: a small thing that behaves a little like a
 * reader. Red turns it on and off; each digit counts, and is shown and spoken;
 * red and 9 or 7 change the volume; after 20 s without activity it turns off.
 * It makes no codes.
 */
#ifndef DEMO_H
#define DEMO_H

#include "codereader_messages.h"

struct demo_contact {
    bool raw, down; /* as it stands now; once it has been stable for 5 ms */
    uint64_t since; /* the last change of raw */
};

struct demo {
    struct crl link;
    struct crl_firmware firmware;
    struct demo_contact contact[11];
    bool tap;          /* red is down, and no digit has come since */
    bool talking;
    uint64_t activity; /* the last key, or the end of the last speech */
    uint32_t id;       /* of the last utterance */
    uint32_t count;    /* digits pressed since it was turned on */
    uint8_t tag;       /* of the last SETTINGS */
    uint8_t kept;      /* the volume as the host has kept it */
    uint8_t asked;     /* the request in hand that waits for its time, … */
    uint64_t asked_at; /* … which is this, and what it says */
    uint8_t asked_key;
    bool asked_down;
    uint32_t asked_id;
    char serial[11];
};

/* Begins: then pass bytes through demo->link. */
void demo_init(struct demo *d);

#endif
