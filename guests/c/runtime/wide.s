# Made by gcc. The CRC-32 of what it was made from: 722b444e
	.file	"wide.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	__ashldi3
	.type	__ashldi3, @function
__ashldi3:
	mv	a5,a0
	beq	a2,zero,.L4
	li	a4,31
	bgt	a2,a4,.L6
	li	a4,32
	sub	a4,a4,a2
	srl	a4,a0,a4
	sll	a1,a1,a2
	sll	a0,a0,a2
	or	a1,a4,a1
	ret
.L6:
	addi	a1,a2,-32
	li	a0,0
	sll	a1,a5,a1
	ret
.L4:
	ret
	.size	__ashldi3, .-__ashldi3
	.align	2
	.globl	__lshrdi3
	.type	__lshrdi3, @function
__lshrdi3:
	beq	a2,zero,.L7
	li	a5,31
	bgt	a2,a5,.L11
	li	a5,32
	sub	a5,a5,a2
	sll	a5,a1,a5
	srl	a0,a0,a2
	or	a0,a5,a0
	srl	a1,a1,a2
.L7:
	ret
.L11:
	addi	a2,a2,-32
	srl	a0,a1,a2
	li	a1,0
	ret
	.size	__lshrdi3, .-__lshrdi3
	.align	2
	.globl	__ashrdi3
	.type	__ashrdi3, @function
__ashrdi3:
	beq	a2,zero,.L12
	li	a5,31
	bgt	a2,a5,.L16
	li	a5,32
	sub	a5,a5,a2
	sll	a5,a1,a5
	srl	a0,a0,a2
	or	a0,a5,a0
	sra	a1,a1,a2
.L12:
	ret
.L16:
	addi	a2,a2,-32
	sra	a0,a1,a2
	srai	a1,a1,31
	ret
	.size	__ashrdi3, .-__ashrdi3
	.align	2
	.globl	__muldi3
	.type	__muldi3, @function
__muldi3:
	mul	a3,a0,a3
 #APP
# 54 "guests/c/runtime/wide.c" 1
	mulhu a5, a0, a2
# 0 "" 2
 #NO_APP
	mul	a1,a2,a1
	add	a1,a1,a3
	mul	a0,a0,a2
	add	a1,a1,a5
	ret
	.size	__muldi3, .-__muldi3
	.align	2
	.globl	__udivmoddi4
	.type	__udivmoddi4, @function
__udivmoddi4:
	addi	sp,sp,-8
	sw	s0,4(sp)
	sw	s1,0(sp)
	or	a5,a1,a3
	mv	s0,a2
	mv	s1,a4
	beq	a5,zero,.L39
	li	t0,64
	li	t1,0
	li	a5,0
	j	.L26
.L22:
	srli	a2,t1,31
	beq	a3,a4,.L40
	bne	a2,zero,.L25
	mv	t1,a4
.L23:
	addi	t0,t0,-1
	beq	t0,zero,.L41
.L26:
	slli	a2,t1,1
	srli	a4,a5,31
	srli	t2,a0,31
	or	a4,a4,a2
	slli	a5,a5,1
	srli	a2,a1,31
	slli	a1,a1,1
	or	a5,a2,a5
	or	a1,a1,t2
	slli	a0,a0,1
	bgeu	a3,a4,.L22
.L25:
	sltu	a2,a5,s0
	sub	t1,a4,a3
	sub	t1,t1,a2
	sub	a5,a5,s0
	ori	a0,a0,1
.L42:
	addi	t0,t0,-1
	bne	t0,zero,.L26
.L41:
	beq	s1,zero,.L21
	sw	a5,0(s1)
	sw	t1,4(s1)
.L21:
	lw	s0,4(sp)
	lw	s1,0(sp)
	addi	sp,sp,8
	jr	ra
.L40:
	bgeu	a5,s0,.L25
	mv	t1,a3
	beq	a2,zero,.L23
	sltu	a2,a5,s0
	sub	t1,a4,a3
	sub	t1,t1,a2
	sub	a5,a5,s0
	ori	a0,a0,1
	j	.L42
.L39:
	beq	a4,zero,.L20
	remu	a5,a0,a2
	sw	zero,4(a4)
	sw	a5,0(a4)
.L20:
	beq	s0,zero,.L28
	divu	a0,a0,s0
	li	a1,0
	j	.L21
.L28:
	li	a0,-1
	li	a1,-1
	j	.L21
	.size	__udivmoddi4, .-__udivmoddi4
	.align	2
	.globl	__udivdi3
	.type	__udivdi3, @function
__udivdi3:
	li	a4,0
	tail	__udivmoddi4
	.size	__udivdi3, .-__udivdi3
	.align	2
	.globl	__umoddi3
	.type	__umoddi3, @function
__umoddi3:
	addi	sp,sp,-24
	sw	s0,16(sp)
	addi	s0,sp,7
	andi	s0,s0,-8
	mv	a4,s0
	sw	ra,20(sp)
	call	__udivmoddi4
	lw	a0,0(s0)
	lw	a1,4(s0)
	lw	ra,20(sp)
	lw	s0,16(sp)
	addi	sp,sp,24
	jr	ra
	.size	__umoddi3, .-__umoddi3
	.align	2
	.globl	__divdi3
	.type	__divdi3, @function
__divdi3:
	addi	sp,sp,-16
	sw	s0,8(sp)
	sw	s1,4(sp)
	sw	ra,12(sp)
	mv	s1,a1
	mv	a5,a2
	mv	s0,a3
	bge	a1,zero,.L47
	snez	a3,a0
	neg	a1,a1
	neg	a0,a0
	sub	a1,a1,a3
.L47:
	mv	a2,a5
	mv	a3,s0
	bge	s0,zero,.L48
	snez	a4,a5
	neg	a3,s0
	neg	a2,a5
	sub	a3,a3,a4
.L48:
	li	a4,0
	sw	a5,0(sp)
	call	__udivmoddi4
	lw	a5,0(sp)
	or	a5,a5,s0
	beq	a5,zero,.L52
	xor	s0,s0,s1
	bge	s0,zero,.L46
	snez	a5,a0
	neg	a1,a1
	sub	a1,a1,a5
	neg	a0,a0
.L46:
	lw	ra,12(sp)
	lw	s0,8(sp)
	lw	s1,4(sp)
	addi	sp,sp,16
	jr	ra
.L52:
	li	a0,-1
	li	a1,-1
	j	.L46
	.size	__divdi3, .-__divdi3
	.align	2
	.globl	__moddi3
	.type	__moddi3, @function
__moddi3:
	addi	sp,sp,-24
	sw	s0,16(sp)
	sw	ra,20(sp)
	addi	s0,sp,7
	andi	s0,s0,-8
	blt	a1,zero,.L66
	blt	a3,zero,.L67
	mv	a4,s0
	call	__udivmoddi4
	lw	a0,0(s0)
	lw	a1,4(s0)
	lw	ra,20(sp)
	lw	s0,16(sp)
	addi	sp,sp,24
	jr	ra
.L67:
	snez	a5,a2
	neg	a3,a3
	mv	a4,s0
	neg	a2,a2
	sub	a3,a3,a5
	call	__udivmoddi4
	lw	a0,0(s0)
	lw	a1,4(s0)
	lw	ra,20(sp)
	lw	s0,16(sp)
	addi	sp,sp,24
	jr	ra
.L66:
	snez	a4,a0
	neg	a1,a1
	neg	a0,a0
	sub	a1,a1,a4
	blt	a3,zero,.L68
	mv	a4,s0
	call	__udivmoddi4
	lw	a0,0(s0)
	lw	a1,4(s0)
.L58:
	lw	ra,20(sp)
	lw	s0,16(sp)
	snez	a5,a0
	neg	a1,a1
	neg	a0,a0
	sub	a1,a1,a5
	addi	sp,sp,24
	jr	ra
.L68:
	snez	a5,a2
	neg	a3,a3
	mv	a4,s0
	neg	a2,a2
	sub	a3,a3,a5
	call	__udivmoddi4
	lw	a0,0(s0)
	lw	a1,4(s0)
	j	.L58
	.size	__moddi3, .-__moddi3
	.align	2
	.globl	__ucmpdi2
	.type	__ucmpdi2, @function
__ucmpdi2:
	mv	a5,a0
	beq	a1,a3,.L70
	sltu	a0,a1,a3
	xori	a0,a0,1
	slli	a0,a0,1
	ret
.L70:
	li	a0,1
	beq	a5,a2,.L69
	sltu	a0,a5,a2
	xori	a0,a0,1
	slli	a0,a0,1
.L69:
	ret
	.size	__ucmpdi2, .-__ucmpdi2
	.align	2
	.globl	__cmpdi2
	.type	__cmpdi2, @function
__cmpdi2:
	mv	a5,a0
	beq	a1,a3,.L74
	slt	a0,a1,a3
	xori	a0,a0,1
	slli	a0,a0,1
	ret
.L74:
	li	a0,1
	beq	a5,a2,.L73
	sltu	a0,a5,a2
	xori	a0,a0,1
	slli	a0,a0,1
.L73:
	ret
	.size	__cmpdi2, .-__cmpdi2
	.globl	__clzsi2
	.align	2
	.globl	__clzdi2
	.type	__clzdi2, @function
__clzdi2:
	addi	sp,sp,-12
	sw	ra,8(sp)
	beq	a1,zero,.L78
	mv	a0,a1
	call	__clzsi2
	mv	a5,a0
.L77:
	lw	ra,8(sp)
	mv	a0,a5
	addi	sp,sp,12
	jr	ra
.L78:
	li	a5,64
	beq	a0,zero,.L77
	call	__clzsi2
	lw	ra,8(sp)
	addi	a5,a0,32
	mv	a0,a5
	addi	sp,sp,12
	jr	ra
	.size	__clzdi2, .-__clzdi2
	.globl	__ctzsi2
	.align	2
	.globl	__ctzdi2
	.type	__ctzdi2, @function
__ctzdi2:
	addi	sp,sp,-12
	sw	ra,8(sp)
	beq	a0,zero,.L84
	call	__ctzsi2
.L83:
	lw	ra,8(sp)
	addi	sp,sp,12
	jr	ra
.L84:
	li	a0,64
	beq	a1,zero,.L83
	mv	a0,a1
	call	__ctzsi2
	lw	ra,8(sp)
	addi	a0,a0,32
	addi	sp,sp,12
	jr	ra
	.size	__ctzdi2, .-__ctzdi2
	.globl	__popcountsi2
	.align	2
	.globl	__popcountdi2
	.type	__popcountdi2, @function
__popcountdi2:
	addi	sp,sp,-12
	sw	s1,0(sp)
	mv	s1,a0
	mv	a0,a1
	sw	ra,8(sp)
	sw	s0,4(sp)
	call	__popcountsi2
	mv	s0,a0
	mv	a0,s1
	call	__popcountsi2
	lw	ra,8(sp)
	add	a0,s0,a0
	lw	s0,4(sp)
	lw	s1,0(sp)
	addi	sp,sp,12
	jr	ra
	.size	__popcountdi2, .-__popcountdi2
	.globl	__bswapsi2
	.align	2
	.globl	__bswapdi2
	.type	__bswapdi2, @function
__bswapdi2:
	addi	sp,sp,-12
	sw	ra,8(sp)
	sw	s0,4(sp)
	sw	s1,0(sp)
	mv	s1,a1
	call	__bswapsi2
	mv	s0,a0
	mv	a0,s1
	call	__bswapsi2
	lw	ra,8(sp)
	mv	a1,s0
	lw	s0,4(sp)
	lw	s1,0(sp)
	addi	sp,sp,12
	jr	ra
	.size	__bswapdi2, .-__bswapdi2
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
