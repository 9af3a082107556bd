/** What opens difficulties by rule, and what meetings did about them. */
@NullMarked
package cn.yongji.onestop.coordination.difficulty.messaging;

import org.jspecify.annotations.NullMarked;
