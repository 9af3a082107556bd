package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.PreviewedMoves;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A due day that a schedule moves. */
@Schema(name = "CalendarMove")
record CalendarMove(
        String reviewId,
        String department,
        LocalDate oldDue,
        @Schema(description = "原为暂定 / It was provisional") boolean wasProvisional,
        LocalDate newDue,

        @Schema(
                description =
                        "预览后受理或变动，发布时按新日历重算 / Opened or changed after the preview, and counted anew when published")
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
