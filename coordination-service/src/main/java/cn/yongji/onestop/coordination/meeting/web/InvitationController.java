package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRefusal;
import cn.yongji.onestop.coordination.meeting.invitation.domain.Invitation;
import cn.yongji.onestop.coordination.meeting.invitation.domain.InvitationFile;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives out a meeting as calendars read it. */
@Tag(name = "meetings")
@RestController
class InvitationController {
    private static final int TAG_OCTETS = 16;

    private final MeetingReading reading;
    private final DifficultyDesk difficulties;
    private final InvitationFile files;

    InvitationController(MeetingReading reading, DifficultyDesk difficulties, InvitationFile files) {
        this.reading = reading;
        this.difficulties = difficulties;
        this.files = files;
    }

    @Operation(
            summary = "会议邀请（iCalendar）",
            description = "What a calendar takes in as it is: the invitation of a meeting that has a time, its"
                    + " cancellation once it is cancelled, under one UID and with a higher SEQUENCE. It is the same"
                    + " octets until time or status change, so the ETag stays while the meeting is opened, resolves"
                    + " and is minuted.")
    @ApiResponse(
            responseCode = "200",
            description = "The file; method and component stand in the media type (RFC 6047)",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @Everybody
    @ProblemTypes("meeting-not-scheduled")
    @GetMapping("/v1/meetings/{meetingId}/invitation")
    ResponseEntity<byte[]> getInvitation(@PathVariable String meetingId, Look look) {
        var meeting = reading.read(look.caller(), meetingId).state();
        var invitation = Invitation.to(meeting, titleOf(meeting))
                .orElseThrow(() -> new ProblemException(MeetingProblems.of(new MeetingRefusal.NotScheduled())));
        var file = files.of(invitation);
        var tag = tagOf(file);
        if (look.has(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        var attachment = ContentDisposition.attachment()
                .filename("meeting-" + meetingId + ".ics")
                .build();
        return ResponseEntity.ok()
                .contentType(typeOf(invitation.method()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(file);
    }

    private String titleOf(Meeting meeting) {
        return difficulties
                .find(meeting.request().difficulty().id())
                .map(it -> it.state().file().title())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static MediaType typeOf(Invitation.Method method) {
        return MediaType.parseMediaType("text/calendar; charset=utf-8; method=" + method.name() + "; component=VEVENT");
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
