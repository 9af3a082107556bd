/** Starting, watching and stopping processes so that none is left and none is killed that is not ours. */
@NullMarked
package cn.yongji.onestop.local.stack.process;

import org.jspecify.annotations.NullMarked;
