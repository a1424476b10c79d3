# Made by gcc. The CRC-32 of what it was made from: ce5d6c44
	.file	"bits.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	__clzsi2
	.type	__clzsi2, @function
__clzsi2:
	mv	a3,a0
	beq	a0,zero,.L5
	li	a2,5
	li	a0,0
	li	a5,16
	li	a1,32
.L4:
	sub	a4,a1,a5
	srl	a4,a3,a4
	addi	a2,a2,-1
	bne	a4,zero,.L3
	add	a0,a0,a5
	sll	a3,a3,a5
.L3:
	srai	a5,a5,1
	bne	a2,zero,.L4
	ret
.L5:
	li	a0,32
	ret
	.size	__clzsi2, .-__clzsi2
	.align	2
	.globl	__ctzsi2
	.type	__ctzsi2, @function
__ctzsi2:
	beq	a0,zero,.L13
	neg	a3,a0
	and	a3,a3,a0
	li	a0,-1
	beq	a3,zero,.L8
	li	a2,5
	li	a1,0
	li	a5,16
	li	a0,32
.L12:
	sub	a4,a0,a5
	srl	a4,a3,a4
	addi	a2,a2,-1
	bne	a4,zero,.L11
	add	a1,a1,a5
	sll	a3,a3,a5
.L11:
	srai	a5,a5,1
	bne	a2,zero,.L12
	li	a0,31
	sub	a0,a0,a1
	ret
.L13:
	li	a0,32
.L8:
	ret
	.size	__ctzsi2, .-__ctzsi2
	.align	2
	.globl	__popcountsi2
	.type	__popcountsi2, @function
__popcountsi2:
	li	a4,1431654400
	srli	a5,a0,1
	addi	a4,a4,1365
	and	a5,a5,a4
	sub	a0,a0,a5
	li	a4,858992640
	srli	a3,a0,2
	addi	a4,a4,819
	and	a5,a0,a4
	and	a4,a3,a4
	add	a5,a5,a4
	srli	a4,a5,4
	add	a5,a4,a5
	li	a4,252645376
	addi	a4,a4,-241
	and	a5,a5,a4
	slli	a0,a5,8
	add	a0,a0,a5
	slli	a5,a0,16
	add	a0,a0,a5
	srli	a0,a0,24
	ret
	.size	__popcountsi2, .-__popcountsi2
	.align	2
	.globl	__paritysi2
	.type	__paritysi2, @function
__paritysi2:
	li	a4,1431654400
	srli	a5,a0,1
	addi	a4,a4,1365
	and	a5,a5,a4
	sub	a0,a0,a5
	li	a4,858992640
	srli	a3,a0,2
	addi	a4,a4,819
	and	a5,a0,a4
	and	a4,a3,a4
	add	a5,a5,a4
	srli	a4,a5,4
	add	a5,a4,a5
	li	a4,252645376
	addi	a4,a4,-241
	and	a5,a5,a4
	slli	a0,a5,8
	add	a0,a0,a5
	slli	a5,a0,16
	add	a0,a0,a5
	srli	a0,a0,24
	andi	a0,a0,1
	ret
	.size	__paritysi2, .-__paritysi2
	.align	2
	.globl	__bswapsi2
	.type	__bswapsi2, @function
__bswapsi2:
	srli	a3,a0,24
	slli	a5,a0,24
	slli	a4,a0,8
	or	a5,a5,a3
	li	a3,16711680
	and	a4,a4,a3
	or	a5,a5,a4
	li	a4,65536
	addi	a4,a4,-256
	srli	a0,a0,8
	and	a0,a0,a4
	or	a0,a5,a0
	ret
	.size	__bswapsi2, .-__bswapsi2
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
