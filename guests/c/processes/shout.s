# Made by gcc. The CRC-32 of what it was made from: 36fbe913
	.file	"shout.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"shout: "
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	lui	a5,%hi(.LANCHOR0)
	addi	sp,sp,-12
	li	a1,64
	addi	a0,a5,%lo(.LANCHOR0)
	sw	s0,4(sp)
	sw	ra,8(sp)
	sw	s1,0(sp)
	call	read
	mv	s0,a0
	ble	a0,zero,.L9
.L5:
	lui	a5,%hi(.LC0)
	addi	a0,a5,%lo(.LC0)
	lui	a5,%hi(.LANCHOR0)
	addi	s1,a5,%lo(.LANCHOR0)
	add	s0,s0,s1
	call	printf
.L4:
	lbu	a0,0(s1)
	li	a5,25
	addi	s1,s1,1
	addi	a4,a0,-97
	andi	a4,a4,0xff
	bgtu	a4,a5,.L3
	addi	a0,a0,-32
.L3:
	call	putchar
	bne	s1,s0,.L4
	lui	a5,%hi(.LANCHOR0)
	li	a1,64
	addi	a0,a5,%lo(.LANCHOR0)
	call	read
	mv	s0,a0
	bgt	a0,zero,.L5
.L9:
	lw	ra,8(sp)
	lw	s0,4(sp)
	lw	s1,0(sp)
	li	a0,0
	addi	sp,sp,12
	jr	ra
	.size	main, .-main
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	line, @object
	.size	line, 64
line:
	.zero	64
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
