package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;

/**
 * 并联组 (PG1–PG8): matters that the published guide runs side by side, and when. It is how people speak of them; what really waits
 * for what is said by the prerequisites.
 */
public record ParallelGroup(String code, String name, List<MatterCode> matters, FactCondition when, String note) {
    public ParallelGroup {
        matters = List.copyOf(matters);
    }
}
