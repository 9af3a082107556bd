package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 办件: one accepted application with the reviews of all its departments, which run side by side (S31). */
public record Case(String id, AcceptedApplication application, List<Review> reviews) {
    public Case {
        reviews = List.copyOf(reviews);
    }

    public Optional<Review> review(MatterCode matter) {
        return reviews.stream().filter(review -> review.matter().equals(matter)).findFirst();
    }

    public ReviewId idOf(Review review) {
        return new ReviewId(id, review.matter());
    }

    public boolean involves(DepartmentCode department) {
        return reviews.stream().anyMatch(review -> review.department().equals(department));
    }

    /** Prerequisites of a review that are not granted. */
    public List<MatterCode> missingFor(Review review) {
        return review.assignment().prerequisites().stream()
                .filter(matter ->
                        review(matter).filter(Review.Granted.class::isInstance).isEmpty())
                .toList();
    }

    /** The outcome, once every review is closed: granted only if all of them were (D13). */
    public Optional<Verdict> outcome() {
        if (reviews.stream().anyMatch(Review.Open.class::isInstance)) return Optional.empty();
        var allGranted = reviews.stream().allMatch(Review.Granted.class::isInstance);
        return Optional.of(allGranted ? Verdict.GRANTED : Verdict.REFUSED);
    }

    /** When the last review was closed, if they all are. */
    public Optional<Instant> closedAt() {
        return outcome()
                .flatMap(_ -> reviews.stream()
                        .flatMap(review -> review.closed().stream())
                        .map(Review.Closed::closedAt)
                        .max(Comparator.naturalOrder()));
    }

    Case with(Review changed) {
        return new Case(
                id,
                application,
                reviews.stream()
                        .map(review -> review.matter().equals(changed.matter()) ? changed : review)
                        .toList());
    }
}
