/** Walks: short stories that show one group of rules at work, through the gateway, with the clock moved where days have to pass. */
@NullMarked
package cn.yongji.onestop.local.stack.sample.walk;

import org.jspecify.annotations.NullMarked;
