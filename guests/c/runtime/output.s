# Made by gcc. The CRC-32 of what it was made from: 626bfef7
	.file	"output.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	putchar
	.type	putchar, @function
putchar:
 #APP
# 6 "guests/c/runtime/output.c" 1
	out a0, 16
# 0 "" 2
 #NO_APP
	andi	a0,a0,0xff
	ret
	.size	putchar, .-putchar
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
