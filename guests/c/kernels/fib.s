# Made by gcc. The CRC-32 of what it was made from: a9ff3669
	.file	"fib.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.type	fib, @function
fib:
	addi	sp,sp,-12
	sw	s0,4(sp)
	sw	ra,8(sp)
	li	a5,1
	mv	s0,a0
	ble	a0,a5,.L2
	addi	a0,a0,-1
	call	fib
	mv	a5,a0
	addi	a0,s0,-2
	mv	s0,a5
	call	fib
	add	s0,s0,a0
.L2:
	lw	ra,8(sp)
	mv	a0,s0
	lw	s0,4(sp)
	addi	sp,sp,12
	jr	ra
	.size	fib, .-fib
	.align	2
	.globl	run
	.type	run, @function
run:
	addi	sp,sp,-20
	sw	ra,16(sp)
	sw	s0,12(sp)
	sw	s1,8(sp)
	sw	a1,4(sp)
	sw	a0,0(sp)
	ble	a1,zero,.L8
	li	s0,0
	li	s1,0
.L7:
	lw	a0,0(sp)
	addi	s0,s0,1
	call	fib
	lw	a5,4(sp)
	add	s1,s1,a0
	bne	a5,s0,.L7
	lw	ra,16(sp)
	lw	s0,12(sp)
	mv	a0,s1
	lw	s1,8(sp)
	addi	sp,sp,20
	jr	ra
.L8:
	lw	ra,16(sp)
	lw	s0,12(sp)
	li	s1,0
	mv	a0,s1
	lw	s1,8(sp)
	addi	sp,sp,20
	jr	ra
	.size	run, .-run
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
