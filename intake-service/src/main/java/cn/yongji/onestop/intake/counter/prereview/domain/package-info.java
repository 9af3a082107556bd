/** What is asked in a joint pre-review, what the departments say, and how it is concluded. Plain Java. */
@NullMarked
package cn.yongji.onestop.intake.counter.prereview.domain;

import org.jspecify.annotations.NullMarked;
