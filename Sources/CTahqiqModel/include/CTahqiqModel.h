// The built-in language model as read-only bytes.
#ifndef TAHQIQ_CTAHQIQMODEL_H
#define TAHQIQ_CTAHQIQMODEL_H

#include <stddef.h>

const unsigned char *tahqiq_model_bytes(void);
size_t tahqiq_model_count(void);

#endif
