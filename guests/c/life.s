# Made by gcc. The CRC-32 of what it was made from: 600b804c
	.file	"life.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"Generation %d\n"
	.text
	.align	2
	.type	show, @function
show:
	addi	sp,sp,-16
	sw	s1,4(sp)
	mv	s1,a0
	lui	a0,%hi(.LC0)
	addi	a0,a0,%lo(.LC0)
	sw	s0,8(sp)
	sw	ra,12(sp)
	call	printf
	addi	a5,s1,72
	addi	s0,s1,8
	sw	a5,0(sp)
.L2:
	addi	s1,s0,-8
.L4:
	lbu	a0,0(s1)
	addi	s1,s1,1
	seqz	a0,a0
	neg	a0,a0
	andi	a0,a0,11
	addi	a0,a0,35
	call	putchar
	bne	s1,s0,.L4
	li	a0,10
	call	putchar
	lw	a5,0(sp)
	addi	s0,s1,8
	bne	s0,a5,.L2
	lw	ra,12(sp)
	lw	s0,8(sp)
	lw	s1,4(sp)
	addi	sp,sp,16
	jr	ra
	.size	show, .-show
	.section	.rodata.str1.4
	.align	2
.LC1:
	.string	"back"
	.align	2
.LC2:
	.string	"elsewhere"
	.align	2
.LC3:
	.string	"After %d generations it is %s.\n"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-148
	lui	a5,%hi(.LANCHOR0)
	addi	a1,a5,%lo(.LANCHOR0)
	li	a2,64
	addi	a0,sp,8
	sw	ra,144(sp)
	sw	s1,136(sp)
	sw	s0,140(sp)
	call	memcpy
	li	a1,0
	addi	a0,sp,8
	call	show
	li	s1,1
.L11:
	addi	a3,sp,72
	addi	a2,sp,8
	li	t2,0
	li	t0,2
	li	s0,3
	li	ra,7
	sw	s1,4(sp)
.L23:
	li	s1,-1
	sw	a3,0(sp)
.L19:
	li	t1,0
	li	a0,-1
.L17:
	add	a5,a0,t2
	andi	a5,a5,7
	slli	a5,a5,3
	addi	a5,a5,8
	add	a3,a5,sp
	mv	a4,s1
	li	a5,-1
.L13:
	or	a1,a0,a5
	bne	a1,zero,.L12
	addi	a4,a4,1
	li	a5,1
.L12:
	andi	a1,a4,7
	add	a1,a3,a1
	lbu	a1,0(a1)
	addi	a5,a5,1
	addi	a4,a4,1
	add	t1,t1,a1
	bne	a5,t0,.L13
	addi	a0,a0,1
	bne	a0,t0,.L17
	li	a5,1
	beq	t1,s0,.L15
	li	a5,0
	bne	t1,t0,.L15
	add	a5,a2,s1
	lbu	a5,1(a5)
	snez	a5,a5
.L15:
	lw	a4,0(sp)
	add	a4,a4,s1
	sb	a5,1(a4)
	addi	s1,s1,1
	bne	s1,ra,.L19
	lw	a3,0(sp)
	addi	t2,t2,1
	li	a4,8
	addi	a3,a3,8
	addi	a2,a2,8
	bne	t2,a4,.L23
	lw	s1,4(sp)
	li	a2,64
	addi	a1,sp,72
	addi	a0,sp,8
	call	memcpy
	li	a5,4
	ble	s1,a5,.L30
	addi	s1,s1,1
	li	a5,33
	bne	s1,a5,.L11
	lui	a5,%hi(.LANCHOR0)
	li	a2,64
	addi	a1,a5,%lo(.LANCHOR0)
	addi	a0,sp,8
	call	memcmp
	bne	a0,zero,.L27
	lui	a2,%hi(.LC1)
	addi	a2,a2,%lo(.LC1)
.L24:
	lui	a0,%hi(.LC3)
	li	a1,32
	addi	a0,a0,%lo(.LC3)
	call	printf
	lw	ra,144(sp)
	lw	s0,140(sp)
	lw	s1,136(sp)
	li	a0,0
	addi	sp,sp,148
	jr	ra
.L30:
	mv	a1,s1
	addi	a0,sp,8
	call	show
	addi	s1,s1,1
	j	.L11
.L27:
	lui	a2,%hi(.LC2)
	addi	a2,a2,%lo(.LC2)
	j	.L24
	.size	main, .-main
	.section	.rodata
	.align	2
	.set	.LANCHOR0,. + 0
	.type	glider.0, @object
	.size	glider.0, 64
glider.0:
	.string	""
	.string	"\001"
	.string	""
	.zero	4
	.string	""
	.string	""
	.string	"\001"
	.zero	4
	.string	"\001\001\001"
	.zero	4
	.zero	40
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
