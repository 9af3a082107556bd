package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 等待前置事项 (D5, D7): a matter that has to come first is not there, so the clock stands still by itself, through nobody's
 * fault and without anybody asking for it.
 *
 * @param id tells it from the other pauses of its review
 * @param matter what is waited for
 * @param reason why it has to come first
 * @param since the day, which still counts
 * @param until the day on which it came, or the review ended; absent while it is waited for
 */
public record PrerequisiteWait(
        String id, MatterCode matter, String reason, LocalDate since, Optional<LocalDate> until) {

    public boolean lasts() {
        return until.isEmpty();
    }

    /** Two machines' clocks may disagree by a moment around midnight; a pause never ends before it began. */
    public PrerequisiteWait ended(LocalDate on) {
        return new PrerequisiteWait(id, matter, reason, since, Optional.of(on.isBefore(since) ? since : on));
    }

    /** The time that is not counted because of it. */
    public Suspension suspension() {
        return until.map(day -> Suspension.ended(since, day)).orElseGet(() -> Suspension.running(since));
    }
}
