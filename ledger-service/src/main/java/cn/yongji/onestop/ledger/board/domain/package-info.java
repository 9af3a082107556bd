/** What the board shows of a project on a day, as pure functions of its ledger, the calendar and the day. */
@NullMarked
package cn.yongji.onestop.ledger.board.domain;

import org.jspecify.annotations.NullMarked;
