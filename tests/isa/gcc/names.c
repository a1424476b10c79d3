// C's names may be those of registers.
// result: 42
int s1 = 10, t2 = 12;
int *fp = &s1;
__attribute__((noinline)) int a0(int n) { return n + s1; }
__attribute__((noinline)) int sp(int (*f)(int)) { return f(*fp) + t2; }
int ra(void);
__attribute__((noinline)) int ra(void) { return a0(0); }
int main(void) { return sp(a0) + ra(); }
