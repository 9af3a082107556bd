/** Drives complete lifecycles against the running system and says how fast they go, beside the floor of the machine. */
@NullMarked
package cn.yongji.onestop.local.stack.bench;

import org.jspecify.annotations.NullMarked;
