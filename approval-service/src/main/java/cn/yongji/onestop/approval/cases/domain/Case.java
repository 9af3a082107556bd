package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 办件: one accepted application with the reviews of all its departments, which run side by side (S31). */
public record Case(String id, AcceptedApplication application, List<Review> reviews, CaseDossier dossier) {
    public Case {
        reviews = List.copyOf(reviews);
    }

    public Optional<Review> review(MatterCode matter) {
        return reviews.stream().filter(review -> review.matter().equals(matter)).findFirst();
    }

    public ReviewId idOf(Review review) {
        return new ReviewId(id, review.matter());
    }

    /** Whether a department has a review in it; one that is only asked for its opinion sees its question, not the case. */
    public boolean involves(DepartmentCode department) {
        return reviews.stream().anyMatch(review -> review.department().equals(department));
    }

    /** Whether a review is a department's own, or the department was asked for its opinion on it. */
    public static boolean concerns(Review review, DepartmentCode department) {
        return review.department().equals(department)
                || review.docket().desk().consultations().stream()
                        .anyMatch(it -> it.consulted().equals(department));
    }

    /** Prerequisites of a review that are not granted, here or in another case. */
    public List<MatterCode> missingFor(Review review) {
        var here = review.assignment().prerequisites();
        var elsewhere = review.docket().hindrances().unmet();
        if (here.isEmpty() && elsewhere.isEmpty()) return List.of();
        return Stream.concat(here.stream().filter(matter -> !settledFor(review, matter)), elsewhere.stream())
                .distinct()
                .toList();
    }

    /** Parts of one merged handling do not wait for each other, and others wait for all parts of it (D6). */
    private boolean settledFor(Review review, MatterCode matter) {
        var group = review.assignment().terms().group();
        return review(matter)
                .filter(other -> together(other).stream().allMatch(Case::settled)
                        || group.isPresent()
                                && group.equals(other.assignment().terms().group()))
                .isPresent();
    }

    /** Reviews that have started, which they could not have without this one. */
    public List<MatterCode> startedBecauseOf(Review review) {
        return reviews.stream()
                .filter(other -> other.assignment().prerequisites().contains(review.matter()))
                .filter(other -> !together(review).contains(other))
                .filter(other -> other.beneath() instanceof Review.Started)
                .map(Review::matter)
                .toList();
    }

    /** Granted, or not needed. */
    public static boolean settled(Review review) {
        return review instanceof Review.Passed || review instanceof Review.NotApplicable;
    }

    /** The reviews that are handled as one with this, itself among them (S20). */
    public List<Review> together(Review review) {
        var group = review.assignment().terms().group();
        if (group.isEmpty()) return List.of(review);
        return reviews.stream()
                .filter(other -> other.assignment().terms().group().equals(group))
                .toList();
    }

    /** The outcome, once it is closed. */
    public Optional<CaseOutcome> outcome() {
        return dossier.closing().map(CaseDossier.Closing::outcome).or(this::outcomeOfReviews);
    }

    /** What the reviews make of the case, once every one of them is closed: granted only if all were that are needed (D13). */
    public Optional<CaseOutcome> outcomeOfReviews() {
        if (reviews.stream().anyMatch(Review.Open.class::isInstance)) return Optional.empty();
        if (reviews.stream().anyMatch(Review.Withdrawn.class::isInstance)) return Optional.of(CaseOutcome.WITHDRAWN);
        if (reviews.stream().anyMatch(Review.Recalled.class::isInstance)) return Optional.of(CaseOutcome.RETURNED);
        return Optional.of(reviews.stream().allMatch(Case::settled) ? CaseOutcome.GRANTED : CaseOutcome.REFUSED);
    }

    /** Reviews that were refused by their departments, each with its ground. */
    public List<Review.Refused> refused() {
        return reviews.stream()
                .filter(Review.Refused.class::isInstance)
                .map(Review.Refused.class::cast)
                .toList();
    }

    /** When it was closed, if it is. */
    public Optional<Instant> closedAt() {
        return dossier.closing()
                .map(CaseDossier.Closing::at)
                .or(() -> outcomeOfReviews()
                        .flatMap(_ -> reviews.stream()
                                .flatMap(review -> review.closed().stream())
                                .map(Review.Closed::closedAt)
                                .max(Comparator.naturalOrder())));
    }

    public Case with(Review changed) {
        return new Case(
                id,
                application,
                reviews.stream()
                        .map(review -> review.matter().equals(changed.matter()) ? changed : review)
                        .toList(),
                dossier);
    }

    /** For another unit, or under another name. */
    public Case with(AcceptedApplication restated) {
        return new Case(id, restated, reviews, dossier);
    }

    public Case with(CaseDossier now) {
        return new Case(id, application, reviews, now);
    }
}
