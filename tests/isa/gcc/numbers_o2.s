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
	addi	sp,sp,-8
	sw	s1,0(sp)
	slli	a4,a1,29
	mv	s1,a3
	srli	a5,a0,3
	mul	a3,a1,a2
	or	a5,a4,a5
	slli	t1,s1,5
	srli	a4,a2,27
	sw	s0,4(sp)
	slli	t0,a2,8
	slli	s0,a2,5
	or	t1,a4,t1
	srli	t2,a1,3
	srli	a1,a1,1
	mul	s1,s1,a0
	mul	a4,a0,a2
	add	a3,a3,s1
	lw	s1,0(sp)
	mulhu	a2,a0,a2
	add	a5,a4,a5
	sltu	a4,a5,a4
	add	a1,a5,a1
	sub	a0,a1,s0
	sltu	a5,a1,a5
	lw	s0,4(sp)
	sgtu	a1,a0,a1
	add	a3,a3,a2
	add	a3,a3,t2
	add	a4,a4,a3
	add	a4,a4,t0
	add	a5,a5,a4
	sub	a5,a5,t1
	sub	a1,a5,a1
	addi	sp,sp,8
	jr	ra
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
	bgt	a3,a1,.L5
	beq	a3,a1,.L9
	li	a4,0
.L5:
	add	a5,a5,a4
	li	a4,1
	bgtu	a3,a1,.L7
	beq	a3,a1,.L10
.L8:
	li	a4,0
.L7:
	slli	a0,a4,2
	add	a0,a5,a0
	ret
.L9:
	bgtu	a2,a0,.L5
	li	a4,0
	j	.L5
.L10:
	bgtu	a2,a0,.L7
	j	.L8
	.size	compare, .-compare
	.align	2
	.globl	constant
	.type	constant, @function
constant:
	li	a5,10
	div	a4,a0,a5
	li	a5,7
	srai	a2,a0,31
	andi	a2,a2,7
	li	a3,98304
	add	a2,a2,a0
	addi	a3,a3,1697
	srai	a2,a2,3
	slt	a3,a0,a3
	xori	a3,a3,1
	srli	t1,a0,31
	slli	a1,a0,12
	add	a1,a1,a0
	rem	a5,a0,a5
	add	a5,a4,a5
	add	a5,a5,a2
	add	a5,a5,a3
	sub	a5,a5,t1
	add	a0,a5,a1
	ret
	.size	constant, .-constant
	.align	2
	.globl	rotate
	.type	rotate, @function
rotate:
	neg	a5,a1
	sll	a1,a0,a1
	srl	a0,a0,a5
	or	a0,a0,a1
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
	addi	sp,sp,-24
	addi	a2,a2,403
	li	a3,0
	sw	ra,20(sp)
	sw	s0,16(sp)
	sw	s1,12(sp)
	lui	s0,%hi(negative)
	call	mix
	lw	a4,%lo(negative)(s0)
	lw	a5,%lo(negative+4)(s0)
	xor	s1,a1,a0
	li	a2,-5
	mv	a1,a5
	li	a3,-1
	mv	a0,a4
	call	compare
	lw	a2,%lo(negative)(s0)
	lw	a3,%lo(negative+4)(s0)
	mv	a4,a0
	li	a1,-1
	li	a0,-5
	sw	a4,0(sp)
	call	compare
	lw	a4,0(sp)
	lui	s0,%hi(minus)
	mv	a5,a0
	slli	a5,a5,4
	lw	a0,%lo(minus)(s0)
	xor	a5,a5,a4
	xor	a5,a5,s1
	sw	a5,4(sp)
	call	constant
	mv	a4,a0
	li	a0,123457536
	addi	a0,a0,-747
	sw	a4,0(sp)
	call	constant
	lw	a4,0(sp)
	lw	a5,4(sp)
	lui	s1,%hi(seven)
	lw	a1,%lo(seven)(s1)
	add	a0,a4,a0
	add	a0,a0,a5
	call	rotate
	lui	a4,%hi(big)
	lw	a3,%lo(big)(a4)
	lw	a5,%lo(seven)(s1)
	lw	a2,%lo(big)(a4)
	lw	t0,%lo(minus)(s0)
	divu	a5,a3,a5
	lw	t1,%lo(seven)(s1)
	lui	a3,%hi(half)
	sw	a2,0(sp)
	sw	t1,4(sp)
	sw	a5,8(sp)
	lui	a5,%hi(byte)
	lbu	a2,%lo(byte)(a5)
	lhu	t1,%lo(half)(a3)
	lbu	a5,%lo(byte)(a5)
	lw	t2,%lo(big)(a4)
	slli	t1,t1,16
	srai	t1,t1,16
	lw	a1,%lo(minus)(s0)
	slli	a3,t1,1
	lw	a4,%lo(seven)(s1)
	lw	s1,%lo(minus)(s0)
	add	a3,a3,t1
	lw	t1,%lo(minus)(s0)
	addi	a2,a2,100
	andi	a2,a2,255
	srai	s1,s1,2
	seqz	a4,a4
	add	a3,a2,a3
	add	a4,a4,s1
	add	a2,t2,a1
	srli	t1,t1,28
	slti	a1,a1,0
	add	a4,a4,t1
	slt	a2,a2,t2
	lw	t1,4(sp)
	sub	a2,a1,a2
	slli	a5,a5,24
	lw	a1,0(sp)
	srai	a5,a5,24
	add	a5,a3,a5
	div	t0,t0,t1
	li	a3,10
	snez	a2,a2
	lw	ra,20(sp)
	lw	s0,16(sp)
	lw	s1,12(sp)
	remu	a1,a1,a3
	lw	a3,8(sp)
	addi	sp,sp,24
	add	a3,a3,t0
	add	a3,a3,a1
	add	a5,a5,a3
	add	a5,a5,a0
	add	a5,a5,a2
	add	a0,a4,a5
	li	a5,8192
	addi	a5,a5,1815
	remu	a0,a0,a5
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
