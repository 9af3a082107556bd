package cn.yongji.onestop.intake.counter.application.domain.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 受理, under the catalogue version of that day (D19).
 *
 * @param acceptedOn the day the reviews count from, itself not counted (D1)
 * @param departments those that review, and so may read what was handed in
 * @param unitUscc who applied, as it was corrected; applications of before do not say it
 * @param byRules papers that matters take by a rule and not by their own list
 */
public record Acceptance(
        Receipt receipt,
        Instant acceptedAt,
        String catalogueVersion,
        String stage,
        List<String> departments,
        LocalDate acceptedOn,
        How how,
        Optional<String> unitUscc,
        List<RulePaper> byRules) {
    public Acceptance {
        byRules = List.copyOf(byRules);
        departments = List.copyOf(departments);
    }

    /** Where every matter takes what its own list says. */
    public Acceptance(
            Receipt receipt,
            Instant acceptedAt,
            String catalogueVersion,
            String stage,
            List<String> departments,
            LocalDate acceptedOn,
            How how,
            Optional<String> unitUscc) {
        this(receipt, acceptedAt, catalogueVersion, stage, departments, acceptedOn, how, unitUscc, List.of());
    }

    /** For the unit that was meant all along 更正. */
    Acceptance of(String uscc) {
        return new Acceptance(
                receipt, acceptedAt, catalogueVersion, stage, departments, acceptedOn, how, Optional.of(uscc), byRules);
    }

    /** How it came to be accepted. */
    public enum How {
        /** 当场受理: complete, so the rule accepted it at once. */
        BY_RULE,
        /** 窗口受理. */
        BY_CLERK,
        /** 逾期不告知, 自收到之日起即为受理 (行政许可法 art. 32). */
        BY_SILENCE
    }
}
