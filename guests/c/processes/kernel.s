# Made by gcc. The CRC-32 of what it was made from: 72f35fdb
	.file	"kernel.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"kernel: nobody is left; turns:"
	.align	2
.LC1:
	.string	" %s %d"
	.text
	.align	2
	.type	next, @function
next:
	addi	sp,sp,-16
	sw	s0,8(sp)
	lui	s0,%hi(.LANCHOR0)
	addi	s0,s0,%lo(.LANCHOR0)
	sub	a0,a0,s0
	li	a5,-1431654400
	srai	a0,a0,5
	addi	a5,a5,-1365
	mul	a0,a0,a5
	sw	s1,4(sp)
	sw	ra,12(sp)
	lui	s1,%hi(count)
	li	t1,1
	li	t0,2
.L12:
	lw	a5,%lo(count)(s1)
	ble	a5,zero,.L9
	li	a1,1
	li	t2,0
.L2:
	add	a3,a1,a0
	rem	a3,a3,a5
	slli	a2,a3,1
	add	a5,a2,a3
	slli	a4,a5,5
	add	a5,s0,a4
	lw	a4,84(a5)
	beq	a4,t1,.L26
	beq	a4,t0,.L7
.L29:
	bne	a4,zero,.L27
.L6:
	add	a5,a2,a3
	slli	a5,a5,5
	add	a0,s0,a5
	lw	a5,92(a0)
	lw	ra,12(sp)
	lw	s0,8(sp)
	li	a4,2000
	addi	a5,a5,1
	sw	a4,80(a0)
	sw	a5,92(a0)
	lw	s1,4(sp)
	addi	sp,sp,16
	jr	ra
.L26:
 #APP
# 87 "guests/c/processes/kernel.c" 1
	in a4, 17
# 0 "" 2
 #NO_APP
	beq	a4,zero,.L28
	sw	zero,84(a5)
	j	.L6
.L28:
	lw	a4,84(a5)
	bne	a4,t0,.L29
.L7:
	lw	a5,%lo(count)(s1)
	addi	a1,a1,1
	bge	a5,a1,.L2
.L30:
	beq	t2,zero,.L9
	li	a5,1
 #APP
# 92 "guests/c/processes/kernel.c" 1
	out a5, 18
# 0 "" 2
# 44 "guests/c/trapeze.h" 1
	idle
# 0 "" 2
# 54 "guests/c/trapeze.h" 1
	setie a5
# 0 "" 2
 #NO_APP
	li	a5,0
 #APP
# 54 "guests/c/trapeze.h" 1
	setie a5
# 0 "" 2
 #NO_APP
	j	.L12
.L27:
	lw	a5,%lo(count)(s1)
	addi	a1,a1,1
	li	t2,1
	bge	a5,a1,.L2
	j	.L30
.L9:
	lui	a0,%hi(.LC0)
	addi	a0,a0,%lo(.LC0)
	call	printf
	li	a5,0
.L3:
	lw	a4,%lo(count)(s1)
	addi	s0,s0,96
	bge	a5,a4,.L31
	lw	a2,-4(s0)
	lw	a1,-8(s0)
	lui	a0,%hi(.LC1)
	addi	a0,a0,%lo(.LC1)
	sw	a5,0(sp)
	call	printf
	lw	a5,0(sp)
	addi	a5,a5,1
	j	.L3
.L31:
	li	a0,10
	call	putchar
 #APP
# 48 "guests/c/trapeze.h" 1
	halt
# 0 "" 2
 #NO_APP
	.size	next, .-next
	.section	.rodata.str1.4
	.align	2
.LC2:
	.string	"kernel: here we go"
	.text
	.align	2
	.globl	boot
	.type	boot, @function
boot:
	lui	a0,%hi(.LC2)
	addi	sp,sp,-12
	addi	a0,a0,%lo(.LC2)
	sw	ra,8(sp)
	sw	s0,4(sp)
	sw	s1,0(sp)
	call	puts
	lui	a4,%hi(programs)
	lui	t0,%hi(programs_end)
	addi	a5,a4,%lo(programs)
	addi	t0,t0,%lo(programs_end)
	bgeu	a5,t0,.L38
	lui	s1,%hi(count)
	lw	a1,%lo(count)(s1)
	lui	a0,%hi(.LANCHOR0)
	addi	a0,a0,%lo(.LANCHOR0)
	slli	a5,a1,1
	add	a5,a5,a1
	slli	a5,a5,5
	add	a5,a0,a5
	addi	a4,a4,%lo(programs)
	li	s0,2
	li	t2,64
.L35:
	lw	a2,0(a4)
	lw	a3,4(a4)
	mv	t1,a1
	lw	a1,8(a4)
	sub	a3,a3,a2
	sw	s0,0(a5)
	sw	a1,88(a5)
	sw	t2,4(a5)
	sw	a2,8(a5)
	sw	a3,12(a5)
	sw	a3,24(a5)
	addi	a4,a4,12
	addi	a1,t1,1
	addi	a5,a5,96
	bltu	a4,t0,.L35
	sw	a1,%lo(count)(s1)
.L34:
	lw	s0,4(sp)
	slli	a5,t1,1
	lw	ra,8(sp)
	lw	s1,0(sp)
	add	a5,a5,t1
	slli	a5,a5,5
	add	a0,a0,a5
	addi	sp,sp,12
	tail	next
.L38:
	lui	a5,%hi(count)
	lw	t1,%lo(count)(a5)
	lui	a0,%hi(.LANCHOR0)
	addi	a0,a0,%lo(.LANCHOR0)
	addi	t1,t1,-1
	j	.L34
	.size	boot, .-boot
	.section	.rodata.str1.4
	.align	2
.LC3:
	.string	"kernel: %s has ended with %d\n"
	.align	2
.LC4:
	.string	"kernel: %s is killed: %s 0x%08x at pc 0x%08x\n"
	.text
	.align	2
	.globl	trapped
	.type	trapped, @function
trapped:
	li	a5,5
	bgtu	a1,a5,.L64
	addi	sp,sp,-20
	sw	s0,12(sp)
	sw	ra,16(sp)
	sw	s1,8(sp)
	li	a5,4
	mv	s0,a0
	beq	a1,a5,.L67
	lui	a5,%hi(.LANCHOR1)
	slli	a1,a1,2
	addi	a5,a5,%lo(.LANCHOR1)
	add	a5,a5,a1
	lw	a4,4(a0)
	lw	a1,88(a0)
	mv	a3,a2
	lw	a2,0(a5)
	li	a5,2
	sw	a5,84(a0)
	lui	a0,%hi(.LC4)
	addi	a0,a0,%lo(.LC4)
	call	printf
.L65:
	mv	a0,s0
.L66:
	lw	s0,12(sp)
	lw	ra,16(sp)
	lw	s1,8(sp)
	addi	sp,sp,20
.L64:
	tail	next
.L67:
	lw	a5,36(a0)
	li	a3,1
	beq	a5,a3,.L42
	li	a4,2
	beq	a5,a4,.L43
	beq	a5,zero,.L44
.L47:
	li	s1,-1
.L45:
	lw	a5,4(s0)
	sw	s1,56(s0)
	lw	ra,16(sp)
	addi	a5,a5,4
	sw	a5,4(s0)
	mv	a0,s0
	lw	s0,12(sp)
	lw	s1,8(sp)
	addi	sp,sp,20
	jr	ra
.L44:
	lw	a2,56(a0)
	lw	a1,88(a0)
	sw	a4,84(a0)
	lui	a0,%hi(.LC3)
	addi	a0,a0,%lo(.LC3)
	call	printf
	j	.L65
.L42:
	lw	s1,60(a0)
	lw	a3,12(a0)
	lw	a5,56(a0)
	lw	a2,8(a0)
	bgtu	s1,a3,.L47
	sub	a3,a3,s1
	bgtu	a5,a3,.L47
	add	a5,a5,a2
	add	a4,s1,a5
	sw	a4,4(sp)
	beq	s1,zero,.L45
.L50:
	lbu	a0,0(a5)
	addi	a5,a5,1
	sw	a5,0(sp)
	call	putchar
	lw	a4,4(sp)
	lw	a5,0(sp)
	bne	a4,a5,.L50
	j	.L45
.L43:
 #APP
# 87 "guests/c/processes/kernel.c" 1
	in a5, 17
# 0 "" 2
 #NO_APP
	beq	a5,zero,.L68
	lw	s1,60(a0)
	lw	a5,12(a0)
	lw	a1,56(a0)
	lw	a3,8(a0)
	bgtu	s1,a5,.L47
	sub	a5,a5,s1
	bgtu	a1,a5,.L47
	add	a1,a1,a3
	li	a5,0
	li	a0,10
.L53:
	beq	s1,a5,.L45
 #APP
# 141 "guests/c/processes/kernel.c" 1
	in a3, 16
# 0 "" 2
 #NO_APP
	blt	a3,zero,.L58
	addi	a5,a5,1
	add	a2,a1,a5
	sb	a3,-1(a2)
	bne	a3,a0,.L53
.L58:
	mv	s1,a5
	j	.L45
.L68:
	sw	a3,84(a0)
	j	.L66
	.size	trapped, .-trapped
	.section	.rodata.str1.4
	.align	2
.LC5:
	.string	"kernel: a trap of my own: %s 0x%08x at pc 0x%08x\n"
	.text
	.align	2
	.globl	panic
	.type	panic, @function
panic:
	lui	a5,%hi(.LANCHOR1)
	slli	a1,a1,2
	addi	a5,a5,%lo(.LANCHOR1)
	add	a5,a5,a1
	lw	a1,0(a5)
	mv	a3,a0
	lui	a0,%hi(.LC5)
	addi	sp,sp,-12
	addi	a0,a0,%lo(.LC5)
	sw	ra,8(sp)
	call	printf
 #APP
# 48 "guests/c/trapeze.h" 1
	halt
# 0 "" 2
 #NO_APP
	.size	panic, .-panic
	.section	.rodata.str1.4
	.align	2
.LC6:
	.string	"none"
	.align	2
.LC7:
	.string	"privileged"
	.align	2
.LC8:
	.string	"illegal"
	.align	2
.LC9:
	.string	"memory"
	.align	2
.LC10:
	.string	"ecall"
	.align	2
.LC11:
	.string	"ebreak"
	.align	2
.LC12:
	.string	"timer"
	.align	2
.LC13:
	.string	"console"
	.align	2
.LC14:
	.string	"disk"
	.section	.rodata
	.align	2
	.set	.LANCHOR1,. + 0
	.type	causes, @object
	.size	causes, 36
causes:
	.word	.LC6
	.word	.LC7
	.word	.LC8
	.word	.LC9
	.word	.LC10
	.word	.LC11
	.word	.LC12
	.word	.LC13
	.word	.LC14
	.bss
	.align	2
	.set	.LANCHOR0,. + 0
	.type	processes, @object
	.size	processes, 768
processes:
	.zero	768
	.section	.sbss,"aw",@nobits
	.align	2
	.type	count, @object
	.size	count, 4
count:
	.zero	4
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
