package cn.yongji.onestop.intake.papers.material.domain;

import java.time.Instant;
import java.util.Optional;

/** 审批结果 that a department has given: it fills the slots of later matters. */
public record GrantedResult(
        String applicationId, String matterCode, Optional<String> resultNumber, Instant decidedAt) {}
