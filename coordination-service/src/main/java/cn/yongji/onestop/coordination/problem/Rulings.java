package cn.yongji.onestop.coordination.problem;

import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.Refusal;
import cn.yongji.onestop.coordination.problem.domain.Ruling;
import cn.yongji.onestop.platform.aggregate.Change;

/** What a ruling does to the stored problem. */
public final class Rulings {
    private Rulings() {}

    public static Change<Problem, Refusal> change(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done(var next, var events) -> Change.apply(next, events);
            case Ruling.Unchanged _ -> Change.keep();
            case Ruling.Denied(var refusal) -> Change.refuse(refusal);
        };
    }
}
