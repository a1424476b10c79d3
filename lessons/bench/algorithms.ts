/**
 * The bench's algorithms in plain JavaScript: what an engine has to be measured
 * against, because it is written in that itself.
 *
 * Each stands beside the same algorithm in C (`guests/c/kernels`): the same
 * steps, on elements of the same size, to the same result. Neither side knows a
 * trick that the other does not. All take a size and a number of rounds, and
 * return an int32.
 *
 * @module
 */

/** The next random word: a linear congruential generator. */
function random(word: number): number {
  return Math.imul(word, 1664525) + 1013904223 | 0;
}

/** Counts the primes below `size` with Eratosthenes's sieve, `rounds` times. */
export function sieve(size: number, rounds: number): number {
  const composite = new Uint8Array(size);
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < size; n++) composite[n] = 0;
    for (let n = 2; n < size; n++) {
      if (composite[n] !== 0) continue;
      found++;
      for (let multiple = n + n; multiple < size; multiple += n) {
        composite[multiple] = 1;
      }
    }
  }
  return found;
}

/** The CRC-32 of `size` random bytes, `rounds` times in a row. */
export function crc32(size: number, rounds: number): number {
  const table = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let entry = n;
    for (let bit = 0; bit < 8; bit++) {
      entry = (entry & 1) !== 0 ? entry >>> 1 ^ 0xedb88320 : entry >>> 1;
    }
    table[n] = entry;
  }
  const data = new Uint8Array(size);
  let word = 1;
  for (let n = 0; n < size; n++) {
    word = random(word);
    data[n] = word >>> 24;
  }
  let sum = -1;
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < size; n++) {
      sum = sum >>> 8 ^ table[(sum ^ data[n]) & 0xff];
    }
  }
  return ~sum;
}

/** Sorts `size` random words with Shell's sort, `rounds` times others. */
export function sort(size: number, rounds: number): number {
  const array = new Int32Array(size);
  let word = 1;
  let sum = 0;
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < size; n++) {
      word = random(word);
      array[n] = word;
    }
    shellSort(array, size);
    for (let n = 0; n < size; n++) sum = Math.imul(sum, 31) + array[n] | 0;
  }
  return sum;
}

function shellSort(array: Int32Array, size: number): void {
  let gap = 1;
  while (gap * 3 < size) gap = gap * 3 + 1;
  for (; gap > 0; gap = gap / 3 | 0) {
    for (let n = gap; n < size; n++) {
      const value = array[n];
      let place = n;
      while (place >= gap) {
        const other = array[place - gap];
        if (other <= value) break;
        array[place] = other;
        place -= gap;
      }
      array[place] = value;
    }
  }
}

/** Fibonacci's number `size` by plain double recursion, `rounds` times. */
export function fib(size: number, rounds: number): number {
  let sum = 0;
  for (let round = 0; round < rounds; round++) sum = sum + recur(size) | 0;
  return sum;
}

function recur(n: number): number {
  return n < 2 ? n : recur(n - 1) + recur(n - 2) | 0;
}

/** Multiplies matrices of `size` by `size` random words, `rounds` times. */
export function matmul(size: number, rounds: number): number {
  let a = new Int32Array(size * size);
  const b = new Int32Array(size * size);
  let c = new Int32Array(size * size);
  let word = 1;
  for (const matrix of [a, b]) {
    for (let n = 0; n < matrix.length; n++) {
      word = random(word);
      matrix[n] = word;
    }
  }
  for (let round = 0; round < rounds; round++) {
    multiply(size, a, b, c);
    [a, c] = [c, a];
  }
  let sum = 0;
  for (const element of a) sum = Math.imul(sum, 31) + element | 0;
  return sum;
}

function multiply(
  size: number,
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let sum = 0;
      for (let n = 0; n < size; n++) {
        sum = sum +
            Math.imul(a[row * size + n], b[n * size + column]) | 0;
      }
      c[row * size + column] = sum;
    }
  }
}

/** Makes text of random bytes, counts its words and turns it round. */
export function bytes(size: number, rounds: number): number {
  const text = new Uint8Array(size);
  let word = 1;
  for (let n = 0; n < size; n++) {
    word = random(word);
    const letter = word >>> 24 & 31;
    text[n] = letter < 26 ? 97 + letter : 32;
  }
  let sum = 0;
  for (let round = 0; round < rounds; round++) {
    sum = sum + countWords(text, size) | 0;
    turnRound(text, size);
    sum = Math.imul(sum, 31) + text[round % size] | 0;
  }
  return sum;
}

function countWords(text: Uint8Array, size: number): number {
  let words = 0;
  let inside = false;
  for (let n = 0; n < size; n++) {
    if (text[n] < 97) inside = false;
    else if (!inside) {
      inside = true;
      words++;
    }
  }
  return words;
}

function turnRound(text: Uint8Array, size: number): void {
  for (let from = 0, to = size - 1; from < to; from++, to--) {
    const byte = text[from];
    text[from] = text[to];
    text[to] = byte;
  }
}
