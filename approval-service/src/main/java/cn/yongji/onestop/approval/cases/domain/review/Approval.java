package cn.yongji.onestop.approval.cases.domain.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 准予. The number is that of the result document 结果文书; conditions bind the unit. */
public record Approval(
        Optional<String> opinion,
        Optional<String> resultNumber,
        List<Condition> conditions,
        int usedWorkingDays,
        Act act,
        Basis basis) {
    public Approval {
        conditions = List.copyOf(conditions);
    }

    /** By when the department owes the paper, if its silence granted and it has not brought it. */
    public Optional<LocalDate> paperOwedBy() {
        return resultNumber.isPresent() ? Optional.empty() : basis.paperDueOn();
    }

    public Approval with(List<Condition> now) {
        return new Approval(opinion, resultNumber, now, usedWorkingDays, act, basis);
    }
}
