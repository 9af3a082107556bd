package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.MeetingDays;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRefusal;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a meeting is when it is. */
@Tag(name = "meetings", description = "会议：排期、议定、取消")
@RestController
@RequestMapping("/v1/meetings/{meetingId}/placement")
class PlacementController {
    private final MeetingReading reading;
    private final MeetingDays days;

    PlacementController(MeetingReading reading, MeetingDays days) {
        this.reading = reading;
        this.days = days;
    }

    /** The time of a meeting, and what stands against those before it. */
    @Schema(name = "MeetingPlacement")
    record PlacementView(
            String meetingId,
            Instant start,
            Instant end,

            @Schema(description = "更早的时段及其原因，按先后 / What stands against earlier beginnings, in their order")
            List<StretchView> earlier) {}

    @Operation(
            summary = "查看会议为何不能更早",
            description =
                    "Of each beginning from the first day that was asked for, as the days are booked now: a rest day,"
                            + " too soon, or who is taken. By which meeting is told to those who see that one. FREE_NOW"
                            + " was freed since.")
    @Everybody
    @ProblemTypes("meeting-not-scheduled")
    @GetMapping
    PlacementView getPlacement(@PathVariable String meetingId, Caller caller) {
        var meeting = reading.read(caller, meetingId).state();
        if (!(meeting instanceof Meeting.Scheduled held))
            throw new ProblemException(MeetingProblems.of(new MeetingRefusal.NotScheduled()));
        var seen = new HashMap<String, Boolean>();
        var until = held.slot().date().atTime(held.slot().start());
        var earlier = days.whyNot(days.lookBack(held.request()), Optional.of(until)).stream()
                .map(it -> StretchView.of(it, by -> seen.computeIfAbsent(by, id -> reading.mayRead(caller, id))))
                .toList();
        return new PlacementView(
                meetingId, held.slot().startInstant(), held.slot().endInstant(), earlier);
    }
}
