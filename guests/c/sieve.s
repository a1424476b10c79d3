# Made by gcc. The CRC-32 of what it was made from: 51ca0d1f
	.file	"sieve.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"The %s are"
	.align	2
.LC1:
	.string	" %d"
	.align	2
.LC2:
	.string	"."
	.text
	.align	2
	.type	show, @function
show:
	addi	sp,sp,-12
	mv	a5,a1
	mv	a1,a0
	lui	a0,%hi(.LC0)
	sw	s0,4(sp)
	addi	a0,a0,%lo(.LC0)
	mv	s0,a5
	sw	s1,0(sp)
	sw	ra,8(sp)
	addi	s1,s0,40
	call	printf
.L2:
	lw	a1,0(s0)
	lui	a5,%hi(.LC1)
	addi	s0,s0,4
	addi	a0,a5,%lo(.LC1)
	call	printf
	bne	s0,s1,.L2
	lw	s0,4(sp)
	lw	ra,8(sp)
	lw	s1,0(sp)
	lui	a0,%hi(.LC2)
	addi	a0,a0,%lo(.LC2)
	addi	sp,sp,12
	tail	puts
	.size	show, .-show
	.section	.rodata.str1.4
	.align	2
.LC3:
	.string	"There are %d primes below %d.\n"
	.align	2
.LC4:
	.string	"first"
	.align	2
.LC5:
	.string	"last"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-12
	li	a0,8192
	lui	t1,%hi(primes)
	lui	a3,%hi(is_composite+2)
	lui	t2,%hi(is_composite)
	sw	s0,4(sp)
	sw	s1,0(sp)
	addi	a1,a0,1807
	sw	ra,8(sp)
	addi	a3,a3,%lo(is_composite+2)
	li	s0,0
	li	a2,2
	addi	s1,t1,%lo(primes)
	addi	t2,t2,%lo(is_composite)
	li	t0,1
	addi	a0,a0,1808
	j	.L10
.L7:
	addi	a2,a2,1
	addi	a3,a3,1
	beq	a2,a0,.L14
.L10:
	lbu	a5,0(a3)
	bne	a5,zero,.L7
	mul	a5,a2,a2
	slli	a4,s0,2
	add	a4,s1,a4
	sw	a2,0(a4)
	addi	s0,s0,1
	bgt	a5,a1,.L7
	add	a4,a5,t2
.L9:
	sb	t0,0(a4)
	add	a5,a5,a2
	add	a4,a4,a2
	ble	a5,a1,.L9
	addi	a2,a2,1
	addi	a3,a3,1
	bne	a2,a0,.L10
.L14:
	lui	a0,%hi(.LC3)
	mv	a1,s0
	addi	a0,a0,%lo(.LC3)
	call	printf
	lui	t1,%hi(primes)
	lui	a0,%hi(.LC4)
	addi	a1,t1,%lo(primes)
	addi	a0,a0,%lo(.LC4)
	call	show
	slli	a1,s0,2
	addi	a1,a1,-40
	lui	a0,%hi(.LC5)
	addi	a0,a0,%lo(.LC5)
	add	a1,s1,a1
	call	show
	lw	ra,8(sp)
	lw	s0,4(sp)
	lw	s1,0(sp)
	li	a0,0
	addi	sp,sp,12
	jr	ra
	.size	main, .-main
	.bss
	.align	2
	.type	primes, @object
	.size	primes, 40000
primes:
	.zero	40000
	.type	is_composite, @object
	.size	is_composite, 10000
is_composite:
	.zero	10000
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
