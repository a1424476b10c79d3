/* CRC-32 (the polynomial of Ethernet and gzip), with a table, byte by byte, over
 * `size` random bytes, `rounds` times in a row.
 *
 * Every step needs the result of the one before: latency is what counts. */

static unsigned table[256];
static unsigned char data[1 << 16];

int run(int size, int rounds) {
  for (unsigned n = 0; n < 256; n++) {
    unsigned entry = n;
    for (int bit = 0; bit < 8; bit++) {
      entry = entry & 1 ? entry >> 1 ^ 0xedb88320 : entry >> 1;
    }
    table[n] = entry;
  }
  unsigned word = 1;
  for (int n = 0; n < size; n++) {
    word = word * 1664525 + 1013904223;
    data[n] = word >> 24;
  }
  unsigned sum = -1;
  for (int round = 0; round < rounds; round++) {
    for (int n = 0; n < size; n++) {
      sum = sum >> 8 ^ table[(sum ^ data[n]) & 0xff];
    }
  }
  return ~sum;
}
