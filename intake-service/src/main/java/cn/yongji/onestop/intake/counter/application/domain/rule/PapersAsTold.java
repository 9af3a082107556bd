package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.fact.PaperName;
import java.util.List;

/** Materials 材料 as facts tell of them: by what they are for, not by the name of somebody's file. */
public final class PapersAsTold {
    private PapersAsTold() {}

    public static MaterialRef told(MaterialRef paper) {
        var name = PaperName.told(paper.name(), List.of(paper.slot()));
        return new MaterialRef(paper.slot(), paper.materialId(), name, paper.sha256());
    }
}
