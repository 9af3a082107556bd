package cn.yongji.onestop.approval.deadline;

import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a review, explained day by day. */
@Tag(name = "reviews")
@RestController
class DeadlineController {
    private final CaseDesk desk;

    DeadlineController(CaseDesk desk) {
        this.desk = desk;
    }

    @Operation(
            operationId = "explainDeadline",
            summary = "逐日说明到期日如何得出",
            description = "Every day from the start to the due day: counted, weekend, holiday by name, make-up day, or "
                    + "suspended and why. While the clock stands still, the days until today.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @ProblemTypes({"not-found"})
    @GetMapping("/v1/reviews/{reviewId}/deadline")
    DeadlineView explain(
            Caller caller,
            @Parameter(description = "审核标识 / Case and matter", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
                    @PathVariable
                    String reviewId,
            @Parameter(description = "语言 / zh or en", example = "zh-CN")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String language) {
        return new DeadlineExplanation(desk.review(caller, reviewId), desk.looks(language)).view();
    }
}
