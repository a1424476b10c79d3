// What a C program on the machine has: the devices, and a small runtime.
//
// A program that includes this, and one that declares for itself what it uses,
// are the same to the machine: the runtime is joined by the functions' names.

#ifndef TRAPEZE_H
#define TRAPEZE_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

// ----------------------------------------------------------------- The machine
//
// These are single instructions, and privileged. A port is part of its
// instruction, so it must be a constant; that is why `in` and `out` are macros.

enum {
  CONSOLE_DATA = 0x10,
  CONSOLE_STATUS = 0x11,
  CONSOLE_CONTROL = 0x12,
  DISK_BLOCK = 0x20,
  DISK_ADDRESS = 0x21,
  DISK_COUNT = 0x22,
  DISK_COMMAND = 0x23,
  DISK_STATUS = 0x24,
  DISK_CONTROL = 0x25,
  DISK_SIZE = 0x26,
};

// Reads a device's register.
#define in(port)                                                               \
  ({                                                                           \
    int word_;                                                                 \
    __asm__ volatile("in %0, %1" : "=r"(word_) : "i"(port) : "memory");        \
    word_;                                                                     \
  })

// Writes a device's register.
#define out(port, word)                                                        \
  __asm__ volatile("out %0, %1" : : "r"(word), "i"(port) : "memory")

// Waits until an interrupt is pending.
static inline void idle(void) { __asm__ volatile("idle" : : : "memory"); }

// Stops the machine for good.
static inline _Noreturn void halt(void) {
  __asm__ volatile("halt" : : : "memory");
  __builtin_unreachable();
}

// Lets interrupts in, or not.
static inline void set_interrupts(int on) {
  __asm__ volatile("setie %0" : : "r"(on) : "memory");
}

// Has the timer interrupt after so many ticks; 0 turns it off.
static inline void set_timer(unsigned ticks) {
  __asm__ volatile("settimer %0" : : "r"(ticks) : "memory");
}

// How much time has passed since the machine was started, modulo 2 to the 32.
static inline unsigned ticks(void) {
  unsigned word;
  __asm__ volatile("rdticks %0" : "=r"(word) : : "memory");
  return word;
}

// ----------------------------------------------------------------- The console

// What `getchar` returns when no more input will come.
#define EOF (-1)

int putchar(int byte);
int puts(const char *text);
int getchar(void);

// Formats are %d %i %u %x %X %c %s %p %%, with `-` or `0`, a width, and `l` or
// `ll`. The result is how many bytes have been printed.
int printf(const char *format, ...) __attribute__((format(printf, 1, 2)));
int vprintf(const char *format, va_list arguments);

// ---------------------------------------------------------- Memory and strings

void *memcpy(void *to, const void *from, size_t count);
void *memmove(void *to, const void *from, size_t count);
void *memset(void *to, int byte, size_t count);
int memcmp(const void *left, const void *right, size_t count);
size_t strlen(const char *text);
int strcmp(const char *left, const char *right);

#endif
