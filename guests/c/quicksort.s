# Made by gcc. The CRC-32 of what it was made from: f60154d3
	.file	"quicksort.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.type	by_size, @function
by_size:
	lw	a5,0(a0)
	lw	a4,0(a1)
	sgtu	a0,a5,a4
	sltu	a5,a5,a4
	sub	a0,a0,a5
	ret
	.size	by_size, .-by_size
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC9:
	.string	"yes"
	.align	2
.LC10:
	.string	"no"
	.align	2
.LC11:
	.string	"%d numbers, from 0x%08lx to 0x%08lx, are in order: %s\n"
	.text
	.align	2
	.type	report, @function
report:
	lui	t1,%hi(numbers)
	lw	a2,%lo(numbers)(t1)
	li	a0,4096
	addi	t1,t1,%lo(numbers)
	lui	a4,%hi(numbers+4)
	addi	a0,a0,-96
	addi	a4,a4,%lo(numbers+4)
	add	a0,t1,a0
	mv	a3,a2
	li	a1,1
.L5:
	mv	a5,a3
	lw	a3,0(a4)
	addi	a4,a4,4
	sgtu	a5,a5,a3
	addi	a5,a5,-1
	and	a1,a1,a5
	bne	a4,a0,.L5
	li	a5,4096
	add	t1,t1,a5
	lw	a3,-100(t1)
	beq	a1,zero,.L7
	lui	a4,%hi(.LC9)
	addi	a4,a4,%lo(.LC9)
.L6:
	lui	a0,%hi(.LC11)
	li	a1,1000
	addi	a0,a0,%lo(.LC11)
	tail	printf
.L7:
	lui	a4,%hi(.LC10)
	addi	a4,a4,%lo(.LC10)
	j	.L6
	.size	report, .-report
	.align	2
	.type	by_letters, @function
by_letters:
	lw	a1,0(a1)
	lw	a0,0(a0)
	tail	strcmp
	.size	by_letters, .-by_letters
	.align	2
	.type	quicksort.constprop.0, @function
quicksort.constprop.0:
	addi	sp,sp,-36
	sw	ra,32(sp)
	sw	s0,28(sp)
	sw	s1,24(sp)
	li	a5,1
	sw	a2,12(sp)
	bleu	a1,a5,.L10
	mv	t1,a1
	mv	s1,a0
.L11:
	srli	a4,t1,1
	slli	a4,a4,2
	mv	s0,s1
	add	a4,s1,a4
	addi	a2,s1,4
	mv	a5,s1
.L12:
	lbu	a1,0(a4)
	lbu	a3,0(a5)
	addi	a5,a5,1
	addi	a4,a4,1
	sb	a1,-1(a5)
	sb	a3,-1(a4)
	bne	a5,a2,.L12
	li	a4,1
	sw	s0,16(sp)
	mv	a1,s1
	mv	s0,s1
	sw	a2,20(sp)
	mv	s1,a4
	sw	t1,8(sp)
	j	.L15
.L13:
	lw	a5,8(sp)
	addi	s1,s1,1
	beq	s1,a5,.L27
.L15:
	slli	a5,s1,2
	add	a5,a1,a5
	mv	a0,a5
	sw	a5,0(sp)
	lw	a5,12(sp)
	sw	a1,4(sp)
	jalr	a5
	lw	a5,0(sp)
	lw	a1,4(sp)
	bge	a0,zero,.L13
	addi	a0,s0,4
	mv	a3,a0
	addi	s0,s0,8
.L14:
	lbu	a2,0(a5)
	lbu	a4,0(a3)
	addi	a3,a3,1
	addi	a5,a5,1
	sb	a2,-1(a3)
	sb	a4,-1(a5)
	bne	a3,s0,.L14
	lw	a5,8(sp)
	addi	s1,s1,1
	mv	s0,a0
	bne	s1,a5,.L15
.L27:
	mv	t0,s0
	lw	a2,20(sp)
	lw	s0,16(sp)
	sub	a4,t0,a1
	mv	t1,a5
	mv	s1,a1
	srli	a4,a4,2
	mv	a5,t0
.L16:
	lbu	a1,0(a5)
	lbu	a3,0(s0)
	addi	s0,s0,1
	addi	a5,a5,1
	sb	a1,-1(s0)
	sb	a3,-1(a5)
	bne	s0,a2,.L16
	addi	t1,t1,-1
	sub	t1,t1,a4
	addi	s0,t0,4
	bleu	t1,a4,.L17
	lw	a2,12(sp)
	mv	a0,s1
	mv	a1,a4
	sw	t1,0(sp)
	call	quicksort.constprop.0
	lw	t1,0(sp)
	mv	s1,s0
.L18:
	li	a5,1
	bgtu	t1,a5,.L11
.L10:
	lw	ra,32(sp)
	lw	s0,28(sp)
	lw	s1,24(sp)
	addi	sp,sp,36
	jr	ra
.L17:
	lw	a2,12(sp)
	mv	a1,t1
	mv	a0,s0
	sw	a4,0(sp)
	call	quicksort.constprop.0
	lw	a4,0(sp)
	mv	t1,a4
	j	.L18
	.size	quicksort.constprop.0, .-quicksort.constprop.0
	.section	.rodata.str1.4
	.align	2
.LC13:
	.string	"%s%c"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-48
	sw	s0,40(sp)
	li	a2,4096
	lui	s0,%hi(numbers)
	addi	a3,s0,%lo(numbers)
	addi	a2,a2,-96
	sw	ra,44(sp)
	sw	s1,36(sp)
	add	a2,a3,a2
	li	a4,1
.L29:
	slli	a5,a4,13
	xor	a5,a5,a4
	srli	a4,a5,17
	xor	a5,a5,a4
	slli	a4,a5,5
	xor	a4,a4,a5
	sw	a4,0(a3)
	addi	a3,a3,4
	bne	a3,a2,.L29
	call	report
	lui	a2,%hi(by_size)
	addi	a0,s0,%lo(numbers)
	addi	a2,a2,%lo(by_size)
	li	a1,1000
	call	quicksort.constprop.0
	call	report
	lui	a5,%hi(.LANCHOR0)
	addi	a5,a5,%lo(.LANCHOR0)
	lw	s1,4(a5)
	lw	s0,8(a5)
	lw	ra,0(a5)
	lw	t2,12(a5)
	lw	t0,16(a5)
	lw	t1,20(a5)
	lw	a3,24(a5)
	lw	a4,28(a5)
	lw	a5,32(a5)
	lui	a2,%hi(by_letters)
	li	a1,9
	mv	a0,sp
	addi	a2,a2,%lo(by_letters)
	sw	s1,4(sp)
	sw	s0,8(sp)
	sw	ra,0(sp)
	sw	t2,12(sp)
	sw	t0,16(sp)
	sw	t1,20(sp)
	sw	a3,24(sp)
	sw	a4,28(sp)
	sw	a5,32(sp)
	mv	s1,a0
	call	quicksort.constprop.0
	lw	a1,0(sp)
	lui	s0,%hi(.LC13)
.L30:
	li	a2,32
	addi	a0,s0,%lo(.LC13)
	call	printf
	addi	s1,s1,4
	addi	a5,sp,32
	lw	a1,0(s1)
	bne	a5,s1,.L30
	addi	a0,s0,%lo(.LC13)
	li	a2,10
	call	printf
	lw	ra,44(sp)
	lw	s0,40(sp)
	lw	s1,36(sp)
	li	a0,0
	addi	sp,sp,48
	jr	ra
	.size	main, .-main
	.section	.rodata.str1.4
	.align	2
.LC0:
	.string	"the"
	.align	2
.LC1:
	.string	"quick"
	.align	2
.LC2:
	.string	"brown"
	.align	2
.LC3:
	.string	"fox"
	.align	2
.LC4:
	.string	"jumps"
	.align	2
.LC5:
	.string	"over"
	.align	2
.LC6:
	.string	"lazy"
	.align	2
.LC7:
	.string	"dog"
	.section	.rodata
	.align	2
	.set	.LANCHOR0,. + 0
.LC12:
	.word	.LC0
	.word	.LC1
	.word	.LC2
	.word	.LC3
	.word	.LC4
	.word	.LC5
	.word	.LC0
	.word	.LC6
	.word	.LC7
	.bss
	.align	2
	.type	numbers, @object
	.size	numbers, 4000
numbers:
	.zero	4000
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
