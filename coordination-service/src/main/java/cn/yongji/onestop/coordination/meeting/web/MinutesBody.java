package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.kernel.calendar.Act;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said in a meeting. */
@Schema(name = "MinutesRequest")
record MinutesBody(
        @Schema(description = "讨论情况；到会与议定事项由系统写入 / What was said; who came and what was resolved are added")
        @NotBlank
        @Size(max = 20000)
        String discussion,

        @Schema(description = "内部纪要，项目单位和代办员不可查看 / Not for the unit and its agent") @Nullable
        Boolean internal,

        @Schema(description = "更正理由，纪要签发后更正时必填 / Why there is another version, once it is approved")
        @Nullable
        @Size(min = 1, max = 1000)
        String correction) {

    MeetingCommand.Draft command(Act act) {
        return new MeetingCommand.Draft(
                discussion.strip(),
                Boolean.TRUE.equals(internal),
                Optional.ofNullable(correction).map(String::strip).filter(it -> !it.isEmpty()),
                act);
    }
}
