/** 材料: what a stored document is, and whether it is what its name says. */
@NullMarked
package cn.yongji.onestop.intake.papers.material.domain;

import org.jspecify.annotations.NullMarked;
