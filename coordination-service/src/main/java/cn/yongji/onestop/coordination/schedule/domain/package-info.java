/** Where many meetings are put at once: who comes first, what is dealt with in one sitting, what a plan costs. Plain Java. */
@NullMarked
package cn.yongji.onestop.coordination.schedule.domain;

import org.jspecify.annotations.NullMarked;
