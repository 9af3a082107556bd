/** 难题与会议, as coordination tells them: what a department has to move in, and where it is asked to come. */
@NullMarked
package cn.yongji.onestop.approval.coordination;

import org.jspecify.annotations.NullMarked;
