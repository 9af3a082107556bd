/** 代办服务: agents, how one is chosen, assignments with their history, mandates. Plain Java. */
@NullMarked
package cn.yongji.onestop.intake.agent.domain;

import org.jspecify.annotations.NullMarked;
