package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.FactDifference;
import java.util.List;

/**
 * 豁免失效 (D5): facts changed that an exemption from the experts' review rested on. It is kept for good.
 *
 * @param rule the rule that had exempted
 * @param causes what changed, from what to what
 * @param act who changed it, and when
 */
public record UndoneExemption(String rule, List<FactDifference> causes, Act act) {
    public UndoneExemption {
        causes = List.copyOf(causes);
    }
}
