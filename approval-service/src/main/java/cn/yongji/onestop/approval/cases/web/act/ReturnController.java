package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.approval.cases.web.view.ReturnView;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 退件: a case goes back to the unit undecided. */
@Tag(name = "cases")
@RestController
@RequestMapping("/v1/cases")
class ReturnController {
    private final CaseDesk desk;
    private final ReviewActs acts;

    ReturnController(CaseDesk desk, ReviewActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    @Operation(
            summary = "退件：容缺材料逾期未补",
            description =
                    "The case goes back to the unit with its ground: a promised material of an open review did not"
                        + " come in time (D10). By the window, or by the head of the department it was promised to."
                        + " What is granted stands, what is open is recalled (14), the materials stay on file, and the"
                        + " number is not used again: the unit files anew. A supplement that did not come is returned"
                        + " by rule.")
    @Allowed({Role.WINDOW, Role.DEPARTMENT_HEAD})
    @ProblemTypes("case-closed withdrawal-pending nothing-missed")
    @PostMapping("/{caseId}/return")
    ResponseEntity<ReturnView> returnCase(@PathVariable String caseId, Call call, @RequestBody ActBodies.Ground body) {
        desk.theCase(call.caller(), caseId);
        return acts.giveBack(
                call,
                caseId,
                body.ground(),
                it -> new Answer(200, null, null, Objects.requireNonNull(ReturnView.of(it))));
    }
}
