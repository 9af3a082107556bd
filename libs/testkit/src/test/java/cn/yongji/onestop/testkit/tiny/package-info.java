/** The smallest service there can be, to try on it what all services have in common. */
@NullMarked
package cn.yongji.onestop.testkit.tiny;

import org.jspecify.annotations.NullMarked;
