	.file	"frames.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	frame
	.type	frame, @function
frame:
	li	t0,-36864
	addi	t0,t0,860
	add	sp,sp,t0
	ble	a0,zero,.L2
	li	a3,36864
	li	a4,-36864
	addi	a3,a3,-864
	add	a3,a3,a4
	addi	a4,sp,4
	add	a4,a3,a4
	li	a5,0
	sw	a4,0(sp)
.L3:
	lw	a3,0(sp)
	slli	a4,a5,2
	add	a4,a3,a4
	sw	a5,864(a4)
	addi	a5,a5,1
	bne	a0,a5,.L3
.L2:
	srli	a5,a0,31
	li	a3,36864
	add	a5,a5,a0
	li	a4,-36864
	addi	a3,a3,-864
	add	a3,a3,a4
	srai	a5,a5,1
	addi	a4,sp,4
	addi	a0,a0,-1
	add	a4,a3,a4
	slli	a0,a0,2
	slli	a5,a5,2
	sw	a4,0(sp)
	add	a5,a4,a5
	add	a4,a4,a0
	lw	a0,864(a5)
	lw	a5,864(a4)
	li	t0,36864
	addi	t0,t0,-860
	add	a0,a0,a5
	add	sp,sp,t0
	jr	ra
	.size	frame, .-frame
	.align	2
	.globl	variable
	.type	variable, @function
variable:
	addi	sp,sp,-4
	addi	a5,a0,3
	sw	s0,0(sp)
	andi	a5,a5,-4
	addi	s0,sp,4
	sub	sp,sp,a5
	addi	a1,a0,-1
	mv	a2,sp
	ble	a0,zero,.L8
	li	a5,0
.L9:
	andi	a3,a5,0xff
	add	a4,a2,a5
	sb	a3,0(a4)
	addi	a5,a5,1
	bne	a0,a5,.L9
.L8:
	add	a5,a2,a1
	lbu	a0,0(a5)
	lbu	a5,0(a2)
	addi	sp,s0,-4
	lw	s0,0(sp)
	add	a0,a0,a5
	addi	sp,sp,4
	jr	ra
	.size	variable, .-variable
	.align	2
	.globl	make
	.type	make, @function
make:
	addi	sp,sp,-80
	mv	a5,sp
	addi	a3,sp,80
	li	a4,0
.L13:
	sw	a4,0(a5)
	addi	a5,a5,4
	add	a4,a4,a1
	bne	a5,a3,.L13
	mv	a5,sp
	mv	a4,a0
	addi	t0,sp,80
.L14:
	lw	t1,0(a5)
	lw	a1,4(a5)
	lw	a2,8(a5)
	lw	a3,12(a5)
	sw	t1,0(a4)
	sw	a1,4(a4)
	sw	a2,8(a4)
	sw	a3,12(a4)
	addi	a5,a5,16
	addi	a4,a4,16
	bne	a5,t0,.L14
	addi	sp,sp,80
	jr	ra
	.size	make, .-make
	.align	2
	.globl	take
	.type	take, @function
take:
	lw	a0,76(a0)
	lw	t1,0(sp)
	slli	a2,a2,1
	add	a1,a1,a0
	slli	a0,a3,1
	lw	t0,4(sp)
	add	a0,a0,a3
	add	a1,a1,a2
	add	a1,a1,a0
	slli	a4,a4,2
	slli	a2,a5,2
	slli	a3,t1,1
	add	a1,a1,a4
	add	a2,a2,a5
	add	a3,a3,t1
	add	a1,a1,a2
	slli	a3,a3,1
	slli	a0,t0,3
	add	a1,a1,a3
	sub	a0,a0,t0
	add	a0,a1,a0
	ret
	.size	take, .-take
	.align	2
	.globl	sort
	.type	sort, @function
sort:
	ble	a1,zero,.L20
	li	t0,1
	addi	t1,a0,4
	beq	a1,t0,.L20
.L23:
	mv	a5,t1
	mv	a4,t0
.L25:
	lw	a2,0(a5)
	lw	a3,-4(t1)
	addi	a4,a4,1
	ble	a3,a2,.L24
	sw	a2,-4(t1)
	sw	a3,0(a5)
.L24:
	addi	a5,a5,4
	bgt	a1,a4,.L25
	addi	t0,t0,1
	addi	t1,t1,4
	bne	a1,t0,.L23
.L20:
	lw	a5,0(a0)
	li	a4,100
	slli	a1,a1,2
	mul	a4,a4,a5
	add	a5,a0,a1
	lw	a0,-4(a5)
	add	a0,a4,a0
	ret
	.size	sort, .-sort
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	lui	a5,%hi(.LANCHOR0)
	addi	a5,a5,%lo(.LANCHOR0)
	lw	a4,12(a5)
	lw	a1,0(a5)
	lw	a2,4(a5)
	lw	a3,8(a5)
	lw	a5,16(a5)
	li	a0,4096
	addi	sp,sp,-200
	addi	a0,a0,904
	sw	a4,100(sp)
	sw	ra,196(sp)
	sw	a1,88(sp)
	sw	a2,92(sp)
	sw	a3,96(sp)
	sw	a5,104(sp)
	sw	s0,192(sp)
	call	frame
	mv	s0,a0
	li	a0,100
	call	variable
	mv	a5,a0
	li	a1,3
	addi	a0,sp,108
	add	s0,s0,a5
	call	make
	addi	a5,sp,108
	addi	a4,sp,8
.L32:
	lw	a3,12(a5)
	lw	a0,0(a5)
	lw	a1,4(a5)
	lw	a2,8(a5)
	sw	a3,12(a4)
	sw	a0,0(a4)
	sw	a1,4(a4)
	sw	a2,8(a4)
	addi	a5,a5,16
	addi	a3,sp,188
	addi	a4,a4,16
	bne	a5,a3,.L32
	li	a0,7
	sw	a0,4(sp)
	li	a0,6
	sw	a0,0(sp)
	li	a5,5
	li	a4,4
	li	a3,3
	li	a2,2
	li	a1,1
	addi	a0,sp,8
	call	take
	mv	a5,a0
	li	a1,5
	addi	a0,sp,88
	add	s0,s0,a5
	call	sort
	lw	ra,196(sp)
	add	a0,s0,a0
	lw	s0,192(sp)
	addi	a0,a0,1068
	addi	sp,sp,200
	jr	ra
	.size	main, .-main
	.section	.rodata
	.align	2
	.set	.LANCHOR0,. + 0
.LC0:
	.word	5
	.word	3
	.word	9
	.word	1
	.word	7
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
