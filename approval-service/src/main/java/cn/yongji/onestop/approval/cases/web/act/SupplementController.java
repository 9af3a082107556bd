package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking the unit for what is still needed. */
@Tag(name = "reviews")
@RestController
@RequestMapping("/v1/reviews/{reviewId}")
class SupplementController {
    private final ReviewActs acts;

    SupplementController(ReviewActs acts) {
        this.acts = acts;
    }

    @Operation(
            summary = "要求补正：时限自当日起暂停",
            description = "Asks the unit for what is still needed, as part of the joint notice. The clock of this"
                    + " review stands still until the answer; those of the other departments run on. What was visible"
                    + " at the first look is not asked for again, unless a head says why.")
    @Departments
    @ProblemTypes("review-not-started review-suspended signature-pending withdrawal-pending review-with-another"
            + " supplement-repeated review-closed")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/supplement-requests")
    ResponseEntity<SupplementReceipt> requestSupplement(
            @PathVariable String reviewId, SeenCall call, @RequestBody SupplementBody body) {
        if (body.overrideReason() != null && !call.caller().is(Role.DEPARTMENT_HEAD)) {
            throw new ProblemException(Problem.of(
                    EdgeProblems.ROLE_NOT_ALLOWED,
                    "仅部门负责人可以说明理由后再次要求补正",
                    "Only a head may ask again with a reason",
                    "allowedRoles",
                    List.of(Role.DEPARTMENT_HEAD.wireName())));
        }
        return acts.carryOut(
                call,
                reviewId,
                act -> body.command(Ids.next(), act),
                (it, review, _) -> SupplementReceipt.of(it, review));
    }
}
