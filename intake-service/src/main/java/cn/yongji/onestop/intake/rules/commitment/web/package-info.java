/** Commitment texts and credit over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.rules.commitment.web;

import org.jspecify.annotations.NullMarked;
