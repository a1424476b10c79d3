# Made by gcc. The CRC-32 of what it was made from: b8d2c97d
	.file	"vandal.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"vandal: they show me nothing of theirs"
	.align	2
.LC1:
	.string	"vandal: so I write where I like"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-16
	li	a1,1048576
	li	a0,64
	sw	ra,12(sp)
	call	write
	blt	a0,zero,.L6
.L2:
	lui	a0,%hi(.LC1)
	addi	a0,a0,%lo(.LC1)
	call	puts
	mv	a5,sp
.L3:
	sw	zero,0(a5)
	addi	a5,a5,4
	j	.L3
.L6:
	lui	a0,%hi(.LC0)
	addi	a0,a0,%lo(.LC0)
	call	puts
	j	.L2
	.size	main, .-main
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
