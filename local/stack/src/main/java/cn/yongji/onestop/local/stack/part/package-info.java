/** What the system is made of: the processes, how each is started and how one knows that it is ready. */
@NullMarked
package cn.yongji.onestop.local.stack.part;

import org.jspecify.annotations.NullMarked;
