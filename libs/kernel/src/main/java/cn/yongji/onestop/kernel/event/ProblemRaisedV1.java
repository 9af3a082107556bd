package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code problem.raised.v1} 难题已登记. Origin {@code MANUAL}, {@code REFUSAL} or {@code RED_LIGHT}; blocking means that the named review cannot be granted before. */
public record ProblemRaisedV1(
        String projectId,
        String problemId,
        String problemClass,
        String title,
        String origin,
        String raisedBy,
        @Nullable String department,
        String owner,
        @Nullable String caseId,
        @Nullable String reviewId,
        boolean blocking,
        LocalDate deadline,
        Instant raisedAt)
        implements ProblemEvent {}
