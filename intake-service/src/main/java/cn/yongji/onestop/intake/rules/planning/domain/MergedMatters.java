package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;

/**
 * 合并办理 (S20, S22): matters that are handled as one, with one promised limit; each department keeps its own duty and signs
 * its own part (D6, D9).
 *
 * @param group code of the handling, such as {@code THREE-IN-ONE}
 */
public record MergedMatters(
        String group, String name, List<MatterCode> matters, int promisedWorkingDays, AppliedRule rule) {
    public MergedMatters {
        matters = List.copyOf(matters);
    }
}
