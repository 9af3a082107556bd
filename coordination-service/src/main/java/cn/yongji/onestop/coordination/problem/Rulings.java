package cn.yongji.onestop.coordination.problem;

import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.Refusal;
import cn.yongji.onestop.coordination.problem.domain.Ruling;
import cn.yongji.onestop.kernel.decision.Decision;

/** What a ruling does to the stored problem. */
public final class Rulings {
    private Rulings() {}

    public static Decision<Problem, Refusal> change(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done(var next, var events) -> Decision.changed(next, events);
            case Ruling.Unchanged _ -> Decision.unchanged();
            case Ruling.Denied(var refusal) -> Decision.refused(refusal);
        };
    }
}
