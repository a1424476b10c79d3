# Made by gcc. The CRC-32 of what it was made from: 55e8582b
	.file	"user.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	write
	.type	write, @function
write:
	li	t0,1
 #APP
# 10 "guests/c/processes/user.c" 1
	ecall
# 0 "" 2
 #NO_APP
	ret
	.size	write, .-write
	.align	2
	.globl	read
	.type	read, @function
read:
	li	t0,2
 #APP
# 10 "guests/c/processes/user.c" 1
	ecall
# 0 "" 2
 #NO_APP
	ret
	.size	read, .-read
	.align	2
	.globl	putchar
	.type	putchar, @function
putchar:
	lui	a2,%hi(length)
	lw	a3,%lo(length)(a2)
	lui	t1,%hi(.LANCHOR0)
	addi	a4,t1,%lo(.LANCHOR0)
	add	a4,a4,a3
	addi	a1,a3,1
	sb	a0,0(a4)
	sw	a1,%lo(length)(a2)
	li	a4,10
	mv	a5,a0
	beq	a0,a4,.L5
	li	a4,64
	beq	a1,a4,.L5
	andi	a0,a5,0xff
	ret
.L5:
	li	t0,1
	addi	a0,t1,%lo(.LANCHOR0)
 #APP
# 10 "guests/c/processes/user.c" 1
	ecall
# 0 "" 2
 #NO_APP
	sw	zero,%lo(length)(a2)
	andi	a0,a5,0xff
	ret
	.size	putchar, .-putchar
	.align	2
	.globl	exit
	.type	exit, @function
exit:
	lui	a4,%hi(length)
	mv	a5,a0
	lui	a0,%hi(.LANCHOR0)
	li	t0,1
	addi	a0,a0,%lo(.LANCHOR0)
	lw	a1,%lo(length)(a4)
 #APP
# 10 "guests/c/processes/user.c" 1
	ecall
# 0 "" 2
 #NO_APP
	li	t0,0
	sw	zero,%lo(length)(a4)
	mv	a0,a5
	li	a1,0
 #APP
# 10 "guests/c/processes/user.c" 1
	ecall
# 0 "" 2
 #NO_APP
	.size	exit, .-exit
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	line, @object
	.size	line, 64
line:
	.zero	64
	.section	.sbss,"aw",@nobits
	.align	2
	.type	length, @object
	.size	length, 4
length:
	.zero	4
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
