/*
 * The few names of PKCS#11 v2.40 that the tests' own modules need. In Windows, structures are packed (§2.1) and CK_ULONG has
 * 4 bytes; elsewhere it has 8.
 */
#ifndef PKCS11_FOR_TESTS
#define PKCS11_FOR_TESTS

typedef unsigned long CK_ULONG;
typedef CK_ULONG CK_RV;
typedef void (*any_function)(void);

#ifdef _WIN32
#pragma pack(push, 1)
#endif
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
struct function_list {
  unsigned char version[2];
  any_function functions[68];
};
#ifdef _WIN32
#pragma pack(pop)
#endif

#endif
