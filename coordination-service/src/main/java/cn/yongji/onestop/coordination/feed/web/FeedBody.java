package cn.yongji.onestop.coordination.feed.web;

import cn.yongji.onestop.coordination.feed.domain.FeedScope;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.media.Schema;

/** Which meetings a calendar shall show. */
@Schema(name = "CalendarFeedRequest")
record FeedBody(Scope scope) {
    /** 订阅范围. */
    enum Scope {
        /** 与本人有关的会议. */
        MINE,
        /** 本部门受邀的会议. */
        DEPARTMENT
    }

    /** For whom the caller may ask: his unit, himself as agent or as who calls meetings, or else his department. */
    FeedScope of(Caller caller) {
        return switch (scope) {
            case DEPARTMENT -> department(caller);
            case MINE -> {
                if (caller.is(Role.ENTERPRISE)) yield new FeedScope.OfUnit(caller.requiredOrg());
                if (caller.is(Role.AGENT)) yield new FeedScope.OfAgent(caller.subject());
                if (caller.is(Role.COORDINATOR)) yield new FeedScope.CalledBy(caller.subject());
                yield department(caller);
            }
        };
    }

    private static FeedScope department(Caller caller) {
        return new FeedScope.OfDepartment(caller.requiredDepartment());
    }
}
