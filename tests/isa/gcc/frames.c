// The stack: large frames, arrays of variable length, structures by value.
// result: 8972
struct Large {
  int cells[20];
};

__attribute__((noinline)) int frame(int n) {
  volatile int cells[9000];
  for (int i = 0; i < n; i++) cells[i] = i;
  return cells[n / 2] + cells[n - 1];
}
__attribute__((noinline)) int variable(int n) {
  volatile char cells[n];
  for (int i = 0; i < n; i++) cells[i] = (char)i;
  return cells[n - 1] + cells[0];
}
__attribute__((noinline)) struct Large make(int n) {
  struct Large large;
  for (int i = 0; i < 20; i++) large.cells[i] = n * i;
  return large;
}
__attribute__((noinline)) int take(struct Large large, int a, int b, int c,
                                   int d, int e, int f, int g) {
  return large.cells[19] + a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7;
}
__attribute__((noinline)) int sort(int *cells, int n) {
  for (int i = 0; i < n; i++)
    for (int j = i + 1; j < n; j++)
      if (cells[i] > cells[j]) {
        int held = cells[i];
        cells[i] = cells[j];
        cells[j] = held;
      }
  return cells[0] * 100 + cells[n - 1];
}

int main(void) {
  int cells[] = {5, 3, 9, 1, 7};
  return frame(5000) + variable(100) + take(make(3), 1, 2, 3, 4, 5, 6, 7) +
         sort(cells, 5) + 1068;
}
