package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import java.util.Optional;

/**
 * 提请特别程序: a reviewer asks the head for a special procedure. The clock runs on until the head has opened it.
 *
 * @param id the identity that the procedure has if it is approved
 * @param announcedWorkingDays the length that the unit would be told
 */
public record ProcedureRequest(
        String id,
        ProcedureKind kind,
        String reason,
        int announcedWorkingDays,
        Optional<JointReview> joint,
        Act asked,
        Optional<Answer> answer) {
    /** What the head said. */
    public sealed interface Answer {
        Act act();
    }

    /** The procedure was opened. */
    public record Approved(Act act) implements Answer {}

    /** It was not, and why. */
    public record Denied(String reason, Act act) implements Answer {}

    public boolean open() {
        return answer.isEmpty();
    }

    public ProcedureRequest answered(Answer given) {
        return new ProcedureRequest(id, kind, reason, announcedWorkingDays, joint, asked, Optional.of(given));
    }
}
