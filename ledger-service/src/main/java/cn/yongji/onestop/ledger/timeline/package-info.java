/** 时间线: a ledger told in sentences, so that an applicant or a leader can read what happened. */
@NullMarked
package cn.yongji.onestop.ledger.timeline;

import org.jspecify.annotations.NullMarked;
