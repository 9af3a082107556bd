package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseDossier;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.ArrayList;
import java.util.List;

/** A case on its way through one command: as it is by now, and what has been said. */
final class CaseInHand {
    private final List<EventContract> events = new ArrayList<>();
    private Case now;

    CaseInHand(Case before) {
        now = before;
    }

    Case now() {
        return now;
    }

    void take(Decision<Review, ReviewRefusal> step) {
        if (!(step instanceof Decision.Changed<Review, ReviewRefusal>(var next, var told))) return;
        now = now.with(next);
        events.addAll(told);
    }

    /** What was decided next, if it changes anything. */
    void follow(Decision<Case, ReviewRefusal> ruling) {
        if (!(ruling instanceof Decision.Changed<Case, ReviewRefusal>(var next, var told))) return;
        now = next;
        events.addAll(told);
    }

    void take(Case next) {
        now = next;
    }

    void take(Review next) {
        now = now.with(next);
    }

    void take(CaseDossier next) {
        now = now.with(next);
    }

    void say(EventContract event) {
        events.add(event);
    }

    Decision.Changed<Case, ReviewRefusal> done() {
        return new Decision.Changed<>(now, events);
    }
}
