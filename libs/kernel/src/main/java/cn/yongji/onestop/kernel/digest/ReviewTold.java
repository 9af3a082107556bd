package cn.yongji.onestop.kernel.digest;

import cn.yongji.onestop.kernel.event.ClockEvent;
import cn.yongji.onestop.kernel.event.DecisionEvent;
import cn.yongji.onestop.kernel.event.DeskEvent;
import cn.yongji.onestop.kernel.event.HindranceEvent;
import cn.yongji.onestop.kernel.event.LadderEvent;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewEvent;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One review of a case, as far as was told. */
final class ReviewTold {
    private static final int ACCEPTED = 3;
    private static final int IN_HAND = 8;

    private final String matter;
    private String state;
    private int code;
    private int budget;
    private @Nullable LocalDate due;
    private @Nullable String result;
    private boolean certain = true;
    private boolean dayCertain = true;

    ReviewTold(OpenedReview opened) {
        matter = opened.matterCode();
        state = opened.state().said();
        code = opened.state().is(ReviewState.UNDER_REVIEW) ? IN_HAND : ACCEPTED;
        budget = opened.limitWorkingDays();
        due = opened.due();
    }

    /** While a withdrawal waits only that is told, and events of earlier writers tell nothing. */
    Stream<String> untold() {
        var stand = certain ? Stream.<String>of() : Stream.of(matter + ".state", matter + ".code");
        return dayCertain ? stand : Stream.concat(stand, Stream.of(matter + ".due"));
    }

    void hear(ReviewEvent event) {
        stands(event);
        switch (event) {
            case ReviewExtendedV1 e -> budget += e.workingDays();
            case ReviewDecidedV1 e -> result = e.resultNumber();
            case ReviewPaperBroughtV1 e -> result = e.resultNumber();
            case ReviewDecisionWithdrawnV1 _, ReviewApplicableAgainV1 _, ReviewNotApplicableV1 _ -> result = null;
            case ClockEvent _, DecisionEvent _, HindranceEvent _, LadderEvent _, DeskEvent _ -> {}
        }
    }

    private void stands(ReviewEvent event) {
        var progress = event.progress();
        var said = progress.state();
        var coded = progress.statusCode();
        certain = said != null && coded != null && !said.is(ReviewState.WITHDRAWAL_PENDING);
        if (said != null && coded != null) {
            state = said.said();
            code = coded;
        }
        // The day of a reminder may be that of a paper, and that of an answer one that is only expected.
        if (event instanceof ReviewRungReachedV1) return;
        dayCertain = !(event instanceof ReviewResumedV1 it && it.provisional());
        due = progress.due();
    }

    ReviewDigest digest() {
        return new ReviewDigest(matter, state, code, budget, open() ? due : null, result);
    }

    private boolean open() {
        for (var it : EnumSet.range(ReviewState.WAITING, ReviewState.WITHDRAWAL_PENDING))
            if (it.name().equals(state)) return true;
        return false;
    }
}
