package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 监管任务 (D5, D7): what was granted rested on an exemption that fell. The grant stands, and the head of the department says what
 * is done about it, as for a supervision notice.
 *
 * @param rule the rule that had exempted
 * @param required the matter that should have come first; absent where it is the experts' review
 * @param reportedOn the day on which the leader heard that its day had passed without an answer
 */
public record ComplianceTask(
        String rule, Optional<MatterCode> required, Supervision notice, Optional<LocalDate> reportedOn) {

    public ComplianceTask(String rule, Optional<MatterCode> required, Supervision notice) {
        this(rule, required, notice, Optional.empty());
    }

    /** The head has not answered. */
    public boolean open() {
        return notice.reply().isEmpty();
    }

    /** The first day on which the leader hears of it; none once it was answered or reported. */
    public Optional<LocalDate> reportOn() {
        return open() && reportedOn.isEmpty() ? Optional.of(notice.replyBy().plusDays(1)) : Optional.empty();
    }

    public ComplianceTask with(Supervision now) {
        return new ComplianceTask(rule, required, now, reportedOn);
    }

    public ComplianceTask by(WorkingCalendar calendar) {
        return with(notice.by(calendar));
    }

    public ComplianceTask reported(LocalDate on) {
        return new ComplianceTask(rule, required, notice, Optional.of(on));
    }
}
