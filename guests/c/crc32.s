# Made by gcc. The CRC-32 of what it was made from: aec4e1ba
	.file	"crc32.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"crc32(\"%s\") = %08x\n"
	.align	2
.LC1:
	.string	"crc32 of %d bytes of input = %08x\n"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-16
	lui	a0,%hi(.LANCHOR0)
	li	a2,-306675712
	sw	s1,4(sp)
	sw	ra,12(sp)
	addi	s1,a0,%lo(.LANCHOR0)
	sw	s0,8(sp)
	addi	a0,a0,%lo(.LANCHOR0)
	li	a1,0
	addi	a2,a2,800
	li	t0,256
.L2:
	mv	a5,a1
	li	a3,8
.L5:
	andi	a4,a5,1
	addi	a3,a3,-1
	srli	a5,a5,1
	beq	a4,zero,.L4
	mv	a4,a2
.L4:
	xor	a5,a4,a5
	bne	a3,zero,.L5
	sw	a5,0(a0)
	addi	a1,a1,1
	addi	a0,a0,4
	bne	a1,t0,.L2
	lui	a4,%hi(.LANCHOR1)
	addi	s0,a4,%lo(.LANCHOR1)
	li	a5,0
	lw	a1,0(s0)
	beq	a5,zero,.L13
.L22:
	mv	a3,a1
	li	a2,-1
.L8:
	xor	a5,a5,a2
	andi	a5,a5,255
	slli	a5,a5,2
	add	a5,s1,a5
	lw	a0,0(a5)
	lbu	a5,1(a3)
	srli	a2,a2,8
	addi	a3,a3,1
	xor	a2,a2,a0
	bne	a5,zero,.L8
.L7:
	lui	a5,%hi(.LC0)
	addi	a0,a5,%lo(.LC0)
	not	a2,a2
	call	printf
	lui	a5,%hi(.LANCHOR1+12)
	addi	s0,s0,4
	addi	a5,a5,%lo(.LANCHOR1+12)
	beq	a5,s0,.L9
	lw	a5,0(s0)
	lw	a1,0(s0)
	lbu	a5,0(a5)
	bne	a5,zero,.L22
.L13:
	li	a2,-1
	j	.L7
.L9:
	call	getchar
	li	a5,-1
	li	a1,0
	li	s0,-1
	beq	a0,a5,.L10
.L11:
	xor	a5,s0,a0
	andi	a5,a5,0xff
	slli	a5,a5,2
	add	a5,s1,a5
	lw	a5,0(a5)
	addi	a1,a1,1
	srli	a2,s0,8
	sw	a1,0(sp)
	xor	s0,a2,a5
	call	getchar
	li	a5,-1
	lw	a1,0(sp)
	bne	a0,a5,.L11
.L10:
	lui	a0,%hi(.LC1)
	not	a2,s0
	addi	a0,a0,%lo(.LC1)
	call	printf
	lw	ra,12(sp)
	lw	s0,8(sp)
	lw	s1,4(sp)
	li	a0,0
	addi	sp,sp,16
	jr	ra
	.size	main, .-main
	.section	.rodata.str1.4
	.align	2
.LC2:
	.string	""
	.align	2
.LC3:
	.string	"a"
	.align	2
.LC4:
	.string	"123456789"
	.section	.rodata
	.align	2
	.set	.LANCHOR1,. + 0
	.type	known.0, @object
	.size	known.0, 12
known.0:
	.word	.LC2
	.word	.LC3
	.word	.LC4
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	table, @object
	.size	table, 1024
table:
	.zero	1024
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
