// Parsing and canonicalisation only: nothing here fetches, includes, transforms or validates.
#include <libxml/xmlversion.h>
// Debian's libxml2 converts by ICU. Its header would bring in the system's ICU beside Foundation's own, with the same
// names; only a struct that nobody here touches depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
