package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * 办理顺序: when a needed matter has its turn.
 *
 * @param prerequisites matters of the plan that have to be granted first
 * @param group parallel group, from 1
 * @param startsAfter working days from the start of the plan until it can start
 * @param finishesAfter working days from the start of the plan until it is promised
 * @param promised the day it is promised for
 * @param critical whether a day more here is a day more for the whole
 * @param savesIfDoneToday working days that the whole would be over earlier if this alone were done today
 */
public record Turn(
        Set<MatterCode> prerequisites,
        int group,
        int startsAfter,
        int finishesAfter,
        DueDate promised,
        boolean critical,
        int savesIfDoneToday) {
    public Turn {
        prerequisites = Collections.unmodifiableSet(new LinkedHashSet<>(prerequisites));
    }
}
