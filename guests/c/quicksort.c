// Quicksort: puts 1000 numbers and a line of words in order.
//
// One function sorts anything: it is told how large an element is, and which
// function says what comes first. It splits the elements into those before a
// pivot and those after it, and sorts each part in the same way.
//
// expect: 1000 numbers, from 0x00042021 to 0x10173c27, are in order: no
// expect: 1000 numbers, from 0x00042021 to 0xffc8558f, are in order: yes
// expect: brown dog fox jumps lazy over quick the the

#include "trapeze.h"

typedef int Order(const void *left, const void *right);

static void swap(char *left, char *right, size_t size) {
  for (size_t i = 0; i < size; i++) {
    char byte = left[i];
    left[i] = right[i];
    right[i] = byte;
  }
}

// Sorts `count` elements. The smaller part is sorted by a call, the larger one
// by going round again, so that the calls are never nested deeply.
static void quicksort(void *array, size_t count, size_t size, Order *order) {
  char *first = array;
  while (count > 1) {
    swap(first, first + count / 2 * size, size); // the pivot goes to the front
    char *last = first; // the last of those before the pivot
    for (size_t i = 1; i < count; i++) {
      char *element = first + i * size;
      if (order(element, first) < 0) swap(last += size, element, size);
    }
    swap(first, last, size); // and now it stands where it belongs
    size_t before = (size_t)(last - first) / size;
    size_t after = count - before - 1;
    if (before < after) {
      quicksort(first, before, size, order);
      first = last + size;
      count = after;
    } else {
      quicksort(last + size, after, size, order);
      count = before;
    }
  }
}

static int by_size(const void *left, const void *right) {
  uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return (a > b) - (a < b);
}

static int by_letters(const void *left, const void *right) {
  return strcmp(*(const char *const *)left, *(const char *const *)right);
}

// Numbers without any order to be seen: Marsaglia's xorshift.
static uint32_t scrambled(uint32_t number) {
  number ^= number << 13;
  number ^= number >> 17;
  return number ^ number << 5;
}

enum { COUNT = 1000 };
static uint32_t numbers[COUNT];

static void report(void) {
  int in_order = 1;
  for (int i = 1; i < COUNT; i++) {
    if (numbers[i - 1] > numbers[i]) in_order = 0;
  }
  printf("%d numbers, from 0x%08lx to 0x%08lx, are in order: %s\n", COUNT,
         (unsigned long)numbers[0], (unsigned long)numbers[COUNT - 1],
         in_order ? "yes" : "no");
}

int main(void) {
  uint32_t number = 1;
  for (int i = 0; i < COUNT; i++) numbers[i] = number = scrambled(number);
  report();
  quicksort(numbers, COUNT, sizeof *numbers, by_size);
  report();

  const char *words[] = {"the",  "quick", "brown", "fox", "jumps",
                         "over", "the",   "lazy",  "dog"};
  size_t count = sizeof words / sizeof *words;
  quicksort(words, count, sizeof *words, by_letters);
  for (size_t i = 0; i < count; i++) {
    printf("%s%c", words[i], i + 1 < count ? ' ' : '\n');
  }
  return 0;
}
