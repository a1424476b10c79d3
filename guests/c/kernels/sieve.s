# Made by gcc. The CRC-32 of what it was made from: 8238f65b
	.file	"sieve.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	run
	.type	run, @function
run:
	mv	a2,a0
	li	a0,0
	ble	a1,zero,.L22
	lui	a5,%hi(composite)
	addi	sp,sp,-16
	addi	a5,a5,%lo(composite)
	sw	s1,8(sp)
	sw	a5,4(sp)
	sw	s0,12(sp)
	li	s1,0
	add	a5,a2,a5
	mv	a4,a1
.L2:
	li	t1,1
	ble	a2,zero,.L5
.L10:
	lw	a3,4(sp)
.L4:
	sb	zero,0(a3)
	addi	a3,a3,1
	bne	a3,a5,.L4
	li	a3,2
	ble	a2,a3,.L5
	lui	a3,%hi(composite+2)
	addi	t0,a3,%lo(composite+2)
	lui	a3,%hi(composite+4)
	addi	s0,a3,%lo(composite+4)
	li	t2,4
	li	a1,2
	sw	s1,0(sp)
	j	.L9
.L6:
	addi	a1,a1,1
	addi	t0,t0,1
	addi	t2,t2,2
	addi	s0,s0,2
	beq	a2,a1,.L26
.L9:
	lbu	a3,0(t0)
	bne	a3,zero,.L6
	addi	a0,a0,1
	mv	a3,t2
	ble	a2,t2,.L6
	mv	s1,s0
.L8:
	sb	t1,0(s1)
	add	a3,a3,a1
	add	s1,s1,a1
	bgt	a2,a3,.L8
	addi	a1,a1,1
	addi	t0,t0,1
	addi	t2,t2,2
	addi	s0,s0,2
	bne	a2,a1,.L9
.L26:
	lw	s1,0(sp)
	addi	s1,s1,1
	bne	s1,a4,.L10
.L1:
	lw	s0,12(sp)
	lw	s1,8(sp)
	addi	sp,sp,16
	jr	ra
.L5:
	addi	s1,s1,1
	bne	a4,s1,.L2
	j	.L1
.L22:
	ret
	.size	run, .-run
	.bss
	.align	2
	.type	composite, @object
	.size	composite, 65536
composite:
	.zero	65536
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
