package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 撤销义务: what the decision rests on does not hold. While the review is open it bars granting; once it is granted, the head
 * revokes it or upholds it with a reason, by a day (撤销审查).
 *
 * @param finding what was found, in words
 * @param decideBy last day for the head; none while nothing is granted
 * @param upheld that the head has looked at it and upholds what was granted
 */
public record RevocationDuty(
        Cause cause, String finding, Act found, Optional<LocalDate> decideBy, Optional<Upholding> upheld) {
    /** Within which the head decides, in working days. */
    public static final int DAYS = 10;

    /** What does not hold. */
    public enum Cause {
        /** 承诺不实. */
        COMMITMENT_FALSE,
        /** 容缺逾期: a promised material did not come after it was granted without it. */
        GAP_MISSED
    }

    /** 维持决定. */
    public record Upholding(String reason, Act act) {}

    /** Found while nothing was granted. */
    public static RevocationDuty barring(String finding, Act found) {
        return new RevocationDuty(Cause.COMMITMENT_FALSE, finding, found, Optional.empty(), Optional.empty());
    }

    /** Found after it was granted. */
    public static RevocationDuty afterGrant(Cause cause, String finding, Act found, LocalDate decideBy) {
        return new RevocationDuty(cause, finding, found, Optional.of(decideBy), Optional.empty());
    }

    public boolean open() {
        return upheld.isEmpty();
    }

    /** As another calendar counts the head's days; what was upheld stays as it was. */
    public RevocationDuty by(WorkingCalendar calendar) {
        if (!open() || decideBy.isEmpty()) return this;
        var day = calendar.plus(found.on(), DAYS).date();
        return new RevocationDuty(cause, finding, found, Optional.of(day), upheld);
    }

    public RevocationDuty upheld(Upholding by) {
        return new RevocationDuty(cause, finding, found, decideBy, Optional.of(by));
    }
}
