package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.UsedNumbers;
import cn.yongji.onestop.approval.cases.domain.review.ResultNumber;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.web.view.NumberWarningView;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.web.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a department is warned of when it gives a decision its number. Looked up before the decision is written: of two
 * that come at the same instant neither may know of the other, and both show it when they are read.
 */
@Component
public final class NumberWarnings {
    private final UsedNumbers numbers;

    public NumberWarnings(UsedNumbers numbers) {
        this.numbers = numbers;
    }

    List<NumberWarningView> about(Caller caller, Command command, ReviewId review, @Nullable String number) {
        if (number == null || number.isBlank()) return List.of();
        var act = new Act(command.at(), command.actor());
        return NumberWarningView.of(numbers.besides(review, ResultNumber.of(caller.requiredDepartment(), act, number)));
    }
}
