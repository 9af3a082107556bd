package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a review stands 办理状态 after a fact, as its API shows it. On the wire its parts stand in the event itself; events of
 * earlier writers do not have them all.
 *
 * @param statusCode 1 to 16, the national code
 * @param due last day in time; absent while the clock stands still or has not started. Of a closed review the day it had.
 */
public record ReviewProgress(
        @Nullable Word<ReviewState> state,
        @Nullable Integer statusCode,
        @Nullable LocalDate due) {
    /** Of an event that does not say. */
    public static final ReviewProgress UNTOLD = new ReviewProgress(null, null, null);

    /** Of an event that says no more than the day. */
    public static ReviewProgress dueOn(LocalDate day) {
        return new ReviewProgress(null, null, day);
    }

    /** Of an event that says no more than the code. */
    public static ReviewProgress coded(int statusCode) {
        return new ReviewProgress(null, statusCode, null);
    }

    /** With another day, where the fact is about one that is not the end of the limit. */
    public ReviewProgress withDue(@Nullable LocalDate day) {
        return new ReviewProgress(state, statusCode, day);
    }

    /** The day, in an event that always has one. */
    LocalDate requiredDue() {
        if (due == null) throw new IllegalArgumentException("due is missing");
        return due;
    }

    /** The code, in an event that always has one. */
    int requiredStatusCode() {
        if (statusCode == null) throw new IllegalArgumentException("statusCode is missing");
        return statusCode;
    }
}
