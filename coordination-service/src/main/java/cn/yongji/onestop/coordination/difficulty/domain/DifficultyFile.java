package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is written down when a difficulty is raised, and stays.
 *
 * @param raised who raised it and when; a rule is named as {@code rule:…}
 * @param department the department that speaks in it: whose reviewer raised it, or whose review the rule fired on
 * @param agent 代办员 of the project at that time
 * @param blocking whether the named review cannot be granted before the difficulty is resolved
 * @param foresight what a visit said of it, where one saw it coming
 * @param concerned further departments that it is about
 * @param matter the matter that it is about, where it is about one that is not under review
 */
public record DifficultyFile(
        String id,
        String projectId,
        DifficultyClass problemClass,
        String title,
        String description,
        Origin origin,
        Act raised,
        Optional<DepartmentCode> department,
        Optional<String> agent,
        Optional<String> caseId,
        Optional<String> reviewId,
        boolean blocking,
        Optional<Foresight> foresight,
        SortedSet<DepartmentCode> concerned,
        Optional<MatterCode> matter) {
    public DifficultyFile {
        concerned = Collections.unmodifiableSortedSet(new TreeSet<>(concerned));
    }

    /** A difficulty that nobody saw coming and that is about one department at most. */
    public DifficultyFile(
            String id,
            String projectId,
            DifficultyClass problemClass,
            String title,
            String description,
            Origin origin,
            Act raised,
            Optional<DepartmentCode> department,
            Optional<String> agent,
            Optional<String> caseId,
            Optional<String> reviewId,
            boolean blocking) {
        this(
                id,
                projectId,
                problemClass,
                title,
                description,
                origin,
                raised,
                department,
                agent,
                caseId,
                reviewId,
                blocking,
                Optional.empty(),
                Collections.emptySortedSet(),
                Optional.empty());
    }

    /** Who starts with it, where that is not the agent: whom a visit named, whose head answers for a fallen exemption, or
     * who looks after the system. */
    Optional<DifficultyOwner> firstOwner() {
        return switch (origin) {
            case EXEMPTION_UNDONE -> department.map(DifficultyOwner::department);
            case RECONCILIATION -> Optional.of(DifficultyOwner.ADMINISTRATOR);
            case MANUAL, REFUSAL, RED_LIGHT, FORESEEN, CONTRADICTION, BREACH, PRE_REVIEW ->
                foresight.map(Foresight::owner);
        };
    }
}
