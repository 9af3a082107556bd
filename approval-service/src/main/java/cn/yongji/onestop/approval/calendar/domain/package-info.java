/** The book of the working calendar: what was published, in which order, and what is proposed. Plain Java. */
@NullMarked
package cn.yongji.onestop.approval.calendar.domain;

import org.jspecify.annotations.NullMarked;
