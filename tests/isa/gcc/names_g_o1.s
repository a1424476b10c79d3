	.file	"names.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 4
	.text
.Ltext0:
	.file 0 "." "names.c"
	.align	2
	.globl	a0
	.type	a0, @function
a0:
.LFB0:
	.file 1 "names.c"
	.loc 1 5 41
	.cfi_startproc
.LVL0:
	.loc 1 5 43
	.loc 1 5 52 is_stmt 0
	lui	a5,%hi(s1)
	lw	a5,%lo(s1)(a5)
	.loc 1 5 58
	add	a0,a0,a5
.LVL1:
	ret
	.cfi_endproc
.LFE0:
	.size	a0, .-a0
	.align	2
	.globl	sp
	.type	sp, @function
sp:
.LFB1:
	.loc 1 6 49 is_stmt 1
	.cfi_startproc
.LVL2:
	addi	sp,sp,-12
	.cfi_def_cfa_offset 12
	sw	ra,8(sp)
	.cfi_offset 1, -4
	mv	a5,a0
	.loc 1 6 51
	.loc 1 6 58 is_stmt 0
	lui	a4,%hi(fp)
	lw	a4,%lo(fp)(a4)
	lw	a0,0(a4)
.LVL3:
	jalr	a5
.LVL4:
	.loc 1 6 65
	lui	a5,%hi(t2)
	lw	a5,%lo(t2)(a5)
	.loc 1 6 71
	add	a0,a0,a5
	lw	ra,8(sp)
	.cfi_restore 1
	addi	sp,sp,12
	.cfi_def_cfa_offset 0
	jr	ra
	.cfi_endproc
.LFE1:
	.size	sp, .-sp
	.align	2
	.globl	ra
	.type	ra, @function
ra:
.LFB2:
	.loc 1 8 40 is_stmt 1
	.cfi_startproc
	addi	sp,sp,-12
	.cfi_def_cfa_offset 12
	sw	ra,8(sp)
	.cfi_offset 1, -4
	.loc 1 8 42
	.loc 1 8 49 is_stmt 0
	li	a0,0
	call	a0
.LVL5:
	.loc 1 8 56
	lw	ra,8(sp)
	.cfi_restore 1
	addi	sp,sp,12
	.cfi_def_cfa_offset 0
	jr	ra
	.cfi_endproc
.LFE2:
	.size	ra, .-ra
	.align	2
	.globl	main
	.type	main, @function
main:
.LFB3:
	.loc 1 9 16 is_stmt 1
	.cfi_startproc
	addi	sp,sp,-12
	.cfi_def_cfa_offset 12
	sw	ra,8(sp)
	sw	s0,4(sp)
	.cfi_offset 1, -4
	.cfi_offset 8, -8
	.loc 1 9 18
	.loc 1 9 25 is_stmt 0
	lui	a0,%hi(a0)
	addi	a0,a0,%lo(a0)
	call	sp
.LVL6:
	mv	s0,a0
	.loc 1 9 34
	call	ra
.LVL7:
	.loc 1 9 40
	add	a0,s0,a0
	lw	ra,8(sp)
	.cfi_restore 1
	lw	s0,4(sp)
	.cfi_restore 8
	addi	sp,sp,12
	.cfi_def_cfa_offset 0
	jr	ra
	.cfi_endproc
.LFE3:
	.size	main, .-main
	.globl	fp
	.globl	t2
	.globl	s1
	.section	.sdata,"aw"
	.align	2
	.type	fp, @object
	.size	fp, 4
fp:
	.word	s1
	.type	t2, @object
	.size	t2, 4
t2:
	.word	12
	.type	s1, @object
	.size	s1, 4
s1:
	.word	10
	.text
.Letext0:
	.section	.debug_info,"",@progbits
.Ldebug_info0:
	.4byte	0x126
	.2byte	0x5
	.byte	0x1
	.byte	0x4
	.4byte	.Ldebug_abbrev0
	.byte	0x6
	.4byte	.LASF3
	.byte	0x1d
	.4byte	.LASF0
	.4byte	.LASF1
	.4byte	.Ltext0
	.4byte	.Letext0-.Ltext0
	.4byte	.Ldebug_line0
	.byte	0x1
	.string	"s1"
	.byte	0x3
	.byte	0x5
	.4byte	0x36
	.byte	0x5
	.byte	0x3
	.4byte	s1
	.byte	0x7
	.byte	0x4
	.byte	0x5
	.string	"int"
	.byte	0x1
	.string	"t2"
	.byte	0x3
	.byte	0xe
	.4byte	0x36
	.byte	0x5
	.byte	0x3
	.4byte	t2
	.byte	0x1
	.string	"fp"
	.byte	0x4
	.byte	0x6
	.4byte	0x5d
	.byte	0x5
	.byte	0x3
	.4byte	fp
	.byte	0x2
	.4byte	0x36
	.byte	0x8
	.4byte	.LASF2
	.byte	0x1
	.byte	0x9
	.byte	0x5
	.4byte	0x36
	.4byte	.LFB3
	.4byte	.LFE3-.LFB3
	.byte	0x1
	.byte	0x9c
	.4byte	0x9d
	.byte	0x9
	.4byte	.LVL6
	.4byte	0xc4
	.4byte	0x93
	.byte	0x3
	.byte	0x1
	.byte	0x5a
	.byte	0x5
	.byte	0x3
	.4byte	a0
	.byte	0
	.byte	0xa
	.4byte	.LVL7
	.4byte	0x9d
	.byte	0
	.byte	0x4
	.string	"ra"
	.byte	0x8
	.4byte	0x36
	.4byte	.LFB2
	.4byte	.LFE2-.LFB2
	.byte	0x1
	.byte	0x9c
	.4byte	0xc4
	.byte	0xb
	.4byte	.LVL5
	.4byte	0x106
	.byte	0x3
	.byte	0x1
	.byte	0x5a
	.byte	0x1
	.byte	0x30
	.byte	0
	.byte	0
	.byte	0x4
	.string	"sp"
	.byte	0x6
	.4byte	0x36
	.4byte	.LFB1
	.4byte	.LFE1-.LFB1
	.byte	0x1
	.byte	0x9c
	.4byte	0xf2
	.byte	0x5
	.string	"f"
	.byte	0x6
	.byte	0x28
	.4byte	0x101
	.4byte	.LLST1
	.byte	0xc
	.4byte	.LVL4
	.byte	0x3
	.byte	0xa3
	.byte	0x1
	.byte	0x5a
	.byte	0
	.byte	0xd
	.4byte	0x36
	.4byte	0x101
	.byte	0xe
	.4byte	0x36
	.byte	0
	.byte	0x2
	.4byte	0xf2
	.byte	0xf
	.string	"a0"
	.byte	0x1
	.byte	0x5
	.byte	0x1f
	.4byte	0x36
	.4byte	.LFB0
	.4byte	.LFE0-.LFB0
	.byte	0x1
	.byte	0x9c
	.byte	0x5
	.string	"n"
	.byte	0x5
	.byte	0x26
	.4byte	0x36
	.4byte	.LLST0
	.byte	0
	.byte	0
	.section	.debug_abbrev,"",@progbits
.Ldebug_abbrev0:
	.byte	0x1
	.byte	0x34
	.byte	0
	.byte	0x3
	.byte	0x8
	.byte	0x3a
	.byte	0x21
	.byte	0x1
	.byte	0x3b
	.byte	0xb
	.byte	0x39
	.byte	0xb
	.byte	0x49
	.byte	0x13
	.byte	0x3f
	.byte	0x19
	.byte	0x2
	.byte	0x18
	.byte	0
	.byte	0
	.byte	0x2
	.byte	0xf
	.byte	0
	.byte	0xb
	.byte	0x21
	.byte	0x4
	.byte	0x49
	.byte	0x13
	.byte	0
	.byte	0
	.byte	0x3
	.byte	0x49
	.byte	0
	.byte	0x2
	.byte	0x18
	.byte	0x7e
	.byte	0x18
	.byte	0
	.byte	0
	.byte	0x4
	.byte	0x2e
	.byte	0x1
	.byte	0x3f
	.byte	0x19
	.byte	0x3
	.byte	0x8
	.byte	0x3a
	.byte	0x21
	.byte	0x1
	.byte	0x3b
	.byte	0xb
	.byte	0x39
	.byte	0x21
	.byte	0x1f
	.byte	0x27
	.byte	0x19
	.byte	0x49
	.byte	0x13
	.byte	0x11
	.byte	0x1
	.byte	0x12
	.byte	0x6
	.byte	0x40
	.byte	0x18
	.byte	0x7a
	.byte	0x19
	.byte	0x1
	.byte	0x13
	.byte	0
	.byte	0
	.byte	0x5
	.byte	0x5
	.byte	0
	.byte	0x3
	.byte	0x8
	.byte	0x3a
	.byte	0x21
	.byte	0x1
	.byte	0x3b
	.byte	0xb
	.byte	0x39
	.byte	0xb
	.byte	0x49
	.byte	0x13
	.byte	0x2
	.byte	0x17
	.byte	0
	.byte	0
	.byte	0x6
	.byte	0x11
	.byte	0x1
	.byte	0x25
	.byte	0xe
	.byte	0x13
	.byte	0xb
	.byte	0x3
	.byte	0x1f
	.byte	0x1b
	.byte	0x1f
	.byte	0x11
	.byte	0x1
	.byte	0x12
	.byte	0x6
	.byte	0x10
	.byte	0x17
	.byte	0
	.byte	0
	.byte	0x7
	.byte	0x24
	.byte	0
	.byte	0xb
	.byte	0xb
	.byte	0x3e
	.byte	0xb
	.byte	0x3
	.byte	0x8
	.byte	0
	.byte	0
	.byte	0x8
	.byte	0x2e
	.byte	0x1
	.byte	0x3f
	.byte	0x19
	.byte	0x3
	.byte	0xe
	.byte	0x3a
	.byte	0xb
	.byte	0x3b
	.byte	0xb
	.byte	0x39
	.byte	0xb
	.byte	0x27
	.byte	0x19
	.byte	0x49
	.byte	0x13
	.byte	0x11
	.byte	0x1
	.byte	0x12
	.byte	0x6
	.byte	0x40
	.byte	0x18
	.byte	0x7a
	.byte	0x19
	.byte	0x1
	.byte	0x13
	.byte	0
	.byte	0
	.byte	0x9
	.byte	0x48
	.byte	0x1
	.byte	0x7d
	.byte	0x1
	.byte	0x7f
	.byte	0x13
	.byte	0x1
	.byte	0x13
	.byte	0
	.byte	0
	.byte	0xa
	.byte	0x48
	.byte	0
	.byte	0x7d
	.byte	0x1
	.byte	0x7f
	.byte	0x13
	.byte	0
	.byte	0
	.byte	0xb
	.byte	0x48
	.byte	0x1
	.byte	0x7d
	.byte	0x1
	.byte	0x7f
	.byte	0x13
	.byte	0
	.byte	0
	.byte	0xc
	.byte	0x48
	.byte	0
	.byte	0x7d
	.byte	0x1
	.byte	0x83,0x1
	.byte	0x18
	.byte	0
	.byte	0
	.byte	0xd
	.byte	0x15
	.byte	0x1
	.byte	0x27
	.byte	0x19
	.byte	0x49
	.byte	0x13
	.byte	0x1
	.byte	0x13
	.byte	0
	.byte	0
	.byte	0xe
	.byte	0x5
	.byte	0
	.byte	0x49
	.byte	0x13
	.byte	0
	.byte	0
	.byte	0xf
	.byte	0x2e
	.byte	0x1
	.byte	0x3f
	.byte	0x19
	.byte	0x3
	.byte	0x8
	.byte	0x3a
	.byte	0xb
	.byte	0x3b
	.byte	0xb
	.byte	0x39
	.byte	0xb
	.byte	0x27
	.byte	0x19
	.byte	0x49
	.byte	0x13
	.byte	0x11
	.byte	0x1
	.byte	0x12
	.byte	0x6
	.byte	0x40
	.byte	0x18
	.byte	0x7a
	.byte	0x19
	.byte	0
	.byte	0
	.byte	0
	.section	.debug_loclists,"",@progbits
	.4byte	.Ldebug_loc3-.Ldebug_loc2
.Ldebug_loc2:
	.2byte	0x5
	.byte	0x4
	.byte	0
	.4byte	0
.Ldebug_loc0:
.LLST1:
	.byte	0x7
	.4byte	.LVL2
	.4byte	.LVL3
	.byte	0x1
	.byte	0x5a
	.byte	0x7
	.4byte	.LVL3
	.4byte	.LVL4-1
	.byte	0x1
	.byte	0x5f
	.byte	0x7
	.4byte	.LVL4-1
	.4byte	.LFE1
	.byte	0x4
	.byte	0xa3
	.byte	0x1
	.byte	0x5a
	.byte	0x9f
	.byte	0
.LLST0:
	.byte	0x7
	.4byte	.LVL0
	.4byte	.LVL1
	.byte	0x1
	.byte	0x5a
	.byte	0x7
	.4byte	.LVL1
	.4byte	.LFE0
	.byte	0x4
	.byte	0xa3
	.byte	0x1
	.byte	0x5a
	.byte	0x9f
	.byte	0
.Ldebug_loc3:
	.section	.debug_aranges,"",@progbits
	.4byte	0x1c
	.2byte	0x2
	.4byte	.Ldebug_info0
	.byte	0x4
	.byte	0
	.2byte	0
	.2byte	0
	.4byte	.Ltext0
	.4byte	.Letext0-.Ltext0
	.4byte	0
	.4byte	0
	.section	.debug_line,"",@progbits
.Ldebug_line0:
	.section	.debug_str,"MS",@progbits,1
.LASF2:
	.string	"main"
.LASF3:
	.string	"GNU C17 12.2.0 -mabi=ilp32e -misa-spec=20191213 -march=rv32em -g -O1 -ffreestanding -fexceptions"
	.section	.debug_line_str,"MS",@progbits,1
.LASF0:
	.string	"names.c"
.LASF1:
	.string	"."
	.ident	"GCC: (12.2.0-14+deb12u1+11+b2) 12.2.0"
