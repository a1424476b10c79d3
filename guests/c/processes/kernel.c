// Processes: a kernel in C shares one processor among C programs.
//
// Each program is linked alone, as if it had the machine to itself, and has a
// window of its own on memory, in which its addresses are right. It runs in
// user mode, and asks the kernel for all else: to print, to read, to end.
//
// What C cannot say stands in entry.s: it saves the registers of a process,
// calls the kernel, and loads the registers of the process that the kernel
// chooses. So everything below is a plain function, from a trap to whose turn
// it is.
//
// The cast: two compute, and the timer takes turns for them. One sleeps until
// there is a line to read. The vandal writes beyond its window, and is killed.
//
// input: a quiet word
// input: and another
// expect: kernel: here we go
// expect: shout: A QUIET WORD
// expect: shout: AND ANOTHER
// expect: kernel: shout has ended with 0
// expect: vandal: they show me nothing of theirs
// expect: vandal: so I write where I like
// expect: kernel: vandal is killed: memory 0x00001190 at pc 0x00000bcc
// expect: primes: 53 up to 249
// expect: queens: columns 2 4 6 1 3 5
// expect: queens: columns 3 6 2 5 1 4
// expect: primes: 95 up to 499
// expect: queens: columns 4 1 5 2 6 3
// expect: primes: 132 up to 749
// expect: queens: columns 5 3 1 6 4 2
// expect: kernel: queens has ended with 4
// expect: primes: 168 up to 999
// expect: kernel: primes has ended with 0
// expect: kernel: nobody is left; turns: primes 20 queens 17 shout 1 vandal 1

#include "trapeze.h"
#include "system.h"

enum { SLICE = 2000 }; // ticks in a turn
enum { USER = 2 };     // a status: user mode, interrupts on
enum { ENTRY = 0x40 }; // where a program begins in its window
enum { SP = 2, T0 = 5, A0 = 10, A1 = 11 }; // registers, by their numbers

// The causes of traps, by their codes.
enum { ECALL = 4, TIMER = 6, CAUSES = 9 };
static const char *const causes[CAUSES] = {
    "none",   "privileged", "illegal", "memory", "ecall",
    "ebreak", "timer",      "console", "disk",
};

typedef enum { READY, READING, GONE } State;

// All that the kernel knows of a process. Up to `left`, entry.s knows the
// order.
typedef struct {
  unsigned status, pc, base, bound; // where it goes on
  unsigned x[16];                   // its registers
  unsigned left;                    // what is left of its slice, in ticks
  State state;
  const char *name;
  int turns;
} Process;

// The programs, from where to where they are loaded: a table in entry.s.
typedef struct {
  unsigned start, stop;
  const char *name;
} Program;
extern const Program programs[], programs_end[];

enum { MOST = 8 };
static Process processes[MOST];
static int count;

// --------------------------------------------------------------- The scheduler

static _Noreturn void finish(void) {
  printf("kernel: nobody is left; turns:");
  for (int i = 0; i < count; i++) {
    printf(" %s %d", processes[i].name, processes[i].turns);
  }
  putchar('\n');
  halt();
}

// Whether a read need not wait: there are bytes, or input has ended.
static int is_readable(void) { return in(CONSOLE_STATUS) != 0; }

// Waits for the console. Interrupts are off, and one that is pending ends the
// `idle` all the same; entry.s lets it in and goes back at once.
static void wait_for_input(void) {
  out(CONSOLE_CONTROL, 1);
  idle();
  set_interrupts(1);
  set_interrupts(0);
}

// The next process after this one that can run.
static Process *next(const Process *process) {
  for (;;) {
    int alive = 0;
    for (int i = 1; i <= count; i++) {
      Process *other = &processes[(process - processes + i) % count];
      if (other->state == READING && is_readable()) other->state = READY;
      if (other->state != GONE) alive = 1;
      if (other->state != READY) continue;
      other->left = SLICE;
      other->turns++;
      return other;
    }
    if (!alive) finish();
    wait_for_input();
  }
}

// ------------------------------------------------------------ The system calls

// Whether bytes lie in the window. Mind the order: address + count could wrap
// round, and look harmless.
static int is_within(const Process *process, unsigned address, unsigned count) {
  return count <= process->bound && address <= process->bound - count;
}

// The kernel's window begins at 0: there, the bytes are base further on.
static char *seen_from_here(const Process *process, unsigned address) {
  return (char *)(process->base + address);
}

static int write(const Process *process, unsigned address, unsigned length) {
  if (!is_within(process, address, length)) return -1;
  const char *bytes = seen_from_here(process, address);
  for (unsigned i = 0; i < length; i++) putchar(bytes[i]);
  return (int)length;
}

static int read(const Process *process, unsigned address, unsigned length) {
  if (!is_within(process, address, length)) return -1;
  char *bytes = seen_from_here(process, address);
  unsigned got = 0;
  while (got < length) {
    int byte = in(CONSOLE_DATA);
    if (byte < 0) break;
    bytes[got++] = (char)byte;
    if (byte == '\n') break;
  }
  return (int)got;
}

static Process *system_call(Process *process) {
  unsigned *x = process->x;
  int result = -1;
  switch (x[T0]) {
    case SYSTEM_EXIT:
      process->state = GONE;
      printf("kernel: %s has ended with %d\n", process->name, (int)x[A0]);
      return next(process);
    case SYSTEM_WRITE:
      result = write(process, x[A0], x[A1]);
      break;
    case SYSTEM_READ:
      if (!is_readable()) { // It makes the same call again when it is woken.
        process->state = READING;
        return next(process);
      }
      result = read(process, x[A0], x[A1]);
      break;
  }
  x[A0] = (unsigned)result;
  process->pc += 4; // The saved pc is the ecall's: go on after it.
  return process;
}

// ----------------------------------------------------------- Called by entry.s

// At the start. The result is who begins.
Process *boot(void) {
  puts("kernel: here we go");
  for (const Program *program = programs; program < programs_end; program++) {
    Process *process = &processes[count++];
    process->name = program->name;
    process->status = USER;
    process->pc = ENTRY;
    process->base = program->start;
    process->bound = program->stop - program->start;
    process->x[SP] = process->bound;
  }
  return next(&processes[count - 1]);
}

// A process has trapped. The result is who goes on.
Process *trapped(Process *process, unsigned cause, unsigned detail) {
  if (cause >= TIMER) return next(process);
  if (cause == ECALL) return system_call(process);
  process->state = GONE;
  printf("kernel: %s is killed: %s 0x%08x at pc 0x%08x\n", process->name,
         causes[cause], detail, process->pc);
  return next(process);
}

// The kernel itself has trapped, which it must never do: nothing can be
// trusted.
_Noreturn void panic(unsigned pc, unsigned cause, unsigned detail) {
  printf("kernel: a trap of my own: %s 0x%08x at pc 0x%08x\n", causes[cause],
         detail, pc);
  halt();
}
