/** The words after {@code ./onestop}: up, status, stop, demo. */
@NullMarked
package cn.yongji.onestop.local.stack.command;

import org.jspecify.annotations.NullMarked;
