# Made by gcc. The CRC-32 of what it was made from: 51f158db
	.file	"sort.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	run
	.type	run, @function
run:
	ble	a1,zero,.L36
	li	a2,1662976
	addi	sp,sp,-40
	addi	a2,a2,1549
	lui	a5,%hi(array)
	addi	a5,a5,%lo(array)
	sw	a2,4(sp)
	li	a2,1013903360
	mv	a4,a5
	sw	a5,0(sp)
	addi	a2,a2,863
	slli	a5,a0,2
	add	a3,a4,a5
	sw	s1,32(sp)
	sw	s0,36(sp)
	mv	t0,a1
	mv	s1,a0
	li	t1,0
	li	a5,0
	li	a4,1
	sw	a2,8(sp)
.L16:
	lw	a2,0(sp)
	ble	s1,zero,.L33
.L4:
	lw	a1,4(sp)
	addi	a2,a2,4
	mul	a4,a4,a1
	lw	a1,8(sp)
	add	a4,a4,a1
	sw	a4,-4(a2)
	bne	a2,a3,.L4
	li	a2,3
	ble	s1,a2,.L33
.L6:
	addi	a1,a2,1
	slli	a2,a1,1
	add	a2,a2,a1
	bgt	s1,a2,.L6
	sw	t1,12(sp)
	sw	a5,16(sp)
	sw	a4,20(sp)
	sw	a3,24(sp)
	sw	t0,28(sp)
.L7:
	ble	s1,a1,.L13
	lw	a5,0(sp)
	slli	t0,a1,2
	neg	t1,t0
	add	s0,a5,t0
	mv	t2,a1
.L10:
	lw	a0,0(s0)
	blt	t2,a1,.L19
	mv	a5,s0
	mv	a4,t2
	j	.L9
.L38:
	sw	a3,0(a5)
	sub	a5,a5,t0
	blt	a4,a1,.L37
.L9:
	add	a3,a5,t1
	lw	a3,0(a3)
	mv	a2,a4
	sub	a4,a4,a1
	blt	a0,a3,.L38
	lw	a5,0(sp)
	slli	a2,a2,2
	addi	t2,t2,1
	add	a2,a5,a2
	sw	a0,0(a2)
	addi	s0,s0,4
	bne	s1,t2,.L10
.L13:
	li	a5,3
	div	a1,a1,a5
	bne	a1,zero,.L7
	lw	t1,12(sp)
	lw	a5,16(sp)
	lw	a4,20(sp)
	lw	a3,24(sp)
	lw	t0,28(sp)
	ble	s1,zero,.L14
	lw	a2,0(sp)
.L15:
	lw	a1,0(a2)
	slli	a0,a5,5
	sub	a5,a0,a5
	addi	a2,a2,4
	add	a5,a5,a1
	bne	a2,a3,.L15
.L14:
	addi	t1,t1,1
	bne	t0,t1,.L16
	lw	s0,36(sp)
	lw	s1,32(sp)
	mv	a0,a5
	addi	sp,sp,40
	jr	ra
.L37:
	lw	a5,0(sp)
	mv	a2,a4
	slli	a2,a2,2
	add	a2,a5,a2
	sw	a0,0(a2)
	addi	t2,t2,1
	addi	s0,s0,4
	bne	s1,t2,.L10
	j	.L13
.L19:
	lw	a5,0(sp)
	mv	a2,t2
	slli	a2,a2,2
	add	a2,a5,a2
	sw	a0,0(a2)
	addi	t2,t2,1
	addi	s0,s0,4
	bne	s1,t2,.L10
	j	.L13
.L33:
	li	a1,1
	sw	t1,12(sp)
	sw	a5,16(sp)
	sw	a4,20(sp)
	sw	a3,24(sp)
	sw	t0,28(sp)
	j	.L7
.L36:
	li	a0,0
	ret
	.size	run, .-run
	.bss
	.align	2
	.type	array, @object
	.size	array, 65536
array:
	.zero	65536
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
