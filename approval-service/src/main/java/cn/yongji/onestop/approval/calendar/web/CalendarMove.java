package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.PreviewedMoves;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A due day that a schedule moves. */
@Schema(name = "CalendarMove")
record CalendarMove(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
        String reviewId,

        @Schema(example = "water") String department,

        @Schema(example = "2027-01-05") LocalDate oldDue,

        @Schema(description = "原为暂定 / It was provisional", example = "true")
        boolean wasProvisional,

        @Schema(example = "2027-01-06") LocalDate newDue,

        @Schema(
                description =
                        "预览后受理或变动，发布时按新日历重算 / Opened or changed after the preview, and counted anew when published",
                example = "false")
        boolean sincePreview) {

    static CalendarMove of(PreviewedMoves.Placed placed) {
        var move = placed.move();
        return new CalendarMove(
                move.reviewId(),
                move.department(),
                move.oldDue(),
                move.wasProvisional(),
                move.newDue(),
                placed.sincePreview());
    }
}
