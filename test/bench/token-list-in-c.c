/*
 * The limit for a warm listing: the same PKCS#11 calls as the host makes, in C, in one process.
 * Usage: token-list-in-c MODULE ROUNDS; prints the median time of a listing in milliseconds.
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef unsigned long CK_ULONG;
typedef CK_ULONG (*call)();
struct attribute {
  CK_ULONG type;
  void *value;
  CK_ULONG length;
};
struct function_list {
  unsigned char version[2];
  call functions[68];
};

static struct function_list *list;
#define CALL(index, ...) (list->functions[index](__VA_ARGS__))

static int read_token(CK_ULONG slot) {
  unsigned char info[256] = {0};
  static CK_ULONG objects[256];
  CK_ULONG session, count, kind = 1;
  struct attribute wanted = {0, &kind, sizeof kind};
  CALL(6, slot, info);
  if (!(*(CK_ULONG *)(info + 96) & 0x400)) return 0;
  CALL(12, slot, 4UL, NULL, NULL, &session);
  CALL(26, session, &wanted, 1UL);
  int found = 0;
  for (;;) {
    CALL(27, session, objects + found, 256UL - found, &count);
    if (count == 0) break;
    found += (int)count;
  }
  CALL(28, session);
  for (int index = 0; index < found; index++) {
    static unsigned char room[65536];
    struct attribute value = {0x11, room, sizeof room};
    CALL(24, session, objects[index], &value, 1UL);
  }
  CALL(13, session);
  return found;
}

static int compare(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv) {
  int rounds = argc == 3 ? atoi(argv[2]) : 0;
  void *module = rounds > 0 ? dlopen(argv[1], RTLD_NOW) : NULL;
  call get_list = module ? (call)dlsym(module, "C_GetFunctionList") : NULL;
  if (!get_list || get_list(&list) != 0 || CALL(0, NULL) != 0) return 1;
  double *times = calloc((size_t)rounds, sizeof *times);
  for (int round = 0; round < rounds; round++) {
    struct timespec start, end;
    CK_ULONG slots[256], count = 0;
    int certificates = 0;
    clock_gettime(CLOCK_MONOTONIC, &start);
    CALL(4, 1UL, NULL, &count);
    count = 256;
    CALL(4, 1UL, slots, &count);
    for (CK_ULONG index = 0; index < count; index++) certificates += read_token(slots[index]);
    clock_gettime(CLOCK_MONOTONIC, &end);
    if (certificates == 0) return 1;
    times[round] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
  }
  qsort(times, (size_t)rounds, sizeof *times, compare);
  printf("%f\n", times[rounds / 2]);
  return 0;
}
