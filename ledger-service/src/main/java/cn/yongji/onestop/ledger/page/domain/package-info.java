/** The project page as a pure function of the entries, the calendar and the day. */
@NullMarked
package cn.yongji.onestop.ledger.page.domain;

import org.jspecify.annotations.NullMarked;
