// Unversioned entry points for the ICU calls that ICUBridge makes.
//
// ICU's headers rename every function to one with a version suffix (u_x to u_x_72) by macros that Swift cannot
// import. Each function here calls its namesake; the prefix keeps the symbols apart from any other ICU in the
// process. All calls are marked stable in ICU 70 or before (Scripts/check-icu proves it).
#ifndef TAHQIQ_CICU_SHIMS_H
#define TAHQIQ_CICU_SHIMS_H

#include <stdbool.h>
#include <stdint.h>

// Errors and version. An error code is negative for a warning, 0 for success, positive for a failure.
const char *tahqiq_u_errorName(int32_t code);
void tahqiq_u_getVersion(uint8_t version[4]);

// Canonical composition of UTF-16.
int32_t tahqiq_nfc_span(const uint16_t *text, int32_t length, int32_t *error);
int32_t tahqiq_nfc_normalize(const uint16_t *text, int32_t length, uint16_t *into, int32_t capacity, int32_t *error);
int32_t tahqiq_nfkc_normalize(const uint16_t *text, int32_t length, uint16_t *into, int32_t capacity, int32_t *error);
bool tahqiq_nfc_isInert(int32_t scalar);
bool tahqiq_nfc_hasBoundaryBefore(int32_t scalar);

// Character properties.
uint8_t tahqiq_u_combiningClass(int32_t scalar);
int32_t tahqiq_u_digitValue(int32_t scalar);
int32_t tahqiq_u_mirror(int32_t scalar);
bool tahqiq_u_isPictographic(int32_t scalar);

// Charset detection and conversion.
int32_t tahqiq_detect(const char *bytes, int32_t length, char *name, int32_t capacity, int32_t *confidence,
                      int32_t candidates, int32_t *error);
void *tahqiq_converter_open(const char *name, bool strict, int32_t *error);
void tahqiq_converter_close(void *converter);
const char *tahqiq_converter_name(const void *converter, int32_t *error);
int32_t tahqiq_converter_toUTF16(void *converter, const char **source, const char *sourceEnd, uint16_t *into,
                                 int32_t capacity, bool flush, int32_t *error);
int32_t tahqiq_converter_fromUTF16(void *converter, const uint16_t *text, int32_t length, char *into,
                                   int32_t capacity, int32_t *error);

// Calendars: fields are proleptic, months count from 1.
void *tahqiq_calendar_open(const char *locale, int32_t *error);
void tahqiq_calendar_close(void *calendar);
double tahqiq_calendar_toMillis(void *calendar, int32_t year, int32_t month, int32_t day, int32_t *error);
void tahqiq_calendar_fromMillis(void *calendar, double millis, int32_t *year, int32_t *month, int32_t *day,
                                int32_t *error);
int32_t tahqiq_calendar_monthLength(void *calendar, int32_t *error);
int32_t tahqiq_calendar_firstDayOfWeek(const char *locale, int32_t *error);

// Names of months and weekdays: kind 0 months, 1 stand-alone months, 2 weekdays; index from 0.
int32_t tahqiq_symbol(const char *locale, int32_t kind, int32_t index, uint16_t *into, int32_t capacity,
                      int32_t *error);

#endif
