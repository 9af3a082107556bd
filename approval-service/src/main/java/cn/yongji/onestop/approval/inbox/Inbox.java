package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.Cases.Place;
import cn.yongji.onestop.approval.cases.domain.Review;
import cn.yongji.onestop.approval.cases.domain.ReviewId;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a department's open reviews from the cases themselves. A case may hold several of them, so the place in the list
 * is a review, not a case.
 */
public final class Inbox {
    /** A page looks at so many cases at most; a filter that few match gets a short page and a place to go on from. */
    private static final int MOST_CASES = 400;

    private final Cases cases;

    public Inbox(Cases cases) {
        this.cases = cases;
    }

    /** An open review with its case. */
    public record Item(Case of, Review.Open review) {
        ReviewId id() {
            return of.idOf(review);
        }
    }

    /** After which review to go on; without a matter, after the whole case. */
    public record Bookmark(
            Instant acceptedAt, String caseId, @Nullable String matter) {
        private Place place() {
            return new Place(acceptedAt, caseId);
        }
    }

    /** Part of the list, and where it goes on. */
    public record Part(List<Item> items, Optional<Bookmark> next) {}

    public Part read(DepartmentCode department, Predicate<Review> wanted, Optional<Bookmark> after, int limit) {
        var items = new ArrayList<Item>();
        var from = after;
        for (var looked = 0; looked < MOST_CASES; ) {
            var step = Math.min(limit + 1, MOST_CASES - looked);
            var found = cases.openAt(department, from.map(Bookmark::place), step);
            looked += found.size();
            for (var it : found) {
                for (var review : openOf(it, department, from)) {
                    if (!wanted.test(review)) continue;
                    if (items.size() == limit) return new Part(items, Optional.of(after(items.getLast())));
                    items.add(new Item(it, review));
                }
            }
            if (found.size() < step) return new Part(items, Optional.empty());
            from = Optional.of(new Bookmark(
                    found.getLast().application().acceptedAt(), found.getLast().id(), null));
        }
        return new Part(items, from);
    }

    /** The department's open reviews of a case, in the order of their matters, without those that were read before. */
    private static List<Review.Open> openOf(Case of, DepartmentCode department, Optional<Bookmark> after) {
        return of.reviews().stream()
                .filter(review -> review.department().equals(department))
                .flatMap(review -> review instanceof Review.Open open ? Stream.of(open) : Stream.empty())
                .filter(review -> after.filter(mark -> passed(of, review, mark)).isEmpty())
                .sorted(Comparator.comparing(Review::matter))
                .toList();
    }

    private static boolean passed(Case of, Review review, Bookmark mark) {
        if (!of.id().equals(mark.caseId())) return false;
        return mark.matter() == null || review.matter().value().compareTo(mark.matter()) <= 0;
    }

    private static Bookmark after(Item last) {
        return new Bookmark(
                last.of().application().acceptedAt(),
                last.of().id(),
                last.review().matter().value());
    }
}
