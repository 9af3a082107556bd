package cn.yongji.onestop.intake.planning.domain;

import cn.yongji.onestop.intake.catalogue.domain.Department;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Set;

/** One matter of a plan, and what the facts make of it. A step that falls away is shown with its reason, never dropped. */
public sealed interface PlannedStep {
    MatterCode matter();

    String name();

    Department department();

    /** What led to this: the facts that the rule looked at. */
    List<Evidence> evidence();

    /**
     * 需办理.
     *
     * @param group parallel group, from 1
     * @param startsAfter working days from the start of the plan until it can start
     * @param finishesAfter working days from the start of the plan until it is promised
     * @param promised the day it is promised for
     * @param critical whether a day more here is a day more for the whole
     */
    record Required(
            MatterCode matter,
            String name,
            Department department,
            String reason,
            List<Evidence> evidence,
            int limitWorkingDays,
            Set<MatterCode> prerequisites,
            int group,
            int startsAfter,
            int finishesAfter,
            DueDate promised,
            boolean critical)
            implements PlannedStep {}

    /** 免办理, by a rule. */
    record Exempt(
            MatterCode matter,
            String name,
            Department department,
            String rule,
            String basis,
            String reason,
            List<Evidence> evidence,
            int limitWorkingDays)
            implements PlannedStep {}

    /** 不适用. */
    record NotApplicable(
            MatterCode matter,
            String name,
            Department department,
            String reason,
            List<Evidence> evidence,
            int limitWorkingDays)
            implements PlannedStep {}
}
