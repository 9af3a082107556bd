package cn.yongji.onestop.coordination.feed.web;

import cn.yongji.onestop.coordination.feed.CalendarFeedDesk;
import cn.yongji.onestop.coordination.feed.FeedMeetings;
import cn.yongji.onestop.coordination.feed.FeedSecret;
import cn.yongji.onestop.coordination.meeting.invitation.domain.MeetingFeedFile;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.OpenToAnyone;
import cn.yongji.onestop.platform.web.ProblemTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The calendar behind an address, as calendar programs read it. */
@Tag(name = "calendar-feeds")
@RestController
class FeedFileController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int TAG_OCTETS = 16;

    private final CalendarFeedDesk desk;
    private final FeedMeetings meetings;
    private final MeetingFeedFile files;

    FeedFileController(CalendarFeedDesk desk, FeedMeetings meetings, MeetingFeedFile files) {
        this.desk = desk;
        this.meetings = meetings;
        this.files = files;
    }

    @Operation(
            summary = "日历订阅（iCalendar）",
            description = "The meetings of 30 days back and 180 ahead as a calendar subscribes to them; cancelled ones"
                + " say so. Which meetings that are is judged at each read. An address that nobody was given, that was"
                + " taken back or has ended is not found.")
    @ApiResponse(
            responseCode = "200",
            description = "The file; the same octets until a meeting changes",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @OpenToAnyone(because = "the address is the secret: 32 random bytes, shown once to whose calendar it is")
    @ProblemTypes("not-found")
    @GetMapping("/feeds/{calendar}.ics")
    ResponseEntity<byte[]> readCalendarFeed(
            @PathVariable String calendar,
            @RequestHeader(value = "If-None-Match", required = false) @Nullable String seen) {
        var scope = desk.read(new FeedSecret(calendar)).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var file = files.of(meetings.of(scope));
        var tag = tagOf(file);
        var known = Answers.isKnown(seen, tag);
        var answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(tag);
        return known ? answer.build() : answer.contentType(CALENDAR).body(file);
    }

    private static String tagOf(byte[] file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_OCTETS) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
