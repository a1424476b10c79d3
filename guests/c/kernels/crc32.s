# Made by gcc. The CRC-32 of what it was made from: c97241a5
	.file	"crc32.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	run
	.type	run, @function
run:
	lui	t2,%hi(.LANCHOR0)
	addi	sp,sp,-4
	li	t1,-306675712
	sw	s0,0(sp)
	addi	a2,t2,%lo(.LANCHOR0)
	li	t0,0
	addi	t2,t2,%lo(.LANCHOR0)
	addi	t1,t1,800
	li	s0,256
.L4:
	mv	a5,t0
	li	a4,8
.L3:
	andi	a3,a5,1
	addi	a4,a4,-1
	srli	a5,a5,1
	beq	a3,zero,.L2
	xor	a5,a5,t1
.L2:
	bne	a4,zero,.L3
	sw	a5,0(t2)
	addi	t0,t0,1
	addi	t2,t2,4
	bne	t0,s0,.L4
	ble	a0,zero,.L9
	lui	a4,%hi(data)
	addi	a4,a4,%lo(data)
	li	t0,1662976
	li	t1,1013903360
	add	t2,a0,a4
	li	a5,1
	addi	t0,t0,1549
	addi	t1,t1,863
.L8:
	mul	a5,a5,t0
	addi	a4,a4,1
	add	a5,a5,t1
	srli	a3,a5,24
	sb	a3,-1(a4)
	bne	t2,a4,.L8
.L9:
	li	t0,0
	ble	a1,zero,.L29
.L6:
	ble	a0,zero,.L30
	lui	a4,%hi(data)
	addi	t1,a4,%lo(data)
	li	t2,-1
	add	a0,a0,t1
.L11:
	mv	a4,t1
.L10:
	lbu	a5,0(a4)
	srli	a3,t2,8
	addi	a4,a4,1
	xor	a5,a5,t2
	andi	a5,a5,255
	slli	a5,a5,2
	add	a5,a2,a5
	lw	t2,0(a5)
	xor	t2,a3,t2
	bne	a0,a4,.L10
	addi	t0,t0,1
	bne	t0,a1,.L11
.L12:
	lw	s0,0(sp)
	not	a0,t2
	addi	sp,sp,4
	jr	ra
.L30:
	addi	t0,t0,1
	bne	a1,t0,.L6
	li	t2,-1
	j	.L12
.L29:
	lw	s0,0(sp)
	li	a0,0
	addi	sp,sp,4
	jr	ra
	.size	run, .-run
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	table, @object
	.size	table, 1024
table:
	.zero	1024
	.type	data, @object
	.size	data, 65536
data:
	.zero	65536
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
