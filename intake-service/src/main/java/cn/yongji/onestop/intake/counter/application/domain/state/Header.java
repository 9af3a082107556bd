package cn.yongji.onestop.intake.counter.application.domain.state;

import java.time.Instant;

/** Whose application it is and since when. */
public record Header(String projectId, String createdBy, Instant createdAt) {}
