/** Improves a plan with Timefold, within a count of moves. What it works on is annotated and changes, so it stays in here. */
@NullMarked
package cn.yongji.onestop.coordination.schedule.solver;

import org.jspecify.annotations.NullMarked;
