package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;

/** 顶岗: who stands in for an agent, both days included. */
public record AgentCover(String cover, LocalDate from, LocalDate to) {}
