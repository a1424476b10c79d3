# Made by gcc. The CRC-32 of what it was made from: a763de3d
	.file	"print.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.type	print_padded, @function
print_padded:
	lw	a5,0(a3)
	lw	a4,4(a3)
	addi	sp,sp,-36
	sw	s0,28(sp)
	lw	s0,8(a3)
	sw	s1,24(sp)
	sw	a5,12(sp)
	mv	s1,a2
	sw	a4,20(sp)
	sw	ra,32(sp)
	sw	a0,16(sp)
	sw	a1,4(sp)
	call	strlen
	add	a0,a0,s1
	lw	a5,12(sp)
	sub	a4,s0,a0
	sw	a4,0(sp)
	beq	a5,zero,.L2
	lw	a5,16(sp)
	sw	zero,8(sp)
	lbu	a0,0(a5)
	beq	a0,zero,.L43
.L3:
	lw	s0,16(sp)
.L12:
	addi	s0,s0,1
	call	putchar
	lbu	a0,0(s0)
	bne	a0,zero,.L12
	lw	a5,16(sp)
	lw	a4,8(sp)
	sub	a5,s0,a5
	add	a5,a5,a4
	sw	a5,8(sp)
	lw	a5,12(sp)
	bne	a5,zero,.L43
	lw	a5,20(sp)
	beq	a5,zero,.L44
.L7:
	lw	a5,0(sp)
	ble	a5,zero,.L15
	li	s0,0
.L16:
	li	a0,48
	call	putchar
	lw	a5,0(sp)
	addi	s0,s0,1
	bne	a5,s0,.L16
.L15:
	lw	a4,0(sp)
	not	a5,a4
	srai	a5,a5,31
	and	a5,a4,a5
	lw	a4,8(sp)
	add	a5,a4,a5
	sw	a5,8(sp)
.L44:
	beq	s1,zero,.L1
.L4:
	li	s0,0
.L18:
	lw	a5,4(sp)
	add	a4,a5,s0
	lbu	a0,0(a4)
	addi	s0,s0,1
	call	putchar
	bgtu	s1,s0,.L18
	lw	a5,8(sp)
	addi	a4,a5,1
	li	a5,0
	beq	s1,zero,.L20
	addi	a5,s1,-1
.L20:
	add	a5,a5,a4
	sw	a5,8(sp)
	lw	a5,12(sp)
	beq	a5,zero,.L1
.L5:
	lw	a5,0(sp)
	ble	a5,zero,.L21
	li	s1,0
.L22:
	li	a0,32
	call	putchar
	lw	a5,0(sp)
	addi	s1,s1,1
	bne	a5,s1,.L22
.L21:
	lw	a4,0(sp)
	not	a5,a4
	srai	a5,a5,31
	and	s0,a4,a5
	lw	a5,8(sp)
	add	a5,a5,s0
	sw	a5,8(sp)
.L1:
	lw	ra,32(sp)
	lw	s0,28(sp)
	lw	a0,8(sp)
	lw	s1,24(sp)
	addi	sp,sp,36
	jr	ra
.L2:
	lw	a5,20(sp)
	bne	a5,zero,.L47
	lw	a5,0(sp)
	ble	a5,zero,.L8
	li	s0,0
.L9:
	li	a0,32
	call	putchar
	lw	a5,0(sp)
	addi	s0,s0,1
	bne	a5,s0,.L9
.L8:
	lw	a5,16(sp)
	lw	a4,0(sp)
	lbu	a0,0(a5)
	not	a5,a4
	srai	a5,a5,31
	and	a5,a4,a5
	sw	a5,8(sp)
	bne	a0,zero,.L3
	bne	s1,zero,.L4
	j	.L1
.L43:
	bne	s1,zero,.L4
	j	.L5
.L47:
	lw	a5,16(sp)
	sw	zero,8(sp)
	lbu	a0,0(a5)
	bne	a0,zero,.L3
	j	.L7
	.size	print_padded, .-print_padded
	.align	2
	.globl	puts
	.type	puts, @function
puts:
	addi	sp,sp,-12
	sw	s0,4(sp)
	sw	ra,8(sp)
	mv	s0,a0
	lbu	a0,0(a0)
	beq	a0,zero,.L49
.L50:
	addi	s0,s0,1
	call	putchar
	lbu	a0,0(s0)
	bne	a0,zero,.L50
.L49:
	li	a0,10
	call	putchar
	lw	ra,8(sp)
	lw	s0,4(sp)
	li	a0,0
	addi	sp,sp,12
	jr	ra
	.size	puts, .-puts
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"(null)"
	.align	2
.LC1:
	.string	"-"
	.align	2
.LC2:
	.string	""
	.align	2
.LC3:
	.string	"0x"
	.text
	.align	2
	.globl	vprintf
	.type	vprintf, @function
vprintf:
	addi	sp,sp,-88
	sw	s1,76(sp)
	sw	ra,84(sp)
	sw	s0,80(sp)
	mv	t0,a0
	lbu	a0,0(a0)
	sw	a1,4(sp)
	li	s1,0
	bne	a0,zero,.L126
	j	.L56
.L165:
	sw	a3,0(sp)
	call	putchar
	lw	a3,0(sp)
	addi	s1,s1,1
	mv	t0,a3
.L59:
	lbu	a0,0(t0)
	beq	a0,zero,.L56
.L126:
	li	a5,37
	addi	a3,t0,1
	bne	a0,a5,.L165
	lbu	a4,0(a3)
	li	a5,45
	li	a2,0
	li	t1,0
	li	a1,48
	beq	a4,a5,.L132
.L167:
	bne	a4,a1,.L166
	li	a2,1
	addi	a3,a3,1
.L168:
	lbu	a4,0(a3)
	bne	a4,a5,.L167
.L132:
	li	t1,1
	addi	a3,a3,1
	j	.L168
.L166:
	addi	a1,a4,-48
	andi	a0,a1,0xff
	li	a5,9
	bgtu	a0,a5,.L134
	li	a5,0
	li	a0,9
	mv	t2,a5
.L62:
	lbu	a4,1(a3)
	slli	a5,t2,2
	add	a5,a5,t2
	slli	a5,a5,1
	add	t2,a5,a1
	addi	a1,a4,-48
	andi	a5,a1,0xff
	addi	a3,a3,1
	bleu	a5,a0,.L62
	li	a1,108
	mv	a5,t2
	bne	a4,a1,.L63
.L173:
	mv	s0,a3
	li	a0,108
.L64:
	lbu	a4,1(s0)
	mv	a1,s0
	addi	s0,s0,1
	beq	a4,a0,.L64
	li	a0,37
	beq	a4,a0,.L65
	addi	a0,a4,-88
	andi	a0,a0,0xff
	li	t2,32
	bgtu	a0,t2,.L66
	lui	t2,%hi(.L68)
	slli	a0,a0,2
	addi	t2,t2,%lo(.L68)
	add	a0,a0,t2
	lw	a0,0(a0)
	sub	a1,a1,a3
	addi	a1,a1,1
	jr	a0
	.section	.rodata
	.align	2
	.align	2
.L68:
	.word	.L74
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L73
	.word	.L72
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L72
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L71
	.word	.L66
	.word	.L66
	.word	.L70
	.word	.L66
	.word	.L69
	.word	.L66
	.word	.L66
	.word	.L67
	.text
.L56:
	lw	ra,84(sp)
	lw	s0,80(sp)
	mv	a0,s1
	lw	s1,76(sp)
	addi	sp,sp,88
	jr	ra
.L66:
	beq	a4,zero,.L169
	addi	a4,s0,1
	mv	a5,s0
.L124:
	mv	s0,t0
	bltu	a5,t0,.L170
	sw	s1,8(sp)
	sw	a4,0(sp)
	mv	s1,s0
	sw	t0,12(sp)
	mv	s0,a5
.L125:
	lbu	a0,0(s1)
	addi	s1,s1,1
	call	putchar
	bleu	s1,s0,.L125
	lw	s1,8(sp)
	lw	t0,12(sp)
	lw	a4,0(sp)
	addi	s1,s1,1
	sub	s1,s1,t0
	add	s1,s0,s1
	mv	t0,a4
	j	.L59
.L72:
	li	a4,1
	beq	a1,a4,.L129
	lw	a4,4(sp)
	li	a0,-858992640
	lw	a1,4(a4)
	lw	t0,0(a4)
	addi	a4,a4,8
	sw	a4,4(sp)
	mv	a3,a1
	mv	a4,t0
	blt	a1,zero,.L171
.L77:
	sw	a5,52(sp)
	addi	a5,a0,-820
	sw	t1,44(sp)
	sw	a2,48(sp)
	addi	a1,sp,76
	li	t1,5
	addi	a2,a0,-819
	sw	a5,0(sp)
.L158:
	add	a5,a4,a3
	sltu	a0,a5,a4
	add	a5,a5,a0
	remu	a5,a5,t1
	mv	a0,a3
	mv	t0,a4
	addi	a1,a1,-1
	sub	a5,a4,a5
	sgtu	t2,a5,a4
	sub	a3,a3,t2
	lw	t2,0(sp)
	mul	a3,a3,a2
	mul	ra,a5,t2
	mulhu	t2,a5,a2
	add	a3,a3,ra
	mul	a5,a5,a2
	add	a3,a3,t2
	slli	t2,a3,31
	srli	a3,a3,1
	srli	a5,a5,1
	or	a5,t2,a5
	slli	t2,a5,2
	add	t2,t2,a5
	slli	t2,t2,1
	sub	a4,a4,t2
	addi	a4,a4,48
	sb	a4,0(a1)
	mv	a4,a5
	bne	a0,zero,.L158
	li	a5,9
	bgtu	t0,a5,.L158
.L163:
	addi	a5,sp,76
	lui	a0,%hi(.LC2)
	addi	a3,sp,16
	sub	a2,a5,a1
	addi	a0,a0,%lo(.LC2)
.L162:
	lw	a5,44(sp)
	sw	a5,16(sp)
	lw	a5,48(sp)
	sw	a5,20(sp)
	lw	a5,52(sp)
	sw	a5,24(sp)
	call	print_padded
	j	.L164
.L71:
	lw	a3,4(sp)
	sw	t1,44(sp)
	sw	a2,48(sp)
	lw	a4,0(a3)
	addi	a3,a3,4
	sw	a3,4(sp)
	sw	a5,52(sp)
	li	a3,0
	addi	a1,sp,76
	li	a0,9
	li	t1,15
	j	.L120
.L137:
	mv	a4,a5
	mv	a3,a2
.L120:
	andi	t0,a4,15
	addi	a2,t0,87
	bgtu	t0,a0,.L119
	addi	a2,t0,48
.L119:
	sb	a2,-1(a1)
	slli	t0,a3,28
	srli	a5,a4,4
	addi	a1,a1,-1
	or	a5,t0,a5
	srli	a2,a3,4
	bne	a3,zero,.L137
	bgtu	a4,t1,.L137
	addi	a5,sp,76
	sub	a2,a5,a1
	lw	a5,44(sp)
	lui	a0,%hi(.LC3)
	addi	a3,sp,16
	sw	a5,16(sp)
	lw	a5,48(sp)
	addi	a0,a0,%lo(.LC3)
	sw	a5,20(sp)
	lw	a5,52(sp)
	sw	a5,24(sp)
	call	print_padded
	add	s1,s1,a0
	addi	t0,s0,1
	j	.L59
.L73:
	lw	a4,4(sp)
	lui	a0,%hi(.LC2)
	addi	a3,sp,16
	lw	a4,0(a4)
	li	a2,1
	addi	a1,sp,56
	addi	a0,a0,%lo(.LC2)
	sw	a5,40(sp)
	sw	a5,24(sp)
	sb	a4,56(sp)
	sw	t1,32(sp)
	sw	zero,36(sp)
	sw	t1,16(sp)
	sw	zero,20(sp)
	call	print_padded
	lw	a5,4(sp)
	addi	a5,a5,4
	sw	a5,4(sp)
.L164:
	add	s1,s1,a0
	addi	t0,s0,1
	j	.L59
.L70:
	lw	a3,4(sp)
	sw	a5,64(sp)
	sw	t1,56(sp)
	lw	a1,0(a3)
	addi	a5,a3,4
	sw	a5,4(sp)
	beq	a1,zero,.L172
.L122:
	mv	a0,a1
	sw	a1,0(sp)
	sw	zero,60(sp)
	call	strlen
	lw	a5,56(sp)
	lw	a1,0(sp)
	mv	a2,a0
	sw	a5,16(sp)
	lw	a5,60(sp)
	lui	a0,%hi(.LC2)
	addi	a3,sp,16
	sw	a5,20(sp)
	lw	a5,64(sp)
	addi	a0,a0,%lo(.LC2)
	sw	a5,24(sp)
	call	print_padded
	add	s1,s1,a0
	addi	t0,s0,1
	j	.L59
.L69:
	li	a4,1
	beq	a1,a4,.L94
	lw	a1,4(sp)
	lw	a4,0(a1)
	lw	a3,4(a1)
	addi	a1,a1,8
	sw	a1,4(sp)
.L96:
	li	a0,-858992640
	sw	a5,52(sp)
	addi	a5,a0,-820
	sw	a2,48(sp)
	sw	t1,44(sp)
	addi	a1,sp,76
	li	t2,5
	addi	a2,a0,-819
	sw	a5,0(sp)
.L159:
	add	a5,a4,a3
	sltu	a0,a5,a4
	add	a5,a5,a0
	remu	a5,a5,t2
	mv	a0,a3
	mv	t1,a4
	addi	a1,a1,-1
	sub	a5,a4,a5
	sgtu	t0,a5,a4
	sub	a3,a3,t0
	lw	t0,0(sp)
	mul	a3,a3,a2
	mul	ra,a5,t0
	mulhu	t0,a5,a2
	add	a3,a3,ra
	mul	a5,a5,a2
	add	a3,a3,t0
	slli	t0,a3,31
	srli	a3,a3,1
	srli	a5,a5,1
	or	a5,t0,a5
	slli	t0,a5,2
	add	t0,t0,a5
	slli	t0,t0,1
	sub	a4,a4,t0
	addi	a4,a4,48
	sb	a4,0(a1)
	mv	a4,a5
	bne	a0,zero,.L159
	li	a5,9
	bgtu	t1,a5,.L159
	j	.L163
.L67:
	li	a4,1
	beq	a1,a4,.L104
	lw	a1,4(sp)
	lw	a4,0(a1)
	lw	a3,4(a1)
	addi	a1,a1,8
	sw	a1,4(sp)
.L106:
	sw	t1,44(sp)
	sw	a2,48(sp)
	sw	a5,52(sp)
	addi	a1,sp,76
	li	a0,9
	li	t1,15
	j	.L109
.L135:
	mv	a4,a5
	mv	a3,a2
.L109:
	andi	t0,a4,15
	addi	a2,t0,87
	bgtu	t0,a0,.L108
	addi	a2,t0,48
.L108:
	sb	a2,-1(a1)
	slli	t0,a3,28
	srli	a5,a4,4
	addi	a1,a1,-1
	or	a5,t0,a5
	srli	a2,a3,4
	bne	a3,zero,.L135
	bgtu	a4,t1,.L135
	j	.L163
.L74:
	li	a4,1
	beq	a1,a4,.L112
	lw	a1,4(sp)
	lw	a4,0(a1)
	lw	a3,4(a1)
	addi	a1,a1,8
	sw	a1,4(sp)
.L113:
	sw	t1,44(sp)
	sw	a2,48(sp)
	sw	a5,52(sp)
	addi	a1,sp,76
	li	a0,9
	li	t1,15
	j	.L116
.L136:
	mv	a4,a5
	mv	a3,a2
.L116:
	andi	t0,a4,15
	addi	a2,t0,55
	bgtu	t0,a0,.L115
	addi	a2,t0,48
.L115:
	sb	a2,-1(a1)
	slli	t0,a3,28
	srli	a5,a4,4
	addi	a1,a1,-1
	or	a5,t0,a5
	srli	a2,a3,4
	bne	a3,zero,.L136
	bgtu	a4,t1,.L136
	j	.L163
.L139:
	mv	s0,a3
.L65:
	li	a0,37
	call	putchar
	addi	s1,s1,1
	addi	t0,s0,1
	j	.L59
.L134:
	li	a1,108
	li	a5,0
	beq	a4,a1,.L173
.L63:
	li	a1,37
	beq	a4,a1,.L139
	addi	a1,a4,-88
	andi	a1,a1,0xff
	li	a0,32
	mv	s0,a3
	bgtu	a1,a0,.L66
	lui	a0,%hi(.L127)
	slli	a1,a1,2
	addi	a0,a0,%lo(.L127)
	add	a1,a1,a0
	lw	a1,0(a1)
	jr	a1
	.section	.rodata
	.align	2
	.align	2
.L127:
	.word	.L112
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L73
	.word	.L129
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L129
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L66
	.word	.L71
	.word	.L66
	.word	.L66
	.word	.L70
	.word	.L66
	.word	.L94
	.word	.L66
	.word	.L66
	.word	.L104
	.text
.L169:
	addi	a5,s0,-1
	mv	a4,s0
	j	.L124
.L129:
	lw	a4,4(sp)
	li	a0,-858992640
	lw	t0,0(a4)
	addi	a4,a4,4
	sw	a4,4(sp)
	srai	a1,t0,31
	mv	a4,t0
	mv	a3,a1
	bge	a1,zero,.L77
.L171:
	neg	a3,a1
	snez	t2,t0
	sw	a5,52(sp)
	addi	a5,a0,-820
	sw	a2,48(sp)
	neg	a4,t0
	sub	a3,a3,t2
	sw	t1,44(sp)
	addi	a1,sp,76
	li	ra,5
	addi	a2,a0,-819
	sw	a5,0(sp)
.L157:
	add	a5,a4,a3
	sltu	a0,a5,a4
	add	a5,a5,a0
	remu	a5,a5,ra
	mv	a0,a3
	mv	t1,a4
	addi	a1,a1,-1
	sub	a5,a4,a5
	sgtu	t0,a5,a4
	sub	a3,a3,t0
	lw	t0,0(sp)
	mul	a3,a3,a2
	mul	t2,a5,t0
	mulhu	t0,a5,a2
	add	a3,a3,t2
	mul	a5,a5,a2
	add	a3,a3,t0
	slli	t0,a3,31
	srli	a3,a3,1
	srli	a5,a5,1
	or	a5,t0,a5
	slli	t0,a5,2
	add	t0,t0,a5
	slli	t0,t0,1
	sub	a4,a4,t0
	addi	a4,a4,48
	sb	a4,0(a1)
	mv	a4,a5
	bne	a0,zero,.L157
	li	a5,9
	bgtu	t1,a5,.L157
	addi	a5,sp,76
	lui	a0,%hi(.LC1)
	addi	a3,sp,16
	sub	a2,a5,a1
	addi	a0,a0,%lo(.LC1)
	j	.L162
.L112:
	lw	a3,4(sp)
	lw	a4,0(a3)
	addi	a3,a3,4
	sw	a3,4(sp)
	li	a3,0
	j	.L113
.L104:
	lw	a1,4(sp)
	li	a3,0
	lw	a4,0(a1)
	addi	a1,a1,4
	sw	a1,4(sp)
	j	.L106
.L94:
	lw	a1,4(sp)
	li	a3,0
	lw	a4,0(a1)
	addi	a1,a1,4
	sw	a1,4(sp)
	j	.L96
.L172:
	lui	a1,%hi(.LC0)
	addi	a1,a1,%lo(.LC0)
	j	.L122
.L170:
	mv	t0,a4
	j	.L59
	.size	vprintf, .-vprintf
	.align	2
	.globl	printf
	.type	printf, @function
printf:
	addi	sp,sp,-36
	addi	t1,sp,16
	sw	a1,16(sp)
	mv	a1,t1
	sw	ra,12(sp)
	sw	a2,20(sp)
	sw	a3,24(sp)
	sw	a4,28(sp)
	sw	a5,32(sp)
	sw	t1,0(sp)
	call	vprintf
	lw	ra,12(sp)
	addi	sp,sp,36
	jr	ra
	.size	printf, .-printf
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
