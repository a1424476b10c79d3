# Made by gcc. The CRC-32 of what it was made from: 8b3d9642
	.file	"bytes.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	run
	.type	run, @function
run:
	addi	sp,sp,-16
	sw	s0,12(sp)
	sw	s1,8(sp)
	sw	a1,4(sp)
	mv	t1,a0
	ble	a0,zero,.L2
	lui	a4,%hi(text)
	addi	a4,a4,%lo(text)
	add	t2,a4,a0
	li	a1,1013903360
	li	a0,1662976
	li	a5,1
	addi	a0,a0,1549
	addi	a1,a1,863
	li	t0,25
.L4:
	mul	a5,a5,a0
	li	a2,32
	add	a5,a5,a1
	srli	a3,a5,24
	andi	a3,a3,31
	bgtu	a3,t0,.L3
	addi	a2,a3,97
.L3:
	sb	a2,0(a4)
	addi	a4,a4,1
	bne	a4,t2,.L4
.L2:
	lw	a5,4(sp)
	li	a0,0
	ble	a5,zero,.L1
	lui	a4,%hi(text)
	addi	a2,a4,%lo(text)
	li	t0,0
	li	a0,0
	add	a1,a2,t1
	li	s0,96
	li	t2,1
.L5:
	mv	a5,a2
	li	s1,0
	li	a3,0
	bgt	t1,zero,.L8
	j	.L12
.L23:
	bne	a3,zero,.L7
	addi	s1,s1,1
	li	a3,1
.L7:
	addi	a5,a5,1
	beq	a5,a1,.L22
.L8:
	lbu	a4,0(a5)
	bgtu	a4,s0,.L23
	addi	a5,a5,1
	li	a3,0
	bne	a5,a1,.L8
.L22:
	add	a0,a0,s1
	beq	t1,t2,.L12
	add	a5,a2,t1
	mv	a3,a2
	sw	t0,0(sp)
.L10:
	lbu	s1,-1(a5)
	lbu	t0,0(a3)
	mv	a4,a5
	sb	s1,0(a3)
	sb	t0,-1(a5)
	addi	a5,a5,-1
	sub	t0,a5,a2
	sub	a4,t2,a4
	addi	t0,t0,-1
	add	a4,a4,a1
	addi	a3,a3,1
	bgt	t0,a4,.L10
	lw	t0,0(sp)
.L12:
	rem	a4,t0,t1
	slli	a5,a0,5
	sub	a5,a5,a0
	addi	t0,t0,1
	add	a4,a2,a4
	lbu	a0,0(a4)
	add	a0,a0,a5
	lw	a5,4(sp)
	bne	a5,t0,.L5
.L1:
	lw	s0,12(sp)
	lw	s1,8(sp)
	addi	sp,sp,16
	jr	ra
	.size	run, .-run
	.bss
	.align	2
	.type	text, @object
	.size	text, 65536
text:
	.zero	65536
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
