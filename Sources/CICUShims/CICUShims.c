#include "CICUShims.h"

#include <string.h>

#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/uversion.h>

const char *tahqiq_u_errorName(int32_t code) { return u_errorName((UErrorCode)code); }

void tahqiq_u_getVersion(uint8_t version[4]) {
  UVersionInfo info;
  u_getVersion(info);
  memcpy(version, info, 4);
}

static const UNormalizer2 *nfc(int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *instance = unorm2_getNFCInstance(&status);
  *error = status;
  return instance;
}

int32_t tahqiq_nfc_span(const uint16_t *text, int32_t length, int32_t *error) {
  const UNormalizer2 *instance = nfc(error);
  if (*error > 0) return 0;
  UErrorCode status = U_ZERO_ERROR;
  int32_t span = unorm2_spanQuickCheckYes(instance, (const UChar *)text, length, &status);
  *error = status;
  return span;
}

int32_t tahqiq_nfc_normalize(const uint16_t *text, int32_t length, uint16_t *into, int32_t capacity, int32_t *error) {
  const UNormalizer2 *instance = nfc(error);
  if (*error > 0) return 0;
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = unorm2_normalize(instance, (const UChar *)text, length, (UChar *)into, capacity, &status);
  *error = status;
  return count;
}

int32_t tahqiq_nfkc_normalize(const uint16_t *text, int32_t length, uint16_t *into, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *instance = unorm2_getNFKCInstance(&status);
  int32_t count = 0;
  if (U_SUCCESS(status)) {
    count = unorm2_normalize(instance, (const UChar *)text, length, (UChar *)into, capacity, &status);
  }
  *error = status;
  return count;
}

bool tahqiq_nfc_isInert(int32_t scalar) {
  int32_t error = 0;
  const UNormalizer2 *instance = nfc(&error);
  return error <= 0 && unorm2_isInert(instance, scalar);
}

bool tahqiq_nfc_hasBoundaryBefore(int32_t scalar) {
  int32_t error = 0;
  const UNormalizer2 *instance = nfc(&error);
  return error <= 0 && unorm2_hasBoundaryBefore(instance, scalar);
}

uint8_t tahqiq_u_combiningClass(int32_t scalar) { return u_getCombiningClass(scalar); }
int32_t tahqiq_u_digitValue(int32_t scalar) { return u_charDigitValue(scalar); }
int32_t tahqiq_u_mirror(int32_t scalar) { return u_charMirror(scalar); }
bool tahqiq_u_isPictographic(int32_t scalar) { return u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC); }

int32_t tahqiq_detect(const char *bytes, int32_t length, char *name, int32_t capacity, int32_t *confidence,
                      int32_t candidates, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t found = 0;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, bytes, length, &status);
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
  int32_t count = 0;
  for (int32_t i = 0; U_SUCCESS(status) && i < found && count < candidates; i++) {
    const char *charset = ucsdet_getName(matches[i], &status);
    if (U_FAILURE(status) || (int32_t)strlen(charset) >= capacity) continue;
    strcpy(name + (size_t)count * (size_t)capacity, charset);
    confidence[count] = ucsdet_getConfidence(matches[i], &status);
    count++;
  }
  ucsdet_close(detector);
  *error = status;
  return count;
}

void *tahqiq_converter_open(const char *name, bool strict, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_SUCCESS(status) && strict) {
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  }
  *error = status;
  return converter;
}

void tahqiq_converter_close(void *converter) { ucnv_close(converter); }

const char *tahqiq_converter_name(const void *converter, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const char *name = ucnv_getName(converter, &status);
  *error = status;
  return name;
}

int32_t tahqiq_converter_toUTF16(void *converter, const char **source, const char *sourceEnd, uint16_t *into,
                                 int32_t capacity, bool flush, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar *target = (UChar *)into;
  ucnv_toUnicode(converter, &target, target + capacity, source, sourceEnd, NULL, flush, &status);
  *error = status;
  return (int32_t)(target - (UChar *)into);
}

int32_t tahqiq_converter_fromUTF16(void *converter, const uint16_t *text, int32_t length, char *into,
                                   int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = ucnv_fromUChars(converter, into, capacity, (const UChar *)text, length, &status);
  *error = status;
  return count;
}

static const UChar utc[] = {'U', 'T', 'C', 0};

void *tahqiq_calendar_open(const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open(utc, 3, locale, UCAL_DEFAULT, &status);
  // The proleptic Gregorian calendar of ISO 8601: no change from the Julian one. Only a Gregorian calendar takes it.
  if (U_SUCCESS(status)) {
    UErrorCode ignored = U_ZERO_ERROR;
    ucal_setGregorianChange(calendar, -8.64e15, &ignored);
    ucal_setAttribute(calendar, UCAL_LENIENT, 0);
  }
  *error = status;
  return calendar;
}

void tahqiq_calendar_close(void *calendar) { ucal_close(calendar); }

double tahqiq_calendar_toMillis(void *calendar, int32_t year, int32_t month, int32_t day, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_clear(calendar);
  ucal_set(calendar, UCAL_EXTENDED_YEAR, year);
  ucal_set(calendar, UCAL_MONTH, month - 1);
  ucal_set(calendar, UCAL_DAY_OF_MONTH, day);
  double millis = ucal_getMillis(calendar, &status);
  *error = status;
  return millis;
}

void tahqiq_calendar_fromMillis(void *calendar, double millis, int32_t *year, int32_t *month, int32_t *day,
                                int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_setMillis(calendar, millis, &status);
  *year = ucal_get(calendar, UCAL_EXTENDED_YEAR, &status);
  *month = ucal_get(calendar, UCAL_MONTH, &status) + 1;
  *day = ucal_get(calendar, UCAL_DAY_OF_MONTH, &status);
  *error = status;
}

int32_t tahqiq_calendar_monthLength(void *calendar, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = ucal_getLimit(calendar, UCAL_DAY_OF_MONTH, UCAL_ACTUAL_MAXIMUM, &status);
  *error = status;
  return length;
}

int32_t tahqiq_calendar_firstDayOfWeek(const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  char country[ULOC_COUNTRY_CAPACITY];
  int32_t length = uloc_getCountry(locale, country, sizeof country, &status);
  /* ICU takes any name, and gives the root's facts for those that it does not know. */
  int known = U_SUCCESS(status) && uloc_getISO3Language(locale)[0] && (!length || uloc_getISO3Country(locale)[0]);
  if (!known) { *error = U_ILLEGAL_ARGUMENT_ERROR; return 0; }
  UCalendar *calendar = ucal_open(utc, 3, locale, UCAL_DEFAULT, &status);
  int32_t day = U_SUCCESS(status) ? ucal_getAttribute(calendar, UCAL_FIRST_DAY_OF_WEEK) : 0;
  ucal_close(calendar);
  *error = status;
  return day;
}

int32_t tahqiq_symbol(const char *locale, int32_t kind, int32_t index, uint16_t *into, int32_t capacity,
                      int32_t *error) {
  static const UDateFormatSymbolType kinds[] = {UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_WEEKDAYS};
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  UDateFormat *format = udat_open(UDAT_NONE, UDAT_LONG, locale, utc, 3, NULL, 0, &status);
  if (U_SUCCESS(status)) {
    // ICU counts weekdays from 1, Sunday; months from 0.
    int32_t first = kind == 2 ? 1 : 0;
    if (index + first < udat_countSymbols(format, kinds[kind])) {
      count = udat_getSymbols(format, kinds[kind], index + first, (UChar *)into, capacity, &status);
    } else {
      status = U_INDEX_OUTOFBOUNDS_ERROR;
    }
    udat_close(format);
  }
  *error = status;
  return count;
}
