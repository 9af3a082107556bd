/** What a rule decides about a state: the one shape that every feature's decider answers with. */
@NullMarked
package cn.yongji.onestop.kernel.decision;

import org.jspecify.annotations.NullMarked;
