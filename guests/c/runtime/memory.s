# Made by gcc. The CRC-32 of what it was made from: 9f1a0f5e
	.file	"memory.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.globl	memcpy
	.type	memcpy, @function
memcpy:
	beq	a2,zero,.L2
	add	a2,a0,a2
	mv	a5,a0
.L3:
	lbu	a4,0(a1)
	addi	a5,a5,1
	addi	a1,a1,1
	sb	a4,-1(a5)
	bne	a5,a2,.L3
.L2:
	ret
	.size	memcpy, .-memcpy
	.align	2
	.globl	memmove
	.type	memmove, @function
memmove:
	bleu	a0,a1,.L10
	addi	a5,a2,-1
	li	t1,-1
	beq	a2,zero,.L22
.L14:
	add	a4,a1,a5
	lbu	a3,0(a4)
	add	a4,a0,a5
	addi	a5,a5,-1
	sb	a3,0(a4)
	bne	a5,t1,.L14
.L16:
	ret
.L10:
	beq	a2,zero,.L16
	add	a4,a1,a2
	mv	a5,a0
.L13:
	lbu	a3,0(a1)
	addi	a1,a1,1
	addi	a5,a5,1
	sb	a3,-1(a5)
	bne	a4,a1,.L13
	ret
.L22:
	ret
	.size	memmove, .-memmove
	.align	2
	.globl	memset
	.type	memset, @function
memset:
	andi	a1,a1,0xff
	add	a4,a0,a2
	mv	a5,a0
	beq	a2,zero,.L29
.L25:
	addi	a5,a5,1
	sb	a1,-1(a5)
	bne	a5,a4,.L25
.L29:
	ret
	.size	memset, .-memset
	.align	2
	.globl	memcmp
	.type	memcmp, @function
memcmp:
	beq	a2,zero,.L34
	add	a2,a1,a2
	j	.L33
.L32:
	beq	a1,a2,.L34
.L33:
	lbu	a5,0(a0)
	lbu	a4,0(a1)
	addi	a0,a0,1
	addi	a1,a1,1
	beq	a5,a4,.L32
	sub	a0,a5,a4
	ret
.L34:
	li	a0,0
	ret
	.size	memcmp, .-memcmp
	.align	2
	.globl	strlen
	.type	strlen, @function
strlen:
	lbu	a5,0(a0)
	beq	a5,zero,.L39
	mv	a5,a0
.L38:
	lbu	a4,1(a5)
	addi	a5,a5,1
	bne	a4,zero,.L38
	sub	a0,a5,a0
	ret
.L39:
	li	a0,0
	ret
	.size	strlen, .-strlen
	.align	2
	.globl	strcmp
	.type	strcmp, @function
strcmp:
	lbu	a5,0(a0)
	beq	a5,zero,.L47
.L42:
	lbu	a4,0(a1)
	beq	a4,a5,.L44
.L43:
	sub	a0,a5,a4
	ret
.L44:
	lbu	a5,1(a0)
	addi	a4,a1,1
	addi	a0,a0,1
	beq	a5,zero,.L48
	mv	a1,a4
	j	.L42
.L47:
	lbu	a4,0(a1)
	j	.L43
.L48:
	lbu	a4,1(a1)
	j	.L43
	.size	strcmp, .-strcmp
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
