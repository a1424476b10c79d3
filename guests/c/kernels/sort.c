/* Shell's sort (Knuth's gaps: 1, 4, 13, 40...) of `size` random words, `rounds`
 * times, each time of others.
 *
 * Loads and compares of words, and branches that nobody can predict. */

static int array[1 << 14];

static void shell_sort(int size) {
  int gap = 1;
  while (gap * 3 < size) gap = gap * 3 + 1;
  for (; gap > 0; gap /= 3) {
    for (int n = gap; n < size; n++) {
      int value = array[n];
      int place = n;
      while (place >= gap) {
        int other = array[place - gap];
        if (other <= value) break;
        array[place] = other;
        place -= gap;
      }
      array[place] = value;
    }
  }
}

int run(int size, int rounds) {
  unsigned word = 1;
  unsigned sum = 0;
  for (int round = 0; round < rounds; round++) {
    for (int n = 0; n < size; n++) {
      word = word * 1664525 + 1013904223;
      array[n] = word;
    }
    shell_sort(size);
    for (int n = 0; n < size; n++) sum = sum * 31 + array[n];
  }
  return sum;
}
