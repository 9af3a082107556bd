package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.approval.cases.web.view.NoticeView;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
            summary = "立即发出一次性补正通知",
            description = "Without waiting for the departments that have not looked, or for the end of the day.")
    @Allowed({Role.WINDOW, Role.DEPARTMENT_HEAD})
    @ProblemTypes("no-notice-collecting")
    @PostMapping("/{caseId}/notice")
    ResponseEntity<NoticeView> issueNotice(@PathVariable String caseId, Call call) {
        desk.theCase(call.caller(), caseId);
        return acts.issueNotice(
                call,
                caseId,
                it -> new Answer(200, null, null, NoticeView.of(it).getLast()));
    }
}
