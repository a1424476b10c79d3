# Made by gcc. The CRC-32 of what it was made from: 3f196aa8
	.file	"formats.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"%lld and %lld:\n"
	.align	2
.LC1:
	.string	"  %lld %lld %lld\n"
	.globl	__moddi3
	.globl	__divdi3
	.align	2
.LC2:
	.string	"  %lld %lld\n"
	.text
	.align	2
	.type	show_wide, @function
show_wide:
	addi	sp,sp,-80
	addi	t1,sp,55
	sw	ra,76(sp)
	sw	s0,72(sp)
	sw	s1,68(sp)
	andi	t1,t1,-8
	sw	a0,8(t1)
	sw	a1,12(t1)
	sw	a2,0(t1)
	sw	a3,4(t1)
	lw	a1,8(t1)
	lw	a2,12(t1)
	lw	a3,0(t1)
	lw	a4,4(t1)
	lui	a0,%hi(.LC0)
	addi	a0,a0,%lo(.LC0)
	sw	t1,4(sp)
	call	printf
	lw	t1,4(sp)
	lw	a0,8(t1)
	lw	a1,12(t1)
	lw	a4,0(t1)
	lw	a5,4(t1)
	lw	a2,8(t1)
	sw	a4,20(sp)
	lw	a3,12(t1)
	lw	a4,0(t1)
	sw	a5,24(sp)
	lw	a5,4(t1)
	sw	a4,28(sp)
	lw	s0,8(t1)
	sw	a5,32(sp)
	lw	s1,12(t1)
	sw	t1,36(sp)
	lw	a4,0(t1)
	lw	a5,4(t1)
	lw	t1,28(sp)
	sw	a0,12(sp)
	sw	a4,4(sp)
	sub	t0,a2,t1
	lw	t1,20(sp)
	sw	a1,16(sp)
	sw	a5,8(sp)
	lw	a1,32(sp)
	mul	a5,s1,a4
	sgtu	a4,t0,a2
	lw	a2,12(sp)
	add	a0,a0,t1
	sub	a3,a3,a1
	sltu	t2,a0,a2
	lw	a1,24(sp)
	lw	a2,16(sp)
	sub	a4,a3,a4
	mv	a3,t0
	add	a2,a2,a1
	add	a2,t2,a2
	lw	t2,8(sp)
	lw	t1,4(sp)
	mv	a1,a0
	mul	t0,t2,s0
	lui	a0,%hi(.LC1)
	addi	a0,a0,%lo(.LC1)
	add	t0,a5,t0
	lw	a5,4(sp)
	mulhu	t2,s0,t1
	mul	a5,s0,a5
	add	t0,t0,t2
	sw	t0,0(sp)
	sw	t0,44(sp)
	sw	a5,40(sp)
	call	printf
	lw	t1,36(sp)
	lw	a4,8(t1)
	lw	a5,12(t1)
	lw	s0,0(t1)
	lw	s1,4(t1)
	lw	a0,8(t1)
	lw	a1,12(t1)
	lw	a2,0(t1)
	lw	a3,4(t1)
	sw	a4,4(sp)
	sw	a5,8(sp)
	call	__moddi3
	sw	a0,12(sp)
	sw	a1,20(sp)
	lw	a0,4(sp)
	lw	a1,8(sp)
	mv	a2,s0
	mv	a3,s1
	call	__divdi3
	lw	s0,72(sp)
	lw	a3,12(sp)
	lw	a4,20(sp)
	lw	ra,76(sp)
	lw	s1,68(sp)
	mv	a2,a1
	mv	a1,a0
	lui	a0,%hi(.LC2)
	addi	a0,a0,%lo(.LC2)
	addi	sp,sp,80
	tail	printf
	.size	show_wide, .-show_wide
	.globl	__clzsi2
	.globl	__ctzsi2
	.globl	__popcountsi2
	.globl	__bswapsi2
	.section	.rodata.str1.4
	.align	2
.LC3:
	.string	"%08x: %d %d %d %08x\n"
	.text
	.align	2
	.type	show_bits, @function
show_bits:
	addi	sp,sp,-24
	sw	a0,8(sp)
	lw	a1,8(sp)
	lw	a0,8(sp)
	sw	ra,20(sp)
	sw	s0,16(sp)
	sw	s1,12(sp)
	sw	a1,4(sp)
	call	__clzsi2
	lw	a5,8(sp)
	mv	s0,a0
	mv	a0,a5
	call	__ctzsi2
	lw	a5,8(sp)
	mv	s1,a0
	mv	a0,a5
	call	__popcountsi2
	lw	a5,8(sp)
	sw	a0,0(sp)
	mv	a0,a5
	call	__bswapsi2
	mv	a2,s0
	lw	s0,16(sp)
	lw	a4,0(sp)
	lw	a1,4(sp)
	lw	ra,20(sp)
	mv	a3,s1
	lw	s1,12(sp)
	mv	a5,a0
	lui	a0,%hi(.LC3)
	addi	a0,a0,%lo(.LC3)
	addi	sp,sp,24
	tail	printf
	.size	show_bits, .-show_bits
	.section	.rodata.str1.4
	.align	2
.LC4:
	.string	"decimal: %d %i %d %d %u\n"
	.align	2
.LC5:
	.string	"hexadecimal: %x %X %08x %x\n"
	.align	2
.LC6:
	.string	"padded: [%5d] [%-5d] [%05d] [%05d]\n"
	.align	2
.LC7:
	.string	"text"
	.align	2
.LC8:
	.string	"too narrow: [%1d] [%2s] [%0d]\n"
	.align	2
.LC9:
	.string	""
	.align	2
.LC10:
	.string	"abc"
	.align	2
.LC11:
	.string	"text: [%s] [%6s] [%-6s] [%s]\n"
	.align	2
.LC12:
	.string	"no text: %s\n"
	.align	2
.LC13:
	.string	"letters: [%c] [%3c] [%-3c] %c\n"
	.align	2
.LC14:
	.string	"pointers: %p %p\n"
	.align	2
.LC15:
	.string	"long: %ld %lu %lx\n"
	.align	2
.LC16:
	.string	"per cent: 100%%\n"
	.align	2
.LC17:
	.string	"counted: %d%s\n"
	.align	2
.LC18:
	.string	"that was %d bytes\n"
	.align	2
.LC19:
	.string	"many: %d %lld %d %llu %s %c %x %llx\n"
	.align	2
.LC20:
	.string	"five"
	.align	2
.LC21:
	.string	"long long: %lld %lld\n"
	.align	2
.LC22:
	.string	"unsigned: %llu %llx %020llu\n"
	.align	2
.LC23:
	.string	"Wide numbers: + - * and / %"
	.align	2
.LC26:
	.string	"Shifts: << >> and >> with the sign"
	.align	2
.LC28:
	.string	"by %d: %llx %llx %llx\n"
	.align	2
.LC29:
	.string	"Bits: zeros above, zeros below, ones, bytes turned round"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	addi	sp,sp,-76
	lui	a0,%hi(.LC4)
	addi	t1,sp,59
	li	a5,-1
	li	a4,-2147483648
	li	a3,-1
	li	a2,42
	li	a1,0
	addi	a0,a0,%lo(.LC4)
	sw	ra,72(sp)
	sw	s0,68(sp)
	sw	s1,64(sp)
	andi	s1,t1,-8
	call	printf
	li	a2,49152
	lui	a0,%hi(.LC5)
	li	a4,0
	li	a3,31
	addi	a2,a2,-273
	li	a1,255
	addi	a0,a0,%lo(.LC5)
	call	printf
	lui	a0,%hi(.LC6)
	li	a4,-42
	li	a3,42
	li	a2,42
	li	a1,42
	addi	a0,a0,%lo(.LC6)
	call	printf
	lui	a2,%hi(.LC7)
	li	a1,12288
	lui	a0,%hi(.LC8)
	li	a3,7
	addi	a2,a2,%lo(.LC7)
	addi	a1,a1,57
	addi	a0,a0,%lo(.LC8)
	call	printf
	lui	s0,%hi(.LC10)
	lui	a4,%hi(.LC9)
	lui	a0,%hi(.LC11)
	addi	a4,a4,%lo(.LC9)
	addi	a3,s0,%lo(.LC10)
	addi	a2,s0,%lo(.LC10)
	addi	a1,s0,%lo(.LC10)
	addi	a0,a0,%lo(.LC11)
	call	printf
	sw	zero,48(sp)
	lw	a1,48(sp)
	lui	a0,%hi(.LC12)
	addi	a0,a0,%lo(.LC12)
	call	printf
	lui	a0,%hi(.LC13)
	li	a4,100
	li	a3,99
	li	a2,98
	li	a1,97
	addi	a0,a0,%lo(.LC13)
	call	printf
	li	a2,4096
	lui	a0,%hi(.LC14)
	addi	a2,a2,564
	li	a1,0
	addi	a0,a0,%lo(.LC14)
	call	printf
	li	a3,45056
	li	a2,-294965248
	lui	a0,%hi(.LC15)
	addi	a3,a3,-1075
	addi	a2,a2,-2048
	li	a1,-5
	addi	a0,a0,%lo(.LC15)
	call	printf
	lui	a0,%hi(.LC16)
	addi	a0,a0,%lo(.LC16)
	call	printf
	lui	a0,%hi(.LC17)
	addi	a2,s0,%lo(.LC10)
	li	a1,1000
	addi	a0,a0,%lo(.LC17)
	call	printf
	mv	a1,a0
	lui	a0,%hi(.LC18)
	addi	a0,a0,%lo(.LC18)
	call	printf
	li	a0,8
	sw	a0,16(sp)
	li	a0,7
	sw	a0,12(sp)
	li	a0,54
	sw	a0,8(sp)
	lui	a0,%hi(.LC20)
	addi	a0,a0,%lo(.LC20)
	sw	a0,4(sp)
	lui	a0,%hi(.LC19)
	li	t1,4
	li	t2,0
	li	a5,4
	li	a2,-2
	li	a3,-1
	li	a4,3
	li	a1,1
	sw	zero,20(sp)
	sw	zero,0(sp)
	addi	a0,a0,%lo(.LC19)
	sw	t1,36(sp)
	sw	t2,40(sp)
	call	printf
	li	a4,-2147483648
	lui	a0,%hi(.LC21)
	li	a3,-1
	xori	a4,a4,-1
	li	a1,0
	li	a2,-2147483648
	addi	a0,a0,%lo(.LC21)
	call	printf
	li	a0,2
	sw	a0,0(sp)
	li	a5,1410064384
	lui	a0,%hi(.LC22)
	li	t1,1410064384
	li	a4,-1
	addi	t1,t1,1024
	li	t2,2
	li	a3,-1
	addi	a5,a5,1024
	li	a1,-1
	li	a2,-1
	addi	a0,a0,%lo(.LC22)
	sw	t1,36(sp)
	sw	t2,40(sp)
	call	printf
	lui	a0,%hi(.LC23)
	addi	a0,a0,%lo(.LC23)
	call	puts
	lui	a5,%hi(.LC24)
	lw	a0,%lo(.LC24)(a5)
	lw	a1,%lo(.LC24+4)(a5)
	li	a2,999424
	addi	a2,a2,579
	li	a3,0
	call	show_wide
	lui	a5,%hi(.LC25)
	lw	a0,%lo(.LC25)(a5)
	lw	a1,%lo(.LC25+4)(a5)
	li	a2,0
	li	a3,256
	call	show_wide
	li	a1,-2147483648
	li	a2,-1
	li	a3,-1
	li	a0,-1
	xori	a1,a1,-1
	call	show_wide
	li	a2,0
	li	a3,-2147483648
	li	a0,7
	li	a1,0
	call	show_wide
	lui	a0,%hi(.LC26)
	addi	a0,a0,%lo(.LC26)
	call	puts
	lui	a4,%hi(.LC27)
	lw	a2,%lo(.LC27)(a4)
	lw	a3,%lo(.LC27+4)(a4)
	li	a5,63
	sw	a2,0(s1)
	sw	a3,4(s1)
	sw	zero,44(sp)
	lw	a4,44(sp)
	bgt	a4,a5,.L7
	mv	s0,s1
	j	.L14
.L17:
	li	a1,31
	srl	a4,t2,a0
	addi	t1,t0,-32
	sub	a0,a1,t0
	srli	t2,a2,1
	srl	t2,t2,a0
	li	a5,0
	sll	a0,a3,t0
	blt	t1,zero,.L10
.L18:
	sll	a0,a2,t1
	li	a2,0
.L11:
	li	a1,31
	lw	a3,28(sp)
	sub	t0,a1,ra
	lw	a1,24(sp)
	slli	a3,a3,1
	addi	t1,ra,-32
	sll	a3,a3,t0
	srl	t0,a1,ra
	blt	t1,zero,.L12
	lw	a3,28(sp)
	sra	t0,a3,t1
	srai	t1,a3,31
.L13:
	lw	a1,32(sp)
	mv	a3,a0
	lui	a0,%hi(.LC28)
	sw	t0,0(sp)
	sw	t1,4(sp)
	addi	a0,a0,%lo(.LC28)
	sw	t0,36(sp)
	sw	t1,40(sp)
	call	printf
	lw	a5,44(sp)
	li	a4,63
	slli	a5,a5,1
	addi	a5,a5,1
	sw	a5,44(sp)
	lw	a5,44(sp)
	bgt	a5,a4,.L7
.L14:
	lw	a5,44(sp)
	lw	a2,0(s0)
	lw	a3,4(s0)
	sw	a5,32(sp)
	lw	t0,44(sp)
	lw	t1,0(s0)
	lw	t2,4(s0)
	lw	a5,44(sp)
	lw	a0,0(s0)
	lw	a1,4(s0)
	li	a4,31
	lw	ra,44(sp)
	sub	a4,a4,a5
	sw	a0,24(sp)
	slli	s1,t2,1
	sw	a1,28(sp)
	addi	a0,a5,-32
	sll	s1,s1,a4
	srl	a4,t1,a5
	bge	a0,zero,.L17
	li	a1,31
	sub	a0,a1,t0
	srl	a5,t2,a5
	addi	t1,t0,-32
	srli	t2,a2,1
	srl	t2,t2,a0
	or	a4,s1,a4
	sll	a0,a3,t0
	bge	t1,zero,.L18
.L10:
	or	a0,t2,a0
	sll	a2,a2,t0
	j	.L11
.L12:
	or	t0,a3,t0
	lw	a3,28(sp)
	sra	t1,a3,ra
	j	.L13
.L7:
	lui	a0,%hi(.LC29)
	addi	a0,a0,%lo(.LC29)
	call	puts
	li	a0,1
	call	show_bits
	li	a0,-2147483648
	call	show_bits
	li	a0,15769600
	addi	a0,a0,1280
	call	show_bits
	lw	ra,72(sp)
	lw	s0,68(sp)
	lw	s1,64(sp)
	li	a0,0
	addi	sp,sp,76
	jr	ra
	.size	main, .-main
	.section	.srodata.cst8,"aM",@progbits,8
	.align	3
.LC24:
	.word	1628479551
	.word	232830647
	.align	3
.LC25:
	.word	-1628479551
	.word	-232830648
	.align	3
.LC27:
	.word	1985229329
	.word	-19088744
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
