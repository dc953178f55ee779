/*
 * A small PKCS#11 module for Windows: one slot, one token, one certificate, whose bytes stand in certificate.h (made by
 * the test).
 * Build: x86_64-w64-mingw32-gcc -shared token.c -o token.dll
 */
#include <string.h>
#include "../pkcs11-for-tests.h"
#include "certificate.h"

typedef char ulong_has_four_bytes[sizeof(CK_ULONG) == 4 ? 1 : -1];

enum { OK = 0, NOT_SUPPORTED = 0x54, NOT_INITIALIZED = 0x190, TOO_SMALL = 0x150 };
enum { TOKEN_INITIALIZED = 0x400, CKA_VALUE = 0x11, HANDLE = 7 };

typedef char token_info_has_160_bytes[sizeof(struct token_info) == 160 ? 1 : -1];

static int initialized, found;

static CK_RV unsupported(void) { return NOT_SUPPORTED; }
static CK_RV initialize(void *given) { (void)given; initialized = 1; return OK; }
static CK_RV finalize(void *given) { (void)given; initialized = 0; return OK; }

static CK_RV get_slot_list(unsigned char present, CK_ULONG *slots, CK_ULONG *count)
{
  (void)present;
  if (!initialized) return NOT_INITIALIZED;
  if (slots != NULL && *count < 1) return TOO_SMALL;
  if (slots != NULL) slots[0] = 3;
  *count = 1;
  return OK;
}

static void padded(unsigned char *field, size_t bytes, const char *text)
{
  memset(field, ' ', bytes);
  memcpy(field, text, strlen(text));
}

static CK_RV get_token_info(CK_ULONG slot, struct token_info *info)
{
  (void)slot;
  memset(info, 0, sizeof *info);
  padded(info->label, 32, "Thi\xe1\xba\xbft b\xe1\xbb\x8b Windows");
  padded(info->manufacturer, 32, "Example");
  padded(info->model, 16, "Test");
  padded(info->serial, 16, "0123456789");
  info->flags = TOKEN_INITIALIZED;
  return OK;
}

static CK_RV open_session(CK_ULONG slot, CK_ULONG flags, void *a, void *b, CK_ULONG *session)
{
  (void)slot, (void)flags, (void)a, (void)b;
  *session = 1;
  return OK;
}
static CK_RV close_session(CK_ULONG session) { (void)session; return OK; }

static CK_RV find_init(CK_ULONG session, struct attribute *wanted, CK_ULONG count)
{
  (void)session, (void)wanted, (void)count;
  found = 0;
  return OK;
}
static CK_RV find(CK_ULONG session, CK_ULONG *objects, CK_ULONG room, CK_ULONG *count)
{
  (void)session;
  *count = found == 0 && room > 0 ? 1 : 0;
  if (*count == 1) objects[0] = HANDLE;
  found = 1;
  return OK;
}
static CK_RV find_final(CK_ULONG session) { (void)session; return OK; }

static CK_RV get_attributes(CK_ULONG session, CK_ULONG object, struct attribute *list, CK_ULONG count)
{
  (void)session, (void)object;
  for (CK_ULONG at = 0; at < count; at++) {
    if (list[at].type != CKA_VALUE) { list[at].length = (CK_ULONG)-1; continue; }
    if (list[at].value != NULL && list[at].length < sizeof certificate) return TOO_SMALL;
    if (list[at].value != NULL) memcpy(list[at].value, certificate, sizeof certificate);
    list[at].length = sizeof certificate;
  }
  return OK;
}

/* Places in CK_FUNCTION_LIST. */
__declspec(dllexport) CK_RV C_GetFunctionList(struct function_list **list)
{
  static struct function_list functions = { { 2, 40 }, { 0 } };
  for (int at = 0; at < 68; at++) functions.functions[at] = (any_function)unsupported;
  functions.functions[0] = (any_function)initialize;
  functions.functions[1] = (any_function)finalize;
  functions.functions[4] = (any_function)get_slot_list;
  functions.functions[6] = (any_function)get_token_info;
  functions.functions[12] = (any_function)open_session;
  functions.functions[13] = (any_function)close_session;
  functions.functions[24] = (any_function)get_attributes;
  functions.functions[26] = (any_function)find_init;
  functions.functions[27] = (any_function)find;
  functions.functions[28] = (any_function)find_final;
  *list = &functions;
  return OK;
}
