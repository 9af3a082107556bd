/** 证明材料: which evidence a slot accepts, from whom, and what is on file already. */
@NullMarked
package cn.yongji.onestop.intake.papers.evidence;

import org.jspecify.annotations.NullMarked;
