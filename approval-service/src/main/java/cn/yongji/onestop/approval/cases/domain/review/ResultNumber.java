package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * 文号: the number of a result document, which a department gives to one decision in a year. Two are the same whatever
 * blanks, brackets and widths they are written with.
 *
 * @param key what two that are the same have in common
 */
public record ResultNumber(String key) {
    private static final String BLANKS = " \t\n\u000B\f\r";
    private static final String BRACKETS = "〔〕【】[](){}";

    public static ResultNumber of(DepartmentCode department, Act decided, String number) {
        var year = WorkingCalendar.dateOf(decided.at()).getYear();
        return new ResultNumber(department.value() + "|" + year + "|" + plain(number));
    }

    private static String plain(String number) {
        var narrow = Normalizer.normalize(number, Normalizer.Form.NFKC);
        var plain = new StringBuilder(narrow.length());
        for (var i = 0; i < narrow.length(); i++) {
            var one = narrow.charAt(i);
            if (BLANKS.indexOf(one) < 0) plain.append(BRACKETS.indexOf(one) < 0 ? one : '/');
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    /** The number under which a review was decided; empty where it is open or has none. What was revoked keeps its number. */
    public static Optional<ResultNumber> of(Review review) {
        return switch (review) {
            case Review.Passed it -> of(it, it.approval());
            case Review.Revoked it -> of(it, it.approval());
            case Review.Refused it ->
                it.rejection()
                        .resultNumber()
                        .map(number -> of(it.department(), it.rejection().act(), number));
            case Review.Open _, Review.NotStarted _, Review.Recalled _, Review.Withdrawn _, Review.NotApplicable _ ->
                Optional.empty();
        };
    }

    /** The number that a review has, or will have once what is proposed is signed. */
    public static Optional<ResultNumber> orProposed(Review review) {
        if (!(review instanceof Review.AwaitingSignature waiting)) return of(review);
        var proposal = waiting.proposal();
        return proposal.draft().resultNumber().map(number -> of(review.department(), proposal.act(), number));
    }

    private static Optional<ResultNumber> of(Review review, Approval approval) {
        return approval.resultNumber().map(number -> of(review.department(), approval.act(), number));
    }
}
