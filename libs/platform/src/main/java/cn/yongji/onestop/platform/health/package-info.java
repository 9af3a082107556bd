/** Whether an instance lives, and whether it can do its work. */
@NullMarked
package cn.yongji.onestop.platform.health;

import org.jspecify.annotations.NullMarked;
