// What a process has beside the runtime: the system calls.

#ifndef USER_H
#define USER_H

#include "trapeze.h"

int write(const void *bytes, int count);
int read(void *bytes, int count);
_Noreturn void exit(int code);

#endif
