package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that could not be sent: to look at, and to offer again once the cause is mended. */
@Tag(name = "unsent-events", description = "无法发出的事件：查看原因，排除后重新发送")
@RestController
@RequestMapping("/v1/${spring.application.name}/unsent-events")
class UnsentEventController {
    private static final String LIST = "unsent-events";

    private final UnsentEvents events;
    private final OutboxRelay relay;

    UnsentEventController(UnsentEvents events, OutboxRelay relay) {
        this.events = events;
        this.relay = relay;
    }

    @Operation(
            operationId = "listUnsentEvents",
            summary = "列出无法发出的事件",
            description = "Events that the broker did not take, with the reason of each and how many events of the same"
                    + " aggregate wait for it. Those in state PARKED are tried no more until they are offered again.")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @GetMapping
    Page<UnsentEvent> list(Paging paging) {
        return paging.byId(LIST).page((after, most) -> events.list(after.orElse(null), most), UnsentEvent::id);
    }

    @Operation(
            operationId = "offerUnsentEvent",
            summary = "重新发送一个无法发出的事件",
            description =
                    "Tries the event again, and behind it, in order, every event of the same aggregate that waits. It"
                            + " leaves the list when all are sent, within a second or so; otherwise it is PARKED again"
                            + " with the reason of today. Doing it twice changes nothing more.")
    @Allowed({Role.ADMIN})
    @ProblemTypes("not-found")
    @PostMapping("/{id}/offer")
    UnsentEvent offer(
            Caller caller,
            @Parameter(
                            description = "Identity in the list",
                            example = "applications~0198f2a0-7c1e-7d3a-9b52-3f1c6e8a4d10")
                    @PathVariable
                    String id) {
        var released = events.release(id, caller.subject())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        EdgeProblems.NOT_FOUND, "没有这条记录，或已发出", "There is no such unsent event, or it has been sent")));
        relay.offerAgain(events.collectionOf(released), released.subject());
        return released;
    }
}
