package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.Ruling;
import cn.yongji.onestop.kernel.decision.Decision;

/** What a ruling does to the stored case. */
public final class Rulings {
    private Rulings() {}

    public static Decision<Case, Refusal> change(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done(var next, var events) -> Decision.changed(next, events);
            case Ruling.Unchanged _ -> Decision.unchanged();
            case Ruling.Denied(var refusal) -> Decision.refused(refusal);
        };
    }
}
