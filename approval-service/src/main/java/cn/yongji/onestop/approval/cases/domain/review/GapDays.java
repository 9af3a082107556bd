package cn.yongji.onestop.approval.cases.domain.review;

/**
 * 补交时限: how long the unit has for a missing material after it is granted with gaps, as the decision says.
 *
 * @param slot which material
 * @param workingDays from the day after the decision
 */
public record GapDays(String slot, int workingDays) {
    /** Where a decision names none: ten, though never a day before the one that was promised (D10). */
    public static final int USUAL = 10;
}
