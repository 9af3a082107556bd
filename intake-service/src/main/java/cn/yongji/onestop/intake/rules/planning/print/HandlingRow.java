package cn.yongji.onestop.intake.rules.planning.print;

import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import java.util.ArrayList;
import java.util.List;

/** A required step as a row of the plan: whose it is, what it waits for, how long it takes and what is special about it. */
final class HandlingRow {
    private HandlingRow() {}

    static List<String> of(PlannedStep.Required step) {
        var turn = step.turn();
        return List.of(
                String.valueOf(turn.group()),
                PlanWords.named(step),
                step.department().name(),
                PlanWords.codes(turn.prerequisites()),
                step.limitWorkingDays() == 0 ? "即办" : step.limitWorkingDays() + " 个工作日",
                PlanWords.day(turn.promised()),
                remarks(step));
    }

    private static String remarks(PlannedStep.Required step) {
        var remarks = new ArrayList<String>();
        if (step.critical()) remarks.add("关键");
        step.handling().ifPresent(_ -> remarks.add("合并办理"));
        step.expertReview().ifPresent(review -> remarks.add(reviewed(review)));
        return String.join("；", remarks);
    }

    private static String reviewed(ExpertReview review) {
        return switch (review) {
            case ExpertReview.Held(var days, var notCounted) ->
                "专家评审最长 " + days + " 个工作日，不计入时限" + (notCounted.isPresent() ? "（上级意见不能采信）" : "");
            case ExpertReview.Joint(var days, var _) -> "赴上级联合评审最长 " + days + " 个工作日";
            case ExpertReview.Adopted _ -> "采信上级意见，不再评审";
            case ExpertReview.Waived _ -> "免予专家评审";
        };
    }
}
