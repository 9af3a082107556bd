/** How the book of the calendar is kept in MongoDB. */
@NullMarked
package cn.yongji.onestop.approval.calendar.mongo;

import org.jspecify.annotations.NullMarked;
