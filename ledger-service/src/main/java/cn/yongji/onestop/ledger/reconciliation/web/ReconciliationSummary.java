package cn.yongji.onestop.ledger.reconciliation.web;

import cn.yongji.onestop.ledger.reconciliation.domain.Night;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** A night in the list. */
record ReconciliationSummary(
        LocalDate day,
        Instant finishedAt,
        boolean complete,

        @Schema(description = "对账一致 / Whether nothing differs")
        boolean equal,

        int lines,
        int found) {
    static ReconciliationSummary of(Night night) {
        var it = night.result().orElseThrow();
        return new ReconciliationSummary(
                night.day(), it.finishedAt(), it.complete(), it.equal(), it.lines(), it.found());
    }
}
