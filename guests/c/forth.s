# Made by gcc. The CRC-32 of what it was made from: 08686f7e
	.file	"forth.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.type	next_word, @function
next_word:
	lui	a1,%hi(next)
	lw	a0,%lo(next)(a1)
	li	t1,31
	li	a2,31
	lbu	a3,0(a0)
	addi	a4,a0,1
	addi	a5,a3,-1
	andi	a5,a5,0xff
	bgtu	a5,t1,.L13
.L5:
	lbu	a3,0(a4)
	mv	a0,a4
	addi	a4,a4,1
	addi	a5,a3,-1
	andi	a5,a5,0xff
	bleu	a5,a2,.L5
	sw	a0,%lo(next)(a1)
	li	a5,32
	bleu	a3,a5,.L1
.L3:
	addi	a5,a0,1
	li	a2,32
.L6:
	lbu	a4,0(a5)
	mv	a3,a5
	addi	a5,a5,1
	bgtu	a4,a2,.L6
	beq	a4,zero,.L14
	addi	a5,a3,1
	sw	a5,%lo(next)(a1)
	sb	zero,0(a3)
.L1:
	ret
.L14:
	sw	a3,%lo(next)(a1)
	ret
.L13:
	li	a5,32
	bgtu	a3,a5,.L3
	ret
	.size	next_word, .-next_word
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"there is nothing that it could end"
	.align	2
.LC1:
	.string	"? %s: %s\n"
	.text
	.align	2
	.type	close_structure, @function
close_structure:
	lui	a3,%hi(open_count)
	lw	a5,%lo(open_count)(a3)
	ble	a5,zero,.L16
	addi	a4,a5,-1
	lui	a5,%hi(.LANCHOR0)
	addi	a5,a5,%lo(.LANCHOR0)
	slli	t0,a4,3
	add	t1,a5,t0
	lbu	t1,0(t1)
	beq	t1,a1,.L17
	beq	t1,a2,.L17
.L16:
	addi	sp,sp,-12
	sw	s0,4(sp)
	lui	s0,%hi(failed)
	lw	a5,%lo(failed)(s0)
	sw	ra,8(sp)
	beq	a5,zero,.L23
	li	a5,1
	lw	ra,8(sp)
	sw	a5,%lo(failed)(s0)
	lw	s0,4(sp)
	li	a0,0
	addi	sp,sp,12
	jr	ra
.L23:
	mv	a1,a0
	lui	a2,%hi(.LC0)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC0)
	addi	a0,a0,%lo(.LC1)
	call	printf
	li	a5,1
	lw	ra,8(sp)
	sw	a5,%lo(failed)(s0)
	lw	s0,4(sp)
	li	a0,0
	addi	sp,sp,12
	jr	ra
.L17:
	add	a5,a5,t0
	lw	a0,4(a5)
	sw	a4,%lo(open_count)(a3)
	ret
	.size	close_structure, .-close_structure
	.section	.rodata.str1.4
	.align	2
.LC2:
	.string	"the name is too long"
	.align	2
.LC3:
	.string	"the dictionary is full"
	.text
	.align	2
	.type	define, @function
define:
	addi	sp,sp,-24
	sw	s0,16(sp)
	sw	s1,12(sp)
	sw	ra,20(sp)
	mv	s0,a0
	mv	s1,a1
	sw	a2,0(sp)
	sw	a3,4(sp)
	call	strlen
	li	a5,31
	bgtu	a0,a5,.L30
	lui	a4,%hi(word_count)
	lw	a5,%lo(word_count)(a4)
	li	a3,256
	beq	a5,a3,.L31
	addi	a3,a5,1
	mv	a0,s0
	sw	a5,8(sp)
	sw	a3,%lo(word_count)(a4)
	call	strlen
	lw	a5,8(sp)
	li	a4,44
	mv	a1,s0
	mul	a5,a5,a4
	lui	a4,%hi(words)
	addi	a4,a4,%lo(words)
	addi	a2,a0,1
	add	s0,a5,a4
	mv	a0,s0
	call	memcpy
	lw	a5,0(sp)
	sw	s1,32(s0)
	lw	ra,20(sp)
	sw	a5,36(s0)
	lw	a5,4(sp)
	lw	s1,12(sp)
	sw	a5,40(s0)
	lw	s0,16(sp)
	addi	sp,sp,24
	jr	ra
.L30:
	lui	s1,%hi(failed)
	lw	a5,%lo(failed)(s1)
	beq	a5,zero,.L32
.L26:
	lw	ra,20(sp)
	lw	s0,16(sp)
	li	a5,1
	sw	a5,%lo(failed)(s1)
	lw	s1,12(sp)
	addi	sp,sp,24
	jr	ra
.L32:
	lui	a2,%hi(.LC2)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC2)
	mv	a1,s0
	addi	a0,a0,%lo(.LC1)
	call	printf
	j	.L26
.L31:
	lui	s1,%hi(failed)
	lw	a5,%lo(failed)(s1)
	bne	a5,zero,.L26
	lui	a2,%hi(.LC3)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC3)
	mv	a1,s0
	addi	a0,a0,%lo(.LC1)
	call	printf
	j	.L26
	.size	define, .-define
	.section	.rodata.str1.4
	.align	2
.LC4:
	.string	"number"
	.align	2
.LC5:
	.string	"? %s: it takes %d from the stack, which holds %d\n"
	.align	2
.LC6:
	.string	"the stack is full"
	.align	2
.LC7:
	.string	"calls and loops are nested too deeply"
	.align	2
.LC8:
	.string	"call"
	.align	2
.LC9:
	.string	"do"
	.align	2
.LC10:
	.string	"division by zero"
	.align	2
.LC11:
	.string	"/"
	.align	2
.LC12:
	.string	"mod"
	.align	2
.LC13:
	.string	"there is no such variable"
	.align	2
.LC14:
	.string	"@"
	.align	2
.LC15:
	.string	"!"
	.align	2
.LC16:
	.string	"%d "
	.align	2
.LC17:
	.string	"%s "
	.text
	.align	2
	.type	run, @function
run:
	addi	sp,sp,-40
	sw	s1,28(sp)
	lui	s1,%hi(failed)
	lw	a5,%lo(failed)(s1)
	lui	a4,%hi(return_depth)
	sw	ra,36(sp)
	sw	s0,32(sp)
	sw	zero,%lo(return_depth)(a4)
	bne	a5,zero,.L33
	lui	a5,%hi(depth)
	lw	t2,%lo(depth)(a5)
	lui	a5,%hi(code)
	addi	a5,a5,%lo(code)
	sw	a5,4(sp)
	lui	a5,%hi(.LANCHOR1)
	addi	a5,a5,%lo(.LANCHOR1)
	mv	a4,a0
	sw	a5,8(sp)
.L99:
	lw	a3,4(sp)
	slli	a5,a4,2
	lw	a2,8(sp)
	add	a5,a3,a5
	lw	a5,0(a5)
	addi	s0,a4,1
	slli	a3,a5,1
	add	a3,a3,a5
	slli	a3,a3,2
	add	a3,a2,a3
	lw	t0,4(a3)
	lw	a1,0(a3)
	blt	t2,t0,.L121
	lw	a0,8(a3)
	sub	a3,t2,t0
	li	a2,64
	sw	a0,0(sp)
	add	a3,a3,a0
	ble	a3,a2,.L36
	beq	a1,zero,.L122
.L37:
	lui	a2,%hi(.LC6)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC6)
	addi	a0,a0,%lo(.LC1)
	call	printf
	li	a5,1
	sw	a5,%lo(failed)(s1)
.L33:
	lw	ra,36(sp)
	lw	s0,32(sp)
	lw	s1,28(sp)
	addi	sp,sp,40
	jr	ra
.L36:
	lw	a2,%lo(failed)(s1)
	bne	a2,zero,.L33
	li	a3,5
	li	a0,0
	bgtu	a5,a3,.L38
	lw	a3,4(sp)
	slli	s0,s0,2
	add	s0,a3,s0
	lw	a0,0(s0)
	addi	s0,a4,2
.L38:
	lui	a4,%hi(.LANCHOR0)
	addi	a3,a4,%lo(.LANCHOR0)
	addi	a1,a3,128
	slli	a4,t2,2
	li	t1,8
	add	a4,a1,a4
	bgtu	a5,t1,.L39
	lui	a2,%hi(.L41)
	slli	a5,a5,2
	addi	a2,a2,%lo(.L41)
	add	a5,a5,a2
	lw	a5,0(a5)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L41:
	.word	.L49
	.word	.L48
	.word	.L47
	.word	.L46
	.word	.L45
	.word	.L44
	.word	.L43
	.word	.L42
	.word	.L40
	.text
.L42:
	lui	a5,%hi(return_depth)
	lw	a5,%lo(return_depth)(a5)
	li	a2,126
	lw	a1,-8(a4)
	addi	a0,a5,2
	lw	a4,-4(a4)
	bgt	a5,a2,.L123
	slli	a5,a5,2
	addi	a3,a3,384
	add	a3,a3,a5
	lui	a5,%hi(return_depth)
	sw	a0,%lo(return_depth)(a5)
	sw	a1,0(a3)
	sw	a4,4(a3)
.L101:
	lw	a5,0(sp)
	mv	a4,s0
	sub	t0,a5,t0
	add	t2,t2,t0
	lui	a5,%hi(depth)
	sw	t2,%lo(depth)(a5)
	j	.L99
.L43:
	lui	a2,%hi(return_depth)
	lw	a5,%lo(return_depth)(a2)
	beq	a5,zero,.L33
	addi	a5,a5,-1
	slli	a4,a5,2
	add	a4,a3,a4
	lw	s0,384(a4)
	sw	a5,%lo(return_depth)(a2)
	j	.L101
.L44:
	sw	t0,12(sp)
.L116:
	call	putchar
	lui	a5,%hi(depth)
	lw	a5,%lo(depth)(a5)
	lw	a4,%lo(failed)(s1)
	lw	t0,12(sp)
.L51:
	lw	a3,0(sp)
	sub	t2,a3,t0
	add	t2,t2,a5
	lui	a5,%hi(depth)
	sw	t2,%lo(depth)(a5)
	bne	a4,zero,.L33
	mv	a4,s0
	j	.L99
.L45:
	lui	t1,%hi(return_depth)
	lw	a4,%lo(return_depth)(t1)
	addi	a5,a4,-1
	slli	a5,a5,2
	add	a5,a3,a5
	lw	a2,384(a5)
	addi	a4,a4,-2
	slli	a1,a4,2
	addi	a2,a2,1
	sw	a2,384(a5)
	add	a5,a3,a1
	lw	a5,384(a5)
	blt	a2,a5,.L47
	sw	a4,%lo(return_depth)(t1)
	j	.L101
.L46:
	lw	a5,-4(a4)
	bne	a5,zero,.L101
.L47:
	mv	s0,a0
	j	.L101
.L48:
	lui	a5,%hi(return_depth)
	lw	a5,%lo(return_depth)(a5)
	li	a2,127
	addi	a4,a5,1
	bgt	a5,a2,.L124
	slli	a5,a5,2
	add	a5,a3,a5
	lui	a3,%hi(return_depth)
	sw	s0,384(a5)
	sw	a4,%lo(return_depth)(a3)
	mv	s0,a0
	j	.L101
.L49:
	sw	a0,0(a4)
	j	.L101
.L40:
	lui	a5,%hi(return_depth)
	lw	a5,%lo(return_depth)(a5)
	addi	a5,a5,-1
	slli	a5,a5,2
	add	a5,a3,a5
	lw	a5,384(a5)
	sw	a5,0(a4)
	j	.L101
.L121:
	lui	a0,%hi(.LC5)
	mv	a3,t2
	mv	a2,t0
	addi	a0,a0,%lo(.LC5)
	call	printf
	lw	ra,36(sp)
	lw	s0,32(sp)
	li	a5,1
	sw	a5,%lo(failed)(s1)
	lw	s1,28(sp)
	addi	sp,sp,40
	jr	ra
.L122:
	lui	a1,%hi(.LC4)
	addi	a1,a1,%lo(.LC4)
	j	.L37
.L39:
	li	a0,2
	ble	t2,a0,.L56
	lw	a0,-12(a4)
	sw	a0,20(sp)
.L57:
	lw	a0,-8(a4)
	sw	a0,12(sp)
	sw	a0,16(sp)
.L59:
	lw	t1,-4(a4)
	sw	t1,24(sp)
.L60:
	addi	a5,a5,-9
	li	a0,24
	bgtu	a5,a0,.L101
	lui	a0,%hi(.L102)
	slli	a5,a5,2
	addi	a0,a0,%lo(.L102)
	add	a5,a5,a0
	lw	a5,0(a5)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L102:
	.word	.L65
	.word	.L66
	.word	.L67
	.word	.L69
	.word	.L73
	.word	.L76
	.word	.L77
	.word	.L79
	.word	.L80
	.word	.L81
	.word	.L82
	.word	.L83
	.word	.L84
	.word	.L85
	.word	.L101
	.word	.L86
	.word	.L87
	.word	.L88
	.word	.L89
	.word	.L91
	.word	.L94
	.word	.L95
	.word	.L96
	.word	.L63
	.word	.L61
	.text
.L56:
	beq	t2,a0,.L125
	li	a0,1
	sw	zero,20(sp)
	sw	zero,12(sp)
	beq	t2,a0,.L126
	li	t1,0
	sw	zero,24(sp)
	sw	zero,16(sp)
	j	.L60
.L124:
	lui	a2,%hi(.LC7)
	lui	a1,%hi(.LC8)
	sw	t0,4(sp)
	addi	a2,a2,%lo(.LC7)
	addi	a1,a1,%lo(.LC8)
.L118:
	lui	a0,%hi(.LC1)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lui	a3,%hi(depth)
	lw	a5,0(sp)
	lw	t0,4(sp)
	lw	a4,%lo(depth)(a3)
	sub	a5,a5,t0
	add	a5,a5,a4
	li	a4,1
	sw	a4,%lo(failed)(s1)
	sw	a5,%lo(depth)(a3)
	j	.L33
.L123:
	lui	a2,%hi(.LC7)
	lui	a1,%hi(.LC9)
	sw	t0,4(sp)
	addi	a2,a2,%lo(.LC7)
	addi	a1,a1,%lo(.LC9)
.L119:
	lui	a0,%hi(.LC1)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lui	a3,%hi(depth)
	lw	a4,0(sp)
	lw	t0,4(sp)
	lw	a5,%lo(depth)(a3)
	sub	a4,a4,t0
	add	a5,a5,a4
	li	a4,1
	sw	a4,%lo(failed)(s1)
	sw	a5,%lo(depth)(a3)
	j	.L33
.L125:
	sw	zero,20(sp)
	j	.L57
.L126:
	sw	zero,16(sp)
	j	.L59
.L66:
	lw	a5,16(sp)
	lw	a3,24(sp)
	sub	a5,a5,a3
	sw	a5,-8(a4)
	j	.L101
.L88:
	lw	a5,12(sp)
	sw	t1,-8(a4)
	sw	a5,-12(a4)
	lw	a5,20(sp)
	sw	a5,-4(a4)
	j	.L101
.L87:
	lw	a5,12(sp)
	sw	a5,0(a4)
	j	.L101
.L86:
	lw	a5,12(sp)
	sw	t1,-8(a4)
	sw	a5,-4(a4)
	j	.L101
.L85:
	sw	t1,0(a4)
	j	.L101
.L84:
	not	a5,t1
	sw	a5,-4(a4)
	j	.L101
.L83:
	lw	a5,12(sp)
	xor	a5,a5,t1
	sw	a5,-8(a4)
	j	.L101
.L82:
	lw	a5,12(sp)
	or	a5,a5,t1
	sw	a5,-8(a4)
	j	.L101
.L81:
	lw	a5,12(sp)
	and	a5,a5,t1
	sw	a5,-8(a4)
	j	.L101
.L95:
	sw	t0,12(sp)
	mv	a0,t1
	j	.L116
.L94:
	lui	a0,%hi(.LC16)
	mv	a1,t1
	addi	a0,a0,%lo(.LC16)
	sw	t0,12(sp)
	call	printf
	lui	a5,%hi(depth)
	lw	a5,%lo(depth)(a5)
	lw	a4,%lo(failed)(s1)
	lw	t0,12(sp)
	j	.L51
.L91:
	blt	t1,zero,.L92
	lui	a5,%hi(variable_count)
	lw	a5,%lo(variable_count)(a5)
	ble	a5,t1,.L92
	lw	a4,12(sp)
	slli	a5,t1,2
	add	a5,a3,a5
	sw	a4,896(a5)
	j	.L101
.L89:
	blt	t1,zero,.L90
	lui	a5,%hi(variable_count)
	lw	a5,%lo(variable_count)(a5)
	ble	a5,t1,.L90
	slli	a5,t1,2
	add	a5,a3,a5
	lw	a5,896(a5)
	sw	a5,-4(a4)
	j	.L101
.L96:
	sw	t0,12(sp)
	li	a0,10
	j	.L116
.L63:
	lui	a0,%hi(.LC16)
	ble	t2,zero,.L101
	sw	s0,20(sp)
	sw	t0,24(sp)
	mv	s0,a1
	sw	a0,16(sp)
.L97:
	lw	a5,16(sp)
	lw	a1,0(s0)
	addi	a2,a2,1
	addi	a0,a5,%lo(.LC16)
	sw	a2,12(sp)
	call	printf
	lui	a5,%hi(depth)
	lw	a5,%lo(depth)(a5)
	lw	a2,12(sp)
	addi	s0,s0,4
	blt	a2,a5,.L97
	lw	s0,20(sp)
	lw	t0,24(sp)
	lw	a4,%lo(failed)(s1)
	j	.L51
.L61:
	lui	a5,%hi(word_count)
	lw	a4,%lo(word_count)(a5)
	ble	a4,zero,.L101
	lui	a1,%hi(words)
	addi	a1,a1,%lo(words)
	sw	s0,16(sp)
	sw	t0,20(sp)
	mv	s0,a1
.L98:
	lui	a5,%hi(.LC17)
	mv	a1,s0
	addi	a0,a5,%lo(.LC17)
	sw	a2,12(sp)
	call	printf
	lw	a2,12(sp)
	lui	a5,%hi(word_count)
	lw	a4,%lo(word_count)(a5)
	addi	a2,a2,1
	addi	s0,s0,44
	blt	a2,a4,.L98
	lui	a5,%hi(depth)
	lw	s0,16(sp)
	lw	t0,20(sp)
	lw	a5,%lo(depth)(a5)
	lw	a4,%lo(failed)(s1)
	j	.L51
.L65:
	lw	a5,24(sp)
	lw	a3,16(sp)
	add	a5,a5,a3
	sw	a5,-8(a4)
	j	.L101
.L76:
	lw	a5,24(sp)
	neg	a5,a5
	sw	a5,-4(a4)
	j	.L101
.L73:
	beq	t1,zero,.L127
	li	a5,-1
	beq	t1,a5,.L75
	lw	a5,12(sp)
	rem	a2,a5,t1
.L75:
	sw	a2,-8(a4)
	j	.L101
.L69:
	beq	t1,zero,.L128
	li	a5,-1
	beq	t1,a5,.L129
	lw	a5,12(sp)
	div	a5,a5,t1
	sw	a5,-8(a4)
	j	.L101
.L67:
	lw	a5,24(sp)
	lw	a3,16(sp)
	mul	a5,a5,a3
	sw	a5,-8(a4)
	j	.L101
.L79:
	lw	a5,12(sp)
	slt	a5,a5,t1
	neg	a5,a5
	sw	a5,-8(a4)
	j	.L101
.L77:
	lw	a5,12(sp)
	sub	a5,a5,t1
	seqz	a5,a5
	neg	a5,a5
	sw	a5,-8(a4)
	j	.L101
.L80:
	lw	a5,12(sp)
	sgt	a5,a5,t1
	neg	a5,a5
	sw	a5,-8(a4)
	j	.L101
.L92:
	lui	a2,%hi(.LC13)
	lui	a1,%hi(.LC15)
	sw	t0,4(sp)
	addi	a2,a2,%lo(.LC13)
	addi	a1,a1,%lo(.LC15)
	j	.L118
.L90:
	lui	a2,%hi(.LC13)
	lui	a1,%hi(.LC14)
	sw	t0,4(sp)
	addi	a2,a2,%lo(.LC13)
	addi	a1,a1,%lo(.LC14)
	j	.L119
.L127:
	lui	a2,%hi(.LC10)
	lui	a1,%hi(.LC12)
	sw	a4,8(sp)
	sw	t0,4(sp)
	addi	a2,a2,%lo(.LC10)
	addi	a1,a1,%lo(.LC12)
.L120:
	lui	a0,%hi(.LC1)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lui	a3,%hi(depth)
	lw	a5,0(sp)
	lw	t0,4(sp)
	lw	a4,%lo(depth)(a3)
	lw	t1,8(sp)
	sub	a5,a5,t0
	add	a5,a5,a4
	li	a4,1
	sw	a4,%lo(failed)(s1)
	sw	zero,-8(t1)
	sw	a5,%lo(depth)(a3)
	j	.L33
.L128:
	lui	a2,%hi(.LC10)
	lui	a1,%hi(.LC11)
	sw	a4,8(sp)
	sw	t0,4(sp)
	addi	a2,a2,%lo(.LC10)
	addi	a1,a1,%lo(.LC11)
	j	.L120
.L129:
	lw	a5,16(sp)
	neg	a5,a5
	sw	a5,-8(a4)
	j	.L101
	.size	run, .-run
	.section	.rodata.str1.4
	.align	2
.LC18:
	.string	" ..."
	.align	2
.LC19:
	.string	" ok"
	.align	2
.LC20:
	.string	"("
	.align	2
.LC21:
	.string	"what it begins has no end in this line"
	.align	2
.LC22:
	.string	".\""
	.align	2
.LC23:
	.string	"there is no room for more"
	.align	2
.LC24:
	.string	"code"
	.align	2
.LC25:
	.string	"variable"
	.align	2
.LC26:
	.string	"it has no name"
	.align	2
.LC27:
	.string	"not within a definition"
	.align	2
.LC28:
	.string	"too many variables"
	.align	2
.LC29:
	.string	":"
	.align	2
.LC30:
	.string	"a definition is under way already"
	.align	2
.LC31:
	.string	";"
	.align	2
.LC32:
	.string	"an if, begin or do has no end"
	.align	2
.LC33:
	.string	"no definition is under way"
	.align	2
.LC34:
	.string	"if"
	.align	2
.LC35:
	.string	"this is nested too deeply"
	.align	2
.LC36:
	.string	"else"
	.align	2
.LC37:
	.string	"then"
	.align	2
.LC38:
	.string	"begin"
	.align	2
.LC39:
	.string	"until"
	.align	2
.LC40:
	.string	"loop"
	.align	2
.LC41:
	.string	"i"
	.align	2
.LC42:
	.string	"this is not in a loop"
	.align	2
.LC43:
	.string	"only within a definition"
	.align	2
.LC44:
	.string	"it is neither a word nor a number"
	.align	2
.LC45:
	.string	"? line: it has %d bytes, and at most %d can be read\n"
	.align	2
.LC46:
	.string	"? :: the last definition has no end"
	.align	2
.LC47:
	.string	"Goodbye."
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	lui	a5,%hi(.LANCHOR1)
	addi	sp,sp,-36
	addi	a5,a5,%lo(.LANCHOR1)
	sw	ra,32(sp)
	sw	s0,28(sp)
	sw	s1,24(sp)
	sw	a5,0(sp)
	sw	zero,4(sp)
.L138:
	lw	a5,0(sp)
	lw	s0,0(a5)
	lui	a5,%hi(.LANCHOR1)
	addi	a5,a5,%lo(.LANCHOR1)
	addi	s1,a5,408
	beq	s0,zero,.L132
.L134:
	lw	a1,0(s1)
	mv	a0,s0
	addi	s1,s1,4
	call	strcmp
	beq	a0,zero,.L132
	lui	a5,%hi(.LANCHOR1+440)
	addi	a5,a5,%lo(.LANCHOR1+440)
	bne	a5,s1,.L134
	lw	a4,4(sp)
	li	a5,3
	beq	a4,a5,.L369
	lw	a1,4(sp)
	li	a3,1
	li	a2,0
	mv	a0,s0
	call	define
.L132:
	lw	a5,4(sp)
	lw	a3,0(sp)
	addi	a4,a5,1
	addi	a3,a3,12
	sw	a4,4(sp)
	li	a5,34
	sw	a3,0(sp)
	bne	a4,a5,.L138
.L137:
	call	getchar
	li	a5,-1
	beq	a0,a5,.L260
.L372:
	li	a5,10
	beq	a0,a5,.L261
	lui	a5,%hi(.LANCHOR0)
	addi	a5,a5,%lo(.LANCHOR0)
	lui	s0,%hi(.LANCHOR0+1152)
	li	s1,0
	sw	a5,4(sp)
	addi	s0,s0,%lo(.LANCHOR0+1152)
.L265:
	li	a4,254
	add	a5,s0,s1
	bgt	s1,a4,.L262
	bne	a0,zero,.L263
	li	a0,32
.L263:
	sb	a0,0(a5)
.L262:
	call	getchar
	li	a5,-1
	li	a4,10
	addi	s1,s1,1
	beq	a0,a5,.L264
	bne	a0,a4,.L265
.L264:
	li	a4,255
	mv	a5,s1
	ble	s1,a4,.L267
	li	a5,255
.L267:
	lw	a4,4(sp)
	add	a5,a4,a5
	sb	zero,1152(a5)
	li	a5,255
	ble	s1,a5,.L266
	lui	a0,%hi(.LC45)
	li	a2,255
	mv	a1,s1
	addi	a0,a0,%lo(.LC45)
	call	printf
	lw	a4,4(sp)
	sb	zero,1152(a4)
.L266:
	lui	a5,%hi(next)
	sw	s0,%lo(next)(a5)
	lui	a5,%hi(failed)
	sw	zero,%lo(failed)(a5)
.L257:
	call	next_word
	lbu	a5,0(a0)
	sw	a0,0(sp)
	beq	a5,zero,.L139
.L381:
	lui	a5,%hi(.LC20)
	addi	a1,a5,%lo(.LC20)
	call	strcmp
	bne	a0,zero,.L140
	lui	a5,%hi(next)
	lw	a5,%lo(next)(a5)
	lbu	a4,0(a5)
	beq	a4,zero,.L152
	li	a3,41
.L141:
	beq	a4,a3,.L370
	lbu	a4,1(a5)
	addi	a5,a5,1
	bne	a4,zero,.L141
.L367:
	lui	a4,%hi(next)
	sw	a5,%lo(next)(a4)
.L152:
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	beq	a5,zero,.L142
.L356:
	lui	a5,%hi(open_count)
.L147:
	li	a4,1
	lui	a3,%hi(failed)
	sw	a4,%lo(failed)(a3)
.L148:
	lui	a4,%hi(compiling)
	lw	a4,%lo(compiling)(a4)
	lui	a3,%hi(depth)
	sw	zero,%lo(depth)(a3)
	sw	zero,%lo(open_count)(a5)
	beq	a4,zero,.L137
	lui	a2,%hi(word_count)
	lw	a4,%lo(word_count)(a2)
	li	a3,44
	lui	a5,%hi(words)
	addi	a4,a4,-1
	mul	a3,a4,a3
	lui	a1,%hi(begin_of_code)
	addi	a5,a5,%lo(words)
	lw	a1,%lo(begin_of_code)(a1)
	lui	t1,%hi(code_end)
	li	a0,1
	sw	a1,%lo(code_end)(t1)
	add	a5,a5,a3
	lw	a3,32(a5)
	beq	a3,a0,.L371
.L258:
	lui	a5,%hi(compiling)
	sw	zero,%lo(compiling)(a5)
	call	getchar
	li	a5,-1
	bne	a0,a5,.L372
.L260:
	lui	a5,%hi(compiling)
	lw	a5,%lo(compiling)(a5)
	bne	a5,zero,.L373
.L268:
	lui	a0,%hi(.LC47)
	addi	a0,a0,%lo(.LC47)
	call	puts
	lw	ra,32(sp)
	lw	s0,28(sp)
	lw	s1,24(sp)
	li	a0,0
	addi	sp,sp,36
	jr	ra
.L142:
	lw	a1,0(sp)
	lui	a2,%hi(.LC21)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC21)
	addi	a0,a0,%lo(.LC1)
	call	printf
	j	.L356
.L140:
	lw	a0,0(sp)
	lui	a1,%hi(.LC22)
	addi	a1,a1,%lo(.LC22)
	call	strcmp
	bne	a0,zero,.L149
	lui	a5,%hi(next)
	lw	s1,%lo(next)(a5)
	lbu	a4,0(s1)
	beq	a4,zero,.L152
	li	a3,34
	mv	a5,s1
	beq	a4,a3,.L374
.L153:
	lbu	a4,1(a5)
	addi	a5,a5,1
	beq	a4,zero,.L367
	bne	a4,a3,.L153
.L374:
	lui	a4,%hi(failed)
	lw	a4,%lo(failed)(a4)
	addi	a3,a5,1
	lui	a2,%hi(next)
	sw	a3,%lo(next)(a2)
	sb	zero,0(a5)
	bne	a4,zero,.L365
	lbu	s0,0(s1)
	lui	a3,%hi(code_end)
	bne	s0,zero,.L156
	j	.L257
.L377:
	lw	t1,%lo(code_end)(a3)
	li	a1,4096
	beq	t1,a1,.L375
	lui	a5,%hi(code)
	addi	a5,a5,%lo(code)
	slli	a2,t1,2
	addi	a4,t1,1
	add	a2,a5,a2
	li	a0,5
	sw	a4,%lo(code_end)(a3)
	sw	a0,0(a2)
	beq	a4,a1,.L376
.L161:
	slli	a2,a4,2
	add	a5,a5,a2
	addi	a4,a4,1
	sw	a4,%lo(code_end)(a3)
	sw	s0,0(a5)
.L163:
	lbu	s0,1(s1)
	addi	s1,s1,1
	beq	s0,zero,.L363
.L156:
	lui	a5,%hi(compiling)
	lw	a5,%lo(compiling)(a5)
	bne	a5,zero,.L377
	mv	a0,s0
	call	putchar
	lbu	s0,1(s1)
	lui	a3,%hi(code_end)
	addi	s1,s1,1
	bne	s0,zero,.L156
.L363:
	lui	a5,%hi(failed)
	lw	ra,%lo(failed)(a5)
.L256:
	beq	ra,zero,.L257
.L365:
	lui	a5,%hi(open_count)
	j	.L148
.L370:
	lui	a3,%hi(failed)
	lw	ra,%lo(failed)(a3)
	addi	a4,a5,1
	lui	a3,%hi(next)
	sw	a4,%lo(next)(a3)
	sb	zero,0(a5)
	beq	ra,zero,.L257
	j	.L365
.L149:
	lw	a0,0(sp)
	lui	s1,%hi(.LC25)
	addi	a1,s1,%lo(.LC25)
	call	strcmp
	bne	a0,zero,.L164
	call	next_word
	lbu	a5,0(a0)
	mv	a1,a0
	beq	a5,zero,.L378
	lui	a5,%hi(compiling)
	lw	a5,%lo(compiling)(a5)
	bne	a5,zero,.L379
	lui	s0,%hi(variable_count)
	lw	a2,%lo(variable_count)(s0)
	li	a5,64
	beq	a2,a5,.L380
	li	a3,2
	li	a1,0
	call	define
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	bne	a5,zero,.L365
	lw	a5,%lo(variable_count)(s0)
	addi	a5,a5,1
	sw	a5,%lo(variable_count)(s0)
	call	next_word
	lbu	a5,0(a0)
	sw	a0,0(sp)
	bne	a5,zero,.L381
.L139:
	lui	a5,%hi(compiling)
	lw	a5,%lo(compiling)(a5)
	bne	a5,zero,.L269
	lui	a0,%hi(.LC19)
	addi	a0,a0,%lo(.LC19)
.L270:
	call	puts
	j	.L137
.L164:
	lw	a0,0(sp)
	lui	a1,%hi(.LC29)
	addi	a1,a1,%lo(.LC29)
	call	strcmp
	bne	a0,zero,.L169
	call	next_word
	lui	a5,%hi(compiling)
	lw	a4,%lo(compiling)(a5)
	bne	a4,zero,.L382
	lbu	a5,0(a0)
	bne	a5,zero,.L171
	lui	a5,%hi(failed)
	lw	a4,%lo(failed)(a5)
	lui	a5,%hi(open_count)
	bne	a4,zero,.L147
	lui	a2,%hi(.LC26)
	sw	a5,4(sp)
	addi	a2,a2,%lo(.LC26)
	j	.L357
.L369:
	lw	a5,0(sp)
	addi	a5,a5,12
	sw	a5,0(sp)
	li	a5,4
	sw	a5,4(sp)
	j	.L138
.L169:
	lw	a0,0(sp)
	lui	s1,%hi(.LC31)
	addi	a1,s1,%lo(.LC31)
	call	strcmp
	lui	a5,%hi(compiling)
	lw	a5,%lo(compiling)(a5)
	bne	a0,zero,.L172
	lui	a4,%hi(failed)
	lw	a3,%lo(failed)(a4)
	beq	a5,zero,.L173
	lui	a5,%hi(open_count)
	lw	a4,%lo(open_count)(a5)
	bgt	a4,zero,.L383
	lui	a1,%hi(code_end)
	lw	a4,%lo(code_end)(a1)
	li	a2,4096
	beq	a4,a2,.L384
	lui	s0,%hi(code)
	slli	a2,a4,2
	addi	a0,s0,%lo(code)
	addi	a4,a4,1
	add	a2,a0,a2
	sw	a4,%lo(code_end)(a1)
	li	a4,6
	sw	a4,0(a2)
	bne	a3,zero,.L148
	lui	a5,%hi(compiling)
	sw	zero,%lo(compiling)(a5)
	j	.L257
.L172:
	beq	a5,zero,.L177
	lw	a0,0(sp)
	lui	a5,%hi(.LC34)
	addi	a1,a5,%lo(.LC34)
	call	strcmp
	bne	a0,zero,.L178
	lui	s1,%hi(code_end)
	lw	a4,%lo(code_end)(s1)
	lui	a5,%hi(failed)
	li	a3,4096
	lw	ra,%lo(failed)(a5)
	beq	a4,a3,.L385
	lui	s0,%hi(code)
	addi	a1,s0,%lo(code)
	slli	a5,a4,2
	add	a5,a1,a5
	mv	t0,a1
	addi	a2,a4,1
	li	a1,3
	sw	a2,%lo(code_end)(s1)
	sw	a1,0(a5)
	beq	a2,a3,.L386
	lui	a5,%hi(open_count)
	slli	a3,a2,2
	lw	a1,%lo(open_count)(a5)
	addi	a4,a4,2
	add	a3,t0,a3
	sw	a4,%lo(code_end)(s1)
	sw	zero,0(a3)
	li	a4,16
	beq	a1,a4,.L361
	lw	a3,4(sp)
	slli	a4,a1,3
	addi	a1,a1,1
	add	a4,a3,a4
	li	a3,105
	sb	a3,0(a4)
	sw	a1,%lo(open_count)(a5)
	sw	a2,4(a4)
	beq	ra,zero,.L257
	j	.L365
.L177:
	lui	a5,%hi(word_count)
	lw	a3,%lo(word_count)(a5)
	addi	s1,a3,-1
	blt	s1,zero,.L218
	li	a4,44
	mul	a4,s1,a4
	lui	a5,%hi(words)
	addi	a5,a5,%lo(words)
	add	s0,a4,a5
	mv	a5,s0
	mv	s0,s1
	mv	s1,a5
	j	.L220
.L387:
	li	a5,-1
	addi	s1,s1,-44
	beq	s0,a5,.L218
.L220:
	lw	a1,0(sp)
	mv	a0,s1
	addi	s0,s0,-1
	call	strcmp
	bne	a0,zero,.L387
	lw	t2,40(s1)
	mv	s0,s1
	lui	a4,%hi(failed)
	lui	s1,%hi(code_end)
	lw	t0,%lo(code_end)(s1)
	lw	ra,%lo(failed)(a4)
	mv	a5,a0
	ble	t2,zero,.L221
	addi	s0,s0,32
	mv	a4,t0
	lui	t1,%hi(code)
	j	.L225
.L222:
	sw	a1,%lo(code_end)(s1)
	sw	a0,0(a3)
	addi	a5,a5,1
	addi	s0,s0,4
	beq	t2,a5,.L221
.L389:
	lw	a4,%lo(code_end)(s1)
.L225:
	slli	a0,a4,2
	addi	a3,t1,%lo(code)
	li	a2,4096
	add	a3,a3,a0
	addi	a1,a4,1
	lw	a0,0(s0)
	bne	a4,a2,.L222
	beq	ra,zero,.L388
.L223:
	li	a4,1
	lui	a3,%hi(failed)
	sw	a4,%lo(failed)(a3)
	addi	a5,a5,1
	li	ra,1
	addi	s0,s0,4
	bne	t2,a5,.L389
.L221:
	lui	a5,%hi(compiling)
	lw	a5,%lo(compiling)(a5)
	bne	a5,zero,.L256
	lw	a5,%lo(code_end)(s1)
	li	a4,4096
	beq	a5,a4,.L390
	lui	s0,%hi(code)
	slli	a4,a5,2
	addi	a3,s0,%lo(code)
	addi	a5,a5,1
	add	a4,a3,a4
	sw	a5,%lo(code_end)(s1)
	li	a5,6
	sw	a5,0(a4)
	beq	ra,zero,.L229
	sw	t0,%lo(code_end)(s1)
	lui	a5,%hi(open_count)
	j	.L148
.L178:
	lw	s0,0(sp)
	lui	a1,%hi(.LC36)
	addi	a1,a1,%lo(.LC36)
	mv	a0,s0
	call	strcmp
	bne	a0,zero,.L189
	li	a2,105
	li	a1,105
	mv	a0,s0
	call	close_structure
	lui	a5,%hi(failed)
	lw	ra,%lo(failed)(a5)
	mv	a4,a0
	bne	ra,zero,.L365
	lui	s1,%hi(code_end)
	lw	a5,%lo(code_end)(s1)
	li	a1,4096
	beq	a5,a1,.L391
	lui	s0,%hi(code)
	addi	a0,s0,%lo(code)
	slli	a2,a5,2
	addi	a3,a5,1
	add	a5,a0,a2
	li	a2,2
	sw	a3,%lo(code_end)(s1)
	sw	a2,0(a5)
	mv	t0,a0
	beq	a3,a1,.L392
.L193:
	slli	a2,a3,2
	lui	a5,%hi(open_count)
	add	a2,t0,a2
	slli	a0,a4,2
	lw	a1,%lo(open_count)(a5)
	addi	a4,a3,1
	sw	zero,0(a2)
	add	a2,t0,a0
	sw	a4,%lo(code_end)(s1)
	sw	a4,0(a2)
	li	a4,16
	beq	a1,a4,.L361
	lw	a2,4(sp)
	slli	a4,a1,3
	addi	a1,a1,1
	add	a4,a2,a4
	li	a2,101
	sb	a2,0(a4)
	sw	a1,%lo(open_count)(a5)
	sw	a3,4(a4)
	beq	ra,zero,.L257
	j	.L365
.L218:
	lw	a2,0(sp)
	sw	zero,16(sp)
	li	a5,45
	lbu	a3,0(a2)
	beq	a3,a5,.L230
	li	a1,0
	li	a5,0
	beq	a3,zero,.L236
.L231:
	li	a5,0
	li	a0,9
	j	.L235
.L393:
	lbu	a3,0(a2)
	add	a5,t1,a5
	beq	a3,zero,.L233
.L235:
	slli	a4,a5,2
	addi	t1,a3,-48
	add	a5,a4,a5
	andi	a4,t1,0xff
	addi	a2,a2,1
	slli	a5,a5,1
	bleu	a4,a0,.L393
	lui	a5,%hi(.LANCHOR1)
	addi	a4,a5,%lo(.LANCHOR1)
	addi	a5,a5,%lo(.LANCHOR1)
	addi	s1,a4,408
	addi	s0,a5,440
.L253:
	lw	a1,0(s1)
	lw	a0,0(sp)
	addi	s1,s1,4
	call	strcmp
	beq	a0,zero,.L252
	bne	s1,s0,.L253
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	beq	a5,zero,.L394
.L255:
	li	a5,1
	lui	a4,%hi(failed)
	sw	a5,%lo(failed)(a4)
	lui	a5,%hi(open_count)
	j	.L148
.L388:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	a5,12(sp)
	sw	t0,8(sp)
	sw	t2,0(sp)
	call	printf
	lw	a5,12(sp)
	lw	t0,8(sp)
	lw	t2,0(sp)
	lui	t1,%hi(code)
	j	.L223
.L230:
	lw	a5,0(sp)
	lbu	a1,1(a5)
	snez	a1,a1
	add	a2,a5,a1
	lbu	a3,0(a2)
	bne	a3,zero,.L231
	li	a5,0
.L233:
	beq	a1,zero,.L236
	neg	a5,a5
.L236:
	lui	s1,%hi(code_end)
	lw	a4,%lo(code_end)(s1)
	lui	a3,%hi(failed)
	li	a1,4096
	lw	ra,%lo(failed)(a3)
	lw	a0,16(sp)
	beq	a4,a1,.L237
	lui	s0,%hi(code)
	addi	t1,s0,%lo(code)
	slli	a2,a4,2
	addi	a3,a4,1
	add	a2,t1,a2
	sw	a3,%lo(code_end)(s1)
	sw	a0,0(a2)
	mv	t0,t1
	beq	a3,a1,.L395
.L239:
	lui	a1,%hi(compiling)
	lw	a0,%lo(compiling)(a1)
	slli	a2,a3,2
	addi	a1,a3,1
	add	a2,t0,a2
	sw	a1,%lo(code_end)(s1)
	sw	a5,0(a2)
	bne	a0,zero,.L256
	li	a5,4096
	beq	a1,a5,.L396
	addi	a3,a3,2
	slli	a5,a1,2
	add	a5,t0,a5
	sw	a3,%lo(code_end)(s1)
	li	a3,6
	sw	a3,0(a5)
	beq	ra,zero,.L251
.L276:
	sw	a4,%lo(code_end)(s1)
	lui	a5,%hi(open_count)
	j	.L148
.L189:
	lw	s0,0(sp)
	lui	a1,%hi(.LC37)
	addi	a1,a1,%lo(.LC37)
	mv	a0,s0
	call	strcmp
	bne	a0,zero,.L198
	li	a2,101
	li	a1,105
	mv	a0,s0
	call	close_structure
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	bne	a5,zero,.L365
	lui	a5,%hi(code_end)
	lw	a4,%lo(code_end)(a5)
	lui	s0,%hi(code)
	addi	a5,s0,%lo(code)
	slli	a0,a0,2
	add	a5,a5,a0
	sw	a4,0(a5)
	j	.L257
.L229:
	mv	a0,t0
	sw	t0,0(sp)
	call	run
	lw	t0,0(sp)
	lui	a5,%hi(failed)
	lw	ra,%lo(failed)(a5)
	sw	t0,%lo(code_end)(s1)
	beq	ra,zero,.L257
	j	.L365
.L198:
	lw	a0,0(sp)
	lui	a1,%hi(.LC38)
	addi	a1,a1,%lo(.LC38)
	call	strcmp
	bne	a0,zero,.L200
	lui	a5,%hi(open_count)
	lw	a4,%lo(open_count)(a5)
	lui	a2,%hi(code_end)
	lui	a1,%hi(failed)
	li	a3,16
	lw	a2,%lo(code_end)(a2)
	lw	ra,%lo(failed)(a1)
	beq	a4,a3,.L361
	lw	a1,4(sp)
	slli	a3,a4,3
	addi	a4,a4,1
	add	a3,a1,a3
	li	a1,98
	sb	a1,0(a3)
	sw	a4,%lo(open_count)(a5)
	sw	a2,4(a3)
	beq	ra,zero,.L257
	j	.L365
.L252:
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	bne	a5,zero,.L255
	lw	a1,0(sp)
	lui	a2,%hi(.LC43)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC43)
	addi	a0,a0,%lo(.LC1)
	call	printf
	j	.L255
.L269:
	lui	a0,%hi(.LC18)
	addi	a0,a0,%lo(.LC18)
	j	.L270
.L375:
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	beq	a5,zero,.L397
.L162:
	li	a5,1
	lui	a4,%hi(failed)
	sw	a5,%lo(failed)(a4)
	j	.L163
.L376:
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	bne	a5,zero,.L162
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lui	a3,%hi(code_end)
	j	.L162
.L378:
	lui	a5,%hi(failed)
	lw	a4,%lo(failed)(a5)
	lui	a5,%hi(open_count)
	bne	a4,zero,.L147
	lui	a2,%hi(.LC26)
	sw	a5,0(sp)
	addi	a2,a2,%lo(.LC26)
.L358:
	lui	a0,%hi(.LC1)
	addi	a1,s1,%lo(.LC25)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lw	a5,0(sp)
	j	.L147
.L361:
	bne	ra,zero,.L147
.L197:
	sw	a5,0(sp)
	lui	a2,%hi(.LC35)
	lui	a5,%hi(.LC34)
	lui	a0,%hi(.LC1)
	addi	a1,a5,%lo(.LC34)
	addi	a2,a2,%lo(.LC35)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lw	a5,0(sp)
	j	.L147
.L390:
	beq	ra,zero,.L398
.L228:
	li	a5,1
	lui	a4,%hi(failed)
	sw	a5,%lo(failed)(a4)
	sw	t0,%lo(code_end)(s1)
	lui	a5,%hi(open_count)
	j	.L148
.L171:
	lui	a5,%hi(code_end)
	lw	a2,%lo(code_end)(a5)
	lui	a5,%hi(begin_of_code)
	lui	a4,%hi(compiling)
	sw	a2,%lo(begin_of_code)(a5)
	li	a3,2
	li	a5,1
	li	a1,1
	sw	a5,%lo(compiling)(a4)
	call	define
	lui	a5,%hi(failed)
	lw	ra,%lo(failed)(a5)
	j	.L256
.L200:
	lw	s0,0(sp)
	lui	a1,%hi(.LC39)
	addi	a1,a1,%lo(.LC39)
	mv	a0,s0
	call	strcmp
	bne	a0,zero,.L202
	li	a2,98
	li	a1,98
	mv	a0,s0
	call	close_structure
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	mv	a3,a0
	bne	a5,zero,.L365
	lui	s1,%hi(code_end)
	lw	a4,%lo(code_end)(s1)
	li	a1,4096
	beq	a4,a1,.L399
	lui	s0,%hi(code)
	addi	a0,s0,%lo(code)
	slli	a2,a4,2
	addi	a5,a4,1
	add	a4,a0,a2
	li	a2,3
	sw	a5,%lo(code_end)(s1)
	sw	a2,0(a4)
	mv	t0,a0
	beq	a5,a1,.L359
.L214:
	lui	a2,%hi(failed)
	slli	a4,a5,2
	lw	ra,%lo(failed)(a2)
	addi	a5,a5,1
	add	a4,t0,a4
	sw	a5,%lo(code_end)(s1)
	sw	a3,0(a4)
	beq	ra,zero,.L257
	j	.L365
.L382:
	lui	a5,%hi(failed)
	lw	a4,%lo(failed)(a5)
	lui	a5,%hi(open_count)
	bne	a4,zero,.L147
	lui	a2,%hi(.LC30)
	sw	a5,4(sp)
	addi	a2,a2,%lo(.LC30)
	j	.L357
.L173:
	lui	a5,%hi(open_count)
	bne	a3,zero,.L147
	lui	a2,%hi(.LC33)
	sw	a5,4(sp)
	addi	a2,a2,%lo(.LC33)
.L357:
	lw	a1,0(sp)
	lui	a0,%hi(.LC1)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lw	a5,4(sp)
	j	.L147
.L379:
	lui	a5,%hi(failed)
	lw	a4,%lo(failed)(a5)
	lui	a5,%hi(open_count)
	bne	a4,zero,.L147
	lui	a2,%hi(.LC27)
	sw	a5,0(sp)
	addi	a2,a2,%lo(.LC27)
	j	.L358
.L385:
	beq	ra,zero,.L400
.L182:
	li	a3,4096
	addi	a3,a3,-1
.L185:
	lui	a5,%hi(open_count)
	lw	a4,%lo(open_count)(a5)
	li	a2,1
	lui	a1,%hi(failed)
	sw	a2,%lo(failed)(a1)
	li	a2,16
	beq	a4,a2,.L147
	lw	a2,4(sp)
	slli	a4,a4,3
	add	a4,a2,a4
	li	a2,105
	sb	a2,0(a4)
	sw	a3,4(a4)
	j	.L148
.L380:
	lui	a5,%hi(failed)
	lw	a4,%lo(failed)(a5)
	lui	a5,%hi(open_count)
	bne	a4,zero,.L147
	lui	a2,%hi(.LC28)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC28)
	addi	a0,a0,%lo(.LC1)
	sw	a5,0(sp)
	call	printf
	lw	a5,0(sp)
	j	.L147
.L386:
	bne	ra,zero,.L182
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lw	a3,%lo(code_end)(s1)
	addi	a3,a3,-1
	j	.L185
.L394:
	lw	a1,0(sp)
	lui	a2,%hi(.LC44)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC44)
	addi	a0,a0,%lo(.LC1)
	call	printf
	j	.L255
.L251:
	mv	a0,a4
	sw	a4,0(sp)
	call	run
	lw	a4,0(sp)
	lui	a5,%hi(failed)
	lw	ra,%lo(failed)(a5)
	sw	a4,%lo(code_end)(s1)
	beq	ra,zero,.L257
	j	.L365
.L397:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	t1,0(sp)
	call	printf
	lui	a3,%hi(code_end)
	lw	a4,%lo(code_end)(a3)
	lw	t1,0(sp)
	li	a5,1
	lui	a2,%hi(failed)
	sw	a5,%lo(failed)(a2)
	lui	a5,%hi(code)
	addi	a5,a5,%lo(code)
	bne	a4,t1,.L161
	j	.L162
.L202:
	lw	a0,0(sp)
	lui	a1,%hi(.LC9)
	addi	a1,a1,%lo(.LC9)
	call	strcmp
	bne	a0,zero,.L207
	lui	s1,%hi(code_end)
	lw	a4,%lo(code_end)(s1)
	lui	a3,%hi(failed)
	li	a5,4096
	lw	a1,%lo(failed)(a3)
	beq	a4,a5,.L401
	lui	s0,%hi(code)
	lui	a5,%hi(open_count)
	addi	a0,s0,%lo(code)
	slli	a2,a4,2
	lw	a3,%lo(open_count)(a5)
	add	a2,a0,a2
	addi	a4,a4,1
	li	a0,7
	sw	a0,0(a2)
	sw	a4,%lo(code_end)(s1)
	li	a2,16
	beq	a3,a2,.L402
.L210:
	lw	a1,4(sp)
	slli	a2,a3,3
	addi	a3,a3,1
	add	a2,a1,a2
	lui	a1,%hi(failed)
	lw	ra,%lo(failed)(a1)
	li	a1,100
	sb	a1,0(a2)
	sw	a3,%lo(open_count)(a5)
	sw	a4,4(a2)
	beq	ra,zero,.L257
	j	.L365
.L237:
	beq	ra,zero,.L240
.L242:
	lw	a3,%lo(code_end)(s1)
	li	a2,1
	lui	a1,%hi(failed)
	sw	a2,%lo(failed)(a1)
	li	a2,4096
	beq	a3,a2,.L241
	lui	s0,%hi(code)
	addi	a2,s0,%lo(code)
	li	ra,1
	mv	t0,a2
	j	.L239
.L395:
	beq	ra,zero,.L243
.L244:
	li	a3,4096
	addi	a3,a3,-1
.L241:
	lui	a5,%hi(compiling)
	lw	a5,%lo(compiling)(a5)
	li	a4,1
	lui	a2,%hi(failed)
	sw	a4,%lo(failed)(a2)
	bne	a5,zero,.L365
	lw	a5,%lo(code_end)(s1)
	li	a4,4096
	beq	a5,a4,.L246
	lui	s0,%hi(code)
	slli	a5,a5,2
	addi	s0,s0,%lo(code)
	add	s0,s0,a5
	li	a5,6
	sw	a5,0(s0)
	mv	a4,a3
	j	.L276
.L383:
	bne	a3,zero,.L147
	lui	a2,%hi(.LC32)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC32)
	addi	a1,s1,%lo(.LC31)
	addi	a0,a0,%lo(.LC1)
	sw	a5,0(sp)
	call	printf
	lw	a5,0(sp)
	j	.L147
.L371:
	lw	a5,36(a5)
	bne	a1,a5,.L258
	sw	a4,%lo(word_count)(a2)
	j	.L258
.L207:
	lw	s0,0(sp)
	lui	a1,%hi(.LC40)
	addi	a1,a1,%lo(.LC40)
	mv	a0,s0
	call	strcmp
	beq	a0,zero,.L403
	lw	a0,0(sp)
	lui	a1,%hi(.LC41)
	addi	a1,a1,%lo(.LC41)
	call	strcmp
	mv	a4,a0
	bne	a0,zero,.L177
	lui	a5,%hi(open_count)
	lw	a2,%lo(open_count)(a5)
	ble	a2,zero,.L215
	lw	a3,4(sp)
	li	a0,100
	j	.L217
.L404:
	beq	a4,a2,.L215
.L217:
	lbu	a1,0(a3)
	addi	a4,a4,1
	addi	a3,a3,8
	bne	a1,a0,.L404
	lui	a3,%hi(code_end)
	lw	a4,%lo(code_end)(a3)
	lui	a1,%hi(failed)
	li	a2,4096
	lw	ra,%lo(failed)(a1)
	beq	a4,a2,.L405
	lui	s0,%hi(code)
	slli	a5,a4,2
	addi	a2,s0,%lo(code)
	addi	a4,a4,1
	add	a5,a2,a5
	sw	a4,%lo(code_end)(a3)
	li	a4,8
	sw	a4,0(a5)
	beq	ra,zero,.L257
	j	.L365
.L243:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	call	printf
	j	.L244
.L240:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	a4,8(sp)
	sw	a5,0(sp)
	call	printf
	lw	a5,0(sp)
	lw	a4,8(sp)
	j	.L242
.L398:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	t0,0(sp)
	call	printf
	lw	t0,0(sp)
	j	.L228
.L400:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	call	printf
	lw	a2,%lo(code_end)(s1)
	li	a5,1
	lui	a4,%hi(failed)
	sw	a5,%lo(failed)(a4)
	li	a5,4096
	beq	a2,a5,.L182
	lui	s0,%hi(code)
	lui	a5,%hi(open_count)
	addi	s0,s0,%lo(code)
	slli	a3,a2,2
	lw	a4,%lo(open_count)(a5)
	add	a3,s0,a3
	addi	a1,a2,1
	sw	zero,0(a3)
	sw	a1,%lo(code_end)(s1)
	li	a3,16
	beq	a4,a3,.L147
	lw	a3,4(sp)
	slli	a4,a4,3
	add	a4,a3,a4
	li	a3,105
	sb	a3,0(a4)
	sw	a2,4(a4)
	j	.L148
.L261:
	lui	a5,%hi(.LANCHOR0)
	addi	a5,a5,%lo(.LANCHOR0)
	lui	s0,%hi(.LANCHOR0+1152)
	sw	a5,4(sp)
	sb	zero,1152(a5)
	addi	s0,s0,%lo(.LANCHOR0+1152)
	j	.L266
.L373:
	lui	a0,%hi(.LC46)
	addi	a0,a0,%lo(.LC46)
	call	puts
	j	.L268
.L396:
	beq	ra,zero,.L249
	mv	a3,a4
.L246:
	li	a5,1
	lui	a4,%hi(failed)
	sw	a5,%lo(failed)(a4)
	sw	a3,%lo(code_end)(s1)
	lui	a5,%hi(open_count)
	j	.L148
.L391:
	sw	a0,8(sp)
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	a5,0(sp)
	call	printf
	lui	a5,%hi(failed)
	li	a2,1
	sw	a2,%lo(failed)(a5)
	lw	a3,%lo(code_end)(s1)
	lw	a5,0(sp)
	lw	a4,8(sp)
	bne	a3,a5,.L340
	lui	s0,%hi(code)
	addi	s0,s0,%lo(code)
.L192:
	lw	a2,%lo(code_end)(s1)
	lui	a5,%hi(open_count)
	slli	a4,a4,2
	lw	a3,%lo(open_count)(a5)
	add	a4,s0,a4
	li	a1,1
	lui	a0,%hi(failed)
	sw	a2,0(a4)
	sw	a1,%lo(failed)(a0)
	li	a4,16
	addi	a2,a2,-1
	beq	a3,a4,.L147
	slli	a4,a3,3
	lw	a3,4(sp)
	add	a4,a3,a4
	li	a3,101
	sb	a3,0(a4)
	sw	a2,4(a4)
	j	.L148
.L403:
	li	a2,100
	li	a1,100
	mv	a0,s0
	call	close_structure
	lui	a5,%hi(failed)
	lw	a5,%lo(failed)(a5)
	mv	a3,a0
	bne	a5,zero,.L365
	lui	s1,%hi(code_end)
	lw	t1,%lo(code_end)(s1)
	li	a2,4096
	beq	t1,a2,.L406
	lui	s0,%hi(code)
	addi	a1,s0,%lo(code)
	slli	a4,t1,2
	add	a4,a1,a4
	mv	t0,a1
	addi	a5,t1,1
	li	a1,4
	sw	a5,%lo(code_end)(s1)
	sw	a1,0(a4)
	bne	a5,a2,.L214
.L359:
	lui	a5,%hi(open_count)
.L206:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	a5,0(sp)
	call	printf
	lw	a5,0(sp)
	j	.L147
.L249:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	a4,0(sp)
	call	printf
	lw	a4,0(sp)
	mv	a3,a4
	j	.L246
.L340:
	lui	s0,%hi(code)
	addi	a5,s0,%lo(code)
	li	ra,1
	mv	t0,a5
	j	.L193
.L392:
	mv	s0,a0
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	a4,0(sp)
	call	printf
	lw	a4,0(sp)
	j	.L192
.L384:
	bne	a3,zero,.L147
	j	.L206
.L215:
	lui	a4,%hi(failed)
	lw	a4,%lo(failed)(a4)
	bne	a4,zero,.L147
	lui	a2,%hi(.LC42)
	sw	a5,4(sp)
	addi	a2,a2,%lo(.LC42)
	j	.L357
.L399:
	sw	a0,0(sp)
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	a4,8(sp)
	call	printf
	lui	a4,%hi(failed)
	li	a2,1
	sw	a2,%lo(failed)(a4)
	lw	a5,%lo(code_end)(s1)
	lw	a4,8(sp)
	lw	a3,0(sp)
	beq	a5,a4,.L356
.L366:
	lui	s0,%hi(code)
	addi	a4,s0,%lo(code)
	mv	t0,a4
	j	.L214
.L401:
	beq	a1,zero,.L407
.L209:
	lui	a5,%hi(open_count)
	lw	a3,%lo(open_count)(a5)
	li	a4,1
	lui	a2,%hi(failed)
	sw	a4,%lo(failed)(a2)
	li	a2,16
	lw	a4,%lo(code_end)(s1)
	bne	a3,a2,.L210
	j	.L147
.L402:
	bne	a1,zero,.L147
	j	.L197
.L405:
	bne	ra,zero,.L147
	j	.L206
.L406:
	sw	a0,0(sp)
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	sw	t1,8(sp)
	call	printf
	lw	a5,%lo(code_end)(s1)
	lw	t1,8(sp)
	lui	a3,%hi(failed)
	li	a4,1
	sw	a4,%lo(failed)(a3)
	lw	a3,0(sp)
	beq	a5,t1,.L356
	j	.L366
.L407:
	lui	a2,%hi(.LC23)
	lui	a1,%hi(.LC24)
	lui	a0,%hi(.LC1)
	addi	a2,a2,%lo(.LC23)
	addi	a1,a1,%lo(.LC24)
	addi	a0,a0,%lo(.LC1)
	call	printf
	j	.L209
	.size	main, .-main
	.section	.rodata.str1.4
	.align	2
.LC48:
	.string	"if or until"
	.align	2
.LC49:
	.string	"+"
	.align	2
.LC50:
	.string	"-"
	.align	2
.LC51:
	.string	"*"
	.align	2
.LC52:
	.string	"negate"
	.align	2
.LC53:
	.string	"="
	.align	2
.LC54:
	.string	"<"
	.align	2
.LC55:
	.string	">"
	.align	2
.LC56:
	.string	"and"
	.align	2
.LC57:
	.string	"or"
	.align	2
.LC58:
	.string	"xor"
	.align	2
.LC59:
	.string	"invert"
	.align	2
.LC60:
	.string	"dup"
	.align	2
.LC61:
	.string	"drop"
	.align	2
.LC62:
	.string	"swap"
	.align	2
.LC63:
	.string	"over"
	.align	2
.LC64:
	.string	"rot"
	.align	2
.LC65:
	.string	"."
	.align	2
.LC66:
	.string	"emit"
	.align	2
.LC67:
	.string	"cr"
	.align	2
.LC68:
	.string	".s"
	.align	2
.LC69:
	.string	"words"
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	open, @object
	.size	open, 128
open:
	.zero	128
	.type	numbers, @object
	.size	numbers, 256
numbers:
	.zero	256
	.type	returns, @object
	.size	returns, 512
returns:
	.zero	512
	.type	variables, @object
	.size	variables, 256
variables:
	.zero	256
	.type	line, @object
	.size	line, 256
line:
	.zero	256
	.type	code, @object
	.size	code, 16384
code:
	.zero	16384
	.type	words, @object
	.size	words, 11264
words:
	.zero	11264
	.section	.rodata
	.align	2
	.set	.LANCHOR1,. + 0
	.type	operations, @object
	.size	operations, 408
operations:
	.word	0
	.word	0
	.word	1
	.word	0
	.word	0
	.word	0
	.word	0
	.word	0
	.word	0
	.word	.LC48
	.word	1
	.word	0
	.word	0
	.word	0
	.word	0
	.word	0
	.word	0
	.word	0
	.word	0
	.word	0
	.word	0
	.word	.LC9
	.word	2
	.word	0
	.word	.LC41
	.word	0
	.word	1
	.word	.LC49
	.word	2
	.word	1
	.word	.LC50
	.word	2
	.word	1
	.word	.LC51
	.word	2
	.word	1
	.word	.LC11
	.word	2
	.word	1
	.word	.LC12
	.word	2
	.word	1
	.word	.LC52
	.word	1
	.word	1
	.word	.LC53
	.word	2
	.word	1
	.word	.LC54
	.word	2
	.word	1
	.word	.LC55
	.word	2
	.word	1
	.word	.LC56
	.word	2
	.word	1
	.word	.LC57
	.word	2
	.word	1
	.word	.LC58
	.word	2
	.word	1
	.word	.LC59
	.word	1
	.word	1
	.word	.LC60
	.word	1
	.word	2
	.word	.LC61
	.word	1
	.word	0
	.word	.LC62
	.word	2
	.word	2
	.word	.LC63
	.word	2
	.word	3
	.word	.LC64
	.word	3
	.word	3
	.word	.LC14
	.word	1
	.word	1
	.word	.LC15
	.word	2
	.word	0
	.word	.LC65
	.word	1
	.word	0
	.word	.LC66
	.word	1
	.word	0
	.word	.LC67
	.word	0
	.word	0
	.word	.LC68
	.word	0
	.word	0
	.word	.LC69
	.word	0
	.word	0
	.type	names.0, @object
	.size	names.0, 32
names.0:
	.word	.LC34
	.word	.LC36
	.word	.LC37
	.word	.LC38
	.word	.LC39
	.word	.LC9
	.word	.LC40
	.word	.LC41
	.section	.sbss,"aw",@nobits
	.align	2
	.type	next, @object
	.size	next, 4
next:
	.zero	4
	.type	open_count, @object
	.size	open_count, 4
open_count:
	.zero	4
	.type	begin_of_code, @object
	.size	begin_of_code, 4
begin_of_code:
	.zero	4
	.type	compiling, @object
	.size	compiling, 4
compiling:
	.zero	4
	.type	code_end, @object
	.size	code_end, 4
code_end:
	.zero	4
	.type	variable_count, @object
	.size	variable_count, 4
variable_count:
	.zero	4
	.type	return_depth, @object
	.size	return_depth, 4
return_depth:
	.zero	4
	.type	depth, @object
	.size	depth, 4
depth:
	.zero	4
	.type	word_count, @object
	.size	word_count, 4
word_count:
	.zero	4
	.type	failed, @object
	.size	failed, 4
failed:
	.zero	4
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
