package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;

/**
 * 补交期限: until when a promised material comes after it was granted with gaps (12). The day of the decision takes the place of
 * the one that was promised (D10).
 *
 * @param workingDays as the decision gives them, counted from the day after it
 */
public record GapDeadline(String gapId, String slot, String slotName, int workingDays, LocalDate dueOn) {}
