// Bytes in memory, and strings, a byte at a time.
//
// A compiler that sees a loop like these may put a call of the function in its
// place, which would then call itself for ever:
// -fno-tree-loop-distribute-patterns tells it not to.

#include "trapeze.h"

void *memcpy(void *to, const void *from, size_t count) {
  char *target = to;
  const char *source = from;
  while (count-- > 0) *target++ = *source++;
  return to;
}

// The two may overlap. What would be overwritten too early goes first.
void *memmove(void *to, const void *from, size_t count) {
  char *target = to;
  const char *source = from;
  if ((uintptr_t)to <= (uintptr_t)from) return memcpy(to, from, count);
  while (count-- > 0) target[count] = source[count];
  return to;
}

void *memset(void *to, int byte, size_t count) {
  char *target = to;
  while (count-- > 0) *target++ = (char)byte;
  return to;
}

// The first bytes that differ decide, as unsigned numbers.
int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (; count > 0; count--, a++, b++) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

size_t strlen(const char *text) {
  const char *end = text;
  while (*end != '\0') end++;
  return (size_t)(end - text);
}

int strcmp(const char *left, const char *right) {
  const unsigned char *a = (const unsigned char *)left;
  const unsigned char *b = (const unsigned char *)right;
  for (; *a != '\0' && *a == *b; a++, b++) continue;
  return *a - *b;
}
