# Made by gcc. The CRC-32 of what it was made from: 47ad5888
	.file	"primes.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"primes: %d up to %d\n"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-12
	sw	s0,4(sp)
	sw	s1,0(sp)
	sw	ra,8(sp)
	li	s1,0
	li	s0,0
.L2:
	li	a5,3
	ble	s1,a5,.L21
	andi	a5,s1,1
	beq	a5,zero,.L3
	li	a5,2
	j	.L11
.L4:
	rem	a4,s1,a5
	beq	a4,zero,.L3
.L11:
	addi	a5,a5,1
	mul	a4,a5,a5
	ble	a4,s1,.L4
	addi	s0,s0,1
.L3:
	li	a5,250
	rem	a5,s1,a5
	li	a4,249
	beq	a5,a4,.L5
.L8:
	addi	s1,s1,1
	li	a5,1000
	bne	s1,a5,.L2
	lw	ra,8(sp)
	lw	s0,4(sp)
	lw	s1,0(sp)
	li	a0,0
	addi	sp,sp,12
	jr	ra
.L5:
	lui	a5,%hi(.LC0)
	mv	a2,s1
	mv	a1,s0
	addi	a0,a5,%lo(.LC0)
	call	printf
	j	.L8
.L21:
	li	a5,1
	ble	s1,a5,.L10
	addi	s0,s0,1
	addi	s1,s1,1
	j	.L2
.L10:
	addi	s1,s1,1
	j	.L2
	.size	main, .-main
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
