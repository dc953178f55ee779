/*
 * A small PKCS#11 module for tests: faithful to the standard until a switch given to the compiler makes it misbehave.
 * It has one slot (7) with one token and one certificate. Build: gcc -shared -fPIC -D<SWITCH> module.c -o module.so
 *
 *   CRASH_ON_LOAD  HANG_ON_LOAD        in the library's constructor
 *   CRASH=C_…  HANG=C_…  EXIT=C_…  ABORT=C_…   in that call; CRASH_IN_SECOND_LIST in the second listing
 *   REFUSE=C_…  WITH=0x…               that call returns that value
 *   NULL_IN_LIST=n  NO_FUNCTION_LIST  ONLY_V3  ODD_VERSION   what is wrong with the list of functions
 *   FLAGS=0x…  SLOT=0x…                of the token
 *   INITIALIZED_ALREADY  NEEDS_ARGUMENTS  LOSES_INITIALIZATION   what C_Initialize answers, or forgets
 *   ODD_STRINGS  NO_PADDING            NULs, control characters, bytes that are not UTF-8; no blank anywhere
 *   SLOTS_COME_AND_GO  SLOTS_GROW  MANY_SLOTS   lists that change between the two calls; 5,000 slots
 *   PRESENT_IF="file"                  the token is there while that file is
 *   TOKEN_INFO_FAILS_ONCE              of two slots the first refuses to describe its token
 *   VALUE_SIZE=n  VALUE=…              what CKA_VALUE claims: its length, and NOTHING, LESS, MORE, GROWS or UNAVAILABLE
 *   OBJECTS=n  ENDLESS_OBJECTS  ALL_PRIVATE   how many certificates there are without login
 *   PRINTS  FORKS  CHANGES_PROCESS  CLOSES_FILES  WRITES_EVERYWHERE   what else a module does to its process
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../pkcs11-for-tests.h"

#define CKR_OK 0x0UL
#define CKR_ARGUMENTS_BAD 0x7UL
#define CKR_DEVICE_ERROR 0x30UL
#define CKR_FUNCTION_NOT_SUPPORTED 0x54UL
#define CKR_BUFFER_TOO_SMALL 0x150UL
#define CKR_CRYPTOKI_NOT_INITIALIZED 0x190UL
#define CKR_CRYPTOKI_ALREADY_INITIALIZED 0x191UL
#define CK_UNAVAILABLE ((CK_ULONG)-1)

#ifndef FLAGS
#define FLAGS 0x404UL /* CKF_TOKEN_INITIALIZED | CKF_LOGIN_REQUIRED */
#endif
#ifndef SLOT
#define SLOT 7UL
#endif
#ifndef OBJECTS
#define OBJECTS 1
#endif

struct interface {
  const char *name;
  struct function_list *list;
  CK_ULONG flags;
};

enum call { NONE, C_Initialize_, C_Finalize_, C_GetFunctionList_, C_GetSlotList_, C_GetTokenInfo_, C_OpenSession_,
            C_CloseSession_, C_FindObjectsInit_, C_FindObjects_, C_FindObjectsFinal_, C_GetAttributeValue_ };
#define JOIN(name) name##_
#define CALL(name) JOIN(name)
#ifndef CRASH
#define CRASH NONE
#endif
#ifndef HANG
#define HANG NONE
#endif
#ifndef EXIT
#define EXIT NONE
#endif
#ifndef ABORT
#define ABORT NONE
#endif
#ifndef REFUSE
#define REFUSE NONE
#endif
#ifndef WITH
#define WITH CKR_DEVICE_ERROR
#endif
#define NONE_ NONE

static int initialized, listings;
static CK_ULONG found, counted;

static void crash(void) { raise(SIGSEGV); }
static void hang(void) {
  for (;;) pause();
}
static void pad(unsigned char *field, size_t width, const char *text) {
  memset(field, ' ', width);
  memcpy(field, text, strlen(text));
}

/* Does what the compiler was told for this call; returns what it should answer, 0 to go on. */
static CK_RV misbehave(enum call here) {
  if (here == CALL(CRASH)) crash();
  if (here == CALL(HANG)) hang();
  if (here == CALL(EXIT)) exit(0);
  if (here == CALL(ABORT)) abort();
  return here == CALL(REFUSE) ? WITH : CKR_OK;
}
#define BEGIN(name) \
  do { \
    CK_RV answer = misbehave(name##_); \
    if (answer != CKR_OK) return answer; \
  } while (0)

static CK_RV C_Unsupported(void) { return CKR_FUNCTION_NOT_SUPPORTED; }

static CK_RV C_Initialize(void *args) {
  (void)args;
  BEGIN(C_Initialize);
#ifdef INITIALIZED_ALREADY
  initialized = 1;
#endif
#ifdef NEEDS_ARGUMENTS
  if (!args) return CKR_ARGUMENTS_BAD;
#endif
#ifdef FORKS
  fork();
#endif
#ifdef CHANGES_PROCESS
  if (chdir("/") != 0) return CKR_DEVICE_ERROR;
  for (int number = 1; number < 32; number++) signal(number, SIG_IGN);
  umask(0777);
  unsetenv("PATH");
  alarm(1);
#endif
#ifdef CLOSES_FILES
  for (int file = 3; file < 256; file++) close(file);
#endif
#ifdef WRITES_EVERYWHERE
  for (int file = 0; file < 64; file++)
    if (write(file, "\x08\0\0\0nonsense", 12) < 0) continue;
#endif
  if (initialized) return CKR_CRYPTOKI_ALREADY_INITIALIZED;
  initialized = 1;
  return CKR_OK;
}

static CK_RV C_Finalize(void *reserved) {
  (void)reserved;
  BEGIN(C_Finalize);
  initialized = 0;
  return CKR_OK;
}

/* How many slots there are: it may be another number at the call that fetches them. */
static CK_ULONG slots_now(int is_fetch) {
#ifdef SLOTS_GROW
  return is_fetch ? 200 : 1;
#elif defined(SLOTS_COME_AND_GO)
  return is_fetch ? (CK_ULONG)(listings % 2) : 1;
#elif defined(MANY_SLOTS)
  (void)is_fetch;
  return 5000;
#elif defined(PRESENT_IF)
  (void)is_fetch;
  return access(PRESENT_IF, F_OK) == 0;
#elif defined(TOKEN_INFO_FAILS_ONCE)
  (void)is_fetch;
  return 2;
#else
  (void)is_fetch;
  return 1;
#endif
}

static CK_RV C_GetSlotList(unsigned char present, CK_ULONG *slots, CK_ULONG *count) {
  CK_ULONG now;
  (void)present;
  BEGIN(C_GetSlotList);
  if (!initialized) return CKR_CRYPTOKI_NOT_INITIALIZED;
#ifdef PRINTS
  puts("module: hello");
  fflush(stdout);
  fputs("module: hello\n", stderr);
#endif
  if (slots) listings++;
#ifdef CRASH_IN_SECOND_LIST
  if (listings == 2) crash();
#endif
#ifdef LOSES_INITIALIZATION
  if (listings % 2 == 0 && slots) {
    initialized = 0;
    return CKR_CRYPTOKI_NOT_INITIALIZED;
  }
#endif
  now = slots_now(slots != NULL);
  if (slots && *count < now) {
    *count = now;
    return CKR_BUFFER_TOO_SMALL;
  }
  for (CK_ULONG index = 0; slots && index < now; index++) slots[index] = SLOT + index;
  *count = now;
  return CKR_OK;
}

static CK_RV C_GetTokenInfo(CK_ULONG slot, struct token_info *info) {
  (void)slot;
  BEGIN(C_GetTokenInfo);
#ifdef TOKEN_INFO_FAILS_ONCE
  if (slot == SLOT) return CKR_DEVICE_ERROR;
#endif
  memset(info, 0, sizeof *info);
#if defined(ODD_STRINGS)
  memcpy(info->label, "M\xE1y \x01th\xFF", 8);
  memcpy(info->manufacturer, "Nha san xuat", 12);
  memcpy(info->serial, "0123456789ABCDEF", 16);
#elif defined(NO_PADDING)
  memcpy(info->label, "0123456789012345678901234567890\xE1", 32);
  memset(info->manufacturer, 'M', 32);
  memset(info->model, 'O', 16);
  memset(info->serial, 'S', 16);
#else
  pad(info->label, 32, "Token thu");
  pad(info->manufacturer, 32, "Example");
  pad(info->model, 16, "Faithful");
  pad(info->serial, 16, "00C0FFEE");
#endif
  info->flags = FLAGS;
  return CKR_OK;
}

static CK_RV C_OpenSession(CK_ULONG slot, CK_ULONG flags, void *application, void *notify, CK_ULONG *session) {
  (void)slot, (void)flags, (void)application, (void)notify;
  BEGIN(C_OpenSession);
  *session = 1;
  return CKR_OK;
}

static CK_RV C_CloseSession(CK_ULONG session) {
  (void)session;
  BEGIN(C_CloseSession);
  return CKR_OK;
}

static CK_RV C_FindObjectsInit(CK_ULONG session, struct attribute *template, CK_ULONG count) {
  (void)session, (void)template, (void)count;
  BEGIN(C_FindObjectsInit);
  found = 0;
  return CKR_OK;
}

static CK_RV C_FindObjects(CK_ULONG session, CK_ULONG *objects, CK_ULONG max, CK_ULONG *count) {
  CK_ULONG all = OBJECTS, given = 0;
  (void)session;
  BEGIN(C_FindObjects);
#ifdef ALL_PRIVATE
  all = 0;
#endif
#ifdef ENDLESS_OBJECTS
  found = 0;
#endif
  while (given < max && found < all) objects[given++] = 42 + found++;
  *count = given;
  return CKR_OK;
}

static CK_RV C_FindObjectsFinal(CK_ULONG session) {
  (void)session;
  BEGIN(C_FindObjectsFinal);
  return CKR_OK;
}

/* The shortest thing that looks like DER, and is another for every object: SEQUENCE { OCTET STRING of four bytes }. */
static void write_value(unsigned char *value, CK_ULONG object, CK_ULONG length) {
  unsigned char small[8] = {0x30, 0x06, 0x04, 0x04, 0, 0, 0, 0};
  for (int index = 0; index < 4; index++) small[7 - index] = (unsigned char)(object >> (8 * index));
  memset(value, 0, length);
  memcpy(value, small, length < 8 ? length : 8);
}
#define NOTHING 1
#define LESS 2
#define MORE 3
#define GROWS 4
#define UNAVAILABLE 5
#define GARBAGE 6
#define BIG 7
#ifndef VALUE
#define VALUE 0
#endif
#ifndef VALUE_SIZE
#define VALUE_SIZE 8
#endif

static CK_RV C_GetAttributeValue(CK_ULONG session, CK_ULONG object, struct attribute *template, CK_ULONG count) {
  CK_ULONG length = VALUE_SIZE;
  unsigned char *value = template->value;
  (void)session, (void)count;
  BEGIN(C_GetAttributeValue);
  if (VALUE == GROWS) length = 8 + 8 * (counted++ % 2);
  if (VALUE == UNAVAILABLE) length = CK_UNAVAILABLE;
  if (value && template->length < length && length != CK_UNAVAILABLE) {
    template->length = CK_UNAVAILABLE;
    return CKR_BUFFER_TOO_SMALL;
  }
  if (value && length != CK_UNAVAILABLE && VALUE != NOTHING && length < 4000000) write_value(value, object, length);
  if (value && VALUE == MORE) memset(value + length, 0x30, 4096);
  if (value && VALUE == GARBAGE) memset(value, 0xA5, length);
  if (value && VALUE == BIG) memcpy(value, (unsigned char[]){0x30, 0x83, (length - 5) >> 16, (length - 5) >> 8, length - 5}, 5);
  template->length = VALUE == LESS ? 3 : length;
  return CKR_OK;
}

static struct function_list list = {{2, 40}, {0}};

#if defined(CRASH_ON_LOAD) || defined(HANG_ON_LOAD)
__attribute__((constructor)) static void on_load(void) {
#ifdef CRASH_ON_LOAD
  crash();
#else
  hang();
#endif
}
#endif

static struct function_list *filled(void) {
  for (size_t index = 0; index < 68; index++) list.functions[index] = (any_function)C_Unsupported;
  list.functions[0] = (any_function)C_Initialize;
  list.functions[1] = (any_function)C_Finalize;
  list.functions[4] = (any_function)C_GetSlotList;
  list.functions[6] = (any_function)C_GetTokenInfo;
  list.functions[12] = (any_function)C_OpenSession;
  list.functions[13] = (any_function)C_CloseSession;
  list.functions[24] = (any_function)C_GetAttributeValue;
  list.functions[26] = (any_function)C_FindObjectsInit;
  list.functions[27] = (any_function)C_FindObjects;
  list.functions[28] = (any_function)C_FindObjectsFinal;
#ifdef NULL_IN_LIST
  list.functions[NULL_IN_LIST] = NULL;
#endif
#ifdef ODD_VERSION
  list.version[0] = 99;
#endif
  return &list;
}

#ifdef ONLY_V3
CK_RV C_GetInterface(const char *name, void *version, struct interface **out, CK_ULONG flags) {
  static struct interface only = {"PKCS 11", NULL, 0};
  (void)version, (void)flags, (void)C_GetFunctionList_;
  if (name && strcmp(name, "PKCS 11") != 0) return CKR_ARGUMENTS_BAD;
  only.list = filled();
  only.list->version[0] = 3;
  *out = &only;
  return CKR_OK;
}
#else
CK_RV C_GetFunctionList(struct function_list **out) {
  BEGIN(C_GetFunctionList);
#ifdef NO_FUNCTION_LIST
  *out = NULL;
#else
  *out = filled();
#endif
  return CKR_OK;
}
#endif
