/** Agents and agencies as documents. */
@NullMarked
package cn.yongji.onestop.intake.counter.agent.mongo;

import org.jspecify.annotations.NullMarked;
