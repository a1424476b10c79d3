	.file	"others.c"
	.option pic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	hook
	.type	hook, @function
hook:
	lw	a0,.LANCHOR0
	addi	a0,a0,2
	ret
	.size	hook, .-hook
	.align	2
	.globl	other_total
	.type	other_total, @function
other_total:
	la	a5,look_here
	la	a4,shared
	lw	a3,0(a5)
	lw	a5,0(a4)
	lw	a3,4(a3)
	addi	a2,a5,7
	sw	a2,0(a4)
	lbu	a0,2(a3)
	la	a3,buffer
	addi	a5,a5,-93
	li	a4,8
	sb	a0,3(a3)
	bgtu	a5,a4,.L4
	lla	a4,.L6
	slli	a5,a5,2
	add	a5,a5,a4
	lw	a5,0(a5)
	add	a5,a5,a4
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L6:
	.word	.L11-.L6
	.word	.L4-.L6
	.word	.L4-.L6
	.word	.L12-.L6
	.word	.L4-.L6
	.word	.L9-.L6
	.word	.L8-.L6
	.word	.L3-.L6
	.word	.L5-.L6
	.text
.L12:
	li	a0,2
.L3:
	ret
.L4:
	lw	a0,.LANCHOR0
	addi	a0,a0,1
	ret
.L9:
	li	a0,3
	ret
.L8:
	li	a0,4
	ret
.L5:
	li	a0,6
	ret
.L11:
	li	a0,1
	ret
	.size	other_total, .-other_total
	.globl	look_here
	.globl	pointer
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"other"
	.align	2
.LC1:
	.string	"names"
	.comm	buffer,10,4
	.comm	shared,4,4
	.data
	.align	2
	.set	.LANCHOR0,. + 0
	.type	own, @object
	.size	own, 4
own:
	.word	40
	.section	.data.rel.local,"aw"
	.align	2
	.type	look_here, @object
	.size	look_here, 4
look_here:
	.word	names
	.type	pointer, @object
	.size	pointer, 4
pointer:
	.word	own
	.section	.data.rel.ro.local,"aw"
	.align	2
	.type	names, @object
	.size	names, 8
names:
	.word	.LC0
	.word	.LC1
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
