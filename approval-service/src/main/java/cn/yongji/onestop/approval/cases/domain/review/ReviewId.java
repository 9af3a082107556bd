package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Optional;

/** Names a review by its case and its matter, so that the case is found from it: {@code 0198…-M06}. */
public record ReviewId(String caseId, MatterCode matter) {
    /** Reads an identity that came from outside; empty if it cannot be one. */
    public static Optional<ReviewId> parse(String text) {
        var hyphen = text.lastIndexOf('-');
        if (hyphen < 1) return Optional.empty();
        return MatterCode.parse(text.substring(hyphen + 1))
                .value()
                .map(matter -> new ReviewId(text.substring(0, hyphen), matter));
    }

    public String value() {
        return caseId + "-" + matter.value();
    }

    @Override
    public String toString() {
        return value();
    }
}
