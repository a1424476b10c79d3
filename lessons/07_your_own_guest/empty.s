# my.s: nothing yet.
