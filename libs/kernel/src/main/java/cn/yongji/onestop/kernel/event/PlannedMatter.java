package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.MatterState;
import cn.yongji.onestop.kernel.event.word.Word;
import org.jspecify.annotations.Nullable;

/**
 * One matter 审批事项 of a plan.
 *
 * @param state {@code REQUIRED}, {@code EXEMPT}, {@code MERGED} or {@code NOT_APPLICABLE}
 * @param rule the policy rule that removed or merged it, if one did
 * @param limitWorkingDays promised limit in working days; 0 means at once
 */
public record PlannedMatter(
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        Word<MatterState> state,
        @Nullable String rule,
        int limitWorkingDays) {}
