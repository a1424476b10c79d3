// Forth: an interpreter of a small language, which takes what is typed.
//
// A program is a row of words with blanks between. A number puts itself on a
// stack; any other word takes what it needs from there, and leaves its result.
// So 2 3 + . prints 5. A new word is made of others: : square dup * ; and from
// then on, 7 square . prints 49. `words` lists what there is.
//
// A definition is compiled: each word becomes one or two cells of code, and a
// loop of twenty lines runs them. What the user does wrong is said politely,
// and costs no more than the rest of the line.
//
// input: 2 3 + .
// input: : square dup * ;
// input: 7 square . -5 square .
// input: : stars 0 do 42 emit loop cr ;
// input: 5 stars
// input: : sign dup 0 < if drop ." minus" else if ." plus"
// input: else ." zero" then then ;
// input: -3 sign cr 0 sign cr 8 sign
// input: : countdown begin dup . 1 - dup 0 = until drop ." lift off!" ;
// input: 3 countdown
// input: : factorial dup 2 < if drop 1 else dup 1 - factorial * then ;
// input: 10 factorial . ( words call themselves )
// input: variable sum : add-up 0 sum ! 1 + 1 do i sum @ + sum ! loop sum @ ;
// input: 100 add-up .
// input: frobnicate 1 .
// input: 1 0 / .
// input: +
// input: 1 2 3 .s
// expect: 5  ok
// expect:  ok
// expect: 49 25  ok
// expect:  ok
// expect: *****
// expect:  ok
// expect:  ...
// expect:  ok
// expect: minus
// expect: zero
// expect: plus ok
// expect:  ok
// expect: 3 2 1 lift off! ok
// expect:  ok
// expect: 3628800  ok
// expect:  ok
// expect: 5050  ok
// expect: ? frobnicate: it is neither a word nor a number
// expect: ? /: division by zero
// expect: ? +: it takes 2 from the stack, which holds 0
// expect: 1 2 3  ok
// expect: Goodbye.

#include "trapeze.h"

enum {
  NUMBERS = 64,   // on the stack
  RETURNS = 128,  // cells for calls and loops
  CODE = 4096,    // cells of code
  WORDS = 256,    // in the dictionary
  VARIABLES = 64, // cells for variables
  NESTED = 16,    // structures in structures, in one definition
  NAME = 31,      // letters of a name
  LINE = 256,     // bytes in a line
};

static void failure(const char *word, const char *why);
static int failed; // the rest of the line does not count

// -------------------------------------------------------------- The operations

// What a cell of code can say. Those of the first row take the next cell too.
typedef enum {
  LITERAL, CALL, JUMP, JUMP_IF_0, LOOP, LETTER,
  END, DO, INDEX,
  ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, NEGATE,
  EQUAL, LESS, GREATER, AND, OR, XOR, INVERT,
  DUP, DROP, SWAP, OVER, ROT,
  FETCH, STORE, PRINT, EMIT, CR, SHOW, LIST,
  OPERATIONS
} Operation;

// Its word, if the user has one for it, and how the stack changes: from this
// one table it is known whether there is enough on the stack, and enough room.
static const struct {
  const char *name;
  int takes, gives;
} operations[OPERATIONS] = {
  [LITERAL] = {NULL, 0, 1}, [CALL] = {NULL, 0, 0}, [JUMP] = {NULL, 0, 0},
  [JUMP_IF_0] = {"if or until", 1, 0}, [LOOP] = {NULL, 0, 0},
  [LETTER] = {NULL, 0, 0}, [END] = {NULL, 0, 0}, [DO] = {"do", 2, 0},
  [INDEX] = {"i", 0, 1},
  [ADD] = {"+", 2, 1}, [SUBTRACT] = {"-", 2, 1}, [MULTIPLY] = {"*", 2, 1},
  [DIVIDE] = {"/", 2, 1}, [REMAINDER] = {"mod", 2, 1},
  [NEGATE] = {"negate", 1, 1},
  [EQUAL] = {"=", 2, 1}, [LESS] = {"<", 2, 1}, [GREATER] = {">", 2, 1},
  [AND] = {"and", 2, 1}, [OR] = {"or", 2, 1}, [XOR] = {"xor", 2, 1},
  [INVERT] = {"invert", 1, 1},
  [DUP] = {"dup", 1, 2}, [DROP] = {"drop", 1, 0}, [SWAP] = {"swap", 2, 2},
  [OVER] = {"over", 2, 3}, [ROT] = {"rot", 3, 3},
  [FETCH] = {"@", 1, 1}, [STORE] = {"!", 2, 0}, [PRINT] = {".", 1, 0},
  [EMIT] = {"emit", 1, 0}, [CR] = {"cr", 0, 0}, [SHOW] = {".s", 0, 0},
  [LIST] = {"words", 0, 0},
};

// -------------------------------------------------------------- The dictionary

typedef struct {
  char name[NAME + 1];
  int code[2]; // what is executed or compiled for it
  int cells;   // how many of them
} Word;

static Word words[WORDS];
static int word_count;

// The newest word of a name counts: a name can be defined again.
static const Word *find(const char *name) {
  for (int i = word_count - 1; i >= 0; i--) {
    if (strcmp(words[i].name, name) == 0) return &words[i];
  }
  return NULL;
}

static void define(const char *name, int operation, int argument, int cells) {
  if (strlen(name) > NAME) return failure(name, "the name is too long");
  if (word_count == WORDS) return failure(name, "the dictionary is full");
  Word *word = &words[word_count++];
  memcpy(word->name, name, strlen(name) + 1);
  word->code[0] = operation;
  word->code[1] = argument;
  word->cells = cells;
}

// -------------------------------------------------------------- The inner loop

static int numbers[NUMBERS], depth;
static int returns[RETURNS], return_depth;
static int variables[VARIABLES], variable_count;
static int code[CODE], code_end;

static int is_variable(int number) {
  return number >= 0 && number < variable_count;
}

static void show_stack(void) {
  for (int i = 0; i < depth; i++) printf("%d ", numbers[i]);
}

static void list_words(void) {
  for (int i = 0; i < word_count; i++) printf("%s ", words[i].name);
}

static int check_stack(Operation operation) {
  const char *name = operations[operation].name;
  int takes = operations[operation].takes;
  if (depth < takes) {
    printf("? %s: it takes %d from the stack, which holds %d\n", name, takes,
           depth);
    failed = 1;
  } else if (depth - takes + operations[operation].gives > NUMBERS) {
    failure(name == NULL ? "number" : name, "the stack is full");
  }
  return !failed;
}

// Quotients are rounded toward zero. Sums, products and quotients wrap.
static int divide(int left, int right, int wants_remainder) {
  if (right == 0) {
    failure(wants_remainder ? "mod" : "/", "division by zero");
    return 0;
  }
  if (right == -1) return wants_remainder ? 0 : (int)-(unsigned)left;
  return wants_remainder ? left % right : left / right;
}

// The operations that only look at the stack. `top` is its first free place.
static void compute(Operation operation, int *top) {
  int a = depth > 2 ? top[-3] : 0;
  int b = depth > 1 ? top[-2] : 0;
  int c = depth > 0 ? top[-1] : 0;
  unsigned left = (unsigned)b, right = (unsigned)c;
  switch (operation) {
    case ADD: top[-2] = (int)(left + right); break;
    case SUBTRACT: top[-2] = (int)(left - right); break;
    case MULTIPLY: top[-2] = (int)(left * right); break;
    case DIVIDE: top[-2] = divide(b, c, 0); break;
    case REMAINDER: top[-2] = divide(b, c, 1); break;
    case NEGATE: top[-1] = (int)-right; break;
    case EQUAL: top[-2] = -(b == c); break; // true is all ones
    case LESS: top[-2] = -(b < c); break;
    case GREATER: top[-2] = -(b > c); break;
    case AND: top[-2] = b & c; break;
    case OR: top[-2] = b | c; break;
    case XOR: top[-2] = b ^ c; break;
    case INVERT: top[-1] = ~c; break;
    case DUP: top[0] = c; break;
    case SWAP: top[-2] = c, top[-1] = b; break;
    case OVER: top[0] = b; break;
    case ROT: top[-3] = b, top[-2] = c, top[-1] = a; break;
    case FETCH:
      if (is_variable(c)) top[-1] = variables[c];
      else failure("@", "there is no such variable");
      break;
    case STORE:
      if (is_variable(c)) variables[c] = b;
      else failure("!", "there is no such variable");
      break;
    case PRINT: printf("%d ", c); break;
    case EMIT: putchar(c); break;
    case CR: putchar('\n'); break;
    case SHOW: show_stack(); break;
    case LIST: list_words(); break;
    default: break; // DROP: the stack is one shorter, and that is all
  }
}

static int remember(const char *name, int first, int count, int second) {
  if (return_depth + count > RETURNS) {
    failure(name, "calls and loops are nested too deeply");
    return 0;
  }
  returns[return_depth++] = first;
  if (count > 1) returns[return_depth++] = second;
  return 1;
}

// Runs the code from `at` up to the END at which nobody is left to go back to.
static void run(int at) {
  return_depth = 0;
  while (!failed) {
    Operation operation = (Operation)code[at++];
    if (!check_stack(operation)) return;
    int argument = operation <= LETTER ? code[at++] : 0;
    int *top = numbers + depth;
    switch (operation) {
      case LITERAL: top[0] = argument; break;
      case LETTER: putchar(argument); break;
      case JUMP: at = argument; break;
      case JUMP_IF_0: if (top[-1] == 0) at = argument; break;
      case CALL: if (remember("call", at, 1, 0)) at = argument; break;
      case END:
        if (return_depth == 0) return;
        at = returns[--return_depth];
        break;
      case DO: remember("do", top[-2], 2, top[-1]); break; // limit, index
      case INDEX: top[0] = returns[return_depth - 1]; break;
      case LOOP:
        if (++returns[return_depth - 1] < returns[return_depth - 2]) {
          at = argument;
        } else {
          return_depth -= 2;
        }
        break;
      default: compute(operation, top);
    }
    depth += operations[operation].gives - operations[operation].takes;
  }
}

// ---------------------------------------------------------------- The compiler

static int compiling;     // whether a definition is under way
static int begin_of_code; // where it begins
static struct {
  char kind; // i: if, e: else, b: begin, d: do
  int at;    // the cell to mend, or the address to go back to
} open[NESTED];
static int open_count;

static void emit(int cell) {
  if (code_end == CODE) return failure("code", "there is no room for more");
  code[code_end++] = cell;
}

static void emit_with(Operation operation, int argument) {
  emit(operation);
  emit(argument);
}

static void open_structure(char kind, int at) {
  if (open_count == NESTED) return failure("if", "this is nested too deeply");
  open[open_count].kind = kind;
  open[open_count++].at = at;
}

// Closes the innermost structure, which must be of that kind, or the other.
static int close_structure(const char *word, char kind, char other) {
  if (open_count > 0) {
    char found = open[open_count - 1].kind;
    if (found == kind || found == other) return open[--open_count].at;
  }
  failure(word, "there is nothing that it could end");
  return 0;
}

static int is_in_loop(void) {
  for (int i = 0; i < open_count; i++) {
    if (open[i].kind == 'd') return 1;
  }
  return 0;
}

// The words that shape a definition. They do their work when it is compiled.
static int compile_structure(const char *word) {
  int at;
  if (strcmp(word, "if") == 0) {
    emit_with(JUMP_IF_0, 0); // to where, is not known yet
    open_structure('i', code_end - 1);
  } else if (strcmp(word, "else") == 0) {
    at = close_structure(word, 'i', 'i');
    if (failed) return 1;
    emit_with(JUMP, 0);
    code[at] = code_end;
    open_structure('e', code_end - 1);
  } else if (strcmp(word, "then") == 0) {
    at = close_structure(word, 'i', 'e');
    if (!failed) code[at] = code_end;
  } else if (strcmp(word, "begin") == 0) {
    open_structure('b', code_end);
  } else if (strcmp(word, "until") == 0) {
    at = close_structure(word, 'b', 'b');
    if (!failed) emit_with(JUMP_IF_0, at);
  } else if (strcmp(word, "do") == 0) {
    emit(DO);
    open_structure('d', code_end);
  } else if (strcmp(word, "loop") == 0) {
    at = close_structure(word, 'd', 'd');
    if (!failed) emit_with(LOOP, at);
  } else if (strcmp(word, "i") == 0) {
    if (!is_in_loop()) failure(word, "this is not in a loop");
    else emit(INDEX);
  } else {
    return 0;
  }
  return 1;
}

static void begin_definition(const char *name) {
  begin_of_code = code_end;
  compiling = 1;
  define(name, CALL, code_end, 2); // already here: it may call itself
}

static void end_definition(void) {
  if (open_count > 0) return failure(";", "an if, begin or do has no end");
  emit(END);
  if (!failed) compiling = 0;
}

static void abandon_definition(void) {
  if (!compiling) return;
  code_end = begin_of_code;
  const Word *last = &words[word_count - 1];
  if (last->code[0] == CALL && last->code[1] == begin_of_code) word_count--;
  compiling = 0;
}

// -------------------------------------------------------------- The outer loop

static char line[LINE];
static char *next; // what is not read yet of it

static void failure(const char *word, const char *why) {
  if (!failed) printf("? %s: %s\n", word, why);
  failed = 1;
}

// Cuts the next word off the line: what stands before a blank, or the line's
// end. It is empty if there is none.
static char *next_word(void) {
  while (*next != '\0' && *next <= ' ') next++;
  char *word = next;
  while (*next > ' ') next++;
  if (*next != '\0') *next++ = '\0';
  return word;
}

// Cuts off what stands before a mark.
static char *next_text(const char *word, char mark) {
  char *text = next;
  while (*next != '\0' && *next != mark) next++;
  if (*next == '\0') failure(word, "what it begins has no end in this line");
  else *next++ = '\0';
  return text;
}

static int read_number(const char *word, int *number) {
  int negative = *word == '-' && word[1] != '\0';
  unsigned value = 0;
  for (const char *digit = word + negative; *digit != '\0'; digit++) {
    if (*digit < '0' || *digit > '9') return 0;
    value = value * 10 + (unsigned)(*digit - '0');
  }
  *number = (int)(negative ? -value : value);
  return 1;
}

// Executes some cells, or compiles them. To be executed, they stand at the end
// of the code for as long as that takes.
static void take(const int *cells, int count) {
  int at = code_end;
  for (int i = 0; i < count; i++) emit(cells[i]);
  if (compiling) return;
  emit(END);
  if (!failed) run(at);
  code_end = at;
}

static void take_text(const char *text) {
  for (; *text != '\0'; text++) {
    if (compiling) emit_with(LETTER, *text);
    else putchar(*text);
  }
}

static void define_variable(void) {
  const char *name = next_word();
  if (*name == '\0') return failure("variable", "it has no name");
  if (compiling) return failure("variable", "not within a definition");
  if (variable_count == VARIABLES) return failure(name, "too many variables");
  define(name, LITERAL, variable_count, 2);
  if (!failed) variable_count++;
}

// The words that read on in the line.
static int take_special(const char *word) {
  if (strcmp(word, "(") == 0) {
    next_text(word, ')');
  } else if (strcmp(word, ".\"") == 0) {
    const char *text = next_text(word, '"');
    if (!failed) take_text(text);
  } else if (strcmp(word, "variable") == 0) {
    define_variable();
  } else if (strcmp(word, ":") == 0) {
    const char *name = next_word();
    if (compiling) failure(word, "a definition is under way already");
    else if (*name == '\0') failure(word, "it has no name");
    else begin_definition(name);
  } else if (strcmp(word, ";") == 0) {
    if (compiling) end_definition();
    else failure(word, "no definition is under way");
  } else {
    return 0;
  }
  return 1;
}

static int is_structure(const char *word) {
  static const char *const names[] = {"if",    "else", "then", "begin",
                                      "until", "do",   "loop", "i"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(word, names[i]) == 0) return 1;
  }
  return 0;
}

static void take_word(const char *word) {
  if (take_special(word)) return;
  if (compiling && compile_structure(word)) return;
  const Word *found = find(word);
  int literal[2] = {LITERAL, 0};
  if (found != NULL) {
    take(found->code, found->cells);
  } else if (read_number(word, &literal[1])) {
    take(literal, 2);
  } else if (is_structure(word)) {
    failure(word, "only within a definition");
  } else {
    failure(word, "it is neither a word nor a number");
  }
}

static void take_line(void) {
  next = line;
  failed = 0;
  while (!failed) {
    const char *word = next_word();
    if (*word == '\0') break;
    take_word(word);
  }
  if (failed) {
    depth = 0;
    open_count = 0;
    abandon_definition();
  } else {
    puts(compiling ? " ..." : " ok");
  }
}

// Reads a line. The result is 0 if there is none.
static int read_line(void) {
  int length = 0;
  int byte = getchar();
  if (byte == EOF) return 0;
  for (; byte != EOF && byte != '\n'; byte = getchar(), length++) {
    if (length < LINE - 1) line[length] = (char)(byte == '\0' ? ' ' : byte);
  }
  line[length < LINE ? length : LINE - 1] = '\0';
  if (length < LINE) return 1;
  printf("? line: it has %d bytes, and at most %d can be read\n", length,
         LINE - 1);
  line[0] = '\0';
  return 1;
}

int main(void) {
  for (int i = 0; i < OPERATIONS; i++) {
    const char *name = operations[i].name;
    if (name == NULL || is_structure(name) || i == JUMP_IF_0) continue;
    define(name, i, 0, 1);
  }
  while (read_line()) take_line();
  if (compiling) puts("? :: the last definition has no end");
  puts("Goodbye.");
  return 0;
}
