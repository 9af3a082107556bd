package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.MatterState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter 审批事项 of a plan.
 *
 * @param state {@code REQUIRED}, {@code EXEMPT}, {@code MERGED} or {@code NOT_APPLICABLE}
 * @param rule the policy rule that removed or merged it, if one did
 * @param limitWorkingDays promised limit in working days; 0 means at once
 * @param rules every policy rule that was applied to it, with what it rests on (S28); earlier writers did not say
 */
public record PlannedMatter(
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        Word<MatterState> state,
        @Nullable String rule,
        int limitWorkingDays,
        @Nullable List<AppliedRule> rules) {
    public PlannedMatter {
        rules = rules == null ? null : List.copyOf(rules);
    }

    /** A matter to which no rule was applied beyond the one named. */
    public PlannedMatter(
            String matterCode,
            String matterName,
            String department,
            String departmentName,
            Word<MatterState> state,
            @Nullable String rule,
            int limitWorkingDays) {
        this(matterCode, matterName, department, departmentName, state, rule, limitWorkingDays, null);
    }
}
