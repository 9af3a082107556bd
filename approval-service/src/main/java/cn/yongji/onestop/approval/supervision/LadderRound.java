package cn.yongji.onestop.approval.supervision;

import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.rule.SupervisionLadder;
import cn.yongji.onestop.approval.supervision.mongo.MongoLadder;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Command;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The day on which somebody has to look stands in each case. Where the lengths of the ladder have changed since, it is
 * written anew, so that a rung that comes earlier now is not missed. Stopped half-way it begins again.
 */
final class LadderRound implements Runnable {
    private static final String RULE = "ladder";

    private final MongoLadder known;
    private final CaseRounds cases;
    private final SupervisionLadder.Days ladder;
    private final Clock clock;

    LadderRound(MongoLadder known, CaseRounds cases, SupervisionLadder.Days ladder, Clock clock) {
        this.known = known;
        this.cases = cases;
        this.ladder = ladder;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (known.applied().equals(ladder)) return;
        var now = Command.ofRule(RULE, clock.instant());
        cases.ofDueFrom(LocalDate.EPOCH, now, it -> new Decision.Changed<>(it, List.of()));
        known.applied(ladder);
    }
}
