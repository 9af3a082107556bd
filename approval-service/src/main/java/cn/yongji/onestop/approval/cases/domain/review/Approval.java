package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 准予. The number is that of the result document 结果文书; conditions bind the unit.
 *
 * @param paper what was brought later, where silence granted
 */
public record Approval(
        Optional<String> opinion,
        Optional<String> resultNumber,
        List<Condition> conditions,
        int usedWorkingDays,
        Act act,
        Basis basis,
        Optional<Paper> paper) {
    public Approval {
        conditions = List.copyOf(conditions);
    }

    /** By a decision, which has its paper with it. */
    public Approval(
            Optional<String> opinion,
            Optional<String> resultNumber,
            List<Condition> conditions,
            int usedWorkingDays,
            Act act,
            Basis basis) {
        this(opinion, resultNumber, conditions, usedWorkingDays, act, basis, Optional.empty());
    }

    /** By when the department owes the paper, if its silence granted and it has not brought it. */
    public Optional<LocalDate> paperOwedBy() {
        return resultNumber.isPresent() ? Optional.empty() : basis.paperDueOn();
    }

    public Approval with(List<Condition> now) {
        return new Approval(opinion, resultNumber, now, usedWorkingDays, act, basis, paper);
    }

    /** The paper gives it its number. */
    public Approval with(Paper now) {
        return new Approval(
                opinion, Optional.of(now.number()), conditions, usedWorkingDays, act, basis, Optional.of(now));
    }
}
