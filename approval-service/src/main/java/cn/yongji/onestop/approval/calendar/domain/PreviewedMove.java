package cn.yongji.onestop.approval.calendar.domain;

import java.time.LocalDate;

/** A due day that a schedule moves: from the day that was told to another one. */
public record PreviewedMove(
        String reviewId, String department, LocalDate oldDue, boolean wasProvisional, LocalDate newDue) {}
