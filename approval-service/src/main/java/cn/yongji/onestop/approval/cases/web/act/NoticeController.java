package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.approval.cases.web.view.NoticeView;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The joint notice of a case, sent before its day. */
@Tag(name = "cases")
@RestController
@RequestMapping("/v1/cases")
class NoticeController {
    private final CaseDesk desk;
    private final ReviewActs acts;

    NoticeController(CaseDesk desk, ReviewActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    @Operation(
            operationId = "issueNotice",
            summary = "立即发出一次性补正通知",
            description = "Without waiting for the departments that have not looked, or for the end of the day.")
    @Allowed({Role.WINDOW, Role.DEPARTMENT_HEAD})
    @ProblemTypes({"not-found", "idempotency-key-missing", "idempotency-key-reused", "no-notice-collecting"})
    @PostMapping("/{caseId}/notice")
    ResponseEntity<NoticeView> issueNotice(
            Caller caller,
            @Parameter(
                            description = "办件标识，即申报标识 / The application it was opened for",
                            example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String caseId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        desk.theCase(caller, caseId);
        return acts.issueNotice(
                caller,
                caseId,
                key,
                it -> new Answer(200, null, null, NoticeView.of(it).getLast()));
    }
}
