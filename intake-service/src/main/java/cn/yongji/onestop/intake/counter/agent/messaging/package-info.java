/** Brings what was assigned to where it is read, in case of a crash in between. */
@NullMarked
package cn.yongji.onestop.intake.counter.agent.messaging;

import org.jspecify.annotations.NullMarked;
