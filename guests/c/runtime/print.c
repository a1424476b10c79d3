// Text for people, through `putchar`.

#include "trapeze.h"

int puts(const char *text) {
  while (*text != '\0') putchar(*text++);
  putchar('\n');
  return 0;
}

// How a conversion wants to be printed: what stands between its % and letter.
typedef struct {
  int left;  // pad on the right
  int zeros; // pad with zeros, after the sign
  int width; // at least so many bytes
} Style;

static int pad(char with, int count) {
  for (int i = 0; i < count; i++) putchar(with);
  return count > 0 ? count : 0;
}

// Prints a sign or a prefix, then the digits or letters, and pads them.
static int print_padded(const char *prefix, const char *text, size_t length,
                        Style style) {
  int padding = style.width - (int)(strlen(prefix) + length);
  int count = 0;
  if (!style.left && !style.zeros) count += pad(' ', padding);
  for (; *prefix != '\0'; count++) putchar(*prefix++);
  if (!style.left && style.zeros) count += pad('0', padding);
  for (size_t i = 0; i < length; i++, count++) putchar(text[i]);
  if (style.left) count += pad(' ', padding);
  return count;
}

// The digits come out last to first, so they are written from the end.
static int print_number(const char *prefix, unsigned long long number,
                        unsigned base, char ten, Style style) {
  char digits[20]; // 2 to the 64 has no more
  char *end = digits + sizeof digits, *first = end;
  do {
    unsigned digit = (unsigned)(number % base);
    *--first = (char)(digit < 10 ? '0' + digit : ten + digit - 10);
    number /= base;
  } while (number != 0);
  return print_padded(prefix, first, (size_t)(end - first), style);
}

// `longs` is how many l there are. An int and a long are one word here.
static int print_signed(va_list *arguments, int longs, Style style) {
  long long number =
      longs < 2 ? va_arg(*arguments, long) : va_arg(*arguments, long long);
  unsigned long long size = number;
  return number < 0 ? print_number("-", -size, 10, 'a', style)
                    : print_number("", size, 10, 'a', style);
}

static int print_unsigned(va_list *arguments, int longs, unsigned base,
                          char ten, Style style) {
  unsigned long long number = longs < 2
                                  ? va_arg(*arguments, unsigned long)
                                  : va_arg(*arguments, unsigned long long);
  return print_number("", number, base, ten, style);
}

static int print_text(const char *text, Style style) {
  if (text == NULL) text = "(null)";
  style.zeros = 0;
  return print_padded("", text, strlen(text), style);
}

int vprintf(const char *format, va_list given) {
  va_list arguments; // a list of our own: it can be handed on by its address
  va_copy(arguments, given);
  int count = 0;
  while (*format != '\0') {
    if (*format != '%') {
      putchar(*format++);
      count++;
      continue;
    }
    const char *begin = format++;
    Style style = {0};
    for (; *format == '-' || *format == '0'; format++) {
      if (*format == '-') style.left = 1;
      else style.zeros = 1;
    }
    for (; *format >= '0' && *format <= '9'; format++) {
      style.width = style.width * 10 + (*format - '0');
    }
    int longs = 0;
    for (; *format == 'l'; format++) longs++;
    char letter[1];
    switch (*format) {
      case 'd':
      case 'i':
        count += print_signed(&arguments, longs, style);
        break;
      case 'u':
        count += print_unsigned(&arguments, longs, 10, 'a', style);
        break;
      case 'x':
        count += print_unsigned(&arguments, longs, 16, 'a', style);
        break;
      case 'X':
        count += print_unsigned(&arguments, longs, 16, 'A', style);
        break;
      case 'p':
        count += print_number("0x", (uintptr_t)va_arg(arguments, void *), 16,
                              'a', style);
        break;
      case 'c':
        letter[0] = (char)va_arg(arguments, int);
        style.zeros = 0;
        count += print_padded("", letter, 1, style);
        break;
      case 's':
        count += print_text(va_arg(arguments, const char *), style);
        break;
      case '%':
        putchar('%');
        count++;
        break;
      default: // It is no conversion: print what stands there.
        if (*format == '\0') format--;
        for (; begin <= format; begin++, count++) putchar(*begin);
    }
    format++;
  }
  va_end(arguments);
  return count;
}

int printf(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int count = vprintf(format, arguments);
  va_end(arguments);
  return count;
}
