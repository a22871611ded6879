#include "CTahqiqModel.h"

// Built by Scripts/build-model; its provenance and licence are in NOTICE and in the model itself.
_Alignas(64) static const unsigned char model[] = {
#embed "data/arabic.tahqiqmodel"
};

const unsigned char *tahqiq_model_bytes(void) { return model; }
size_t tahqiq_model_count(void) { return sizeof model; }
