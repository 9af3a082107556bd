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

/** Events that could not be applied: to look at, and to try again once the cause is mended. */
@Tag(name = "dead-letters", description = "无法处理的事件：查看原因，排除后重放")
@RestController
@RequestMapping("/v1/${spring.application.name}/dead-letters")
class DeadLetterController {
    private static final String LIST = "dead-letters";

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    @Operation(
            operationId = "listDeadLetters",
            summary = "列出无法处理的事件",
            description = "Events that this service could not apply, with the reason of each.")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @GetMapping
    Page<DeadLetter> list(Paging paging) {
        return paging.byId(LIST).page((after, most) -> letters.list(after.orElse(null), most), DeadLetter::id);
    }

    @Operation(
            operationId = "replayDeadLetter",
            summary = "重放一个无法处理的事件",
            description =
                    "Tries the event again, and with it every parked event of the same aggregate, in order, until one"
                        + " fails. Doing it twice changes nothing more. The answer is the letter as it is afterwards:"
                        + " REPLAYED, or PARKED with the reason of today.")
    @Allowed({Role.ADMIN})
    @ProblemTypes("not-found")
    @PostMapping("/{id}/replay")
    DeadLetter replay(
            Caller caller,
            @Parameter(description = "Identity of the letter", example = "reviews~onestop.intake~0~17") @PathVariable
                    String id) {
        return letters.replay(id, caller.subject())
                .orElseThrow(() -> new ProblemException(
                        Problem.of(EdgeProblems.NOT_FOUND, "没有这条记录", "There is no such dead letter")));
    }
}
