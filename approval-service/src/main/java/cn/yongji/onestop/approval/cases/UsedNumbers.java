package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.review.ResultNumber;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which other decisions have the number 文号 of a decision. It may be right, so nobody is refused: it is told. */
@Component
public final class UsedNumbers {
    private static final int TOLD = 5;

    private final Cases cases;

    UsedNumbers(Cases cases) {
        this.cases = cases;
    }

    /** Some of the others. Parts of one merged handling may be decided in one paper. */
    public List<ReviewId> besides(ReviewId review, ResultNumber number) {
        return cases.numbered(number, TOLD + 1).stream()
                .flatMap(it -> it.reviews().stream()
                        .filter(other ->
                                ResultNumber.of(other).filter(number::equals).isPresent())
                        .filter(other -> !isPartOf(it, other, review))
                        .map(it::idOf))
                .limit(TOLD)
                .toList();
    }

    private static boolean isPartOf(Case it, Review other, ReviewId review) {
        if (!it.id().equals(review.caseId())) return false;
        if (other.matter().equals(review.matter())) return true;
        var group = other.assignment().terms().group();
        return group.isPresent()
                && it.review(review.matter())
                        .filter(own -> own.assignment().terms().group().equals(group))
                        .isPresent();
    }
}
