/** The rules of asking once. */
@NullMarked
package cn.yongji.onestop.intake.papers.evidence.domain;

import org.jspecify.annotations.NullMarked;
