/** Commitment texts as data that come with the program. */
@NullMarked
package cn.yongji.onestop.intake.rules.commitment.data;

import org.jspecify.annotations.NullMarked;
