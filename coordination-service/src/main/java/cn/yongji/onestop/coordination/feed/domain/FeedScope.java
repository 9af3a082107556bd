package cn.yongji.onestop.coordination.feed.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/** What somebody's calendar shows. Which meetings that are is asked at every read. */
public sealed interface FeedScope {
    /** Those of the projects of a unit. */
    record OfUnit(String uscc) implements FeedScope {}

    /** Those of the projects that an agent carries through or stands in for on that day. */
    record OfAgent(String agent) implements FeedScope {}

    /** Those that a coordinator has called. */
    record CalledBy(String subject) implements FeedScope {}

    /** Those to which a department is asked. */
    record OfDepartment(DepartmentCode department) implements FeedScope {}
}
