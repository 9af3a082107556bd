/** 历史时点: a ledger as things stood at an instant, or as far as the city's log had grown. */
@NullMarked
package cn.yongji.onestop.ledger.past;

import org.jspecify.annotations.NullMarked;
