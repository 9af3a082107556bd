/** Messages on a case and what departments say to the work they were given. */
@NullMarked
package cn.yongji.onestop.approval.message.domain;

import org.jspecify.annotations.NullMarked;
