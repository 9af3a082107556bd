package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.RulePaper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an application was accepted on, apart from its receipt. What was accepted before that was noted had no day of its own. */
record TermsFields(
        Instant acceptedAt,
        Optional<LocalDate> acceptedOn,
        Acceptance.How how,
        String catalogueVersion,
        String stage,
        List<String> departments,
        Optional<String> unitUscc,
        List<RulePaper> byRules) {
    static TermsFields of(Acceptance it) {
        return new TermsFields(
                it.acceptedAt(),
                Optional.of(it.acceptedOn()),
                it.how(),
                it.catalogueVersion(),
                it.stage(),
                it.departments(),
                it.unitUscc(),
                it.byRules());
    }

    Acceptance with(Receipt receipt) {
        var day = acceptedOn.orElseGet(receipt::receivedOn);
        return new Acceptance(receipt, acceptedAt, catalogueVersion, stage, departments, day, how, unitUscc, byRules);
    }
}
