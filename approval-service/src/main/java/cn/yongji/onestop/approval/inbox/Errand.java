package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 待办事项: something that waits for a department, in a case or beside all of them. */
public sealed interface Errand permits CaseErrand, CoordinationErrand {
    /** What kinds there are. */
    enum Kind {
        /** 待审核. */
        REVIEW,
        /** 被征求意见. */
        OPINION,
        /** 待补发结果文书. */
        PAPER,
        /** 待负责人审批的特别程序. */
        SUSPENSION_REQUEST,
        /** 待负责人答复的监管任务 (D5). */
        SUPERVISION,
        /** 牵头办理的难题. */
        PROBLEM,
        /** 参加会议. */
        MEETING,
        /** 待负责人决定的撤销审查. */
        REVOCATION
    }

    Kind kind();

    /** Tells it from all others, and where it comes from. */
    String id();

    /** Since when it waits. */
    Instant since();

    DepartmentCode department();

    String projectId();

    Optional<MatterCode> matter();

    /** Of a review; nothing else has one. */
    default Optional<ReviewStatus> status() {
        return Optional.empty();
    }

    /** Who has it on the desk. */
    default String assignee() {
        return InboxFilter.NOBODY;
    }

    /** Its last day, where one is written down. */
    default Optional<LocalDate> lastDay() {
        return Optional.empty();
    }

    /** Its last day, where one is known; provisional beyond the days that the calendar knows. */
    default Optional<DueDate> due(WorkingCalendar calendar) {
        return lastDay().map(day -> new DueDate(day, day.isAfter(calendar.knownUntil())));
    }

    default Light light(WorkingCalendar calendar, LocalDate today) {
        return due(calendar).map(day -> Light.of(calendar, day, today)).orElse(Light.NONE);
    }

    /** After which it waits no more, whatever anybody does. */
    default Optional<Instant> until() {
        return Optional.empty();
    }
}
