/** What the reviews tell the applications. */
@NullMarked
package cn.yongji.onestop.intake.counter.application.messaging;

import org.jspecify.annotations.NullMarked;
