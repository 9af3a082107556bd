package cn.yongji.onestop.ledger.reconciliation.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.reconciliation.domain.Nights;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the nights have shown. */
@RestController
@Tag(name = "reconciliations", description = "对账：各服务所持与台账所记是否一致")
class ReconciliationController {
    private final Nights nights;

    ReconciliationController(Nights nights) {
        this.nights = nights;
    }

    @GetMapping("/v1/reconciliations/{day}")
    @Allowed({Role.AUDITOR, Role.ADMIN, Role.LEADER, Role.COORDINATOR})
    @Operation(
            summary = "Whether the services and the ledger agreed one night",
            description =
                    "Each night every service says what it holds, in codes, days and numbers; the ledger compares each"
                        + " line with its own entries up to exactly the event that the line names, so that what"
                        + " happens meanwhile makes no difference. The day is the one on which the night ends. On"
                        + " Sundays everything is compared, on other days what is open or was changed in three days."
                        + " The same night all chains and the public log are computed anew and a hundred entries"
                        + " proved. 404 of a night that is not done, or of which nobody said anything.")
    ReconciliationView getReconciliation(@PathVariable LocalDate day) {
        return nights.of(day)
                .filter(it -> it.result().isPresent())
                .map(ReconciliationView::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    @GetMapping("/v1/reconciliations")
    @Allowed({Role.AUDITOR, Role.ADMIN, Role.LEADER, Role.COORDINATOR})
    @Operation(summary = "The nights and whether all was equal", description = "The latest first.")
    Page<ReconciliationSummary> listReconciliations(Paging paging) {
        return paging.by(Place.class, "reconciliations")
                .page((before, most) -> nights.doneBefore(before.map(Place::day), most), it -> new Place(it.day()))
                .map(ReconciliationSummary::of);
    }

    /** A night in the list. */
    record Place(LocalDate day) {}
}
