package cn.yongji.onestop.intake.counter.agent.domain;

import java.time.Instant;

/** 列为重点项目. */
public record KeyDeclaration(KeyLevel level, String reason, Instant declaredAt, String declaredBy) {}
