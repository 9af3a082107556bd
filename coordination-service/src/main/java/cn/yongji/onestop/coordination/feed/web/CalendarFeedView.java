package cn.yongji.onestop.coordination.feed.web;

import cn.yongji.onestop.coordination.feed.FeedSecret;
import cn.yongji.onestop.coordination.feed.domain.CalendarFeed;
import cn.yongji.onestop.coordination.feed.domain.FeedScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A calendar feed as its owner sees it. */
@Schema(name = "CalendarFeed")
record CalendarFeedView(
        String feedId,
        Shows shows,

        @Schema(
                description = "订阅地址，仅在生成时显示一次，接在网关地址之后 / Where it is read, behind the address of the"
                        + " gateway. It is shown once; whoever knows it reads the calendar")
        @Nullable
        String address,

        @Schema(description = "地址生成时间 / When the address was given out")
        Instant madeAt,

        @Schema(description = "最近读取日期 / Last day on which it was read") @Nullable
        LocalDate lastUsedOn,

        @Schema(description = "有效期至：90天未读取或满400天失效 / It answers until then: 90 days unused, 400 days at all")
        LocalDate lastDay) {

    /** 订阅内容. */
    enum Shows {
        /** 本单位项目的会议. */
        UNIT,
        /** 本人代办项目的会议. */
        AGENT,
        /** 本人召集的会议. */
        CALLED,
        /** 部门受邀的会议. */
        DEPARTMENT;

        static Shows of(FeedScope scope) {
            return switch (scope) {
                case FeedScope.OfUnit _ -> UNIT;
                case FeedScope.OfAgent _ -> AGENT;
                case FeedScope.CalledBy _ -> CALLED;
                case FeedScope.OfDepartment _ -> DEPARTMENT;
            };
        }
    }

    static CalendarFeedView of(CalendarFeed feed) {
        return new CalendarFeedView(
                feed.id(),
                Shows.of(feed.scope()),
                null,
                feed.made(),
                feed.lastUsed().orElse(null),
                feed.lastDay());
    }

    CalendarFeedView at(FeedSecret secret) {
        return new CalendarFeedView(feedId, shows, secret.address(), madeAt, lastUsedOn, lastDay);
    }
}
