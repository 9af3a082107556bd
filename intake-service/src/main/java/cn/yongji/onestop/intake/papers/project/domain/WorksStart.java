package cn.yongji.onestop.intake.papers.project.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 开工 (S40), as the unit or its agent has reported it.
 *
 * @param begunOn the day on which the works began
 */
public record WorksStart(LocalDate begunOn, Instant reportedAt, String reportedBy) {}
