package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.MatterState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter 审批事项 of a plan.
 *
 * @param state {@code REQUIRED}, {@code EXEMPT}, {@code MERGED} or {@code NOT_APPLICABLE}
 * @param rule the policy rule that removed or merged it, if one did
 * @param limitWorkingDays promised limit in working days; 0 means at once
 * @param rules every policy rule that was applied to it, with what it rests on (S28); earlier writers did not say
 * @param stage 审批阶段 that it belongs to, such as {@code INITIATION}; earlier writers did not say
 * @param promisedBy the day it is promised for, where something is left to do
 */
public record PlannedMatter(
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        Word<MatterState> state,
        @Nullable String rule,
        int limitWorkingDays,
        @Nullable List<AppliedRule> rules,
        @Nullable String stage,
        @Nullable LocalDate promisedBy) {
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
        this(matterCode, matterName, department, departmentName, state, rule, limitWorkingDays, null, null, null);
    }
}
