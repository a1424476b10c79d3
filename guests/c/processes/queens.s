# Made by gcc. The CRC-32 of what it was made from: 3216fc50
	.file	"queens.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"queens: columns"
	.align	2
.LC1:
	.string	" %d"
	.text
	.align	2
	.type	place, @function
place:
	addi	sp,sp,-20
	sw	ra,16(sp)
	sw	s0,12(sp)
	sw	s1,8(sp)
	li	a5,6
	beq	a0,a5,.L20
	lui	t1,%hi(.LANCHOR0)
	mv	s1,a0
	li	s0,0
	li	t0,0
	addi	t1,t1,%lo(.LANCHOR0)
	neg	t2,a0
.L2:
	ble	s1,zero,.L8
.L7:
	mv	a4,t1
	mv	a5,t2
	j	.L6
.L21:
	beq	a2,a1,.L5
	beq	a2,a5,.L5
	addi	a5,a5,1
	beq	a5,zero,.L8
.L6:
	lw	a3,0(a4)
	neg	a1,a5
	addi	a4,a4,4
	sub	a2,a3,s0
	bne	a3,s0,.L21
.L5:
	addi	s0,s0,1
	li	a5,6
	bne	s0,a5,.L7
	lw	ra,16(sp)
	lw	s0,12(sp)
	lw	s1,8(sp)
	mv	a0,t0
	addi	sp,sp,20
	jr	ra
.L8:
	slli	a5,s1,2
	add	a5,t1,a5
	addi	a0,s1,1
	sw	s0,0(a5)
	sw	t2,4(sp)
	sw	t0,0(sp)
	call	place
	lw	t0,0(sp)
	lui	a4,%hi(.LANCHOR0)
	addi	s0,s0,1
	li	a5,6
	lw	t2,4(sp)
	add	t0,t0,a0
	addi	t1,a4,%lo(.LANCHOR0)
	bne	s0,a5,.L2
	lw	ra,16(sp)
	lw	s0,12(sp)
	lw	s1,8(sp)
	mv	a0,t0
	addi	sp,sp,20
	jr	ra
.L20:
	lui	a0,%hi(.LC0)
	addi	a0,a0,%lo(.LC0)
	call	printf
	lui	a5,%hi(.LANCHOR0)
	addi	s0,a5,%lo(.LANCHOR0)
	addi	s1,s0,24
.L3:
	lw	a1,0(s0)
	lui	a5,%hi(.LC1)
	addi	s0,s0,4
	addi	a0,a5,%lo(.LC1)
	addi	a1,a1,1
	call	printf
	bne	s0,s1,.L3
	li	a0,10
	call	putchar
	lw	ra,16(sp)
	lw	s0,12(sp)
	li	t0,1
	lw	s1,8(sp)
	mv	a0,t0
	addi	sp,sp,20
	jr	ra
	.size	place, .-place
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	li	a0,0
	tail	place
	.size	main, .-main
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	columns, @object
	.size	columns, 24
columns:
	.zero	24
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
