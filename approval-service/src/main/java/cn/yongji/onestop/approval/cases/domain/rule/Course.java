package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Dossier;
import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.ArrayList;
import java.util.List;

/** A case on its way through one command: as it is by now, and what has been said. */
final class Course {
    private final List<EventContract> events = new ArrayList<>();
    private Case now;

    Course(Case before) {
        now = before;
    }

    Case now() {
        return now;
    }

    void take(Decision<Review, Refusal> step) {
        if (!(step instanceof Decision.Changed<Review, Refusal>(var next, var told))) return;
        now = now.with(next);
        events.addAll(told);
    }

    void take(Case next) {
        now = next;
    }

    void take(Review next) {
        now = now.with(next);
    }

    void take(Dossier next) {
        now = now.with(next);
    }

    void say(EventContract event) {
        events.add(event);
    }

    Decision.Changed<Case, Refusal> done() {
        return new Decision.Changed<>(now, events);
    }
}
