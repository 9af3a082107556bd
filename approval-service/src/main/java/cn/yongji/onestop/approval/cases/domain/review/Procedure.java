package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.Suspension;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 特别程序 (行政许可法 art. 45): its time is not counted. It needs a kind, a reason, an approver, and a length that the unit was
 * told in writing (D12).
 */
public sealed interface Procedure {
    Start start();

    /** The time that is not counted because of it. */
    Suspension suspension();

    /**
     * How it began.
     *
     * @param announcedWorkingDays the length that the unit was told
     * @param expectedUntil the day on which that length is over
     * @param joint where a joint review of a higher level is held, and by whom
     */
    record Start(
            String id,
            ProcedureKind kind,
            String reason,
            String approver,
            int announcedWorkingDays,
            LocalDate expectedUntil,
            Optional<JointReview> joint,
            Act act) {}

    /** Not over yet. */
    record Running(Start start) implements Procedure {
        @Override
        public Suspension suspension() {
            return Suspension.running(start.act().on());
        }
    }

    /** Over, with its result. */
    record Ended(Start start, String result, Optional<JointReview.Opinion> opinion, LocalDate endedOn, Act act)
            implements Procedure {
        @Override
        public Suspension suspension() {
            return Suspension.ended(start.act().on(), endedOn);
        }
    }
}
