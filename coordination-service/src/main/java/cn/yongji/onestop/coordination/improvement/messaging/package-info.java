/** What is heard of improvements. */
@NullMarked
package cn.yongji.onestop.coordination.improvement.messaging;

import org.jspecify.annotations.NullMarked;
