package cn.yongji.onestop.ledger.past.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.past.KnownAt;
import cn.yongji.onestop.ledger.past.PastLedger;
import cn.yongji.onestop.ledger.past.PastPoint;
import cn.yongji.onestop.ledger.past.PastReading;
import cn.yongji.onestop.platform.web.Caller;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ledger that the caller may see, as of the time he asks for. Who may see it goes by today. */
@Component
public final class PastLooks {
    private final LedgerReading reading;
    private final PastReading past;
    private final Viewers viewers;

    PastLooks(LedgerReading reading, PastReading past, Viewers viewers) {
        this.reading = reading;
        this.past = past;
        this.viewers = viewers;
    }

    /**
     * @param asOf only what had happened by then
     * @param knownAt a size of the public log or an instant: only what the ledger knew
     */
    public PastLedger at(String projectId, Caller caller, @Nullable Instant asOf, @Nullable String knownAt) {
        var point = point(asOf, knownAt);
        var ledger = reading.whole(projectId, viewers.of(caller)).orElseThrow(() -> Viewers.unseen(reading, projectId));
        return past.look(ledger, point);
    }

    /** The point that is asked for, which may not lie ahead. */
    public PastPoint point(@Nullable Instant asOf, @Nullable String knownAt) {
        if (asOf != null && asOf.isAfter(past.now())) {
            throw new ProblemException(
                    Problem.of(PastProblem.AS_OF_AHEAD, asOf + " 尚未到来", asOf + " has not come yet", "now", past.now()));
        }
        return past.point(
                Optional.ofNullable(asOf), Optional.ofNullable(knownAt).map(this::known));
    }

    private KnownAt known(String said) {
        var known = KnownAt.read(said)
                .orElseThrow(() -> new ProblemException(Problem.invalidParameter(InputError.in(
                        "knownAt",
                        "unreadable",
                        "应为透明日志的条数或时点，例如 1204331 或 2026-11-02T04:00:00Z",
                        "must be a size of the public log or an instant, such as 1204331 or 2026-11-02T04:00:00Z"))));
        var size = past.treeSize();
        var ahead = switch (known) {
            case KnownAt.TreeSize(var leaves) -> leaves > size;
            case KnownAt.Moment(var at) -> at.isAfter(past.now());
        };
        if (!ahead) return known;
        throw new ProblemException(Problem.of(
                PastProblem.KNOWN_AT_AHEAD,
                "透明日志现有 " + size + " 条",
                "The public log has " + size + " leaves",
                "treeSize",
                size));
    }
}
