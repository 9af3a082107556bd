package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;

/**
 * 办理单元: one matter, or several that are handled as one.
 *
 * @param limitWorkingDays promised limit
 * @param reviewWorkingDays one expert review for all of them, not counted in the limit (D6)
 */
record Handling(List<MatterCode> matters, int limitWorkingDays, int reviewWorkingDays) {
    Handling {
        matters = List.copyOf(matters);
    }

    int withReview() {
        return limitWorkingDays + reviewWorkingDays;
    }
}
