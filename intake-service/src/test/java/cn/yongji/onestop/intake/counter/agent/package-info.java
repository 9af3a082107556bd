/** Rules of the feature of the same name. */
@NullMarked
package cn.yongji.onestop.intake.counter.agent;

import org.jspecify.annotations.NullMarked;
