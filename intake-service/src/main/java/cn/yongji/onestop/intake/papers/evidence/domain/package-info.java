/** The rules of asking once. */
@NullMarked
package cn.yongji.onestop.intake.evidence.domain;

import org.jspecify.annotations.NullMarked;
