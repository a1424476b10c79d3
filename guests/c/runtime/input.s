# Made by gcc. The CRC-32 of what it was made from: d1e8501b
	.file	"input.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	getchar
	.type	getchar, @function
getchar:
 #APP
# 12 "guests/c/runtime/input.c" 1
	in a0, 16
# 0 "" 2
 #NO_APP
	bge	a0,zero,.L1
	li	a4,1
	j	.L3
.L8:
 #APP
# 15 "guests/c/runtime/input.c" 1
	out a4, 18
# 0 "" 2
# 44 "guests/c/trapeze.h" 1
	idle
# 0 "" 2
# 54 "guests/c/trapeze.h" 1
	setie a4
# 0 "" 2
# 54 "guests/c/trapeze.h" 1
	setie a5
# 0 "" 2
# 12 "guests/c/runtime/input.c" 1
	in a0, 16
# 0 "" 2
 #NO_APP
	bge	a0,zero,.L7
.L3:
 #APP
# 14 "guests/c/runtime/input.c" 1
	in a5, 17
# 0 "" 2
 #NO_APP
	andi	a5,a5,2
	beq	a5,zero,.L8
	li	a0,-1
.L1:
	ret
.L7:
	ret
	.size	getchar, .-getchar
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
