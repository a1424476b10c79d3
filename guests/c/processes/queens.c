// A process that computes too: in how many ways can six queens stand on a board
// of six by six, so that none attacks another?

#include "user.h"

enum { SIZE = 6 };

static int columns[SIZE]; // where the queen of each row stands

static int is_attacked(int row, int column) {
  for (int other = 0; other < row; other++) {
    int distance = columns[other] - column;
    if (distance == 0 || distance == row - other || distance == other - row) {
      return 1;
    }
  }
  return 0;
}

static void show(void) {
  printf("queens: columns");
  for (int row = 0; row < SIZE; row++) printf(" %d", columns[row] + 1);
  putchar('\n');
}

static int place(int row) {
  if (row == SIZE) {
    show();
    return 1;
  }
  int ways = 0;
  for (int column = 0; column < SIZE; column++) {
    if (is_attacked(row, column)) continue;
    columns[row] = column;
    ways += place(row + 1);
  }
  return ways;
}

// The code that it ends with is the answer.
int main(void) { return place(0); }
