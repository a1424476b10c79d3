/* Loops over bytes: turns random bytes into text, counts its words, and turns
 * them round, `rounds` times.
 *
 * Byte loads and stores one after the other, and short, unequal branches. */

static unsigned char text[1 << 16];

static int count_words(int size) {
  int words = 0;
  int inside = 0;
  for (int n = 0; n < size; n++) {
    unsigned char byte = text[n];
    if (byte < 'a') {
      inside = 0;
    } else if (!inside) {
      inside = 1;
      words++;
    }
  }
  return words;
}

static void turn_round(int from, int to) {
  for (; from < to; from++, to--) {
    unsigned char byte = text[from];
    text[from] = text[to];
    text[to] = byte;
  }
}

int run(int size, int rounds) {
  unsigned word = 1;
  for (int n = 0; n < size; n++) {
    word = word * 1664525 + 1013904223;
    unsigned char letter = (word >> 24) & 31;
    text[n] = letter < 26 ? 'a' + letter : ' ';
  }
  int sum = 0;
  for (int round = 0; round < rounds; round++) {
    sum += count_words(size);
    turn_round(0, size - 1);
    sum = sum * 31 + text[round % size];
  }
  return sum;
}
