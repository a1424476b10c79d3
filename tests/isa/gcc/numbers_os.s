	.file	"numbers.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	mix
	.type	mix, @function
mix:
	mv	a4,a0
	mv	a5,a1
	mv	a0,a2
	mul	a1,a1,a2
	mul	a2,a3,a4
	slli	a3,a3,5
	mulhu	t1,a4,a0
	add	a1,a1,a2
	mul	a2,a4,a0
	add	a1,a1,t1
	srli	a4,a4,3
	slli	t1,a5,29
	or	a4,t1,a4
	srli	t1,a5,3
	add	a1,a1,t1
	srli	a5,a5,1
	add	a4,a2,a4
	sltu	a2,a4,a2
	add	a5,a4,a5
	add	a2,a2,a1
	slli	a1,a0,8
	add	a2,a2,a1
	sltu	a1,a5,a4
	srli	a4,a0,27
	slli	a0,a0,5
	add	a1,a1,a2
	or	a3,a4,a3
	sub	a0,a5,a0
	sgtu	a5,a0,a5
	sub	a1,a1,a3
	sub	a1,a1,a5
	ret
	.size	mix, .-mix
	.align	2
	.globl	compare
	.type	compare, @function
compare:
	xor	a4,a1,a3
	xor	a5,a0,a2
	or	a5,a5,a4
	seqz	a5,a5
	slli	a5,a5,1
	li	a4,1
	bgt	a3,a1,.L3
	bne	a3,a1,.L4
	bgtu	a2,a0,.L3
.L4:
	li	a4,0
.L3:
	add	a5,a5,a4
	li	a4,1
	bgtu	a3,a1,.L5
	bne	a3,a1,.L6
	bgtu	a2,a0,.L5
.L6:
	li	a4,0
.L5:
	slli	a0,a4,2
	add	a0,a5,a0
	ret
	.size	compare, .-compare
	.align	2
	.globl	constant
	.type	constant, @function
constant:
	li	a5,10
	li	a4,7
	rem	a4,a0,a4
	div	a5,a0,a5
	add	a5,a5,a4
	li	a4,8
	div	a4,a0,a4
	add	a5,a5,a4
	li	a4,98304
	addi	a4,a4,1697
	slt	a4,a0,a4
	xori	a4,a4,1
	add	a5,a5,a4
	srli	a4,a0,31
	sub	a5,a5,a4
	li	a4,4096
	addi	a4,a4,1
	mul	a0,a0,a4
	add	a0,a5,a0
	ret
	.size	constant, .-constant
	.align	2
	.globl	rotate
	.type	rotate, @function
rotate:
	sll	a5,a0,a1
	neg	a1,a1
	srl	a0,a0,a1
	or	a0,a0,a5
	ret
	.size	rotate, .-rotate
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	lui	a5,%hi(wide)
	lw	a0,%lo(wide)(a5)
	lw	a1,%lo(wide+4)(a5)
	li	a2,16777216
	addi	sp,sp,-20
	addi	a2,a2,403
	li	a3,0
	sw	ra,16(sp)
	sw	s0,12(sp)
	sw	s1,8(sp)
	call	mix
	lui	a5,%hi(negative)
	xor	s0,a1,a0
	lw	a0,%lo(negative)(a5)
	lw	a1,%lo(negative+4)(a5)
	li	a2,-5
	li	a3,-1
	call	compare
	lui	a5,%hi(negative)
	lw	a2,%lo(negative)(a5)
	lw	a3,%lo(negative+4)(a5)
	li	a1,-1
	mv	s1,a0
	li	a0,-5
	call	compare
	slli	a5,a0,4
	xor	a5,a5,s1
	xor	a5,a5,s0
	lui	s0,%hi(minus)
	lw	a0,%lo(minus)(s0)
	sw	a5,4(sp)
	lui	s1,%hi(seven)
	call	constant
	sw	a0,0(sp)
	li	a0,123457536
	addi	a0,a0,-747
	call	constant
	lw	a4,0(sp)
	lw	a5,4(sp)
	lw	a1,%lo(seven)(s1)
	add	a0,a4,a0
	add	a0,a0,a5
	call	rotate
	lui	a2,%hi(big)
	lw	a4,%lo(big)(a2)
	lw	t0,%lo(seven)(s1)
	lw	a5,%lo(big)(a2)
	lw	a1,%lo(minus)(s0)
	lui	t1,%hi(byte)
	sw	a5,0(sp)
	lw	a5,%lo(seven)(s1)
	lbu	a3,%lo(byte)(t1)
	li	t2,3
	sw	a5,4(sp)
	lui	a5,%hi(half)
	lhu	a5,%lo(half)(a5)
	addi	a3,a3,100
	andi	a3,a3,255
	slli	a5,a5,16
	srai	a5,a5,16
	mul	a5,a5,t2
	lbu	t1,%lo(byte)(t1)
	lw	a2,%lo(big)(a2)
	slli	t1,t1,24
	srai	t1,t1,24
	add	a5,a3,a5
	lw	a3,4(sp)
	divu	a4,a4,t0
	add	a5,a5,t1
	div	a1,a1,a3
	li	a3,10
	add	a4,a4,a1
	lw	a1,0(sp)
	remu	a3,a1,a3
	add	a4,a4,a3
	add	a5,a5,a4
	add	a4,a5,a0
	lw	a5,%lo(minus)(s0)
	add	a3,a2,a5
	slt	a3,a3,a2
	slti	a5,a5,0
	beq	a5,a3,.L12
	addi	a4,a4,1
.L12:
	lw	a5,%lo(seven)(s1)
	lw	a2,%lo(minus)(s0)
	lw	a3,%lo(minus)(s0)
	seqz	a5,a5
	srai	a2,a2,2
	lw	ra,16(sp)
	lw	s0,12(sp)
	add	a5,a5,a2
	srli	a3,a3,28
	add	a5,a5,a3
	li	a0,8192
	add	a5,a5,a4
	addi	a0,a0,1815
	lw	s1,8(sp)
	remu	a0,a5,a0
	addi	sp,sp,20
	jr	ra
	.size	main, .-main
	.globl	half
	.globl	byte
	.globl	big
	.globl	minus
	.globl	seven
	.globl	negative
	.globl	wide
	.section	.sdata,"aw"
	.align	3
	.type	half, @object
	.size	half, 2
half:
	.half	-20000
	.type	byte, @object
	.size	byte, 1
byte:
	.byte	-56
	.zero	1
	.type	big, @object
	.size	big, 4
big:
	.word	-16
	.type	minus, @object
	.size	minus, 4
minus:
	.word	-100
	.type	seven, @object
	.size	seven, 4
seven:
	.word	7
	.type	negative, @object
	.size	negative, 8
negative:
	.word	-1912276171
	.word	-288
	.type	wide, @object
	.size	wide, 8
wide:
	.word	-1985229329
	.word	19088743
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
