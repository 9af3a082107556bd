package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Optional;

/**
 * What is written down when a problem is raised, and stays.
 *
 * @param raised who raised it and when; a rule is named as {@code rule:…}
 * @param department the department that speaks in it: whose reviewer raised it, or whose review the rule fired on
 * @param agent 代办员 of the project at that time
 * @param blocking whether the named review cannot be granted before the problem is resolved
 */
public record ProblemFile(
        String id,
        String projectId,
        ProblemClass problemClass,
        String title,
        String description,
        Origin origin,
        Act raised,
        Optional<DepartmentCode> department,
        Optional<String> agent,
        Optional<String> caseId,
        Optional<String> reviewId,
        boolean blocking) {}
