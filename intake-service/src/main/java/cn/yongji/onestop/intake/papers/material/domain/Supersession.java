package cn.yongji.onestop.intake.papers.material.domain;

import java.time.Instant;

/** 更新版本: the material that took the place of another, and why. */
public record Supersession(String materialId, String reason, String by, Instant at) {}
