/** One sentence per entry, in Chinese and English. */
@NullMarked
package cn.yongji.onestop.ledger.timeline.domain;

import org.jspecify.annotations.NullMarked;
