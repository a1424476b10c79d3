	.file	"others.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	hook
	.type	hook, @function
hook:
	lui	a5,%hi(own)
	lw	a0,%lo(own)(a5)
	addi	a0,a0,2
	ret
	.size	hook, .-hook
	.align	2
	.globl	other_total
	.type	other_total, @function
other_total:
	lui	a4,%hi(shared)
	lw	a5,%lo(shared)(a4)
	addi	a3,a5,7
	sw	a3,%lo(shared)(a4)
	lui	a4,%hi(look_here)
	lw	a4,%lo(look_here)(a4)
	addi	a5,a5,-93
	lw	a4,4(a4)
	lbu	a0,2(a4)
	lui	a4,%hi(buffer+3)
	sb	a0,%lo(buffer+3)(a4)
	li	a4,8
	bgtu	a5,a4,.L3
	lui	a4,%hi(.L5)
	slli	a5,a5,2
	addi	a4,a4,%lo(.L5)
	add	a5,a5,a4
	lw	a5,0(a5)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L5:
	.word	.L10
	.word	.L3
	.word	.L3
	.word	.L11
	.word	.L3
	.word	.L8
	.word	.L7
	.word	.L2
	.word	.L4
	.text
.L10:
	li	a0,1
	ret
.L8:
	li	a0,3
	ret
.L7:
	li	a0,4
	ret
.L4:
	li	a0,6
	ret
.L3:
	lui	a5,%hi(own)
	lw	a0,%lo(own)(a5)
	addi	a0,a0,1
	ret
.L11:
	li	a0,2
.L2:
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
	.section	.sdata,"aw"
	.align	2
	.type	look_here, @object
	.size	look_here, 4
look_here:
	.word	names
	.type	pointer, @object
	.size	pointer, 4
pointer:
	.word	own
	.type	own, @object
	.size	own, 4
own:
	.word	40
	.section	.srodata,"a"
	.align	2
	.type	names, @object
	.size	names, 8
names:
	.word	.LC0
	.word	.LC1
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
