/** What the reviews tell the applications. */
@NullMarked
package cn.yongji.onestop.intake.application.messaging;

import org.jspecify.annotations.NullMarked;
