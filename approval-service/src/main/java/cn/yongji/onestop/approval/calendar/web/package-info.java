/** The working calendar over HTTP. */
@NullMarked
package cn.yongji.onestop.approval.calendar.web;

import org.jspecify.annotations.NullMarked;
