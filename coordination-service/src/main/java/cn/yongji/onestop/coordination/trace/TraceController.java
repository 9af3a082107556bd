package cn.yongji.onestop.coordination.trace;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStep;
import cn.yongji.onestop.coordination.difficulty.web.DifficultyReading;
import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what came of a difficulty. */
@Tag(name = "problems", description = "难题：登记、升级、办结")
@RestController
@RequestMapping("/v1/problems/{problemId}/trace")
class TraceController {
    private final DifficultyReading reading;
    private final MeetingDesk meetings;

    TraceController(DifficultyReading reading, MeetingDesk meetings) {
        this.reading = reading;
        this.meetings = meetings;
    }

    @Operation(
            summary = "追溯难题",
            description =
                    "From the problem over its meetings, their minutes and what they resolved to what came of it and"
                        + " to the tasks: who, when, and the type of the ledger entry that proves it. What a link"
                        + " follows from is another link. A meeting for which no time was found was never told and is"
                        + " none.")
    @Everybody
    @GetMapping
    TraceView traceProblem(@PathVariable String problemId, Caller caller) {
        var difficulty = reading.read(caller, problemId).stored().state();
        return Trace.of(difficulty, meetingsOf(difficulty));
    }

    private List<Meeting> meetingsOf(Difficulty difficulty) {
        return difficulty.steps().stream()
                .filter(DifficultyStep.MeetingPlaced.class::isInstance)
                .map(step -> ((DifficultyStep.MeetingPlaced) step).meetingId())
                .distinct()
                .flatMap(id -> meetings.find(id).stream())
                .map(Stored::state)
                .toList();
    }
}
