// The names of the standard (PKCS#11 v2.40). By its path below /usr/include, not by pkg-config, which would link
// libp11-kit as well: only the header is wanted, the functions come from the driver of the token.
#define CRYPTOKI_COMPAT 1
#include <p11-kit-1/p11-kit/pkcs11.h>
