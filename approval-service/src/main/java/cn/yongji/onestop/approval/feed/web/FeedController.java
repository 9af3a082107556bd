package cn.yongji.onestop.approval.feed.web;

import cn.yongji.onestop.approval.feed.FeedEntryView;
import cn.yongji.onestop.approval.feed.FeedReader;
import cn.yongji.onestop.approval.feed.domain.FeedPart;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that concerns a department, in one order. */
@Tag(name = "feed", description = "部门工作通知：按序读取，不遗漏")
@RestController
@RequestMapping("/v1/departments/{department}/feed")
class FeedController {
    private static final int LONGEST_WAIT = 20;

    private final FeedReader feeds;

    FeedController(FeedReader feeds) {
        this.feeds = feeds;
    }

    @Operation(
            summary = "按序读取本部门的工作通知",
            description = "Entries after a place, oldest first, numbered without holes. Keep `next` and send it as"
                    + " `after`: who does so misses nothing. With `wait` the answer comes when there is news, or"
                    + " empty after that time. Entries are kept for 400 days; who comes later is told so (410).")
    @Departments
    @ProblemTypes("feed-expired")
    @GetMapping
    FeedView readFeed(
            Caller caller,
            @PathVariable String department,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer wait) {
        var own = caller.requiredDepartment();
        if (!own.value().equals(department)) throw Visible.withheld();
        var place = inRange("after", after == null ? 0 : after, Long.MAX_VALUE - PageSize.LARGEST);
        var patience = Duration.ofSeconds(inRange("wait", wait == null ? 0 : wait, LONGEST_WAIT));
        return switch (feeds.read(own, place, PageSize.of(limit).value(), patience)) {
            case FeedPart.Read(var entries) ->
                new FeedView(
                        entries.stream()
                                .map(entry -> FeedEntryView.of(own, entry))
                                .toList(),
                        entries.isEmpty() ? place : entries.getLast().position());
            case FeedPart.Expired(var oldest) -> throw new ProblemException(FeedProblems.expired(oldest));
            case FeedPart.Unknown(var last) -> throw new ProblemException(FeedProblems.unknown("after", last));
        };
    }

    private static long inRange(String parameter, long value, long most) {
        if (value >= 0 && value <= most) return value;
        throw new ProblemException(Problem.invalidParameter(InputError.in(
                parameter,
                "out-of-range",
                parameter + " 应在 0 到 " + most + " 之间",
                parameter + " must be from 0 to " + most)));
    }
}
