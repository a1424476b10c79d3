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
	bgtu	a0,a5,.L7
	lui	a5,%hi(.LANCHOR0)
	slli	a0,a0,2
	addi	a5,a5,%lo(.LANCHOR0)
	add	a5,a5,a0
	lw	a0,0(a5)
	ret
.L7:
	li	a0,-1
	ret
	.size	table, .-table
	.align	2
	.globl	act
	.type	act, @function
act:
	li	a5,6
	bgtu	a0,a5,.L9
	lui	a5,%hi(.L11)
	addi	a5,a5,%lo(.L11)
	slli	a0,a0,2
	add	a0,a0,a5
	lw	a5,0(a0)
	jr	a5
	.section	.rodata
	.align	2
	.align	2
.L11:
	.word	.L17
	.word	.L16
	.word	.L15
	.word	.L14
	.word	.L13
	.word	.L12
	.word	.L10
	.text
.L12:
	lw	a5,0(a1)
	not	a5,a5
	sw	a5,0(a1)
	ret
.L10:
	li	a5,2
	sw	a5,4(a1)
	ret
.L17:
	li	a5,1
	sw	a5,0(a1)
	ret
.L16:
	lw	a5,0(a1)
	addi	a5,a5,2
	sw	a5,0(a1)
	ret
.L15:
	lw	a4,0(a1)
	slli	a5,a4,1
	add	a5,a5,a4
	sw	a5,0(a1)
	ret
.L14:
	lw	a5,0(a1)
	addi	a5,a5,-4
	sw	a5,0(a1)
	ret
.L13:
	lw	a5,0(a1)
	xori	a5,a5,5
	sw	a5,0(a1)
	ret
.L9:
	sw	zero,0(a1)
	ret
	.size	act, .-act
	.align	2
	.globl	ackermann
	.type	ackermann, @function
ackermann:
	beq	a0,zero,.L33
	addi	sp,sp,-12
	sw	s0,4(sp)
	sw	ra,8(sp)
	mv	s0,a0
.L21:
	mv	a0,s0
	addi	s0,s0,-1
	bne	a1,zero,.L34
	li	a1,1
	bne	s0,zero,.L21
.L20:
	lw	ra,8(sp)
	lw	s0,4(sp)
	addi	a0,a1,1
	addi	sp,sp,12
	jr	ra
.L34:
	addi	a1,a1,-1
	call	ackermann
	mv	a1,a0
	bne	s0,zero,.L21
	j	.L20
.L33:
	addi	a0,a1,1
	ret
	.size	ackermann, .-ackermann
	.align	2
	.type	ackermann.constprop.0, @function
ackermann.constprop.0:
	addi	sp,sp,-12
	li	a1,2
	li	a0,2
	sw	ra,8(sp)
	call	ackermann
	mv	a1,a0
	li	a0,2
	bne	a1,zero,.L41
	lw	ra,8(sp)
	addi	sp,sp,12
	jr	ra
.L41:
	addi	a1,a1,-1
	li	a0,1
	call	ackermann
	lw	ra,8(sp)
	addi	a0,a0,1
	addi	sp,sp,12
	jr	ra
	.size	ackermann.constprop.0, .-ackermann.constprop.0
	.align	2
	.globl	sum
	.type	sum, @function
sum:
	addi	sp,sp,-24
	addi	t1,sp,4
	sw	a1,4(sp)
	sw	a2,8(sp)
	sw	a3,12(sp)
	sw	a4,16(sp)
	sw	a5,20(sp)
	sw	t1,0(sp)
	ble	a0,zero,.L45
	addi	a4,a0,-1
	mv	a5,t1
	li	a0,0
	li	a2,-1
.L44:
	lw	a3,0(a5)
	addi	a4,a4,-1
	addi	a5,a5,4
	add	a0,a0,a3
	bne	a4,a2,.L44
	addi	sp,sp,24
	jr	ra
.L45:
	li	a0,0
	addi	sp,sp,24
	jr	ra
	.size	sum, .-sum
	.align	2
	.globl	go
	.type	go, @function
go:
	lbu	a4,0(a0)
	lui	a3,%hi(.LANCHOR0)
	addi	a3,a3,%lo(.LANCHOR0)
	addi	a4,a4,-97
	slli	a4,a4,2
	add	a4,a3,a4
	lw	a4,40(a4)
	addi	a5,a0,1
	li	a0,0
	jr	a4
.L54:
	ret
.L53:
	lbu	a4,0(a5)
	slli	a2,a0,1
	add	a0,a2,a0
	addi	a4,a4,-97
	slli	a4,a4,2
	add	a4,a3,a4
	lw	a4,40(a4)
	addi	a5,a5,1
	jr	a4
.L51:
	lbu	a4,0(a5)
	addi	a0,a0,10
	addi	a5,a5,1
	addi	a4,a4,-97
	slli	a4,a4,2
	add	a4,a3,a4
	lw	a4,40(a4)
	jr	a4
.L50:
	lbu	a4,0(a5)
	addi	a0,a0,1
	addi	a5,a5,1
	addi	a4,a4,-97
	slli	a4,a4,2
	add	a4,a3,a4
	lw	a4,40(a4)
	jr	a4
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
	slli	a0,a0,1
	tail	last
	.size	tail, .-tail
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"abcabd"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-40
	li	a5,7
	li	a0,-1
	sw	ra,36(sp)
	sw	a5,20(sp)
	sw	s0,32(sp)
	sw	s1,28(sp)
	sw	zero,24(sp)
	call	table
	mv	a4,a0
	li	a0,0
	sw	a4,16(sp)
	call	table
	lw	a4,16(sp)
	li	s0,1000
	rem	a3,a0,s0
	li	a0,1
	li	s1,1
	rem	a4,a4,s0
	add	a4,a4,a3
	sw	a4,16(sp)
	call	table
	rem	a3,a0,s0
	lw	a4,16(sp)
	li	a0,2
	add	a4,a3,a4
	sw	a4,16(sp)
	call	table
	rem	a3,a0,s0
	lw	a4,16(sp)
	li	a0,3
	add	a3,a3,a4
	sw	a3,16(sp)
	call	table
	rem	a4,a0,s0
	lw	a3,16(sp)
	li	a0,4
	add	a4,a4,a3
	sw	a4,16(sp)
	call	table
	rem	a3,a0,s0
	lw	a4,16(sp)
	li	a0,5
	add	a3,a3,a4
	sw	a3,16(sp)
	call	table
	rem	a4,a0,s0
	lw	a3,16(sp)
	li	a0,6
	add	a4,a4,a3
	sw	a4,16(sp)
	call	table
	rem	a3,a0,s0
	lw	a4,16(sp)
	li	a0,7
	add	a3,a3,a4
	sw	a3,16(sp)
	call	table
	rem	a4,a0,s0
	lw	a3,16(sp)
	li	a0,8
	add	a4,a4,a3
	sw	a4,16(sp)
	call	table
	rem	a3,a0,s0
	lw	a4,16(sp)
	li	a0,9
	add	a3,a3,a4
	sw	a3,16(sp)
	call	table
	rem	a4,a0,s0
	lw	a3,16(sp)
	li	a0,10
	add	a4,a4,a3
	sw	a4,16(sp)
	call	table
	rem	s0,a0,s0
	lw	a4,16(sp)
	add	s0,s0,a4
.L63:
	mv	a0,s1
	addi	a1,sp,20
	call	act
	addi	s1,s1,1
	li	a5,7
	bne	s1,a5,.L63
	lw	a5,24(sp)
	lw	a4,20(sp)
	lui	s1,%hi(.LANCHOR0)
	addi	s1,s1,%lo(.LANCHOR0)
	mul	a4,a4,a5
	addi	a5,s1,56
	addi	s1,s1,68
	add	s0,a4,s0
.L64:
	lw	a4,0(a5)
	li	a1,3
	li	a0,20
	sw	a5,16(sp)
	jalr	a4
	lw	a5,16(sp)
	add	s0,s0,a0
	addi	a5,a5,4
	bne	s1,a5,.L64
	lui	a5,%hi(chosen)
	lw	a5,%lo(chosen)(a5)
	li	a1,7
	li	a0,6
	jalr	a5
	add	s1,a0,s0
	call	ackermann.constprop.0
	mv	s0,a0
	li	a0,9
	sw	a0,12(sp)
	li	a0,8
	sw	a0,8(sp)
	li	a0,7
	sw	a0,4(sp)
	li	a0,6
	li	a5,5
	li	a4,4
	li	a3,3
	li	a2,2
	li	a1,1
	sw	a0,0(sp)
	li	a0,9
	call	sum
	add	s0,s0,a0
	lui	a0,%hi(.LC0)
	addi	a0,a0,%lo(.LC0)
	call	go
	add	s1,s0,s1
	mv	s0,a0
	li	a0,1234
	call	tail
	add	s0,s0,a0
	li	a0,4096
	add	s0,s0,s1
	addi	a0,a0,-1596
	lw	ra,36(sp)
	add	a0,s0,a0
	lw	s0,32(sp)
	lw	s1,28(sp)
	addi	sp,sp,40
	jr	ra
	.size	main, .-main
	.globl	chosen
	.section	.rodata
	.align	2
	.set	.LANCHOR0,. + 0
	.type	CSWTCH.8, @object
	.size	CSWTCH.8, 40
CSWTCH.8:
	.word	10
	.word	33
	.word	7
	.word	91
	.word	12
	.word	-4
	.word	-1
	.word	1000000
	.word	-1
	.word	74565
	.type	places.0, @object
	.size	places.0, 16
places.0:
	.word	.L50
	.word	.L51
	.word	.L53
	.word	.L54
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
