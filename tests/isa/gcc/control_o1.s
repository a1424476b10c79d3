	.file	"control.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.align	2
	.type	add, @function
add:
	add	a0,a0,a1
	ret
	.size	add, .-add
	.align	2
	.type	subtract, @function
subtract:
	sub	a0,a0,a1
	ret
	.size	subtract, .-subtract
	.align	2
	.type	multiply, @function
multiply:
	mul	a0,a0,a1
	ret
	.size	multiply, .-multiply
	.align	2
	.globl	table
	.type	table, @function
table:
	li	a5,9
	bgtu	a0,a5,.L5
	slli	a0,a0,2
	lui	a5,%hi(.L7)
	addi	a5,a5,%lo(.L7)
	add	a0,a0,a5
	lw	a5,0(a0)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L7:
	.word	.L14
	.word	.L15
	.word	.L12
	.word	.L11
	.word	.L10
	.word	.L9
	.word	.L5
	.word	.L8
	.word	.L5
	.word	.L6
	.text
.L14:
	li	a0,10
	ret
.L12:
	li	a0,7
	ret
.L11:
	li	a0,91
	ret
.L10:
	li	a0,12
	ret
.L9:
	li	a0,-4
	ret
.L8:
	li	a0,999424
	addi	a0,a0,576
	ret
.L6:
	li	a0,73728
	addi	a0,a0,837
	ret
.L5:
	li	a0,-1
	ret
.L15:
	li	a0,33
	ret
	.size	table, .-table
	.align	2
	.globl	act
	.type	act, @function
act:
	li	a5,6
	bgtu	a0,a5,.L17
	slli	a0,a0,2
	lui	a5,%hi(.L19)
	addi	a5,a5,%lo(.L19)
	add	a0,a0,a5
	lw	a5,0(a0)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L19:
	.word	.L25
	.word	.L24
	.word	.L23
	.word	.L22
	.word	.L21
	.word	.L20
	.word	.L18
	.text
.L25:
	li	a5,1
	sw	a5,0(a1)
	ret
.L24:
	lw	a5,0(a1)
	addi	a5,a5,2
	sw	a5,0(a1)
	ret
.L23:
	lw	a4,0(a1)
	slli	a5,a4,1
	add	a5,a5,a4
	sw	a5,0(a1)
	ret
.L22:
	lw	a5,0(a1)
	addi	a5,a5,-4
	sw	a5,0(a1)
	ret
.L21:
	lw	a5,0(a1)
	xori	a5,a5,5
	sw	a5,0(a1)
	ret
.L20:
	lw	a5,0(a1)
	not	a5,a5
	sw	a5,0(a1)
	ret
.L18:
	li	a5,2
	sw	a5,4(a1)
	ret
.L17:
	sw	zero,0(a1)
	ret
	.size	act, .-act
	.align	2
	.globl	ackermann
	.type	ackermann, @function
ackermann:
	beq	a0,zero,.L34
	addi	sp,sp,-12
	sw	ra,8(sp)
	sw	s0,4(sp)
	mv	s0,a0
	beq	a1,zero,.L35
	addi	a1,a1,-1
	call	ackermann
	mv	a1,a0
	addi	a0,s0,-1
	call	ackermann
.L27:
	lw	ra,8(sp)
	lw	s0,4(sp)
	addi	sp,sp,12
	jr	ra
.L34:
	addi	a0,a1,1
	ret
.L35:
	li	a1,1
	addi	a0,a0,-1
	call	ackermann
	j	.L27
	.size	ackermann, .-ackermann
	.align	2
	.globl	sum
	.type	sum, @function
sum:
	addi	sp,sp,-24
	sw	a1,4(sp)
	sw	a2,8(sp)
	sw	a3,12(sp)
	sw	a4,16(sp)
	sw	a5,20(sp)
	addi	a5,sp,4
	sw	a5,0(sp)
	ble	a0,zero,.L39
	addi	a5,a0,-1
	li	a0,0
	li	a2,-1
.L38:
	lw	a4,0(sp)
	addi	a3,a4,4
	sw	a3,0(sp)
	lw	a4,0(a4)
	add	a0,a0,a4
	addi	a5,a5,-1
	bne	a5,a2,.L38
.L36:
	addi	sp,sp,24
	jr	ra
.L39:
	li	a0,0
	j	.L36
	.size	sum, .-sum
	.align	2
	.globl	go
	.type	go, @function
go:
	lbu	a3,0(a0)
	addi	a3,a3,-97
	slli	a3,a3,2
	lui	a4,%hi(.LANCHOR0)
	addi	a4,a4,%lo(.LANCHOR0)
	add	a4,a4,a3
	lw	a4,0(a4)
	addi	a5,a0,1
	li	a0,0
	lui	a3,%hi(.LANCHOR0)
	addi	a3,a3,%lo(.LANCHOR0)
	j	.L43
.L44:
	addi	a0,a0,1
	lbu	a4,0(a5)
	addi	a4,a4,-97
	slli	a4,a4,2
	add	a4,a3,a4
	lw	a4,0(a4)
.L46:
	addi	a5,a5,1
.L43:
	jr	a4
.L45:
	addi	a0,a0,10
	lbu	a4,0(a5)
	addi	a4,a4,-97
	slli	a4,a4,2
	add	a4,a3,a4
	lw	a4,0(a4)
	j	.L46
.L47:
	slli	a4,a0,1
	add	a0,a4,a0
	lbu	a4,0(a5)
	addi	a4,a4,-97
	slli	a4,a4,2
	add	a4,a3,a4
	lw	a4,0(a4)
	j	.L46
.L48:
	ret
	.size	go, .-go
	.align	2
	.globl	last
	.type	last, @function
last:
 #APP
# 73 "control.c" 1
	# halves
	srai a0, a0, 1
# 0 "" 2
 #NO_APP
	addi	a0,a0,1
	ret
	.size	last, .-last
	.align	2
	.globl	tail
	.type	tail, @function
tail:
	addi	sp,sp,-12
	sw	ra,8(sp)
	slli	a0,a0,1
	call	last
	lw	ra,8(sp)
	addi	sp,sp,12
	jr	ra
	.size	tail, .-tail
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"abcabd"
	.text
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-40
	sw	ra,36(sp)
	sw	s0,32(sp)
	sw	s1,28(sp)
	li	a5,7
	sw	a5,20(sp)
	sw	zero,24(sp)
	li	s0,-1
	li	s1,0
.L53:
	mv	a0,s0
	call	table
	li	a5,1000
	rem	a0,a0,a5
	add	s1,s1,a0
	addi	s0,s0,1
	li	a5,11
	bne	s0,a5,.L53
	li	s0,1
.L54:
	addi	a1,sp,20
	mv	a0,s0
	call	act
	addi	s0,s0,1
	li	a5,7
	bne	s0,a5,.L54
	lw	a5,20(sp)
	lw	a4,24(sp)
	mul	a5,a5,a4
	add	s1,a5,s1
	lui	a5,%hi(.LANCHOR0)
	addi	a5,a5,%lo(.LANCHOR0)
	addi	s0,a5,16
	addi	a5,a5,28
	sw	a5,16(sp)
.L55:
	lw	a5,0(s0)
	li	a1,3
	li	a0,20
	jalr	a5
	add	s1,s1,a0
	addi	s0,s0,4
	lw	a5,16(sp)
	bne	s0,a5,.L55
	lui	a5,%hi(chosen)
	lw	a5,%lo(chosen)(a5)
	li	a1,7
	li	a0,6
	jalr	a5
	add	s0,a0,s1
	li	a1,3
	li	a0,2
	call	ackermann
	mv	s1,a0
	li	a5,9
	sw	a5,12(sp)
	li	a5,8
	sw	a5,8(sp)
	li	a5,7
	sw	a5,4(sp)
	li	a5,6
	sw	a5,0(sp)
	li	a5,5
	li	a4,4
	li	a3,3
	li	a2,2
	li	a1,1
	li	a0,9
	call	sum
	add	s1,s1,a0
	add	s1,s1,s0
	lui	a0,%hi(.LC0)
	addi	a0,a0,%lo(.LC0)
	call	go
	mv	s0,a0
	li	a0,1234
	call	tail
	add	s0,s0,a0
	add	s0,s0,s1
	li	a0,4096
	addi	a0,a0,-1596
	add	a0,s0,a0
	lw	ra,36(sp)
	lw	s0,32(sp)
	lw	s1,28(sp)
	addi	sp,sp,40
	jr	ra
	.size	main, .-main
	.globl	chosen
	.section	.rodata
	.align	2
	.set	.LANCHOR0,. + 0
	.type	places.0, @object
	.size	places.0, 16
places.0:
	.word	.L44
	.word	.L45
	.word	.L47
	.word	.L48
	.type	operations, @object
	.size	operations, 12
operations:
	.word	add
	.word	subtract
	.word	multiply
	.section	.sdata,"aw"
	.align	2
	.type	chosen, @object
	.size	chosen, 4
chosen:
	.word	multiply
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
