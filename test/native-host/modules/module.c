/*
 * A small PKCS#11 module for tests: one slot, one token, one certificate object, faithful to the standard until a
 * switch given to the compiler makes it misbehave. Build: gcc -shared -fPIC -D<SWITCH> module.c -o module.so
 *
 *   CRASH_ON_LOAD  CRASH_IN_INITIALIZE  CRASH_IN_SECOND_LIST
 *   HANG_IN_INITIALIZE  HANG_IN_SLOT_LIST  HANG_IN_FINALIZE
 *   PIN_LOCKED            the user's PIN is locked
 *   REFUSE_INITIALIZE     C_Initialize returns CKR_DEVICE_ERROR
 *   REFUSE_SESSION        C_OpenSession returns CKR_TOKEN_NOT_RECOGNIZED
 *   ODD_STRINGS           NUL padding, bytes that are not UTF-8, control characters
 *   NO_VALUE              CKA_VALUE is CK_UNAVAILABLE_INFORMATION
 *   HUGE_VALUE            CKA_VALUE claims to have a gigabyte
 *   PADDED_VALUE          zeros follow the certificate
 *   ENDLESS_OBJECTS       C_FindObjects never comes to an end
 *   NO_FUNCTION_LIST      C_GetFunctionList gives no list
 *   PRINTS                writes to stdout in every listing
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long CK_ULONG;
typedef CK_ULONG CK_RV;

#define CKR_OK 0x0UL
#define CKR_DEVICE_ERROR 0x30UL
#define CKR_TOKEN_NOT_RECOGNIZED 0xE1UL
#define CKR_FUNCTION_NOT_SUPPORTED 0x54UL
#define CKR_BUFFER_TOO_SMALL 0x150UL
#define CKR_CRYPTOKI_NOT_INITIALIZED 0x190UL
#define CKR_CRYPTOKI_ALREADY_INITIALIZED 0x191UL

#define CKF_LOGIN_REQUIRED 0x4UL
#define CKF_TOKEN_INITIALIZED 0x400UL
#define CKF_USER_PIN_LOCKED 0x40000UL

struct token_info {
  unsigned char label[32], manufacturer[32], model[16], serial[16];
  CK_ULONG flags, numbers[10];
  unsigned char versions[4], time[16];
};
struct attribute {
  CK_ULONG type;
  void *value;
  CK_ULONG length;
};
typedef void (*any_function)(void);
struct function_list {
  unsigned char version[2];
  any_function functions[68];
};

/* The shortest thing that looks like DER: SEQUENCE { INTEGER 5 }. */
static const unsigned char certificate[] = {0x30, 0x03, 0x02, 0x01, 0x05, 0, 0, 0};
static int initialized, listings, found;

static void crash(void) { raise(SIGSEGV); }
static void hang(void) {
  for (;;) pause();
}
static void pad(unsigned char *field, size_t width, const char *text) {
  memset(field, ' ', width);
  memcpy(field, text, strlen(text));
}

static CK_RV C_Unsupported(void) { return CKR_FUNCTION_NOT_SUPPORTED; }

static CK_RV C_Initialize(void *args) {
  (void)args;
#ifdef CRASH_IN_INITIALIZE
  crash();
#endif
#ifdef HANG_IN_INITIALIZE
  hang();
#endif
#ifdef REFUSE_INITIALIZE
  return CKR_DEVICE_ERROR;
#endif
  if (initialized) return CKR_CRYPTOKI_ALREADY_INITIALIZED;
  initialized = 1;
  return CKR_OK;
}

static CK_RV C_Finalize(void *reserved) {
  (void)reserved;
#ifdef HANG_IN_FINALIZE
  hang();
#endif
  initialized = 0;
  return CKR_OK;
}

static CK_RV C_GetSlotList(unsigned char present, CK_ULONG *slots, CK_ULONG *count) {
  (void)present;
  if (!initialized) return CKR_CRYPTOKI_NOT_INITIALIZED;
#ifdef HANG_IN_SLOT_LIST
  hang();
#endif
#ifdef PRINTS
  puts("module: hello");
  fflush(stdout);
#endif
  if (slots) {
    if (*count < 1) return CKR_BUFFER_TOO_SMALL;
    slots[0] = 7;
    listings++;
#ifdef CRASH_IN_SECOND_LIST
    if (listings == 2) crash();
#endif
  }
  *count = 1;
  return CKR_OK;
}

static CK_RV C_GetTokenInfo(CK_ULONG slot, struct token_info *info) {
  (void)slot;
  memset(info, 0, sizeof *info);
#ifdef ODD_STRINGS
  memcpy(info->label, "M\xE1y \x01th\xFF", 8);
  memcpy(info->manufacturer, "Nha san xuat", 12);
  memcpy(info->serial, "0123456789ABCDEF", 16);
#else
  pad(info->label, 32, "Token thu");
  pad(info->manufacturer, 32, "Example");
  pad(info->model, 16, "Faithful");
  pad(info->serial, 16, "00C0FFEE");
#endif
  info->flags = CKF_TOKEN_INITIALIZED | CKF_LOGIN_REQUIRED;
#ifdef PIN_LOCKED
  info->flags |= CKF_USER_PIN_LOCKED;
#endif
  return CKR_OK;
}

static CK_RV C_OpenSession(CK_ULONG slot, CK_ULONG flags, void *application, void *notify, CK_ULONG *session) {
  (void)slot, (void)flags, (void)application, (void)notify;
#ifdef REFUSE_SESSION
  return CKR_TOKEN_NOT_RECOGNIZED;
#endif
  *session = 1;
  return CKR_OK;
}

static CK_RV C_CloseSession(CK_ULONG session) {
  (void)session;
  return CKR_OK;
}

static CK_RV C_FindObjectsInit(CK_ULONG session, struct attribute *template, CK_ULONG count) {
  (void)session, (void)template, (void)count;
  found = 0;
  return CKR_OK;
}

static CK_RV C_FindObjects(CK_ULONG session, CK_ULONG *objects, CK_ULONG max, CK_ULONG *count) {
  (void)session, (void)max;
#ifdef ENDLESS_OBJECTS
  found = 0;
#endif
  *count = found ? 0 : 1;
  if (!found) objects[0] = 42;
  found = 1;
  return CKR_OK;
}

static CK_RV C_GetAttributeValue(CK_ULONG session, CK_ULONG object, struct attribute *template, CK_ULONG count) {
  CK_ULONG length = 5;
  (void)session, (void)object, (void)count;
#ifdef PADDED_VALUE
  length = sizeof certificate;
#endif
#ifdef NO_VALUE
  length = (CK_ULONG)-1;
#endif
#ifdef HUGE_VALUE
  length = 1UL << 30;
#endif
  if (template->value && template->length < length) return CKR_BUFFER_TOO_SMALL;
  if (template->value) memcpy(template->value, certificate, length < sizeof certificate ? length : sizeof certificate);
  template->length = length;
  return CKR_OK;
}

static struct function_list list = {{2, 40}, {0}};

#ifdef CRASH_ON_LOAD
__attribute__((constructor)) static void on_load(void) { crash(); }
#endif

CK_RV C_GetFunctionList(struct function_list **out) {
  size_t index;
  for (index = 0; index < 68; index++) list.functions[index] = (any_function)C_Unsupported;
  list.functions[0] = (any_function)C_Initialize;
  list.functions[1] = (any_function)C_Finalize;
  list.functions[4] = (any_function)C_GetSlotList;
  list.functions[6] = (any_function)C_GetTokenInfo;
  list.functions[12] = (any_function)C_OpenSession;
  list.functions[13] = (any_function)C_CloseSession;
  list.functions[24] = (any_function)C_GetAttributeValue;
  list.functions[26] = (any_function)C_FindObjectsInit;
  list.functions[27] = (any_function)C_FindObjects;
  list.functions[28] = (any_function)C_CloseSession;
#ifdef NO_FUNCTION_LIST
  *out = NULL;
#else
  *out = &list;
#endif
  (void)crash, (void)hang, (void)pad;
  return CKR_OK;
}
