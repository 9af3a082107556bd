package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.seat.domain.TakenSeat;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sits at a meeting for a department. */
@Schema(name = "MeetingDelegate")
record DelegateView(
        DepartmentCode department,

        @Schema(description = "代表账号，部门未指定代表的没有 / Subject of the account; none where the department names nobody")
        @Nullable
        String person,

        @Schema(description = "是否为代替主要代表的人 / Whether somebody else than the principal")
        boolean standIn) {

    static List<DelegateView> of(List<TakenSeat> seats) {
        return seats.stream()
                .flatMap(taken -> taken.seat().department().stream()
                        .map(it -> new DelegateView(
                                it, taken.name().orElse(null), taken.seat().number() > 1)))
                .toList();
    }
}
