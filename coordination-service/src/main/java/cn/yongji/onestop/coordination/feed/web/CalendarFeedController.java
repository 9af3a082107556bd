package cn.yongji.onestop.coordination.feed.web;

import cn.yongji.onestop.coordination.feed.CalendarFeedDesk;
import cn.yongji.onestop.coordination.feed.FeedSecret;
import cn.yongji.onestop.coordination.feed.domain.CalendarFeed;
import cn.yongji.onestop.coordination.feed.domain.FeedBook;
import cn.yongji.onestop.coordination.feed.domain.FeedRefusal;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calendar feeds of the caller. */
@Tag(name = "calendar-feeds", description = "日历订阅：手机和电脑日历读取会议")
@RestController
@RequestMapping("/v1/calendar-feeds")
class CalendarFeedController {
    private final CalendarFeedDesk desk;

    CalendarFeedController(CalendarFeedDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "生成日历订阅地址",
            description = "A calendar reads the address without a token: whoever knows it reads the calendar, so it is"
                    + " shown this once, and a repetition does not show it again. MINE are the meetings of the"
                    + " caller's unit, of the projects he carries through as agent, or those he has called;"
                    + " DEPARTMENT those to which his department is asked. At most five a person.")
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.COORDINATOR})
    @ProblemTypes("calendar-feed-limit department-missing org-missing")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<CalendarFeedView> createCalendarFeed(Call call, @RequestBody FeedBody body) {
        var id = Ids.next();
        var secret = FeedSecret.fresh();
        var scope = body.of(call.caller());
        var asked = call.<FeedBook>asks(stored -> told(stored, id));
        return shown(desk.make(call.caller().subject(), asked, id, scope, secret), secret);
    }

    @Operation(
            summary = "列出本人的日历订阅",
            description = "Those that answer. The addresses are not shown: they are kept nowhere.")
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.COORDINATOR})
    @GetMapping
    Page<CalendarFeedView> listCalendarFeeds(Caller caller) {
        return new Page<>(desk.of(caller.subject()), null).map(CalendarFeedView::of);
    }

    @Operation(summary = "更换日历订阅地址", description = "Another address, shown this once; the one before answers no more.")
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.COORDINATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{feedId}/address-rotations")
    ResponseEntity<CalendarFeedView> rotateCalendarFeed(@PathVariable String feedId, Call call) {
        var secret = FeedSecret.fresh();
        var asked = call.<FeedBook>asks(stored -> told(stored, feedId));
        return shown(desk.rotate(call.caller().subject(), asked, feedId, secret), secret);
    }

    @Operation(summary = "取消日历订阅", description = "Its address answers no more.")
    @Allowed({Role.ENTERPRISE, Role.AGENT, Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.COORDINATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{feedId}")
    ResponseEntity<Void> revokeCalendarFeed(@PathVariable String feedId, Call call) {
        var asked = call.<FeedBook>asks(_ -> new Answer(HttpStatus.NO_CONTENT.value(), null, null, ""));
        return Answers.respond(desk.revoke(call.caller().subject(), asked, feedId), CalendarFeedProblems::of);
    }

    /** What is kept for repetitions, without the address. */
    private static Answer told(Stored<FeedBook> stored, String feedId) {
        var feed = stored.state().feeds().stream()
                .filter(it -> it.id().equals(feedId))
                .findFirst()
                .orElseThrow();
        return new Answer(HttpStatus.CREATED.value(), null, null, CalendarFeedView.of(feed));
    }

    /** With the address where this command has made it, and no other that came before it with the same key. */
    private static ResponseEntity<CalendarFeedView> shown(Outcome<FeedBook, FeedRefusal> outcome, FeedSecret secret) {
        return made(outcome, secret)
                .map(feed -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(CalendarFeedView.of(feed).at(secret)))
                .orElseGet(() -> Answers.respond(outcome, CalendarFeedProblems::of));
    }

    private static Optional<CalendarFeed> made(Outcome<FeedBook, FeedRefusal> outcome, FeedSecret secret) {
        return switch (outcome) {
            case Outcome.Done<FeedBook, FeedRefusal>(var now, var _) ->
                now.state().feeds().stream()
                        .filter(it -> it.sha256().equals(secret.sha256()))
                        .findFirst();
            case Outcome.Refused<FeedBook, FeedRefusal> _ -> Optional.empty();
        };
    }
}
