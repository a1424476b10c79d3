	.file	"data.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.weak	hook
	.type	hook, @function
hook:
	li	a0,1
	ret
	.size	hook, .-hook
	.align	2
	.type	real, @function
real:
	lui	a4,%hi(count.0)
	lw	a5,%lo(count.0)(a4)
	addi	a5,a5,1
	sw	a5,%lo(count.0)(a4)
	slli	a4,a0,1
	add	a0,a4,a0
	add	a0,a0,a5
	ret
	.size	real, .-real
	.globl	alias
	.set	alias,real
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-12
	sw	ra,8(sp)
	sw	s0,4(sp)
	sw	s1,0(sp)
	lui	a3,%hi(.LANCHOR0)
	addi	a3,a3,%lo(.LANCHOR0)
	lw	a5,0(a3)
	addi	a4,a5,1
	andi	a2,a4,7
	andi	a5,a5,-8
	or	a5,a5,a2
	slli	a4,a5,22
	srai	a4,a4,25
	addi	a4,a4,-3
	slli	a4,a4,25
	srai	a1,a4,25
	srli	a4,a4,22
	andi	a5,a5,-1017
	or	a4,a5,a4
	srli	a5,a5,10
	not	a5,a5
	andi	a5,a5,255
	slli	a0,a5,10
	andi	a4,a4,1023
	or	a4,a4,a0
	sw	a4,0(a3)
	lui	a4,%hi(word+1)
	li	a0,9
	sb	a0,%lo(word+1)(a4)
	add	a2,a2,a1
	add	a5,a2,a5
	lbu	a2,4(a3)
	lh	a4,6(a3)
	add	a2,a2,a4
	lw	a4,12(a3)
	lw	a4,0(a4)
	add	a2,a2,a4
	add	a2,a2,a5
	lw	a5,8(a3)
	lbu	a4,0(a5)
	beq	a4,zero,.L4
	addi	a5,a5,1
.L5:
	add	a2,a2,a4
	addi	a5,a5,1
	lbu	a4,-1(a5)
	bne	a4,zero,.L5
.L4:
	li	a1,0
	lui	t1,%hi(look)
	li	a0,16
.L8:
	lw	a5,%lo(look)(t1)
	add	a5,a5,a1
	lw	a3,0(a5)
	lbu	a5,0(a3)
	beq	a5,zero,.L10
	li	a5,0
.L7:
	addi	a5,a5,1
	add	a4,a3,a5
	lbu	a4,0(a4)
	bne	a4,zero,.L7
.L6:
	add	a2,a2,a5
	addi	a1,a1,4
	bne	a1,a0,.L8
	lui	a5,%hi(look)
	lw	a5,%lo(look)(a5)
	lw	a5,0(a5)
	lbu	a4,4(a5)
	addi	a4,a4,-4
	add	a4,a4,a2
	lui	a3,%hi(word)
	lh	a5,%lo(word)(a3)
	addi	a3,a3,%lo(word)
	lh	a3,2(a3)
	add	a5,a5,a3
	add	a5,a5,a4
	lui	a4,%hi(.LANCHOR1)
	lw	s1,%lo(.LANCHOR1)(a4)
	addi	s1,s1,1
	lui	a4,%hi(hidden)
	lw	a4,%lo(hidden)(a4)
	add	s1,s1,a4
	add	s1,s1,a5
	li	a0,5
	call	alias
	mv	s0,a0
	li	a0,6
	call	real
	lui	a4,%hi(count.0)
	lw	a5,%lo(count.0)(a4)
	addi	a5,a5,1
	sw	a5,%lo(count.0)(a4)
	add	s0,s0,a0
	add	s0,s0,a5
	add	s0,s0,s1
	lui	a5,%hi(shared)
	li	a4,100
	sw	a4,%lo(shared)(a5)
	lui	a5,%hi(buffer+99)
	li	a4,5
	sb	a4,%lo(buffer+99)(a5)
	call	hook
	mv	s1,a0
	call	other_total
	lui	a5,%hi(pointer)
	lw	a5,%lo(pointer)(a5)
	add	s1,s1,a0
	lw	a5,0(a5)
	add	s1,s1,a5
	add	s0,s1,s0
	lui	a5,%hi(missing)
	addi	a5,a5,%lo(missing)
	li	a0,1000
	beq	a5,zero,.L9
	call	missing
.L9:
	add	a0,a0,s0
	lui	a5,%hi(shared)
	lw	a5,%lo(shared)(a5)
	add	a0,a0,a5
	lui	a5,%hi(buffer+99)
	lbu	a5,%lo(buffer+99)(a5)
	add	a0,a0,a5
	lw	ra,8(sp)
	lw	s0,4(sp)
	lw	s1,0(sp)
	addi	sp,sp,12
	jr	ra
.L10:
	li	a5,0
	j	.L6
	.size	main, .-main
	.globl	look
	.hidden	hidden
	.globl	hidden
	.globl	placed
	.globl	aligned
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC1:
	.string	"tail"
	.align	2
.LC2:
	.string	"long tail"
	.align	2
.LC3:
	.string	""
	.globl	record
	.align	2
.LC4:
	.string	"a\tb\n\"\\\001\377\033[0m"
	.comm	buffer,100,4
	.comm	shared,4,4
	.section	.rodata
	.align	2
.LC0:
	.string	"nul"
	.string	"mid"
	.type	names, @object
	.size	names, 16
names:
	.word	.LC0
	.word	.LC1
	.word	.LC2
	.word	.LC3
	.data
	.align	2
	.set	.LANCHOR0,. + 0
	.type	record, @object
	.size	record, 16
record:
	.byte	237
	.byte	143
	.byte	1
	.byte	0
	.byte	120
	.zero	1
	.half	-300
	.word	.LC4
	.word	own
	.section	.sbss,"aw",@nobits
	.align	2
	.type	count.0, @object
	.size	count.0, 4
count.0:
	.zero	4
	.section	.sdata,"aw"
	.align	6
	.type	look, @object
	.size	look, 4
look:
	.word	names
	.type	hidden, @object
	.size	hidden, 4
hidden:
	.word	4
	.zero	56
	.type	aligned, @object
	.size	aligned, 1
aligned:
	.byte	1
	.zero	3
	.type	word, @object
	.size	word, 4
word:
	.word	16909060
	.type	own, @object
	.size	own, 4
own:
	.word	30
	.section	my-section,"aw"
	.align	2
	.set	.LANCHOR1,. + 0
	.type	placed, @object
	.size	placed, 4
placed:
	.word	8
	.weak	missing
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
