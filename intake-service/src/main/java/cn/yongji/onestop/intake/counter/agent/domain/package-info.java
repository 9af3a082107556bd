/** 代办服务: agents, how one is chosen, assignments with their history, mandates. Plain Java. */
@NullMarked
package cn.yongji.onestop.intake.counter.agent.domain;

import org.jspecify.annotations.NullMarked;
