	.file	"data.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.text.hook,"ax",@progbits
	.align	2
	.weak	hook
	.type	hook, @function
hook:
	li	a0,1
	ret
	.size	hook, .-hook
	.section	.text.real,"ax",@progbits
	.align	2
	.type	real, @function
real:
	lui	a3,%hi(count.0)
	lw	a5,%lo(count.0)(a3)
	slli	a4,a0,1
	add	a0,a4,a0
	addi	a5,a5,1
	sw	a5,%lo(count.0)(a3)
	add	a0,a0,a5
	ret
	.size	real, .-real
	.globl	alias
	.set	alias,real
	.section	.text.startup.main,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	lui	a2,%hi(record)
	addi	a2,a2,%lo(record)
	lw	a4,0(a2)
	lw	a0,12(a2)
	addi	sp,sp,-20
	addi	a3,a4,1
	andi	a1,a3,7
	andi	a4,a4,-8
	or	a4,a4,a1
	slli	t1,a4,22
	srai	t1,t1,25
	andi	a4,a4,-1017
	addi	t1,t1,-3
	slli	t1,t1,25
	srli	a1,a4,10
	srli	t0,t1,22
	not	a1,a1
	andi	a1,a1,255
	or	a4,a4,t0
	andi	a4,a4,1023
	slli	t0,a1,10
	sw	s0,12(sp)
	sw	ra,16(sp)
	sw	s1,8(sp)
	or	a4,a4,t0
	lw	a5,8(a2)
	sw	a4,0(a2)
	lbu	t0,4(a2)
	lh	a2,6(a2)
	lw	t2,0(a0)
	srai	s0,t1,25
	andi	a3,a3,7
	lui	t1,%hi(word)
	add	a3,a3,s0
	lbu	a4,0(a5)
	add	a3,a3,a1
	addi	a0,t1,%lo(word)
	add	a2,t0,a2
	li	a1,9
	add	a2,a2,t2
	sb	a1,1(a0)
	add	a2,a2,a3
	beq	a4,zero,.L5
	addi	a5,a5,1
.L6:
	addi	a5,a5,1
	add	a2,a2,a4
	lbu	a4,-1(a5)
	bne	a4,zero,.L6
.L5:
	li	a1,0
	lui	t0,%hi(look)
	li	t2,16
.L9:
	lw	a5,%lo(look)(t0)
	add	a5,a5,a1
	lw	a3,0(a5)
	lbu	a5,0(a3)
	beq	a5,zero,.L11
	li	a5,0
.L8:
	addi	a5,a5,1
	add	a4,a3,a5
	lbu	a4,0(a4)
	bne	a4,zero,.L8
.L7:
	addi	a1,a1,4
	add	a2,a2,a5
	bne	a1,t2,.L9
	lw	a5,%lo(look)(t0)
	lui	a3,%hi(count.0)
	lw	t0,%lo(count.0)(a3)
	lw	a5,0(a5)
	lh	t2,2(a0)
	lh	a1,%lo(word)(t1)
	lbu	a4,4(a5)
	lui	a5,%hi(placed)
	lw	a5,%lo(placed)(a5)
	lui	a0,%hi(hidden)
	lw	t1,%lo(hidden)(a0)
	addi	a0,a4,-4
	add	a0,a0,a2
	add	a1,a1,t2
	slli	a4,t0,1
	addi	a5,a5,1
	addi	a2,t0,3
	add	a1,a1,a0
	add	a5,a5,t1
	addi	a4,a4,36
	add	a5,a5,a1
	add	a4,a4,a2
	add	a4,a4,a5
	lui	s0,%hi(buffer)
	li	a5,100
	lui	s1,%hi(shared)
	sw	a5,%lo(shared)(s1)
	addi	s0,s0,%lo(buffer)
	li	a5,5
	sw	a2,%lo(count.0)(a3)
	sw	a4,4(sp)
	sb	a5,99(s0)
	call	hook
	sw	a0,0(sp)
	call	other_total
	lui	a3,%hi(pointer)
	lw	a3,%lo(pointer)(a3)
	lw	a5,0(sp)
	lw	a4,4(sp)
	lw	a2,0(a3)
	add	a5,a5,a0
	lui	a3,%hi(missing)
	add	a5,a5,a2
	addi	a3,a3,%lo(missing)
	li	a0,1000
	add	a5,a5,a4
	beq	a3,zero,.L10
	sw	a5,0(sp)
	call	missing
	lw	a5,0(sp)
.L10:
	lw	a3,%lo(shared)(s1)
	lbu	a4,99(s0)
	lw	ra,16(sp)
	lw	s0,12(sp)
	add	a0,a0,a5
	add	a0,a0,a3
	lw	s1,8(sp)
	add	a0,a0,a4
	addi	sp,sp,20
	jr	ra
.L11:
	li	a5,0
	j	.L7
	.size	main, .-main
	.section	.sbss.count.0,"aw",@nobits
	.align	2
	.type	count.0, @object
	.size	count.0, 4
count.0:
	.zero	4
	.globl	look
	.section	.sdata.look,"aw"
	.align	2
	.type	look, @object
	.size	look, 4
look:
	.word	names
	.hidden	hidden
	.globl	hidden
	.section	.sdata.hidden,"aw"
	.align	2
	.type	hidden, @object
	.size	hidden, 4
hidden:
	.word	4
	.globl	placed
	.section	my-section,"aw"
	.align	2
	.type	placed, @object
	.size	placed, 4
placed:
	.word	8
	.globl	aligned
	.section	.sdata.aligned,"aw"
	.align	6
	.type	aligned, @object
	.size	aligned, 1
aligned:
	.byte	1
	.section	.sdata.word,"aw"
	.align	2
	.type	word, @object
	.size	word, 4
word:
	.word	16909060
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
	.section	.rodata.names,"a"
	.align	2
	.type	names, @object
	.size	names, 16
names:
	.word	.LC0
	.word	.LC1
	.word	.LC2
	.word	.LC3
	.globl	record
	.section	.rodata.str1.4
	.align	2
.LC4:
	.string	"a\tb\n\"\\\001\377\033[0m"
	.section	.data.record,"aw"
	.align	2
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
	.section	.sdata.own,"aw"
	.align	2
	.type	own, @object
	.size	own, 4
own:
	.word	30
	.comm	buffer,100,4
	.comm	shared,4,4
	.section	.rodata
	.align	2
.LC0:
	.string	"nul"
	.string	"mid"
	.weak	missing
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
