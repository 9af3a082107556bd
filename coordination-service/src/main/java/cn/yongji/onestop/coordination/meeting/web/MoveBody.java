package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.MeetingMoves;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Between which days a meeting is to be held instead, and why. */
@Schema(name = "MeetingMove")
record MoveBody(
        @Schema(description = "最早日期 / First day on which it may be")
        LocalDate earliest,

        @Schema(description = "最晚日期，距最早日期不超过60天 / Last day, at most 60 days later")
        LocalDate latest,

        @Schema(description = "改期原因 / Why it is held at another time") @NotBlank @Size(max = 1000)
        String reason) {

    MeetingMoves.Wish wish() {
        MeetingSpan.check("", earliest, latest);
        return new MeetingMoves.Wish(earliest, latest, reason.strip());
    }
}
