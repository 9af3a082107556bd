package cn.yongji.onestop.kernel.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A review 部门审核 as it stands. How it ended is its state.
 *
 * @param state 办理状态 by the name that events have for it; that beneath a withdrawal nobody has answered yet, since the withdrawal
 *     is told by another service
 * @param code the national code of the state
 * @param budget working days of its limit, with the extension
 * @param due last day in time; of those that are open, and not while the clock stands still
 * @param result 批文号 of the paper
 */
public record ReviewDigest(
        String matter,
        String state,
        int code,
        int budget,
        @Nullable LocalDate due,
        @Nullable String result) {
    /** The view of a case: those of all its reviews. */
    public static SortedMap<String, String> view(Collection<ReviewDigest> reviews) {
        var view = new TreeMap<String, String>();
        for (var review : reviews) {
            view.put(review.matter + ".state", review.state);
            view.put(review.matter + ".code", "" + review.code);
            view.put(review.matter + ".budget", "" + review.budget);
            if (review.due != null) view.put(review.matter + ".due", review.due.toString());
            if (review.result != null) view.put(review.matter + ".result", review.result);
        }
        return view;
    }
}
