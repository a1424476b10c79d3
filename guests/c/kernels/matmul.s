# Made by gcc. The CRC-32 of what it was made from: 29ce865e
	.file	"matmul.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	run
	.type	run, @function
run:
	mul	a5,a0,a0
	addi	sp,sp,-44
	sw	s0,40(sp)
	sw	s1,36(sp)
	mv	a2,a1
	beq	a5,zero,.L2
	lui	a1,%hi(matrices)
	addi	t2,a1,%lo(matrices)
	slli	t1,a5,2
	li	s1,1662976
	li	t0,1013903360
	addi	a3,a1,%lo(matrices)
	add	s0,t2,t1
	addi	a1,a1,%lo(matrices)
	li	a4,1
	addi	s1,s1,1549
	addi	t0,t0,863
.L3:
	mul	a4,a4,s1
	addi	a1,a1,4
	add	a4,a4,t0
	sw	a4,-4(a1)
	bne	a1,s0,.L3
	li	a1,24576
	addi	a1,a1,1024
	add	t2,t2,a1
	lui	t0,%hi(matrices+25600)
	li	s0,1662976
	li	a1,1013903360
	addi	t0,t0,%lo(matrices+25600)
	add	t2,t2,t1
	addi	s0,s0,1549
	addi	a1,a1,863
.L9:
	mul	a4,a4,s0
	addi	t0,t0,4
	add	a4,a4,a1
	sw	a4,-4(t0)
	bne	t0,t2,.L9
	mv	a4,a3
	ble	a2,zero,.L10
.L5:
	slli	s1,a0,2
	ble	a0,zero,.L34
	lui	t0,%hi(matrices+25600)
	lui	a4,%hi(matrices+51200)
	addi	a4,a4,%lo(matrices+51200)
	mv	a1,a3
	sw	a5,20(sp)
	addi	a3,t0,%lo(matrices+25600)
	mv	a5,a0
	li	t1,0
	mv	a0,a4
	sw	a3,16(sp)
	mv	a4,a5
.L7:
	mv	s0,a1
	add	t2,a1,s1
	li	a5,0
	li	a3,0
	sw	a1,24(sp)
	sw	t1,28(sp)
	sw	a2,32(sp)
.L16:
	lw	t1,16(sp)
	slli	a1,a5,2
	add	a1,a0,a1
	li	t0,0
	sw	a0,4(sp)
	sw	s0,0(sp)
	sw	a5,8(sp)
	sw	a3,12(sp)
.L14:
	lw	a5,0(sp)
	mv	a3,t1
	li	a2,0
.L11:
	lw	a0,0(a5)
	lw	s0,0(a3)
	addi	a5,a5,4
	add	a3,a3,s1
	mul	a0,a0,s0
	add	a2,a2,a0
	bne	t2,a5,.L11
	sw	a2,0(a1)
	addi	a5,t0,1
	addi	a1,a1,4
	addi	t1,t1,4
	beq	a4,a5,.L12
	mv	t0,a5
	j	.L14
.L12:
	lw	s0,0(sp)
	lw	a5,8(sp)
	lw	a3,12(sp)
	lw	a0,4(sp)
	add	a5,a5,a4
	addi	a2,a3,1
	add	s0,s0,s1
	add	t2,t2,s1
	beq	a3,t0,.L13
	mv	a3,a2
	j	.L16
.L13:
	lw	t1,28(sp)
	lw	a2,32(sp)
	lw	a1,24(sp)
	addi	t1,t1,1
	ble	a2,t1,.L35
	mv	a5,a1
	mv	a1,a0
	mv	a0,a5
	j	.L7
.L34:
	lui	a4,%hi(matrices+51200)
	li	a1,0
	addi	a4,a4,%lo(matrices+51200)
	j	.L8
.L21:
	mv	a3,a4
	mv	a4,a0
.L8:
	addi	a1,a1,1
	mv	a0,a3
	bgt	a2,a1,.L21
	beq	a5,zero,.L17
	slli	t1,a5,2
.L10:
	add	t1,a4,t1
	li	a5,0
.L18:
	lw	a3,0(a4)
	slli	a2,a5,5
	sub	a5,a2,a5
	addi	a4,a4,4
	add	a5,a5,a3
	bne	t1,a4,.L18
	lw	s0,40(sp)
	lw	s1,36(sp)
	mv	a0,a5
	addi	sp,sp,44
	jr	ra
.L2:
	lui	a3,%hi(matrices)
	addi	a3,a3,%lo(matrices)
	bgt	a1,zero,.L5
.L17:
	lw	s0,40(sp)
	lw	s1,36(sp)
	li	a0,0
	addi	sp,sp,44
	jr	ra
.L35:
	lw	a5,20(sp)
	mv	a4,a0
	slli	t1,a5,2
	j	.L10
	.size	run, .-run
	.bss
	.align	2
	.type	matrices, @object
	.size	matrices, 76800
matrices:
	.zero	76800
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
