package cn.yongji.onestop.intake.project.domain;

import cn.yongji.onestop.intake.planning.domain.Plan;
import java.time.Instant;

/** 已下达的方案: a promise, so it is kept as it was told, with the facts version it rests on. */
public record IssuedPlan(int planVersion, int factsVersion, Plan plan, String issuedBy, Instant issuedAt) {}
