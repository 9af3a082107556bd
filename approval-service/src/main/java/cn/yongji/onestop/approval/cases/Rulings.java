package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.Ruling;
import cn.yongji.onestop.platform.aggregate.Change;

/** What a ruling does to the stored case. */
public final class Rulings {
    private Rulings() {}

    public static Change<Case, Refusal> change(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Done(var next, var events) -> Change.apply(next, events);
            case Ruling.Unchanged _ -> Change.keep();
            case Ruling.Denied(var refusal) -> Change.refuse(refusal);
        };
    }
}
