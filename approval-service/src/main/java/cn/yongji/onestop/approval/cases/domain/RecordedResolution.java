package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.Optional;

/** 议定事项 of a meeting that concerns the case, or one review of it. */
public record RecordedResolution(
        String id, Optional<String> problemId, Optional<MatterCode> matter, String text, Instant at) {}
