	.file	"names.c"
	.option pic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	a0
	.type	a0, @function
a0:
	la	a5,s1
	lw	a5,0(a5)
	add	a0,a0,a5
	ret
	.size	a0, .-a0
	.align	2
	.globl	sp
	.type	sp, @function
sp:
	la	a5,fp
	lw	a4,0(a5)
	mv	a5,a0
	addi	sp,sp,-12
	lw	a0,0(a4)
	sw	ra,8(sp)
	jalr	a5
	la	a5,t2
	lw	a5,0(a5)
	lw	ra,8(sp)
	add	a0,a0,a5
	addi	sp,sp,12
	jr	ra
	.size	sp, .-sp
	.align	2
	.globl	ra
	.type	ra, @function
ra:
	li	a0,0
	tail	a0@plt
	.size	ra, .-ra
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-12
	la	a0,a0
	sw	ra,8(sp)
	sw	s0,4(sp)
	call	sp@plt
	mv	s0,a0
	call	ra@plt
	lw	ra,8(sp)
	add	a0,s0,a0
	lw	s0,4(sp)
	addi	sp,sp,12
	jr	ra
	.size	main, .-main
	.globl	fp
	.globl	t2
	.globl	s1
	.data
	.align	2
	.type	t2, @object
	.size	t2, 4
t2:
	.word	12
	.type	s1, @object
	.size	s1, 4
s1:
	.word	10
	.section	.data.rel,"aw"
	.align	2
	.type	fp, @object
	.size	fp, 4
fp:
	.word	s1
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
