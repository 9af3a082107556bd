package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier.Reason;
import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier.Stretch;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Why a meeting does not begin at some time. */
@Schema(name = "NotAt")
public record StretchView(
        LocalDate date,

        @Schema(description = "时段内最早的开始时刻（中国） / First beginning, in China", example = "09:00")
        String first,

        @Schema(description = "时段内最晚的开始时刻（中国） / Last beginning, in China", example = "10:45")
        String last,

        List<ReasonView> reasons) {
    /** 原因. */
    enum Kind {
        /** 休息日. */
        REST_DAY,
        /** 来不及通知，或应先召开的会议未结束. */
        TOO_SOON,
        /** 占用. */
        TAKEN,
        /** 没有合适的会议室. */
        NO_ROOM,
        /** 现已空出. */
        FREE_NOW
    }

    /** What stands against it. */
    @Schema(name = "NotAtReason")
    record ReasonView(
            Kind kind,

            @Schema(description = "休息日名称 / Name of the rest day") @Nullable
            String name,

            @Schema(description = "被占用的部门 / Department that is taken") @Nullable
            DepartmentCode department,

            @Schema(description = "被占用的会议室 / Room that is taken") @Nullable
            String room,

            @Schema(description = "同时有会的项目 / Project that is in another meeting") @Nullable
            String projectId,

            @Schema(description = "占用它的会议，读者可见时才有 / Meeting by which, where the reader may see it") @Nullable
            String meetingId) {
        private static ReasonView of(Reason reason, Predicate<String> seen) {
            return switch (reason) {
                case Reason.RestDay(var name) -> plain(Kind.REST_DAY, name);
                case Reason.TooSoon _ -> plain(Kind.TOO_SOON, null);
                case Reason.NoRoom _ -> plain(Kind.NO_ROOM, null);
                case Reason.FreeNow _ -> plain(Kind.FREE_NOW, null);
                case Reason.Taken(var seat, var by) ->
                    new ReasonView(
                            Kind.TAKEN,
                            null,
                            seat.department().orElse(null),
                            seat.room().orElse(null),
                            seat.project().orElse(null),
                            seen.test(by) ? by : null);
            };
        }

        private static ReasonView plain(Kind kind, @Nullable String name) {
            return new ReasonView(kind, name, null, null, null, null);
        }
    }

    /** For who sees all meetings. */
    public static StretchView of(Stretch stretch) {
        return of(stretch, by -> by.indexOf(':') < 0);
    }

    /** For who sees some. */
    static StretchView of(Stretch stretch, Predicate<String> seen) {
        return new StretchView(
                stretch.date(),
                stretch.first().toString(),
                stretch.last().toString(),
                stretch.reasons().stream()
                        .map(it -> ReasonView.of(it, seen))
                        .distinct()
                        .toList());
    }
}
