/** What is counted and how, as pure functions of the courses, the calendar and the day. */
@NullMarked
package cn.yongji.onestop.ledger.report.domain;

import org.jspecify.annotations.NullMarked;
