package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Relaxing.Change;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change that would make room for a meeting. */
@Schema(name = "Relaxation")
public record RelaxView(
        @Schema(description = "放宽到的最晚日期 / Another last day") @Nullable
        LocalDate latest,

        @Schema(description = "缩短到的时长（分钟） / A shorter meeting, in minutes") @Nullable
        Integer minutes,

        @Schema(description = "不请的部门 / One who is not asked") @Nullable
        DepartmentCode without) {
    public static RelaxView of(Change change) {
        return switch (change) {
            case Change.Later(var latest) -> new RelaxView(latest, null, null);
            case Change.Shorter(var minutes) -> new RelaxView(null, minutes, null);
            case Change.Without(var department) -> new RelaxView(null, null, department);
        };
    }
}
