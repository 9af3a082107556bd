package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.Minutes;
import cn.yongji.onestop.coordination.meeting.domain.MinutesText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The minutes of a meeting, in a version. */
@Schema(name = "Minutes")
record MinutesView(
        String meetingId,
        int version,

        @Schema(description = "是否内部 / Not for the unit and its agent")
        boolean internal,

        @Schema(description = "纪要正文 / All of it") String text,

        @Schema(description = "更正理由 / Why there is another version") @Nullable
        String correction,

        String draftedBy,
        Instant draftedAt,

        @Schema(description = "纪要编号，签发后有 / Number, once it is approved") @Nullable
        String number,

        @Schema(description = "正文（UTF-8）的 SHA-256 / SHA-256 of the text in UTF-8") @Nullable
        String sha256,

        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    static MinutesView of(Meeting.Scheduled meeting, Minutes minutes) {
        var approval = minutes.approval();
        return new MinutesView(
                meeting.id(),
                minutes.version(),
                minutes.internal(),
                approval.map(Minutes.Approval::text).orElseGet(() -> MinutesText.of(meeting, minutes)),
                minutes.correction().orElse(null),
                minutes.drafted().by(),
                minutes.drafted().at(),
                approval.map(Minutes.Approval::number).orElse(null),
                approval.map(Minutes.Approval::sha256).orElse(null),
                approval.map(it -> it.act().by()).orElse(null),
                approval.map(it -> it.act().at()).orElse(null));
    }
}
