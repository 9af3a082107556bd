/** 容缺与承诺: the words that are signed, and the credit (信用) of a unit that signed them. */
@NullMarked
package cn.yongji.onestop.intake.rules.commitment.domain;

import org.jspecify.annotations.NullMarked;
